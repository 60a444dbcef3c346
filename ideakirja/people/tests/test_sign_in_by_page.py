"""Signing in as a person does it: in a browser, with a password, an app, a passkey or a recovery code."""

import pytest

from .hands import ME, add_app, code_of, confirm_password, sign_in_by_page, sign_out, virtual_authenticator

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_with_a_password(page, live_server, world):
    sign_in_by_page(page, live_server, world.maija, path="/en/staff/people/")
    assert page.url == f"{live_server.url}/en/staff/people/"
    assert page.get_by_text("Maija Salo").count()


def test_with_the_keyboard_only(page, live_server, world, settings):
    page.goto(f"{live_server.url}{ME}")
    for _number in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "login":
            break
    page.keyboard.type(world.maija.email)
    page.keyboard.press("Tab")
    page.keyboard.type(settings.DEMO_PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{live_server.url}{ME}")


def test_with_an_app(page, live_server, world):
    sign_in_by_page(page, live_server, world.maija)
    secret = add_app(page, live_server)
    sign_out(page)
    sign_in_by_page(page, live_server, world.maija)
    page.get_by_role("heading", name="The second step").wait_for()
    page.get_by_label("Code").fill(code_of(secret))
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(f"{live_server.url}{ME}")


def test_with_a_passkey_alone(page, live_server, world):
    virtual_authenticator(page)
    sign_in_by_page(page, live_server, world.maija)
    _add_passkey(page, live_server)
    sign_out(page)
    page.goto(f"{live_server.url}{ME}")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(f"{live_server.url}{ME}")


def test_with_a_passkey_after_the_password(page, live_server, world):
    virtual_authenticator(page)
    sign_in_by_page(page, live_server, world.maija)
    _add_passkey(page, live_server)
    sign_out(page)
    sign_in_by_page(page, live_server, world.maija)
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_url(f"{live_server.url}{ME}")


def test_a_passkey_also_shows_that_it_is_you(page, live_server, world):
    virtual_authenticator(page)
    sign_in_by_page(page, live_server, world.maija)
    _add_passkey(page, live_server)
    page.context.clear_cookies()
    page.goto(f"{live_server.url}{ME}")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(f"{live_server.url}{ME}")
    page.goto(f"{live_server.url}/en/staff/account/app/add/")
    page.get_by_role("link", name="With a passkey").click()
    page.get_by_role("button", name="Use the passkey").click()
    page.get_by_role("heading", name="Add an app").wait_for()


def test_a_passkey_that_is_not_there_says_so(page, live_server, world):
    """No device answers: the page stays and tells what to do."""
    page.goto(f"{live_server.url}{ME}")
    page.evaluate("() => { navigator.credentials.get = () => Promise.reject(new Error('no device')) }")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.get_by_text("The passkey did not work.").wait_for()


def test_with_a_recovery_code_once(page, live_server, world):
    sign_in_by_page(page, live_server, world.maija)
    add_app(page, live_server)
    code = page.locator(".codes code").first.inner_text()
    _use_recovery_code(page, live_server, world.maija, code)
    page.wait_for_url(f"{live_server.url}{ME}")
    _use_recovery_code(page, live_server, world.maija, code)
    page.get_by_text("The code is not right.").first.wait_for()


def test_without_scripts(browser, live_server, world):
    """The password way needs no JavaScript; the passkey button is not shown."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    sign_in_by_page(page, live_server, world.maija)
    assert page.url == f"{live_server.url}{ME}"
    sign_out(page)
    assert not page.get_by_role("button", name="Sign in with a passkey").is_visible()
    context.close()


def _add_passkey(page, live_server):
    page.goto(f"{live_server.url}/en/staff/account/passkeys/add/")
    confirm_password(page)
    page.get_by_label("Name of the passkey").fill("Work phone")
    page.get_by_role("button", name="Add the passkey").click()
    page.get_by_text("The passkey is added.").wait_for()


def _use_recovery_code(page, live_server, user, code):
    sign_out(page)
    sign_in_by_page(page, live_server, user)
    page.get_by_label("Code").fill(code)
    page.get_by_role("button", name="Sign in").click()
