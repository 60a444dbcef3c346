"""Nothing of a person is used without a consent that holds at that moment; what has been used is taken down."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from ideakirja.people import actions
from ideakirja.people.models import Consent, InForce, Use, purpose_of
from ideakirja.people.permissions import allowed_in, marks_of
from ideakirja.trail.models import Entry

NOW = timezone.make_aware(timezone.datetime(2026, 3, 2, 12))
TODAY = date(2026, 3, 2)


@pytest.fixture
def anna(world):
    details = {"name": "Anna Ahola", "channel": "hand"}
    return actions.add_participant(details, unit=world.keskusta, by=world.maija, today=TODAY)


def give(person, world, kind="quote", **more):
    facts = {"text": "Saa lainata.", "language": "fi", "how": "paper", "by": world.maija, "now": NOW}
    return actions.give_consent(person, **(facts | {"purpose": purpose_of(kind, world.keskusta.pk)} | more))


def use(person, world, kind="quote", **more):
    """The unit stands for the activity: this app knows no activities."""
    facts = {"place": "Lehti", "words": "Kahvi oli hyvää.", "thing": None, "unit": world.keskusta, "now": NOW}
    return actions.use_consent(person, kind, whole=world.keskusta, by=world.olli, **(facts | more))


def to_take_down(today=TODAY):
    return [*Use.objects.to_take_down(today)]


def test_words_are_used_by_a_live_consent(anna, world):
    consent = give(anna, world)
    used = use(anna, world)
    assert (used.consent, used.in_force_id, used.used_by) == (consent, consent.pk, world.olli)
    assert [*Use.objects.live(TODAY)] == [used]
    assert to_take_down() == []


def test_using_twice_is_using_once(anna, world):
    give(anna, world)
    assert use(anna, world) == use(anna, world)
    assert Entry.objects.filter(verb="participant.consent_used").count() == 1


@pytest.mark.parametrize("kind", ["photo", "recording"])
def test_one_consent_is_not_another(anna, world, kind):
    give(anna, world, "quote")
    with pytest.raises(ValidationError, match="Anna Ahola has not agreed"):
        use(anna, world, kind)


def test_not_in_another_activity(anna, world):
    give(anna, world, purpose=purpose_of("quote", world.rantakyla.pk))
    with pytest.raises(ValidationError):
        use(anna, world)


def test_not_after_its_last_day(anna, world):
    give(anna, world, until=TODAY)
    used = use(anna, world)
    with pytest.raises(ValidationError):
        use(anna, world, words="Muuta.", now=NOW + timedelta(days=1))
    assert to_take_down(TODAY + timedelta(days=1)) == [used]
    assert used.due_on == TODAY + timedelta(days=1)


def test_what_was_used_is_to_be_taken_down_when_it_is_taken_back(anna, world):
    consent = give(anna, world)
    used = use(anna, world)
    actions.withdraw_consent(consent, by=None, now=NOW)
    assert [*Use.objects.live(TODAY)] == []
    assert to_take_down() == [used]
    with pytest.raises(ValidationError):
        use(anna, world, words="Muuta.")


def test_taking_back_means_the_thing_and_not_one_wording(anna, world):
    first, _second = give(anna, world), give(anna, world, text="You may quote me.", language="en")
    actions.withdraw_consent(first, by=None, now=NOW)
    assert not Consent.objects.live(TODAY).exists()
    assert not InForce.objects.exists()


def test_it_is_taken_down_once_and_its_words_go(anna, world):
    consent = give(anna, world)
    used = use(anna, world)
    actions.withdraw_consent(consent, by=None, now=NOW)
    for _press in range(2):
        actions.take_down(used, by=world.maija, now=NOW)
    used.refresh_from_db()
    assert (used.words, used.taken_down_by, to_take_down()) == ("", world.maija, [])
    assert Entry.objects.filter(verb="participant.use_taken_down").count() == 1


def test_of_a_deleted_person_it_is_still_taken_down_and_then_nothing_stays(anna, world):
    give(anna, world)
    use(anna, world)
    actions.delete_participant(anna, by=None)
    (left,) = to_take_down()
    assert (left.consent, str(left)) == (None, "Quotes: Lehti")
    actions.take_down(left, by=world.maija, now=NOW)
    assert not Use.objects.exists()


def test_the_database_lets_no_use_begin_without_a_consent_in_force(anna, world):
    """Also when the code forgets to look."""
    consent, other = give(anna, world), give(anna, world, "photo")
    actions.withdraw_consent(consent, by=None, now=NOW)
    for wrong in ({"in_force_id": consent.pk}, {"in_force_id": other.pk}, {"in_force": None}):
        with pytest.raises(IntegrityError):
            put_in_past_the_code(world, consent=consent, **wrong)


@transaction.atomic
def put_in_past_the_code(world, **row):
    facts = {"unit": world.keskusta, "kind": "quote", "whole": "x:1", "words": "A", "used_at": NOW}
    Use.objects.create(used_by=world.olli, **facts, **row)
    # Foreign keys are looked at when a transaction ends; within a test that is too late.
    connection.check_constraints()


def test_the_database_lets_no_consent_go_under_a_standing_use(anna, world):
    give(anna, world)
    use(anna, world)
    with pytest.raises(IntegrityError):
        take_away_past_the_code()


@transaction.atomic
def take_away_past_the_code():
    InForce.objects.all()._raw_delete("default")
    connection.check_constraints()


def test_the_marks_say_yes_and_no(anna, world):
    give(anna, world, "photo")
    allowed = allowed_in(world.keskusta.pk, TODAY)
    marks = marks_of(allowed.get(anna.pk, ()))
    assert [(mark.label, mark.is_allowed) for mark in marks] == [
        ("Pictures", True),
        ("Quotes", False),
        ("Recording", False),
    ]


def test_the_trail_names_nobody_and_holds_no_words(anna, world):
    consent = give(anna, world)
    used = use(anna, world)
    actions.withdraw_consent(consent, by=None, now=NOW)
    actions.take_down(used, by=world.maija, now=NOW)
    lines = " ".join(f"{line.target_name} {line.data} {line.actor_name}" for line in Entry.objects.all())
    assert "Anna" not in lines
    assert "Kahvi" not in lines
