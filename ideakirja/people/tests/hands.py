"""What a person does with the browser to sign in."""

import time

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.conf import settings
from django.core.cache import cache

ME = "/en/staff/people/me/"


def press(page, name):
    """Press a button and wait for what it leads to: going on at once would cut the request off."""
    with page.expect_navigation():
        page.get_by_role("button", name=name, exact=True).click()


def sign_in_by_page(page, live_server, user, path=ME):
    """Ask for a page, sign in on the way."""
    page.goto(f"{live_server.url}{path}")
    page.get_by_label("E-mail address").fill(user.email)
    page.get_by_label("Password").fill(settings.DEMO_PASSWORD)
    press(page, "Sign in")


def confirm_password(page):
    page.get_by_label("Password").fill(settings.DEMO_PASSWORD)
    press(page, "Continue")


def code_of(secret):
    """The six figures that an app shows now. A code works once, so the one used before is forgotten first."""
    cache.clear()
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def add_app(page, live_server):
    """Set the app up and return its key."""
    page.goto(f"{live_server.url}/en/staff/account/app/add/")
    confirm_password(page)
    secret = page.locator("#authenticator_secret").inner_text()
    page.get_by_label("Code").fill(code_of(secret))
    press(page, "Add the app")
    return secret


def sign_out(page):
    press(page, "Sign out")


def virtual_authenticator(page):
    """A passkey device inside Chromium that always says yes."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})
