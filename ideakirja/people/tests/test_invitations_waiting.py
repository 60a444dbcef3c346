"""Sending an invitation again, and withdrawing it."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.utils import timezone

from ideakirja.people import actions
from ideakirja.people.jobs import send_invitation
from ideakirja.trail.models import Entry


@pytest.fixture
def invitation(world):
    long_ago = timezone.now() - timedelta(days=20)
    return _invite(world, kind="social_worker", by=world.pekka, now=long_ago)


def test_one_whose_time_ran_out_can_be_sent_again(world, sign_in, invitation):
    mail.outbox.clear()
    sign_in(world.pekka).post(f"/en/staff/people/invitations/{invitation.pk}/send-again/")
    invitation.refresh_from_db()
    assert invitation.expires_at > timezone.now() + timedelta(days=13)
    assert len(mail.outbox) == 1


def test_one_that_is_withdrawn_is_not_sent(world, sign_in, invitation):
    actions.withdraw_invitation(invitation, by=world.pekka, now=timezone.now())
    with pytest.raises(ValidationError, match="used or withdrawn"):
        actions.send_invitation_again(invitation, by=world.pekka, now=timezone.now())


def test_a_late_job_sends_no_letter_of_a_withdrawn_one(world, invitation):
    actions.send_invitation_again(invitation, by=world.pekka, now=timezone.now())
    actions.withdraw_invitation(invitation, by=world.pekka, now=timezone.now())
    mail.outbox.clear()
    send_invitation.enqueue(invitation.pk)
    assert not mail.outbox


def test_withdrawing_twice_is_once(world, invitation):
    for _time in range(2):
        actions.withdraw_invitation(invitation, by=world.pekka, now=timezone.now())
    assert Entry.objects.filter(verb="people.invitation_withdrawn").count() == 1


@pytest.mark.parametrize("act", ["send-again", "withdraw"])
def test_others_do_not_find_it(world, sign_in, invitation, act):
    for stranger in (world.maija, world.timo, world.sari):
        assert sign_in(stranger).post(f"/en/staff/people/invitations/{invitation.pk}/{act}/").status_code == 404


@pytest.mark.parametrize("act", ["send-again", "withdraw"])
def test_a_manager_leaves_an_administrators_invitation_alone(world, sign_in, act):
    invitation = _invite(world, kind="administrator", by=world.antti, now=timezone.now())
    assert sign_in(world.pekka).post(f"/en/staff/people/invitations/{invitation.pk}/{act}/").status_code == 404


def test_the_list_shows_them_only_to_those_who_invite(world, sign_in, invitation):
    assert "Liisa" in sign_in(world.pekka).get("/en/staff/people/").text
    assert "Liisa" not in sign_in(world.maija).get("/en/staff/people/").text


def _invite(world, **changes):
    return actions.invite("liisa@koivuranta.example", name="Liisa", unit=world.keskusta, language="fi", **changes)
