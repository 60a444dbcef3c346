"""A network day for partners, from the working group to the thanks (book entry 47)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ideakirja.gatherings.models import Attendance, Gathering
from ideakirja.matters.models import Matter, Voice

from .events import answer, hang_up, letters_to, open_letter, sign_up, write_notice, write_who_came
from .walking import (
    agree,
    change_gathering,
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
    write_books,
    write_point,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

BODY = """- 12.00 What comes to mind about adult social work?
- 12.15 The services present themselves
- 13.45 Future workshop

Taking part: Lyhty, Workshop Ääri, the job centre"""


def invite_partner(page, name, email):
    follow(page, "Who comes", within=".tabs")
    follow(page, "Invite a guest")
    page.fill("#id_name", name)
    page.fill("#id_email", email)
    page.fill("#id_organisation", "Lyhty ry")
    press(page, "Send the invitation")


def write_the_day(page, activity, meeting, world, today):
    """The notes on the wall and in the workshop, who came, the memo, what was agreed."""
    open_step(page, activity, "Before the start: what comes to mind?")
    put_on_sheet(page, "Images and thoughts", "Paljon papereita", "Apua, kun mikään muu ei auta")
    open_step(page, activity, "Future workshop")
    page.get_by_label("Theme", exact=True).fill("Yhteinen puhelinaika")
    put_on_sheet(page, "Notes", "Kumppanit eivät tiedä, kenelle soittaa", "Yksi numero kumppaneille")
    with page.expect_navigation():
        page.get_by_role("button", name=hidden("Make a message of the theme: Yhteinen puhelinaika")).click()
    hold(Gathering.objects.get(), days_ago=1)
    came = write_who_came(page, meeting, present=["Raili", "Osmo"], absent=["Helmi"], walked_in=["Arvo Ahti"])
    assert "Saved who came." in came
    follow(page, "Memo", within=".tabs")
    write_point(page, "What the groups found, closing discussion", "Kumppanit toivovat yhtä numeroa.")
    due = {"owner": world.sari, "due_on": today + timedelta(days=30)}
    agree(page, "What the groups found, closing discussion", "Kumppaneille oma numero", kind="action", **due)
    finish_memo(page, leaves_out=True)
    assert "Finished" in text_of(page)
    assert download(page, f"{meeting}memo/pdf/").startswith(b"%PDF")


def test_from_the_working_group_to_the_report(browser, page, live_server, world):
    address, today = live_server.url, timezone.localdate()
    sign_in(page, address, world.olli)
    activity = start_activity(
        page,
        address,
        "network-day",
        name="Verkostopäivä 2027",
        goal="Kumppanit tuntevat toisensa.",
        team=[world.maija, world.bertta],
    )
    tick(page, activity, "The working group shares the theme, content and duties")
    move_step(page, activity, "A room that suits workshops is booked", today + timedelta(days=3))
    tick(page, activity, "A room that suits workshops is booked")

    # The day gets a place with room for two, and a presenter; the invitation carries the code of the event.
    open_step(page, activity, "Network day")
    meeting, day = page.url, Gathering.objects.get()
    change_gathering(page, place="Wanha Herra", starts="12:00", ends="15:00", places="2")
    assert "Places 2" in text_of(page)
    invite_partner(page, "Raili Rinne", "raili@lyhty.example")
    open_step(page, activity, "Invitation with the programme")
    assert "There is still a ___ to fill in: More, Whom to ask." in text_of(page)
    written = write_notice(page, body=BODY, contact="Olli Niemi")
    assert "___" not in written
    assert all(fact in written for fact in ("12:00–15:00", "Wanha Herra", day.code[:3]))
    assert download(page, f"{page.url}en-a4.pdf").startswith(b"%PDF")
    hang_up(page, "E-mail", "38 kumppania")
    tick(page, activity, "Invitation with the programme")

    # Raili answers by the link of her letter. Helmi gets the last place, Osmo waits, Helmi cancels, Osmo moves up.
    outsider = browser.new_page()
    assert "Programme" in letters_to("raili@lyhty.example")[0].body
    open_letter(outsider, address, "raili@lyhty.example")
    assert "You have a place." in answer(outsider, "I am coming")
    helmi = sign_up(outsider, address, day.code, name="Helmi Haka", contact="helmi@aari.example", needs="Gluteeniton")
    assert "You have a place." in helmi
    plain = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700}).new_page()
    osmo = sign_up(plain, address, day.code, name="Osmo", contact="osmo@te.example", organisation="TE-palvelut")
    assert "You are in place 1 on the waiting list." in osmo
    page.goto(f"{meeting}people/")
    assert "Coming 2" in text_of(page)
    assert "On the waiting list 1" in text_of(page)
    open_letter(outsider, address, "helmi@aari.example")
    assert "You have said that you are not coming." in answer(outsider, "Cancel my place")
    assert letters_to("osmo@te.example")[-1].subject.startswith("A place is free")
    assert "You have a place." in open_letter(plain, address, "osmo@te.example")
    assert download(page, f"{meeting}attendance/list/").startswith(b"%PDF")

    write_the_day(page, activity, meeting, world, today)
    lead = browser.new_page()
    sign_in(lead, address, world.sari)
    lead.goto(f"{meeting}memo/")
    follow(lead, hidden("Matter: Kumppaneille oma numero"))
    do_and_tell(lead, "Kumppanit saavat vastauksen numerosta 050.", said="Kenelle kumppani soittaa?")

    leave_out(page, activity, "Feedback, and wishes for the next day", "Kysymme toukokuussa.")
    tick(page, activity, "The partners have got the summary")
    write_books(page, activity, hours="6", what="Järjestelyt", kind="refreshments", euros="86.50")
    end_activity(
        page, activity, goals="Kyllä: 3 kumppania tuli.", benefit="Tunnemme toisemme.", next_time="Lisää aikaa."
    )
    told = reports(page)
    assert "Kumppaneille oma numero" in told["professionals"]
    assert "86,50 €" in told["management"]
    assert "Kumppanit saavat vastauksen numerosta 050." in told["participants"]
    assert not [reader for reader, text in told.items() if "Osmo" in text or "Raili" in text]

    assert Attendance.objects.filter(presence="present").count() == 3
    assert Matter.objects.count() == 1
    assert "Yksi numero kumppaneille" in Voice.objects.get().text
