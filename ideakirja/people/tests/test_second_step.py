"""The second step of sign-in, and the setting that asks it of everybody."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client

from ideakirja.trail.models import Entry

from .hands import code_of

ME = "/en/staff/people/me/"
FALSE = ["", "x", "{}", "[]", "null", '{"id": 1}', '{"response": {"userHandle": "AA"}}', '{"id": "AA", "rawId": "AA"}']


def with_app(user):
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    RecoveryCodes.activate(user)
    return secret


def after_password(user, settings):
    client = Client()
    client.post("/en/staff/account/sign-in/", {"login": user.email, "password": settings.DEMO_PASSWORD})
    return client


def test_the_password_alone_does_not_open_the_account(world, settings):
    with_app(world.maija)
    client = after_password(world.maija, settings)
    assert client.get(ME).status_code == 302
    assert "The second step" in client.get("/en/staff/account/sign-in/second-step/").text


def test_the_code_of_the_app_opens_it(world, settings):
    secret = with_app(world.maija)
    client = after_password(world.maija, settings)
    client.post("/en/staff/account/sign-in/second-step/", {"code": code_of(secret)})
    assert client.get(ME).status_code == 200


def test_five_wrong_codes_are_enough(world, settings):
    secret = with_app(world.maija)
    client = after_password(world.maija, settings)
    for _time in range(5):
        client.post("/en/staff/account/sign-in/second-step/", {"code": "000000"})
    reply = client.post("/en/staff/account/sign-in/second-step/", {"code": "000000"})
    assert "There were too many wrong tries. Wait five minutes and try again." in reply.text
    assert secret not in reply.text


def test_a_copy_of_the_database_does_not_hold_the_key(world):
    secret = with_app(world.maija)
    assert all(secret not in str(kept) for kept in Authenticator.objects.values_list("data", flat=True))


@pytest.mark.parametrize("path", ["people/", "people/invite/", "voices/", ""])
def test_when_required_it_is_set_up_before_anything_else(world, sign_in, settings, path):
    settings.MFA_REQUIRED = True
    reply = sign_in(world.antti).get(f"/en/staff/{path}", follow=True)
    assert reply.redirect_chain[-1][0] == ME
    assert "Set up the second step first." in reply.text


def test_when_required_a_post_changes_nothing_either(world, sign_in, settings):
    settings.MFA_REQUIRED = True
    sign_in(world.antti).post(f"/en/staff/people/{world.maija.pk}/close/")
    world.maija.refresh_from_db()
    assert world.maija.is_active


def add_app_by_page(browser, password):
    reply = browser.get("/en/staff/account/app/add/", follow=True)
    reply = browser.post(reply.redirect_chain[-1][0], {"password": password}, follow=True)
    secret = re.search(r'id="authenticator_secret">(\w+)<', reply.text).group(1)
    return browser.post("/en/staff/account/app/add/", {"code": code_of(secret)})


def test_when_required_the_way_to_set_it_up_is_open(world, sign_in, settings):
    settings.MFA_REQUIRED = True
    browser = sign_in(world.maija)
    assert add_app_by_page(browser, settings.DEMO_PASSWORD).headers["Location"] == "/en/staff/account/codes/"
    assert browser.get("/en/staff/people/").status_code == 200


def test_a_new_second_step_is_in_the_trail(world, sign_in, settings, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        add_app_by_page(sign_in(world.maija), settings.DEMO_PASSWORD)
    assert Entry.objects.get(verb="people.second_step_added").actor_name == "Maija Salo"


def test_when_required_public_pages_ask_nothing(client, db, settings):
    settings.MFA_REQUIRED = True
    assert client.get("/en/").status_code == 200


def test_when_required_the_last_one_cannot_be_removed(world, sign_in, settings):
    settings.MFA_REQUIRED = True
    with_app(world.maija)
    browser = sign_in(world.maija)
    browser.post("/en/staff/account/again/", {"password": settings.DEMO_PASSWORD})
    reply = browser.post("/en/staff/account/app/remove/", follow=True)
    assert "Your organisation asks for the second step." in reply.text
    assert Authenticator.objects.filter(type=Authenticator.Type.TOTP).exists()


def test_a_foreign_passkey_is_not_found(world, sign_in, settings):
    foreign = Authenticator.objects.create(user=world.olli, type=Authenticator.Type.WEBAUTHN, data={"name": "x"})
    browser = sign_in(world.maija)
    browser.post("/en/staff/account/again/", {"password": settings.DEMO_PASSWORD})
    assert browser.get(f"/en/staff/account/passkeys/{foreign.pk}/remove/").status_code == 404
    assert browser.post(f"/en/staff/account/passkeys/{foreign.pk}/remove/").status_code == 404


@pytest.mark.parametrize("credential", FALSE)
def test_a_false_passkey_does_not_sign_in_and_is_no_error_of_ours(db, client, credential):
    client.get("/en/staff/account/sign-in/passkey/", headers={"Accept": "application/json"})
    reply = client.post("/en/staff/account/sign-in/passkey/", {"credential": credential})
    assert reply.status_code == 302
    assert "The passkey did not work." in client.get(reply.headers["Location"]).text
    assert client.get(ME).status_code == 302


@pytest.mark.parametrize("credential", FALSE)
def test_a_false_passkey_is_not_added_and_is_no_second_step(world, sign_in, settings, credential):
    with_app(world.maija)
    half = after_password(world.maija, settings)
    half.post("/en/staff/account/sign-in/second-step/", {"credential": credential})
    assert half.get(ME).status_code == 302
    browser = sign_in(world.maija)
    browser.post("/en/staff/account/again/", {"password": settings.DEMO_PASSWORD})
    reply = browser.post("/en/staff/account/passkeys/add/", {"credential": credential, "name": "x"})
    assert "The passkey did not work." in reply.text
    assert not Authenticator.objects.filter(type=Authenticator.Type.WEBAUTHN).exists()
