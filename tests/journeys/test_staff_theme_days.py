"""A theme day for the staff of a region, from the theme to what is tried out (book entry 22)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ideakirja.activities.models import Activity, Cost
from ideakirja.boards.models import Note
from ideakirja.gatherings.models import Attendance, Gathering
from ideakirja.surveys.models import Sealed

from .events import answer, hang_up, letters_to, open_letter, sign_up, write_notice, write_who_came
from .walking import (
    change_gathering,
    download,
    end_activity,
    follow,
    hidden,
    hold,
    leave_out,
    mark,
    move_step,
    of_step,
    open_step,
    press,
    put_on_sheet,
    reports,
    sign_in,
    start_activity,
    text_of,
    tick,
    write_books,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXTS = {
    "title": "Theme day: young clients",
    "body": "- 13.20 What do we know of young adults?\n- 14.00 An expert by experience tells\n\nSign up by 8 January.",
    "contact": "Kaisa Aalto",
}


def plan(page, activity, world):
    """The theme, with whom, the duties and the budget."""
    tick(page, activity, "The theme is chosen")
    of_step(page, activity, "With whom?")
    page.fill("#id_note-note", "Nuorisopalvelut ja terveysasema ovat mukana.")
    press(page, "Save the note")
    assert "Nuorisopalvelut ja terveysasema ovat mukana." in text_of(page)
    tick(page, activity, "With whom?")
    page.goto(f"{activity}books/")
    page.select_option("#id_cost-kind", "fees")
    page.fill("#id_cost-euros", "250")
    page.get_by_label("Planned, not spent yet").check()
    press(page, "Write down the cost")
    assert "Fees, 250,00 €, planned" in text_of(page)
    tick(page, activity, "Duties and budget are shared out")


def prepare(page, activity, world, today):
    """The day with its speaker, and the advertisement with its code. Returns the page of the day."""
    open_step(page, activity, "Theme day for staff")
    meeting = page.url
    assert "Memo" not in page.locator(".tabs").inner_text(), "no memo is asked for"
    change_gathering(page, place="Kaupungintalo, Kaukola", places="1", purpose="Nuoret asiakkaat")
    follow(page, "Give and take parts")
    page.select_option("#id_part", "speaker")
    page.fill("#id_name", "Anna Ahola, Takuusäätiö")
    press(page, "Give the part")
    follow(page, "Agenda", within=".tabs")
    follow(page, hidden("Change: Background: what is known"))
    page.fill("#id_introducer", "Anna Ahola")
    press(page, "Save the changes")
    tick(page, activity, "Speakers")
    move_step(page, activity, "Room and refreshments", today + timedelta(days=10))
    tick(page, activity, "Room and refreshments")
    open_step(page, activity, "Advertise")
    assert "___" not in write_notice(page, **TEXTS)
    assert download(page, f"{page.url}en-a3.pdf").startswith(b"%PDF")
    hang_up(page, "Intranet", "Henkilöstön sivu")
    tick(page, activity, "Advertise")
    leave_out(page, activity, "Practical arrangements of the day", "Kaupungintalo hoitaa.")
    return meeting


def give_feedback(client, address, code):
    client.goto(f"{address}/en/k/{code}/")
    client.check("#q-opinion-3")
    client.fill("#q-wish", "Lisää aikaa keskustelulle.")
    client.wait_for_timeout(2_500)  # a card sent faster than anybody reads is set aside (surveys/tokens.py)
    with client.expect_navigation():
        client.locator(".card-form .button-wide").click()


def test_from_the_theme_to_what_is_tried_out(browser, page, live_server, world):
    address, today = live_server.url, timezone.localdate()
    sign_in(page, address, world.kaisa)
    about = {"name": "Teemapäivä: nuoret asiakkaat", "goal": "Intoa kokeilla uutta.", "unit": world.whole}
    activity = start_activity(page, address, "staff-theme-days", team=[world.maija, world.timo], **about)
    plan(page, activity, world)
    meeting = prepare(page, activity, world, today)
    day = Gathering.objects.get()

    # Timo is invited and gets the only place; a nurse waits. Timo cancels, and the nurse hears of it on her phone.
    page.goto(f"{meeting}people/")
    follow(page, "Choose whom to invite")
    page.get_by_label(world.timo.name).check()
    press(page, "Send the invitations")
    outsider = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700}).new_page()
    timo = browser.new_page()
    assert "Background: what is known (Anna Ahola)" in letters_to(world.timo.email)[-1].body
    open_letter(timo, address, world.timo.email)
    assert "You have a place." in answer(timo, "I am coming")
    nurse = {"name": "Niina", "contact": "040 123 4567", "organisation": "Terveysasema"}
    waiting = sign_up(outsider, address, day.code, is_listed=False, **nurse)
    assert "You are in place 1 on the waiting list." in waiting
    assert "Stay on the list" in waiting
    own = outsider.url
    outsider.goto(f"{address}/en/events/{day.code}/")
    assert "The places are full." in text_of(outsider)
    assert "13:20 Background: what is known Anna Ahola" in text_of(outsider)
    answer(timo, "I am not coming")
    outsider.goto(own)
    assert "You have a place." in text_of(outsider)

    # After the last day to sign up the page says whom to ask; who is already in keeps the place.
    page.goto(meeting)
    change_gathering(page, sign_up_until=(today - timedelta(days=1)).isoformat())
    outsider.goto(f"{address}/en/events/{day.code}/")
    assert "The time to sign up is over. You can ask the organiser for a place." in text_of(outsider)

    # The day: who came, the feedback card, what is tried out.
    page.goto(meeting)
    press(page, "Card by code: three questions")
    hold(day, days_ago=1)
    write_who_came(page, meeting, present=["Niina"], walked_in=["Arvo Ahti", "Sisko Salo"])
    day.refresh_from_db()
    give_feedback(outsider, address, day.feedback.code)
    page.goto(meeting)
    assert "Came 3" in text_of(page)
    tick(page, activity, "Feedback is read together")
    open_step(page, activity, "What do we try out ourselves?")
    put_on_sheet(page, "Ideas and votes", "Nuorten ilta toimistossa | 7", "Tekstiviesti ennen aikaa | 12")
    mark(page, "Chosen", "Idea: Tekstiviesti ennen aikaa")
    tick(page, activity, "What do we try out ourselves?")

    write_books(page, activity, hours="4", what="Puhujien etsiminen", kind="refreshments", euros="64.50")
    end_activity(page, activity, goals="Kyllä, kokeilemme tekstiviestiä.", next_time="Pitäkää kahvitauko.")
    told = reports(page)
    assert all("Tekstiviesti ennen aikaa" in text for text in told.values())
    assert "Nuorten ilta" not in told["management"], "only what was chosen"
    assert "64,50 €" in told["decision-makers"]
    assert not [reader for reader, text in told.items() if "Niina" in text]

    assert Attendance.objects.filter(presence="present").count() == 3
    assert Sealed.objects.count() == 1
    assert Note.objects.filter(is_chosen=True).count() == 1
    assert Cost.objects.count() == 2
    assert Activity.objects.get().is_closed
