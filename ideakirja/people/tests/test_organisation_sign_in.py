"""Signing in through the organisation's own OpenID Connect, against a provider on this machine."""

import urllib.request

import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client

from ideakirja.people import actions
from ideakirja.people.models import User
from ideakirja.trail.models import Entry

from .fake_organisation import FakeOrganisation

URL = "/en/staff/account/organisation/organisation/"
ME = "/en/staff/people/me/"


class NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args):
        return None


@pytest.fixture
def organisation(settings):
    provider = FakeOrganisation()
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [provider.app()]}}
    yield provider
    provider.close()


def there_and_back(client, change=lambda address: address):
    """The button, the organisation's page, and what our page answers to its return."""
    away = client.post(URL, {"next": ME}).headers["Location"]
    try:
        urllib.request.build_opener(NoRedirects).open(away)
    except urllib.error.HTTPError as reply:
        return client.get(change(reply.headers["Location"]))


def is_in(client):
    return client.get(ME).status_code == 200


def test_the_button_is_there_only_when_it_is_set_up(world, client, settings, organisation):
    assert "Sign in with Koivurannan kunta" in client.get("/en/staff/account/sign-in/").text
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": []}}
    assert "Koivurannan kunta" not in client.get("/en/staff/account/sign-in/").text
    assert client.post(URL).status_code == 404


def test_a_known_worker_gets_in_and_where_they_wanted(world, client, organisation):
    assert there_and_back(client).headers["Location"] == ME
    assert "Maija Salo" in client.get(ME).text


def test_the_second_time_the_account_is_known_by_its_number(world, client, organisation):
    there_and_back(Client())
    organisation.person["email"] = "new-name@koivuranta.example"
    there_and_back(client)
    assert is_in(client)
    assert User.objects.count() == len(world.people)


def test_the_password_stays_as_it_was(world, client, organisation, settings):
    there_and_back(client)
    world.maija.refresh_from_db()
    assert world.maija.check_password(settings.DEMO_PASSWORD)


def test_we_keep_no_more_than_who_it_is(world, client, organisation):
    organisation.person["phone_number"] = "+358401234567"
    for _time in range(2):
        there_and_back(client)
        assert SocialAccount.objects.get().extra_data == {}


def test_a_stranger_gets_no_account_and_is_told_what_to_do(world, client, organisation):
    organisation.person["email"] = "stranger@koivuranta.example"
    reply = there_and_back(client)
    assert "Ask your manager for an invitation." in reply.text
    assert not is_in(client)
    assert User.objects.count() == len(world.people)


@pytest.mark.parametrize("claim", [{"email_verified": False}, {"email": ""}, {"email_verified": None}])
def test_an_address_that_is_not_verified_opens_nothing(world, client, organisation, claim):
    organisation.person |= claim
    there_and_back(client)
    assert not is_in(client)
    assert not SocialAccount.objects.exists()


def test_a_closed_account_stays_closed(world, client, organisation):
    there_and_back(Client())
    actions.close_account(world.maija, by=world.pekka)
    there_and_back(client)
    assert not is_in(client)


def test_the_request_carries_state_and_pkce(world, client, organisation):
    there_and_back(client)
    assert organisation.asked["code_challenge_method"] == "S256"
    assert len(organisation.asked["state"]) >= 16
    assert "openid" in organisation.asked["scope"]


def test_another_browsers_answer_is_not_taken(world, client, organisation):
    """Somebody sends a worker their own return address: the state belongs to another session."""
    addresses = []
    there_and_back(Client(), change=lambda address: addresses.append(address) or address)
    reply = client.get(addresses[0])
    assert "You are not signed in" in reply.text
    assert not is_in(client)


def test_an_answer_is_not_taken_twice(world, client, organisation):
    addresses = []
    there_and_back(client, change=lambda address: addresses.append(address) or address)
    assert is_in(client)
    client.post("/en/staff/account/sign-out/")
    client.get(addresses[0])
    assert not is_in(client)


@pytest.mark.parametrize("change", [("state=", "state=x"), ("code=", "code=x"), ("code=", "error=server_error&x=")])
def test_an_altered_answer_is_one_clear_page(world, client, organisation, change):
    reply = there_and_back(client, change=lambda address: address.replace(*change))
    assert reply.status_code == 401
    assert "You are not signed in" in reply.text
    assert not is_in(client)


@pytest.mark.parametrize("fault", [("wrong_issuer", True), ("token_status", 500)])
def test_a_fault_of_the_organisation_is_one_clear_page(world, client, organisation, fault):
    setattr(organisation, *fault)
    assert there_and_back(client).status_code == 401
    assert not is_in(client)


def test_who_stops_there_comes_back_to_a_page_that_says_so(world, client, organisation):
    reply = there_and_back(client, change=lambda address: address.replace("code=", "error=access_denied&x="))
    assert "You stopped on your organisation" in client.get(reply.headers["Location"]).text


def test_the_second_step_is_not_asked_twice(world, client, organisation, settings):
    settings.MFA_REQUIRED = True
    there_and_back(client)
    assert client.get("/en/staff/people/").status_code == 200


def test_the_first_time_is_in_the_trail(world, client, organisation):
    for _time in range(2):
        there_and_back(client)
    assert Entry.objects.get(verb="people.organisation_connected").actor_name == "Maija Salo"


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_by_page_the_browser_may_follow_the_form_there(page, live_server, world, organisation, settings):
    """settings.OIDC_ORIGINS names the provider in the page's policy; without it the browser stops the form."""
    policy = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"] | {"form-action": ["'self'", organisation.url]}
    settings.CONTENT_SECURITY_POLICY = {"DIRECTIVES": policy}
    page.goto(f"{live_server.url}{ME}")
    page.get_by_role("button", name="Sign in with Koivurannan kunta").click()
    page.wait_for_url(f"{live_server.url}{ME}")
