"""Social reporting once a month: what the work shows, written under four headings and compiled (book entry 44)."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from ideakirja.activities.models import Step
from ideakirja.gatherings.models import Agreed, Gathering
from ideakirja.matters.models import Voice
from ideakirja.people.jobs import send_deliveries

from .events import write_who_came
from .walking import (
    agree,
    decide,
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

PHENOMENA = "Phenomena, and how they are linked with society"
FIRST = {
    PHENOMENA: "Vuokra nousi kolmella. Kaupungin vuokrat nousivat tammikuussa.",
    "Feelings": "Riittämättömyys.",
    "What went well": "Puheluihin vastattiin samana päivänä.",
    "What is difficult": "Asuntoja ei ole.",
}


def plan_series(page, world):
    """Once a month. One is moved, one is cancelled; the workers are invited to the first with its agenda."""
    series = page.url
    assert text_of(page).count("Coming") == 6
    follow(page, hidden("Move: Social-reporting meeting 2"))
    page.fill("#id_starts", "08:30")
    page.fill("#id_place", "Neuvotteluhuone")
    page.get_by_label("Only this one").check()
    press(page, "Save the changes")
    assert "1 gathering is changed." in text_of(page)
    follow(page, hidden("Cancel: Social-reporting meeting 6"))
    page.fill("#id_because", "Pilotti päättyy ennen sitä.")
    press(page, "Cancel the gathering")
    page.goto(series)
    follow(page, "Social-reporting meeting 1")
    first = page.url
    assert f"13:00 {PHENOMENA} 30 min" in text_of(page)
    follow(page, "Who comes", within=".tabs")
    follow(page, "Choose whom to invite")
    for person in (world.olli, world.maija, world.bertta):
        page.get_by_label(person.name).check()
    press(page, "Send the invitations")
    send_deliveries.call()
    assert PHENOMENA in mail.outbox[0].body
    return first


def write_first(page, meeting, world, due_on):
    """By the secretary: four headings, and what goes to the management."""
    assert "Saved who came." in write_who_came(page, meeting, present=["Olli", "Maija"], excused=["Bertta"])
    follow(page, "Memo", within=".tabs")
    assert "No client by name." in text_of(page)
    for point, text in FIRST.items():
        write_point(page, point, text)
    agree(page, PHENOMENA, "Vuokrien nousu johtoryhmään", kind="undecided", owner=world.pekka, due_on=due_on)
    write_plain(page, "Puhuimme vuokrista ja asuntopulasta.")
    finish_memo(page)
    assert "All workers of the unit can read it." in text_of(page)
    assert download(page, f"{meeting}memo/pdf/").startswith(b"%PDF")


def test_from_the_first_meeting_to_the_summary(browser, page, live_server, world):
    address, today = live_server.url, timezone.localdate()
    sign_in(page, address, world.olli)
    activity = start_activity(
        page,
        address,
        "social-reporting-meeting",
        name="Sosiaalinen raportointi 2027",
        goal="Arjen havainnot kulkevat päättäjille.",
        team=[world.maija],
    )
    open_step(page, activity, "Social-reporting meeting")
    series = page.url
    meeting = plan_series(page, world)
    hold(Gathering.objects.get(name="Social-reporting meeting 1"), days_ago=31)
    desk = without_scripts(browser)
    sign_in(desk, address, world.maija)
    write_first(desk, meeting, world, today + timedelta(days=30))

    # The manager decides. The next meeting looks first at what came of it.
    lead = browser.new_page()
    sign_in(lead, address, world.pekka)
    lead.goto(f"{meeting}memo/")
    follow(lead, hidden("Matter: Vuokrien nousu"))
    decide(lead, "Viemme asian lautakuntaan maaliskuussa.")
    second = Gathering.objects.get(name="Social-reporting meeting 2")
    page.goto(f"{address}/en/staff/gatherings/{second.pk}/people/choose/")
    page.get_by_label(world.maija.name).check()
    press(page, "Send the invitations")
    send_deliveries.call()
    names = [name for name, *_rest in mail.outbox[-1].attachments]
    assert any("memo" in name or "muistio" in name for name in names), names
    hold(second, days_ago=1)
    page.goto(f"{address}/en/staff/gatherings/{second.pk}/memo/")
    assert "Agreed earlier 1 Vuokrien nousu johtoryhmään Being done" in text_of(page)
    write_point(page, PHENOMENA, "Ruoka-apuun jonotetaan kauemmin.")
    finish_memo(page, leaves_out=True)
    page.goto(series)
    assert text_of(page).count("Held") == 2

    # The pilot ends: the memos are compiled, one observation becomes a message of the unit.
    tick(page, activity, "Social-reporting meeting")
    move_step(page, activity, "Summary of social reporting", today + timedelta(days=7))
    open_step(page, activity, "Summary of social reporting")
    page.locator("summary", has_text="Bring the notes of earlier").click()
    press(page, "Bring the notes")
    assert "Ruoka-apuun jonotetaan kauemmin." in text_of(page)
    put_on_sheet(page, "Phenomena", "Vuokrat nousevat | Vuokrataso ja indeksi", "Ruokajonot | Hinnat")
    put_on_sheet(page, "Challenges", "Asuntoja ei ole")
    page.get_by_label("What came up? Vuokrat nousevat").check()
    press(page, "Make one message of them")
    assert "Is a message" in text_of(page)
    assert download(page, f"{page.url.split('#')[0]}sheet.pdf").startswith(b"%PDF")
    tick(page, activity, "Summary of social reporting")
    follow(page, hidden("Add a step: Compile"))
    page.fill("#id_name", "Yhteenveto lehteen")
    press(page, "Add")
    leave_out(page, activity, "Yhteenveto lehteen", "Lautakunta kuulee ensin.")
    write_books(page, activity, hours="3", what="Kaksi kokousta", kind="other", euros="5")
    end_activity(page, activity, goals="Kyllä: yksi asia lautakunnassa.", next_time="Kirjatkaa heti.")
    told = reports(page)
    row = "Vuokrat nousevat – How is it linked to society? Vuokrataso ja indeksi"
    assert all(row in text for text in told.values())
    assert "Left out: Yhteenveto lehteen (Lautakunta kuulee ensin.)" in told["professionals"]
    assert "Gatherings held 2 Present on average 2 Matters taken up 1" in told["decision-makers"]
    assert "Working hours 3 h Costs 5,00 €" in told["management"]
    assert "Vuokrien nousu johtoryhmään: Viemme asian lautakuntaan maaliskuussa." in told["participants"]
    assert "Vuokrat nousevat" in Voice.objects.get().text
    assert Agreed.objects.get().owner == world.pekka
    assert not Step.objects.undone().exists()
