"""Every page of the own page: valid HTML, no axe violation, nothing wider than a phone, also without JavaScript."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from ideakirja.calls.actions import start_agreements
from ideakirja.gatherings.actions import add_item, make_gathering
from ideakirja.gatherings.actions.claims import claim_cost, decide_claim
from ideakirja.gatherings.models import Memo
from ideakirja.matters import actions as matters
from tests.test_pages import axe_of, invalid

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def paths(world, panel, anna, me, session):
    """A full page: dates, memos, topics, matters, agreements, fares."""
    now, today = timezone.now(), timezone.localdate()
    texts = start_agreements(panel, ["participation", "confidentiality"], by=world.olli)
    add_item(session, "Puhelinajat", minutes=30, about="**Miksi** ei pääse läpi?", by=world.olli)
    past = {"starts_at": now - timedelta(days=20), "kind": "session", "activity": panel}
    before = make_gathering(unit=world.keskusta, name="Ensimmäinen raati", by=world.olli, **past)
    Memo.objects.create(gathering=before, plain="# Sovimme\n\n- Kahvi tarjotaan", finished_at=now)
    claims = [
        claim_cost(panel, anna, what=what, cents=720, day=today, by=None, now=now)
        for what in ("Bussi", "Juna", "Taksi")
    ]
    decide_claim(claims[0], is_approved=True, by=world.sari, now=now)
    decide_claim(claims[1], is_approved=False, because="Lippu puuttuu.", by=world.sari, now=now)
    given = {"summary": "", "owner": world.olli, "unit": world.keskusta, "decide_by": today, "activity": panel}
    matter = matters.open_matter(title="Puhelinaika on lyhyt", by=world.olli, **given)
    matters.decide(matter, "partly", text="Kokeilemme.", reason="Rahaa on vähän.", by=world.sari, today=today)
    matters.add_action(matter, "Uusi aika oveen", owner=world.olli, due_on=today, by=world.sari)
    matters.open_matter(title="Ovi on raskas", by=world.olli, **given)
    Client().post(f"{me}topics/", {"title": "Kirjeet"})
    Client().post(f"{me}consents/{panel.pk}/photo/give/")
    Client().post(f"{me}agreements/{texts[0].pk}/", {"agrees": "1"})
    code = me.removeprefix("/en/")
    pages = [
        "",
        f"dates/{session.pk}/",
        f"dates/{session.pk}/?done=answered",
        "memos/",
        f"memos/{before.pk}/",
        "topics/",
    ]
    pages += ["heard/", "agreements/", *(f"agreements/{text.pk}/" for text in texts), "fares/", "details/", "forget/"]
    pages += [f"leave/{panel.pk}/", "?size=large"]
    return [f"{code}{path}" for path in pages] + ["me/", "me/goodbye/", "me/K7M4XP2HD9RC/"]


@pytest.mark.parametrize(("language", "width"), [("fi", 320), ("sv", 320), ("en", 1280)])
def test_pages(browser, live_server, paths, language, width):
    context = browser.new_context(viewport={"width": width, "height": 800})
    page, found = context.new_page(), []
    for path in paths:
        address = f"/{language}/{path}"
        page.goto(live_server.url + address)
        found += [f"{address}: {v['id']} {v['nodes'][0]['html'][:160]}" for v in axe_of(page)]
        wide = page.evaluate("document.documentElement.scrollWidth")
        found += [f"{address}: {wide} px wide"] if wide > width else []
        found += invalid(address, Client().get(address).content.decode())
    context.close()
    assert not found, "\n".join(found)


def test_wrong_forms(browser, live_server, me, panel, session, paths):
    """The same pages with what is unclear, as a phone shows them."""
    context = browser.new_context(viewport={"width": 320, "height": 800})
    page, found = context.new_page(), []
    forms = ["topics/", "fares/", "details/", f"leave/{panel.pk}/"]
    for path in forms:
        page.goto(f"{live_server.url}{me}{path}")
        for box in page.locator("main form :is(input[type=text], input[type=email], textarea)").all():
            box.fill("")
        with page.expect_navigation():
            page.locator("main form button[type=submit]").first.click()
        assert page.locator(".summary-error").count() == 1, path
        found += [f"{path}: {v['id']} {v['nodes'][0]['html'][:160]}" for v in axe_of(page)]
    context.close()
    assert not found, "\n".join(found)


def test_by_keyboard_and_without_javascript(browser, live_server, anna, me, session):
    """The code typed from paper, the date answered: with the keys alone."""
    context = browser.new_context(viewport={"width": 320, "height": 700}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live_server.url}/en/me/")
    page.get_by_label("Your code").focus()
    page.keyboard.type(me.split("/")[3].lower())
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.get_by_role("heading", level=1).inner_text() == "Hello Anna Ahola"
    page.get_by_role("button", name=re.compile("^I am coming")).focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "Your answer is saved." in page.locator("main").inner_text()
    context.close()
    assert session.attendances.get().answer == "yes"
