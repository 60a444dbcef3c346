"""Coming in with the link of an invitation."""

from datetime import timedelta

import pytest
from django.core import signing
from django.utils import timezone

from ideakirja.people import actions
from ideakirja.people.links import invitation_token
from ideakirja.people.models import User
from ideakirja.trail.models import Entry

GOOD = {"name": "Liisa Laine", "title": "sosiaalityöntekijä", "password": "metsä-polku-lumi"}


@pytest.fixture
def invitation(world):
    return actions.invite(
        "liisa@koivuranta.example",
        name="Liisa",
        unit=world.keskusta,
        kind="social_worker",
        language="sv",
        by=world.pekka,
        now=timezone.now(),
    )


def url(token):
    return f"/en/staff/people/welcome/{token}/"


def test_the_page_says_who_invited_and_to_what(client, invitation):
    reply = client.get(url(invitation_token(invitation.pk)))
    assert all(fact in reply.text for fact in ("Pekka Mattila", "Town centre office", "social worker"))


def test_the_account_is_made_and_signed_in(client, invitation, world):
    reply = client.post(url(invitation_token(invitation.pk)), GOOD)
    assert reply.headers["Location"] == "/en/staff/"
    user = User.objects.get(email="liisa@koivuranta.example")
    assert (user.name, user.language, user.works_in(world.keskusta.pk)) == ("Liisa Laine", "sv", True)
    assert client.get("/en/staff/people/me/").status_code == 200


def test_the_new_person_can_sign_in_again(client, invitation):
    client.post(url(invitation_token(invitation.pk)), GOOD)
    client.logout()
    signing_in = {"login": "liisa@koivuranta.example", "password": GOOD["password"]}
    assert client.post("/en/staff/account/sign-in/", signing_in).headers["Location"] == "/en/staff/"


def test_a_weak_password_is_refused_and_the_name_kept(client, invitation):
    reply = client.post(url(invitation_token(invitation.pk)), GOOD | {"password": "salasana"})
    assert reply.status_code == 200
    assert 'value="Liisa Laine"' in reply.text
    assert "salasana" not in reply.text
    assert not User.objects.filter(email="liisa@koivuranta.example").exists()


def test_extra_fields_change_nothing(client, invitation, world):
    extra = {"is_active": "0", "email": "other@koivuranta.example", "kind": "administrator"}
    client.post(url(invitation_token(invitation.pk)), GOOD | extra)
    assert [role.kind for role in User.objects.get(email="liisa@koivuranta.example").roles.all()] == ["social_worker"]


def test_used_expired_altered_and_withdrawn_links_look_the_same(client, invitation, world):
    now = timezone.now()
    good = invitation_token(invitation.pk)
    altered = [client.get(url(token)) for token in (good[:-1], "x", signing.dumps(1), "é" * 300, "%00")]
    invitation.expires_at = now - timedelta(seconds=1)
    invitation.save()
    expired = client.get(url(good))
    actions.send_invitation_again(invitation, by=world.pekka, now=now)
    actions.withdraw_invitation(invitation, by=world.pekka, now=now)
    withdrawn = client.get(url(good))
    assert {reply.status_code for reply in (*altered, expired, withdrawn)} == {404}
    assert all("This link does not work any more" in reply.text for reply in (*altered, expired, withdrawn))


def test_the_link_works_once(client, invitation):
    link = url(invitation_token(invitation.pk))
    client.post(link, GOOD)
    assert client.post(link, GOOD | {"password": "toinen-salasana-1"}).status_code == 404
    assert User.objects.get(email="liisa@koivuranta.example").check_password(GOOD["password"])


def test_who_joined_is_in_the_trail(client, invitation, world):
    client.post(url(invitation_token(invitation.pk)), GOOD)
    entry = Entry.objects.get(verb="people.joined")
    assert (entry.actor_name, entry.unit_id, entry.data["role"]) == ("Liisa Laine", world.keskusta.pk, "social_worker")


def test_nobody_can_sign_up_without_an_invitation(client, db):
    for path in ("/en/staff/account/signup/", "/en/staff/account/sign-up/"):
        assert client.post(path, {"email": "x@example.org", "password1": GOOD["password"]}).status_code in (302, 404)
    assert not User.objects.exists()
