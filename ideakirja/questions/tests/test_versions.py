"""Versions of a questionnaire: the same questions are the same version, and what has been asked never changes."""

import json
from dataclasses import replace

import pytest

from ideakirja.questions.actions import adopt, lock
from ideakirja.questions.form import Form
from ideakirja.questions.kinds import Words
from ideakirja.questions.models import Version, digest_of
from ideakirja.questions.ready import FEEDBACK_CARD, READY
from ideakirja.trail.models import Entry

from .answers import TEXT, filled

LONGER = replace(FEEDBACK_CARD, questions=(*FEEDBACK_CARD.questions, Words(id="more", text=TEXT)))


def test_the_same_questions_are_the_same_version(world):
    """Taken into use twice: one version, one line in the trail."""
    first, second = adopt(FEEDBACK_CARD, by=world.kaisa), adopt(FEEDBACK_CARD, by=world.sari)
    assert first == second
    assert first.number == 1
    assert Entry.objects.filter(verb="questionnaire.adopted").count() == 1


def test_changed_questions_get_the_next_number(world):
    """And whoever goes back to the old questions goes back to the old version."""
    assert adopt(FEEDBACK_CARD, by=world.kaisa).number == 1
    assert adopt(LONGER, by=world.kaisa).number == 2
    assert adopt(FEEDBACK_CARD, by=world.kaisa).number == 1


def test_a_wrong_form_is_not_taken_into_use(world):
    twice = replace(FEEDBACK_CARD, questions=FEEDBACK_CARD.questions * 2)
    with pytest.raises(ValueError, match="have the same id"):
        adopt(twice, by=world.kaisa)
    assert not Version.objects.exists()


def test_a_locked_version_refuses_another_definition(world):
    version = adopt(FEEDBACK_CARD, by=world.kaisa)
    lock(version)
    version.refresh_from_db()
    version.definition = LONGER.to_json()
    with pytest.raises(ValueError, match="is locked; make a new version"):
        version.save()


def test_a_version_is_locked_once(world):
    """The first opening counts."""
    version = adopt(FEEDBACK_CARD, by=world.kaisa)
    lock(version)
    version.refresh_from_db()
    first = version.locked_at
    lock(version)
    version.refresh_from_db()
    assert version.locked_at == first is not None


def test_starting_a_collection_locks_its_version(story):
    story.card.version.refresh_from_db()
    assert story.card.version.locked_at is not None


@pytest.mark.parametrize("form", READY, ids=lambda form: form.slug)
def test_a_form_comes_back_from_the_database_as_it_was(world, form):
    version = Version.objects.get(pk=adopt(form, by=world.kaisa).pk)
    assert version.form == form
    assert digest_of(version.definition) == version.digest
    assert Form.from_json(json.loads(json.dumps(form.to_json()))) == form


def test_reading_a_form_loses_nothing_that_is_clear():
    """One unclear answer stands beside the clear ones, with its sentence."""
    read = FEEDBACK_CARD.read(filled(expectations="3", opinion="9", wish="Hei"))
    assert read.answers == {"expectations": 3, "wish": "Hei"}
    assert read.unclear.keys() == {"opinion"}
    assert not read.is_empty
    assert FEEDBACK_CARD.read(filled()).is_empty


def test_headings_have_no_number():
    numbers = [number for number, _question in READY[1].numbered() if number is not None]
    assert numbers == list(range(1, len(READY[1].asked) + 1))
