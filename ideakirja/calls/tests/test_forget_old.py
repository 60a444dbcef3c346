"""What is past its time is deleted for good."""

from datetime import timedelta

from django.utils import timezone

from ideakirja.activities.actions import take_seat
from ideakirja.calls import actions
from ideakirja.calls.jobs import forget_old
from ideakirja.calls.models import Interest, Interview
from ideakirja.gatherings.models import Attendance
from ideakirja.people.models import Participant

from .things import count_of


def test_an_interview_goes_after_180_days(held):
    last = timezone.localdate() + timedelta(days=179)
    assert actions.forget_old(last) == 0
    assert actions.forget_old(last + timedelta(days=1)) == 1
    assert not Interview.objects.exists()
    assert Interest.objects.exists()
    assert count_of("interview.deleted") == 1


def test_the_details_of_who_did_not_join_go_on_the_promised_day(world, interest, kick_off):
    actions.invite_to_kick_off(interest.call, by=world.olli, now=timezone.now())
    actions.say_not_now(interest, "Ei nyt.", by=world.olli, today=timezone.localdate())
    actions.forget_old(interest.delete_on - timedelta(days=1))
    assert Participant.objects.exists()
    actions.forget_old(interest.delete_on)
    assert not Participant.objects.exists()
    assert not Attendance.objects.exists()
    assert count_of("call.interest_deleted") == 1


def test_a_member_stays(member, interest):
    actions.forget_old(interest.delete_on + timedelta(days=400))
    assert Participant.objects.get() == member


def test_who_has_something_else_with_us_stays(world, interest, panel):
    take_seat(panel, interest.participant, by=world.olli, today=timezone.localdate())
    actions.forget_old(interest.delete_on)
    assert not Interest.objects.exists()
    assert Participant.objects.exists()


def test_the_nightly_job_twice(interest):
    Interest.objects.update(delete_on=timezone.localdate())
    for _run in range(2):
        forget_old.call()
    assert not Interest.objects.exists()
    assert count_of("call.interest_deleted") == 1
