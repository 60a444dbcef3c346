"""My week of those who run activities: steps and gatherings, interviews, letters, costs."""

from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ideakirja.activities.actions import take_seat
from ideakirja.calls import actions as calling
from ideakirja.calls.actions import CallFacts
from ideakirja.calls.actions.interviewing import Meeting
from ideakirja.calls.ready import call_texts, call_titles
from ideakirja.desk.agenda import agenda_of
from ideakirja.gatherings.actions.claims import claim_cost, decide_claim
from ideakirja.gatherings.models import Claim, Gathering
from ideakirja.methods.finding import find_method
from ideakirja.methods.running import open_step, start
from ideakirja.people.actions import add_participant
from ideakirja.people.models import Delivery

PAGE = "/en/staff/"
WEDNESDAY = date(2026, 3, 11)
NOON = timezone.make_aware(datetime(2026, 3, 11, 12))


def an_activity(world, slug="client-panel", begins_on=WEDNESDAY, name="Raati", responsible=None):
    facts = {"unit": world.keskusta, "name": name, "begins_on": begins_on}
    return start(find_method(slug), **facts, responsible=responsible or world.olli, by=world.olli)


def a_person(world, name="Jonna"):
    return add_participant({"name": name, "channel": "hand"}, unit=world.keskusta, by=world.olli, today=WEDNESDAY)


def lines(user, today=WEDNESDAY, part="late"):
    return [(duty.what, duty.days_over(today)) for duty in getattr(agenda_of(user, today), part)]


def step_of(activity, key):
    return activity.phases.get(position=int(key[0]) - 1).steps.get(key=key)


# Steps and gatherings


def test_a_series_that_runs_is_not_a_late_step(world):
    """While its gatherings are to come, they stand in the list themselves; after the last one the step is there."""
    activity = an_activity(world, "client-theme-days")
    step = step_of(activity, "2.1")
    open_step(step, by=world.olli)
    last = Gathering.objects.filter(activity=activity).latest("starts_at").day

    def is_there(today):
        return "Theme afternoon" in [what for what, _over in lines(world.olli, today)]

    assert is_there(last + timedelta(days=1))
    assert not is_there(last - timedelta(days=1))


# Interviews


@pytest.fixture
def interest(world):
    panel = an_activity(world)
    facts = CallFacts(
        titles=call_titles("panel", "Raati"),
        texts=call_texts("panel"),
        opens_on=WEDNESDAY,
        closes_on=WEDNESDAY + timedelta(days=10),
        is_public=False,
        interview="panel",
        sources=["worker"],
    )
    call = calling.open_call(panel, facts, by=world.olli)
    details = {"name": "Jonna", "channel": "hand", "language": "fi"}
    return calling.add_interest(call, details, source="worker", by=world.olli, today=WEDNESDAY)


def arrange(interest, world, at=None):
    meeting = Meeting(first=world.maija, at=at, place="Huone 2")
    return calling.arrange_interview(interest, meeting, by=world.olli, now=NOON)


def test_an_interview_stands_on_its_day_without_a_name(world, interest):
    arrange(interest, world, NOON + timedelta(days=1))
    [duty] = agenda_of(world.maija, WEDNESDAY).week
    assert (duty.what, duty.where, duty.due_on) == ("12:00 Interview", "Huone 2", WEDNESDAY + timedelta(days=1))
    assert agenda_of(world.aino, WEDNESDAY).week == []


def test_an_interview_that_nobody_wrote_down_is_late(world, interest):
    interview = arrange(interest, world, NOON)
    thursday = WEDNESDAY + timedelta(days=1)
    assert lines(world.maija, thursday) == [("Write down the interview", 1)]
    calling.save_interview(interview, {"situation": "Hyvin."}, "Sopii.", "fits", by=world.maija)
    calling.hold_interview(interview, by=world.maija, today=WEDNESDAY)
    assert lines(world.maija, thursday) == []


def test_an_interview_without_a_time_waits_until_the_call_closes(world, interest):
    arrange(interest, world)
    assert lines(world.maija, part="later") == [("Agree on a time for 1 interview", -10)]


# Letters


def a_letter(world, queued_at=NOON, **more):
    facts = {"unit": world.keskusta, "channel": "letter", "name": "Jonna", "language": "fi", "kind": "letter"}
    letter = Delivery.objects.create(**facts, state=Delivery.State.TO_PRINT, **more)
    Delivery.objects.filter(pk=letter.pk).update(queued_at=queued_at)
    return letter


def test_letters_are_one_line_from_the_day_of_the_first(world):
    a_letter(world)
    assert lines(world.sari, part="today") == [("Print 1 letter", 0)]
    a_letter(world, NOON - timedelta(days=2))
    assert lines(world.sari) == [("Print 2 letters", 2)]


def test_letters_are_those_of_the_team_too(world):
    """Olli is responsible for the activity; Aino, of the same unit, is not in its team."""
    activity = an_activity(world, begins_on=WEDNESDAY + timedelta(days=60))
    a_letter(world, whole=f"activities.activity:{activity.pk}")
    assert lines(world.olli, part="today") == [("Print 1 letter", 0)]
    assert lines(world.aino, part="today") == []


def test_printed_letters_are_gone(world):
    letter = a_letter(world)
    Delivery.objects.filter(pk=letter.pk).update(state=Delivery.State.PRINTED)
    assert lines(world.sari, part="today") == []


# Costs


def a_claim(world, activity, *, claimed_at=NOON, by=None):
    person = take_seat(activity, a_person(world), by=world.olli, today=WEDNESDAY).participant
    facts = {"what": "Bussi", "cents": 720, "day": WEDNESDAY, "account": "FI2112345600000785"}
    claim = claim_cost(activity, person, **facts, by=by, now=NOON)
    Claim.objects.filter(pk=claim.pk).update(claimed_at=claimed_at)
    return claim


@pytest.fixture
def far_panel(world):
    """A panel whose own steps are not due yet."""
    return an_activity(world, begins_on=WEDNESDAY + timedelta(days=60))


def test_a_cost_that_waits_too_long_is_the_approvers(world, far_panel):
    claim = a_claim(world, far_panel, claimed_at=NOON - timedelta(days=16))
    assert lines(world.sari) == [("Decide on 1 fare or other cost", 2)]
    assert lines(world.olli) == lines(world.maija) == []
    decide_claim(claim, is_approved=True, by=world.sari, now=NOON)
    assert lines(world.sari) == []


def test_a_cost_that_has_time_is_not_there_yet(world, far_panel):
    a_claim(world, far_panel, claimed_at=NOON - timedelta(days=13))
    assert lines(world.sari) == []


def test_nobody_is_asked_to_decide_on_what_they_wrote_down_themselves(world, far_panel):
    a_claim(world, far_panel, claimed_at=NOON - timedelta(days=16), by=world.sari)
    assert lines(world.sari) == []
    assert lines(world.pekka) == [("Decide on 1 fare or other cost", 2)]


# The page


def test_the_page_says_first_how_many_are_late_and_folds_a_long_list(world, sign_in):
    today = timezone.localdate()
    for n in range(4):
        an_activity(world, begins_on=today - timedelta(days=90), name=f"Raati {n}")
    page = sign_in(world.olli).get(PAGE).text
    late = len(agenda_of(world.olli, today).late)
    assert f"{late} late" in page
    assert f"Show {late - 10} more" in page
    assert page.index(f"{late} late") < page.index('id="late"')


def test_a_worker_with_many_activities_needs_few_queries(world, interest, sign_in):
    """Twenty, those of the session and of the roles among them."""
    browser, today = sign_in(world.olli), timezone.localdate()

    def queries_with(number: int) -> int:
        for n in range(number):
            activity = an_activity(world, begins_on=today - timedelta(days=n), name=f"Raati {n}")
            a_letter(world, whole=f"activities.activity:{activity.pk}")
        browser.get(PAGE)
        with CaptureQueriesContext(connection) as queries:
            assert browser.get(PAGE).status_code == 200
        return sum("SAVEPOINT" not in query["sql"] for query in queries)

    arrange(interest, world, timezone.now())
    assert queries_with(3) == queries_with(12) <= 20
