"""The sign-in page of the demo offers its people; no other installation does."""

import re

import pytest

from ideakirja.people import actions

URL = "/en/staff/account/sign-in/"


def test_one_click_signs_in_without_scripts(world, client, settings):
    settings.DEMO = True
    page = client.get(URL, {"next": "/en/staff/people/"}).text
    form = page[page.index("maija@koivuranta.example") - 400 : page.index("Maija Salo")]
    typed = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form))
    assert {"login", "password", "next"} <= typed.keys()
    assert client.post(URL, typed).headers["Location"] == "/en/staff/people/"


def test_a_closed_account_is_not_offered(world, client, settings):
    settings.DEMO = True
    actions.close_account(world.maija, by=world.pekka)
    assert "Maija Salo" not in client.get(URL).text


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_outside_a_demo_nobody_and_no_password_is_shown(world, client, settings, language):
    page = client.get(f"/{language}/staff/account/sign-in/").text
    assert "Maija" not in page
    assert settings.DEMO_PASSWORD not in page
