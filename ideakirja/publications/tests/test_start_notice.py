"""A notice begins with the ready texts of its method."""

import pytest
from django.urls import reverse

from ideakirja.people.models import Unit
from ideakirja.publications.actions import start_notice
from ideakirja.publications.block import Publish
from ideakirja.publications.models import Notice
from ideakirja.publications.ready import find_ready
from ideakirja.publications.texts import Event
from ideakirja.trail.models import Entry

from .things import PUBLISH_STEP, a_notice, a_step


def test_a_step_opens_its_notice(world):
    step = a_step(world)
    path = PUBLISH_STEP.open(step, by=world.olli)
    notice = Notice.objects.get(step=step)
    assert path == reverse("publications:show", args=[notice.pk])
    assert notice.activity == step.activity
    assert notice.languages == ["fi", "sv", "en"]
    assert "Olli Niemi, Town centre office" in notice.texts["en"]["contact"]
    assert "Centrums byrå" in notice.texts["sv"]["contact"]


def test_opening_it_again_gives_the_same(world):
    step = a_step(world)
    assert PUBLISH_STEP.open(step, by=world.olli) == PUBLISH_STEP.open(step, by=world.maija)
    assert Notice.objects.count() == 1
    assert Entry.objects.filter(verb="notice.started").count() == 1


def test_without_an_activity(world, sign_in):
    page = sign_in(world.maija).post(
        "/en/staff/publications/new/", {"template": "network-day-invitation", "unit": world.keskusta.pk}
    )
    notice = Notice.objects.get()
    assert page.url == reverse("publications:change", args=[notice.pk])
    assert (notice.kind, notice.changed_by) == ("invitation", world.maija)


@pytest.mark.parametrize("template", ["", "nonsense"])
def test_an_unknown_text_is_refused(world, sign_in, template):
    page = sign_in(world.maija).post("/en/staff/publications/new/", {"template": template, "unit": world.keskusta.pk})
    assert page.status_code == 422
    assert "Choose a ready text." in page.content.decode()


def test_not_for_a_foreign_unit(world, sign_in):
    """Nor by somebody who meets no clients."""
    said = {"template": "network-day-invitation", "unit": world.rantakyla.pk}
    assert sign_in(world.maija).post("/en/staff/publications/new/", said).status_code == 422
    assert sign_in(world.antti).post("/en/staff/publications/new/", said).status_code == 404
    assert not Notice.objects.exists()


def test_a_unit_with_a_finnish_name_only(world):
    Unit.objects.filter(pk=world.keskusta.pk).update(names={"fi": "Keskusta"})
    world.keskusta.refresh_from_db()
    assert "Keskusta" in a_notice(world).texts["sv"]["contact"]


def test_a_wrong_slug_is_found_before_anyone_sees_it():
    assert PUBLISH_STEP.problems() == []
    assert "there is no notice nonsense" in Publish(name="A", notice="nonsense").problems()[0]


WORDS = {"day": "torstai 26.3.2026", "hours": "13–15", "place": "Kirjasto", "sign_up_until": "19.3.2026"}
DAY = Event(words={"fi": WORDS, "sv": WORDS, "en": WORDS}, code="K7M4XP")


def about(world, slug):
    return start_notice(find_ready(slug), unit=world.keskusta, event=DAY, by=world.maija)


def test_about_an_event(world):
    """Its day, place, last day to sign up and code stand in it; the rest is still to be filled in."""
    notice = about(world, "network-day-invitation")
    text = notice.text("fi")
    assert (text["when"], text["where"]) == ("torstai 26.3.2026 kello 13–15", "Kirjasto")
    assert text["body"].endswith("Ilmoittaudu viimeistään 19.3.2026.")
    assert notice.code == "K7M4XP"


def test_what_is_not_known_of_an_event_is_left_to_fill_in(world):
    unknown = Event(words={"fi": {"day": "torstai 26.3.2026"}}, code="K7M4XP")
    ready = find_ready("network-day-invitation")
    notice = start_notice(ready, unit=world.keskusta, event=unknown, by=world.maija)
    assert (notice.text("fi")["when"], notice.text("sv")["when"]) == ("torstai 26.3.2026 kello ___", "___ kl. ___")


def test_the_code_of_a_kick_off_does_not_stand_beside_words_about_the_call(world):
    assert about(world, "client-panel-brochure").code == ""
