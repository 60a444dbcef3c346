"""House rules: clients write what a good encounter is, and the poster hangs on the wall (book entry 13)."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from ideakirja.activities.models import Activity, Step
from ideakirja.boards.models import Board
from ideakirja.gatherings.models import Attendance, Gathering
from ideakirja.people.jobs import send_deliveries

from .events import write_who_came
from .walking import (
    agree,
    change_gathering,
    change_note,
    do_and_tell,
    download,
    end_activity,
    finish_memo,
    follow,
    hidden,
    hold,
    leave_out,
    move_step,
    open_step,
    press,
    put_on_sheet,
    reports,
    sign_in,
    start_activity,
    text_of,
    tick,
    without_scripts,
    write_books,
    write_plain,
    write_point,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LAST = "What do we agree, and who takes it on?"


def add_people(page):
    """Two clients say yes to a worker: Rauha hears by word of mouth, Fatima by e-mail and in her own language."""
    for name, channel, email in (("Rauha Öster", "hand", ""), ("Fatima Ali", "email", "fatima@posti.example")):
        follow(page, "Add a participant")
        assert "Ask the person whether you may write this down." in text_of(page)
        page.fill("#id_name", name)
        page.locator(f"input[name=channel][value={channel}]").check()
        page.fill("#id_email", email)
        press(page, "Add")
    assert "Rauha Öster" in text_of(page)


def meet(page, client, activity, address, world, due_on):
    """The members are invited; Fatima answers on her own page, without scripts. Then the session and its memo."""
    open_step(page, activity, "What is a good encounter?")
    session = page.url
    change_gathering(page, place="Kirjasto, huone Kuusi", starts="13:00", ends="15:00")
    follow(page, "Who comes", within=".tabs")
    press(page, "Invite 2 members")
    send_deliveries.call()
    client.goto(address + re.search(r"http://testserver(/\S+/me/\S+?/)", mail.outbox[-1].body)[1])
    with client.expect_navigation():
        client.get_by_role("button", name="I am coming").first.click()
    follow(page, "Who comes", within=".tabs")
    assert "Coming 1" in text_of(page)
    hold(Gathering.objects.get(), days_ago=1)
    assert "Saved who came." in write_who_came(page, session, present=["Fatima", "Rauha"])
    follow(page, "Memo", within=".tabs")
    write_point(
        page, "Own stories of encounters, good and bad", "Tervehditään, kuunnellaan, kerrotaan miten asia etenee."
    )
    agree(page, LAST, "Huoneentaulu odotustilaan", kind="action", owner=world.sari, due_on=due_on)
    write_plain(page, "Teimme säännöt hyvään kohtaamiseen. Taulu tulee odotustilaan.")
    finish_memo(page, leaves_out=True)
    return session


def write_rules(page, activity):
    """The eleven of the book are there; they become the group's own, and a poster."""
    open_step(page, activity, "Write the rules")
    assert "Rules 11" in text_of(page)
    change_note(page, "To the client, their own matter", text="Asiakkaalle oma asia on tärkein.")
    follow(page, hidden("Change: Use different channels"))
    press(page, "Take the note off the sheet")
    press(page, "Undo")
    assert "Use different channels!" in text_of(page)
    press(page, hidden("Up: Use different channels"))
    put_on_sheet(page, "Rules", "Tervehdi ja kerro nimesi.", "Varaa aikaa myös hiljaisuudelle.")
    put_on_sheet(page, "Who made them?", "Keskustan asiakkaat 2027")
    assert "Rules 13" in text_of(page)
    sheet = page.url.split("#")[0]
    page.get_by_text("Print", exact=True).click()
    assert page.get_by_role("link", name=re.compile("^A3.*poster")).is_visible()
    for paper in ("poster.pdf", "poster.pdf?size=a3", "sheet.pdf", "sheet.pdf?empty"):
        assert download(page, sheet + paper).startswith(b"%PDF"), paper


def test_from_the_first_rule_to_the_poster(browser, page, live_server, world):
    address, today = live_server.url, timezone.localdate()
    sign_in(page, address, world.maija)
    activity = start_activity(
        page,
        address,
        "house-rules",
        name="Huoneentaulu 2027",
        goal="Jokainen kohdataan hyvin.",
        team=[world.bertta],
    )
    open_step(page, activity, "Who writes the rules?")
    add_people(page)
    tick(page, activity, "Who writes the rules?")
    client = without_scripts(browser)
    session = meet(page, client, activity, address, world, today + timedelta(days=14))
    write_rules(page, activity)
    tick(page, activity, "Write the rules")
    move_step(page, activity, "The poster hangs on the wall", today + timedelta(days=10))
    tick(page, activity, "The poster hangs on the wall")
    leave_out(page, activity, "Every worker has gone through it", "Käymme sen läpi tammikuun palaverissa.")

    # Sari has hung it up. Everybody is told, and Fatima sees it on her own page.
    lead = browser.new_page()
    sign_in(lead, address, world.sari)
    lead.goto(f"{session}memo/")
    follow(lead, hidden("Matter: Huoneentaulu odotustilaan"))
    do_and_tell(lead, "Huoneentaulu on odotustilassa ja jokaisessa työhuoneessa.", said="Miten minut kohdataan?")
    own = client.url.split("/me/")[0] + "/me/" + client.url.split("/me/")[1].split("/")[0] + "/"
    client.goto(f"{own}heard/")
    assert "Huoneentaulu on odotustilassa" in text_of(client)
    client.goto(f"{own}memos/{Gathering.objects.get().pk}/")
    assert "Taulu tulee odotustilaan." in text_of(client)
    client.goto(f"{address}/fi/told/")
    assert "jokaisessa työhuoneessa" in text_of(client)

    write_books(page, activity, hours="4,5", what="Kokous ja taulu", kind="refreshments", euros="18")
    end_activity(page, activity, goals="Taulu on seinällä.", next_time="Painakaa A3-koossa.")
    told = reports(page)
    assert all("Tervehdi ja kerro nimesi." in text for text in told.values())
    assert not [reader for reader, text in told.items() if "Rauha" in text or "Fatima" in text]
    assert "Working hours 4,5 h Costs 18,00 €" in told["decision-makers"]
    assert "Huoneentaulu odotustilaan: Huoneentaulu on odotustilassa" in told["participants"]
    assert Attendance.objects.filter(presence="present").count() == 2
    assert Board.objects.get().notes.count() == 14
    assert not Step.objects.undone().exists()
    assert Activity.objects.get().is_closed
