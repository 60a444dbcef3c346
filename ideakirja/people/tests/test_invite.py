"""Inviting a new worker by e-mail."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.utils import timezone

from ideakirja.people import actions
from ideakirja.people.models import Invitation
from ideakirja.trail.models import Entry

URL = "/en/staff/people/invite/"


def typed(unit, **changes):
    return {
        "name": "Liisa Laine",
        "email": "Liisa@koivuranta.example",
        "unit": unit.pk,
        "kind": "social_worker",
        "language": "sv",
    } | changes


def test_a_manager_invites_and_a_letter_goes(world, sign_in):
    reply = sign_in(world.pekka).post(URL, typed(world.keskusta), follow=True)
    assert "The invitation is on its way to Liisa Laine." in reply.text
    invitation = Invitation.objects.get()
    assert (invitation.email, invitation.unit) == ("liisa@koivuranta.example", world.keskusta)
    assert invitation.expires_at - timezone.now() > timedelta(days=13, hours=23)
    assert mail.outbox[0].to == ["liisa@koivuranta.example"]


def test_the_letter_is_in_the_language_of_the_invited(world, sign_in):
    sign_in(world.pekka).post(URL, typed(world.keskusta))
    assert re.search(r"http://testserver/sv/staff/people/welcome/\S+/", mail.outbox[0].body)


def test_the_subject_tells_nothing_of_social_work(world, sign_in):
    sign_in(world.pekka).post(URL, typed(world.keskusta, language="en"))
    assert mail.outbox[0].subject == "You have an invitation to Ideakirja"


def test_the_same_invitation_is_not_made_twice(world):
    made = [_invite(world) for _time in range(2)]
    assert made[0] == made[1]
    assert len(mail.outbox) == 1


def test_what_was_typed_is_kept_when_something_is_unclear(world, sign_in):
    reply = sign_in(world.pekka).post(URL, typed(world.keskusta, email=world.maija.email))
    assert "Somebody already has this e-mail address." in reply.text
    assert 'value="Liisa Laine"' in reply.text


def test_an_existing_worker_is_not_invited(world):
    with pytest.raises(ValidationError, match="already has this e-mail address"):
        _invite(world, email=world.maija.email)


def test_a_manager_cannot_make_an_administrator(world, sign_in):
    reply = sign_in(world.pekka).post(URL, typed(world.keskusta, kind="administrator"))
    assert "Only an administrator can make somebody an administrator." in reply.text
    assert not Invitation.objects.exists()


def test_others_do_not_find_the_page(world, sign_in):
    for stranger in (world.maija, world.sari, world.kaisa, world.vilma):
        assert sign_in(stranger).get(URL).status_code == 404
        assert sign_in(stranger).post(URL, typed(world.keskusta)).status_code == 404


def test_it_is_in_the_trail_without_the_address(world):
    _invite(world)
    entry = Entry.objects.get(verb="people.invited")
    assert (entry.actor_name, entry.target_name, entry.unit_id) == ("Pekka Mattila", "Liisa", world.keskusta.pk)
    assert "@" not in f"{entry.data} {entry.target_name}"


def _invite(world, email="liisa@koivuranta.example"):
    return actions.invite(
        email,
        name="Liisa",
        unit=world.keskusta,
        kind="social_worker",
        language="fi",
        by=world.pekka,
        now=timezone.now(),
    )
