"""The page "My sign-in"."""

import pytest
from django.test import Client

from ideakirja.people import actions
from ideakirja.trail.models import Entry

URL = "/en/staff/people/me/"
TYPED = {"name": "Maija Salo-Lehto", "title": "sosiaaliohjaaja", "language": "sv"}


def test_name_title_and_language_change(world, sign_in):
    reply = sign_in(world.maija).post(URL, TYPED, follow=True)
    assert "Your details are saved." in reply.text
    world.maija.refresh_from_db()
    assert (world.maija.name, world.maija.language) == ("Maija Salo-Lehto", "sv")


def test_nothing_else_changes(world, sign_in):
    sign_in(world.maija).post(URL, TYPED | {"email": "x@example.org", "is_active": "", "pk": world.antti.pk})
    world.maija.refresh_from_db()
    assert (world.maija.email, world.maija.is_active) == ("maija@koivuranta.example", True)


def test_an_empty_name_is_refused_and_the_frame_keeps_the_old_one(world, sign_in):
    reply = sign_in(world.maija).post(URL, TYPED | {"name": " \u200b "})
    assert "Name: This field is required." in reply.text
    assert "<b>Maija Salo</b>" in reply.text


def test_invisible_characters_are_cleaned_away(world, sign_in):
    sign_in(world.maija).post(URL, TYPED | {"name": "Maija\u202e  Salo\x00"})
    world.maija.refresh_from_db()
    assert world.maija.name == "Maija Salo"


def test_it_says_what_is_on_and_off(world, sign_in):
    page = sign_in(world.maija).get(URL).text
    assert "Whoever learns your password gets in." in page
    assert "/en/staff/account/app/add/" in page


def test_without_a_sign_in_it_asks_for_one(db):
    assert Client().get(URL).headers["Location"].startswith("/en/staff/account/sign-in/?next=")


@pytest.mark.parametrize("times", [1, 2])
def test_a_change_is_in_the_trail_once(world, times):
    for _time in range(times):
        actions.change_own_details(world.maija, by=world.maija, **TYPED)
    assert Entry.objects.filter(verb="people.own_details_changed").count() == 1
