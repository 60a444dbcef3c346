"""A notice begins with the ready texts of its method."""

import pytest
from django.urls import reverse

from ideakirja.people.models import Unit
from ideakirja.publications.block import Publish
from ideakirja.publications.models import Notice
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
