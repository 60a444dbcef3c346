"""The pages of people and events in a browser: no axe violation, no sideways scroll, by a click and by keyboard."""

from datetime import timedelta

import html5lib
import pytest
from django.test import Client
from django.utils import timezone

from ideakirja.gatherings.actions.claims import claim_cost, decide_claim
from ideakirja.gatherings.actions.feeds import open_feed
from ideakirja.gatherings.actions.inviting import Guest, invite, invite_seated
from ideakirja.gatherings.actions.signing_up import Details, answer_invitation, sign_up
from ideakirja.gatherings.links import answer_code
from ideakirja.gatherings.models import Claim, Item
from ideakirja.kit.texts import LANGUAGES
from ideakirja.people.models import Delivery
from tests.test_pages import axe_of, problems_of, reports, sign_in

from .inviting import a_panel, a_session, an_event, three_members

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def addresses(world):
    """(public, staff), without the language."""
    panel, now, today = a_panel(world), timezone.now(), timezone.localdate()
    anna, bo, leena = three_members(panel)
    session = a_session(panel, access="Hissi on oikealla.\nSoita ovikelloa.")
    invite_seated(session, by=world.olli, now=now)
    invite(session, guests=[Guest(name="Rehtori " + "R" * 60, email="r@koulu.example")], by=world.olli, now=now)
    answer_invitation(session.attendances.first(), "yes", "Tulkki", how="worker", by=world.olli, now=now)
    Delivery.objects.filter(channel="email").update(state="failed", problem="There is no address to send to.")
    held = a_session(panel, days=0)
    event = an_event(world, places=1, access="Bussi 4.", refreshments="Kahvi")
    Item.objects.create(gathering=event, position=0, title="Kahvit", minutes=15, introducer="Sari")
    row, _new = sign_up(event, Details(name="Eeva", email="eeva@posti.example"), now=now)
    waiting, _new = sign_up(event, Details(name="Ville", email="ville@posti.example"), now=now)
    over = an_event(world, name="Peruttu", cancelled_at=now, cancelled_because="Puhuja sairastui.")
    for person, what in ((anna, "Bussi"), (bo, "Juna"), (leena, "Taksi")):
        claim_cost(panel, person, what=what, cents=720, day=today, account="FI2112345600000785", by=None, now=now)
    decide_claim(Claim.objects.first(), is_approved=True, by=world.pekka, now=now)
    decide_claim(Claim.objects.last(), is_approved=False, because="Kävelit.", by=world.pekka, now=now)
    Claim.objects.filter(what="Juna").update(claimed_at="2020-01-01T12:00:00Z")
    open_feed(by=world.pekka)
    public = ["events/", f"events/{event.code}/", f"events/{over.code}/", f"events/{event.code}/signed-up/"]
    public += [f"events/answer/{answer_code(one)}/" for one in (row, waiting)]
    staff = [f"{session.pk}/people/{part}" for part in ("", "choose/", "guest/")]
    staff += [f"{event.pk}/people/", f"{session.pk}/attendance/", f"{held.pk}/attendance/"]
    staff += ["letters/", "calendars/", "costs/", "costs/?show=all", f"costs/of/{panel.pk}/", "costs/payments/"]
    staff += [f"costs/{Claim.objects.get(what='Juna').pk}/refuse/"]
    return public, [f"staff/gatherings/{path}" for path in staff]


def invalid(path, page):
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(page)
    return [f"{path}: {error[1]} at {error[0]}" for error in parser.errors]


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages(browser, live_server, world, addresses, language):
    """At 320 px and at 1280 px, as a visitor and as the manager."""
    found = []

    def listen(message):
        if reports(message):
            found.append(message.text)

    for user, paths in zip((None, world.pekka), addresses, strict=True):
        context = browser.new_context(viewport={"width": 320, "height": 700})
        page = context.new_page()
        page.on("console", listen)
        client = sign_in(context, live_server.url, user) if user else Client()
        for path in paths:
            address = f"{live_server.url}/{language}/{path}"
            page.set_viewport_size({"width": 320, "height": 700})
            found += problems_of(page, address)
            page.set_viewport_size({"width": 1280, "height": 800})
            found += [f"{path} wide: {broken['id']}" for broken in axe_of(page)]
            found += invalid(path, client.get(f"/{language}/{path}").content.decode())
        context.close()
    assert not found, "\n".join(found)


def test_a_wrong_form_says_so_on_every_page(browser, live_server, world, addresses):
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(f"{live_server.url}/en/{addresses[0][1]}")
    page.get_by_label("Name").fill("Eeva")
    with page.expect_navigation():
        page.get_by_role("button", name="Join the waiting list").click()
    assert page.get_by_label("Name").input_value() == "Eeva"
    assert not axe_of(page)
    context.close()


def test_from_the_invitation_to_presence(browser, live_server, world):
    """The thin path: a worker invites, the guest answers with the link, the worker ticks who came."""
    gathering = a_session(a_panel(world), days=0)
    type(gathering).objects.update(starts_at=timezone.now(), ends_at=timezone.now() + timedelta(hours=1))
    staff, visitor = browser.new_context(), browser.new_context(viewport={"width": 360, "height": 740})
    sign_in(staff, live_server.url, world.maija)
    page, phone = staff.new_page(), visitor.new_page()
    page.goto(f"{live_server.url}/en/staff/gatherings/{gathering.pk}/people/")
    with page.expect_navigation():
        page.get_by_role("link", name="Invite a guest").click()
    page.get_by_label("Name").fill("Rehtori")
    page.get_by_label("E-mail address").fill("rehtori@koulu.example")
    with page.expect_navigation():
        page.get_by_role("button", name="Send the invitation").click()
    row = gathering.attendances.get()
    phone.goto(f"{live_server.url}/en/events/answer/{answer_code(row)}/")
    with phone.expect_navigation():
        phone.get_by_role("button", name="I am coming").click()
    with page.expect_navigation():
        page.get_by_role("link", name="Write down who came").click()
    page.get_by_role("group", name="Rehtori").get_by_label("present").check()
    with page.expect_navigation():
        page.get_by_role("button", name="Save who came").click()
    row.refresh_from_db()
    assert (row.answer, row.presence) == ("yes", "present")
    staff.close()
    visitor.close()
