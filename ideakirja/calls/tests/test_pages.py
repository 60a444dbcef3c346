"""Every page of calls: valid HTML, no axe violation, nothing wider than a phone or a desk, also without JavaScript."""

import pytest
from django.test import Client
from django.utils import timezone

from ideakirja.calls import actions
from ideakirja.surveys.actions import leave_slip
from tests.test_pages import axe_of, invalid, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
BO = {"name": "Bo " + "Pitkänimi" * 8, "channel": "sms", "phone": "040 123 4567", "language": "sv", "needs": "Tulkki"}
BAD = {"name": "", "channel": "sms", "text": "", "title": "", "first": "", "title_fi": "", "text_fi": "", "name_1": ""}


@pytest.fixture
def paths(world, panel, call, kick_off, held, member):
    """Those of the staff, opened by Olli, and whether a wrong form can be sent to them."""
    today = timezone.localdate()
    other = actions.add_interest(call, BO, "Haluan. " * 100, source="worker", by=world.olli, today=today)
    leave_slip(unit=world.keskusta, name="", contact="040 1234567", interests=["any"], language="fi", today=today)
    texts = actions.start_agreements(panel, ["participation", "confidentiality"], by=world.olli)
    actions.sign(texts[0], member, language="fi", how="paper", by=world.olli, now=timezone.now())
    one, two, people = f"{call.pk}/", f"interests/{other.pk}/", f"people/{member.pk}/"
    read = ["", one, f"{one}code/", f"{one}slips/", f"{one}interviews/", two, f"interests/{held.interest_id}/", people]
    read += [f"activities/{panel.pk}/people/", f"activities/{panel.pk}/agreements/", f"agreements/{texts[0].pk}/"]
    read += [f"{people}delete/"]
    forms = [f"{one}change/", f"{one}add/", f"{one}add-kick-off/", f"{two}interview/", f"{two}not-now/"]
    forms += [f"interests/{held.interest_id}/accept/", f"interviews/{held.pk}/", f"interviews/{held.pk}/topic/"]
    forms += [f"activities/{panel.pk}/open/", f"activities/{panel.pk}/people/add/", f"{people}change/"]
    forms += [f"agreements/{texts[0].pk}/revise/"]
    return read, forms


def found_on(page, address, width):
    page.goto(address)
    found = [f"{address}: {v['id']} {v['nodes'][0]['html'][:160]}" for v in axe_of(page)]
    wide = page.evaluate("document.documentElement.scrollWidth")
    return found + ([f"{address}: {wide} px wide"] if wide > width else [])


@pytest.mark.parametrize(("language", "width"), [("fi", 320), ("sv", 320), ("en", 1280)])
def test_pages_of_the_staff(browser, live_server, world, paths, language, width):
    context = browser.new_context(viewport={"width": width, "height": 800})
    page, client = context.new_page(), sign_in(context, live_server.url, world.olli)
    read, forms = paths
    found = []
    for path in read + forms:
        path = f"/{language}/staff/calls/{path}"
        found += found_on(page, live_server.url + path, width)
        found += invalid(path, client.get(path).content.decode())
    context.close()
    assert not found, "\n".join(found)


def test_wrong_forms_are_shown_well(browser, live_server, world, paths):
    """What a person sees after a mistake: the same page with its summary."""
    context = browser.new_context(viewport={"width": 320, "height": 800})
    page, client = context.new_page(), sign_in(context, live_server.url, world.olli)
    found = []
    for path in paths[1]:
        path = f"/fi/staff/calls/{path}"
        page.goto(live_server.url + path)
        for box in page.locator("main form :is(input[type=text], textarea)").all():
            box.fill("")
        with page.expect_navigation():
            page.locator("main form button[type=submit]").first.click()
        found += [f"{path}: {v['id']} {v['nodes'][0]['html'][:160]}" for v in axe_of(page)]
        reply = client.post(path, BAD)
        found += invalid(path, reply.content.decode()) if reply.status_code == 422 else []
    context.close()
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("language", "width"), [("fi", 320), ("sv", 320), ("en", 1280)])
def test_public_pages(browser, live_server, world, call, kick_off, language, width):
    context = browser.new_context(viewport={"width": width, "height": 800})
    page, found = context.new_page(), []
    for path in ("join/", f"join/{call.code}/", f"join/{call.code}/?size=large", f"join/{call.code}/thanks/"):
        found += found_on(page, f"{live_server.url}/{language}/{path}", width)
        found += invalid(path, Client().get(f"/{language}/{path}").content.decode())
    actions.close_call(call, by=world.olli, now=timezone.now())
    for path in ("join/", f"join/{call.code}/"):
        found += found_on(page, f"{live_server.url}/{language}/{path}", width)
        found += invalid(path, Client().post(f"/{language}/{path}", {"wish": "Haluan."}).content.decode())
    context.close()
    assert not found, "\n".join(found)


def test_details_are_left_without_javascript_on_a_phone(browser, live_server, call):
    """With a mistake first: what was typed is still there."""
    context = browser.new_context(viewport={"width": 320, "height": 700}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live_server.url}/en/join/{call.code}/")
    page.get_by_label("What may we call you?").fill("Anna")
    page.get_by_label("Do you want to say something to us?").fill("Haluan auttaa.")
    with page.expect_navigation():
        page.get_by_role("button", name="Leave my details").click()
    assert page.get_by_label("What may we call you?").input_value() == "Anna"
    page.get_by_label("E-mail address").fill("anna@posti.example")
    with page.expect_navigation():
        page.get_by_role("button", name="Leave my details").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Thank you. Your details have arrived."
    context.close()
    assert call.interests.get().participant.name == "Anna"
