"""A step makes a draft: nobody outside sees the call before its texts have been read."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from ideakirja.calls import actions
from ideakirja.calls.block import Recruit
from ideakirja.calls.models import Call

from .things import STAFF, count_of, verbs


@pytest.fixture
def draft(world, panel):
    Recruit(name="Recruit").open(panel.phases.get().steps.get(), by=world.olli)
    return Call.objects.get()


def test_nobody_outside_sees_a_draft(draft):
    for path in ("", "thanks/"):
        assert Client().get(f"/en/join/{draft.code}/{path}").status_code == 404
    assert draft.code not in Client().get("/en/join/").text


def test_it_says_what_one_is_asked_to_join(world, draft, sign_in):
    page = sign_in(world.maija).get(f"{STAFF}/{draft.pk}/").text
    for words in ("This call is a draft", "Join the client panel", "The panel meets once a month.", "Open the call"):
        assert words in page
    assert "Print the code" not in page
    assert sign_in(world.maija).get(f"{STAFF}/{draft.pk}/code/").status_code == 404


def test_a_call_without_an_interview_is_named_after_its_activity(world, panel):
    Recruit(name="Recruit", interview="").open(panel.phases.get().steps.get(), by=world.olli)
    assert Call.objects.get().titles["sv"] == "Kom med: Raati 2027"


def test_it_is_opened_once(world, draft, sign_in):
    for _press in range(2):
        sign_in(world.maija).post(f"{STAFF}/{draft.pk}/open/")
    assert draft.code in Client().get("/en/join/").text
    page = Client().get(f"/en/join/{draft.code}/").text
    assert "Join the client panel" in page
    assert "Raati 2027" in page
    assert world.olli.email in page
    assert verbs(2) == ["call.opened", "call.drafted"]
    assert count_of("call.opened") == 1


def test_a_first_day_that_has_passed_becomes_today(world, draft):
    now = timezone.now() + timedelta(days=3)
    actions.open_draft(draft, by=world.olli, now=now)
    draft.refresh_from_db()
    assert draft.opens_on == timezone.localdate(now)


def test_not_when_its_last_day_has_passed(world, draft):
    with pytest.raises(ValidationError, match="Change the days first"):
        actions.open_draft(draft, by=world.olli, now=timezone.now() + timedelta(days=40))


def test_a_draft_is_neither_closed_nor_opened_again(world, draft):
    now = timezone.now()
    with pytest.raises(ValidationError, match="Open it first"):
        actions.close_call(draft, by=world.olli, now=now)
    with pytest.raises(ValidationError, match="Open it first"):
        actions.reopen_call(draft, draft.closes_on, by=world.olli, today=timezone.localdate(now))


def test_others_do_not_open_it(world, draft, sign_in):
    for person in (world.aino, world.timo):
        assert sign_in(person).post(f"{STAFF}/{draft.pk}/open/").status_code == 404
    assert Call.objects.get().is_draft
