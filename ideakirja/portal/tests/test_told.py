"""You said – we did: everything that has been told."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from ideakirja.matters import actions
from ideakirja.matters.models import Matter

from .test_front import told


def page_of(language: str = "en", **query: object):
    return Client().get(f"/{language}/told/", query)


def test_what_was_told_is_there_for_everybody(world):
    """Also what we could not do, said without a tick."""
    told(world, "Ovi", "yes", 0)
    told(world, "Valinta", "no", 1)
    page = page_of().text
    assert page.index("Valinta") < page.index("Ovi")
    assert "We cannot do this." in page


def test_what_was_taken_off_is_gone(world):
    told(world, "Ovi", "yes", 0)
    actions.withdraw_telling(Matter.objects.get(), by=world.sari)
    assert "Ovi" not in page_of().text
    assert "Ovi" not in Client().get("/en/").text


def test_a_place_can_be_chosen(world):
    """The whole shows what its offices have told too."""
    told(world, "Kaupungilla", "yes", 0)
    told(world, "Rannalla", "yes", 0, unit=world.rantakyla)
    assert "Rannalla" not in page_of(place=world.keskusta.pk).text
    assert "Kaupungilla" not in page_of(place=world.rantakyla.pk).text
    whole = page_of(place=world.whole.pk).text
    assert "Rannalla" in whole
    assert "Kaupungilla" in whole


@pytest.mark.parametrize("place", ["", "999999", "-1", "x", "²", "٣", "1" * 500, "1 OR 1=1"])
def test_an_unknown_place_shows_everything(world, place):
    told(world, "Ovi", "yes", 0)
    page = page_of(place=place)
    assert page.status_code == 200
    assert "Ovi" in page.text


@pytest.mark.parametrize("number", ["-1", "0", "999999", "x", "1" * 1000, "2"])
def test_a_page_that_is_not_there_shows_one_that_is(world, number):
    for n in range(21):
        told(world, f"Asia {n}.", "yes", n)
    page = page_of(page=number)
    assert page.status_code == 200
    assert "Asia 0." in page.text or "Asia 20." in page.text


def test_pages_keep_the_chosen_place(world):
    for n in range(21):
        told(world, f"Asia {n}.", "yes", n)
    assert f"?page=2&amp;place={world.keskusta.pk}" in page_of(place=world.keskusta.pk).text


def test_a_long_query_does_no_harm(world):
    """10 kB of something that nobody asked for."""
    assert page_of(q="ä" * 10_000).status_code == 200
    assert Client().get("/en/", {"q": "x" * 10_000, "size": "large"}).status_code == 200


def test_a_text_in_another_language_says_which_it_is(world):
    told(world, "Ovi", "yes", 0)
    telling = Matter.objects.get().telling
    telling.did = {"fi": "Korjasimme oven."}
    telling.save()
    assert '<div lang="fi"><p>Korjasimme oven.</p></div>' in page_of("sv").text


def test_figures_of_few_messages_are_not_shown(world):
    assert 'class="share"' not in page_of().text


def test_twenty_pairs_take_as_many_queries_as_two(world):
    def queries_with(number: int) -> int:
        for n in range(number):
            told(world, f"Asia {n}", "yes", n)
        with CaptureQueriesContext(connection) as queries:
            page_of()
        return len(queries)

    assert queries_with(2) == queries_with(18)


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_change_nothing(world, method):
    told(world, "Ovi", "yes", 0)
    assert getattr(Client(), method)("/en/told/").status_code in (200, 405)
    assert "Ovi" in page_of().text
