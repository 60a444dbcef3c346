"""An office agrees how it meets, and then meets that way (book entry 33): questions, invitation, memo, next time."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from ideakirja.activities.models import Activity
from ideakirja.gatherings.models import Agreed, Gathering
from ideakirja.people.jobs import send_deliveries

from .walking import (
    add_point,
    agree,
    change_gathering,
    decide,
    do_and_tell,
    end_activity,
    finish_memo,
    follow,
    hidden,
    hold,
    leave_out,
    line,
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


def plan_meeting(page, world):
    """The seven questions, the place, one more point, and an invitation with the agenda to four colleagues."""
    meeting = page.url
    assert "Chair: Olli Niemi Secretary: Aino Berg" in text_of(page)
    follow(page, "Seven questions")
    page.get_by_label("A meeting is needed; this cannot be agreed otherwise").check()
    page.fill("#id_why", "Päätämme, miten kokoonnumme.")
    page.fill("#id_tells_absent", "Aino Berg")
    press(page, "Save the answers")
    assert "how is the matter taken to those who may decide?" in text_of(page), "nobody who may decide is there"
    page.fill("#id_taken_on_how", "Sari vie asian johtoryhmään.")
    press(page, "Save the answers")
    change_gathering(page, place="Kokoushuone Kuusi", how="standing", starts="09:00", ends="10:00")
    assert "Standing" in text_of(page)
    follow(page, "Agenda")
    add_point(page, "Kävelypalaverit", minutes=5, introducer="Bertta Lind")
    assert "The agenda takes 65 minutes, and the gathering lasts 60." in text_of(page)
    press(page, hidden("Take off: What was decided"))
    follow(page, "Who comes")
    follow(page, "Choose whom to invite")
    for person in (world.aino, world.bertta, world.maija, world.sari):
        page.get_by_label(person.name).check()
    press(page, "Send the invitations")
    send_deliveries.call()
    assert all(words in mail.outbox[0].body for words in ("Today's matters", "Kävelypalaverit (Bertta Lind)"))
    return meeting


def answer(client, address, letter):
    """Whoever was invited answers by the link of the letter, without signing in."""
    client.goto(address + re.search(r"http://testserver(/\S+/answer/\S+/)", letter.body)[1].replace("/fi/", "/en/"))
    with client.expect_navigation():
        client.get_by_role("button", name="I am coming").click()
    assert "Thank you. Your answer is saved." in text_of(client)


def write_memo(page, meeting, world, due_on):
    """What was said, what was agreed, and what goes to the lead worker because nobody could decide it."""
    page.goto(f"{meeting}attendance/")
    for who in page.locator("input[value=present]").all()[:3]:
        who.check()
    press(page, "Save who came")
    page.goto(f"{meeting}memo/")
    write_point(page, "Today's matters", "Alamme ajallaan. Kaikki mahtuvat pöydän ääreen.")
    agree(page, "Today's matters", "Säännöt seinälle", kind="action", owner=world.aino, due_on=due_on)
    agree(page, "Today's matters", "Isompi kokoushuone", kind="undecided", owner=world.olli, due_on=due_on)
    assert "What was not decided goes to a manager or a lead worker. Choose one of them." in text_of(page)
    page.select_option("details[open] [name$=owner]", str(world.sari.pk))
    with page.expect_navigation():
        page.click("details[open] button")
    assert "Not decided. Sari Lehto, at the latest" in text_of(page)
    press(page, "Finish the memo")
    assert "2 points have no text: What was agreed earlier, Kävelypalaverit." in text_of(page)
    finish_memo(page, leaves_out=True)
    assert "All workers of the unit can read it." in text_of(page)


def send_memo(page, world):
    """To all five, also to Sari, who was not there."""
    press(page, "Send the memo")
    assert "The memo is on its way to 5 people." in text_of(page)
    send_deliveries.call()
    (letter,) = [one for one in mail.outbox if one.to == [world.sari.email] and "Isompi kokoushuone" in one.body]
    assert letter.attachments[0][0].endswith(".pdf")


def test_from_the_seven_questions_to_the_report(browser, page, live_server, world):
    address, today = live_server.url, timezone.localdate()
    sign_in(page, address, world.olli)
    activity = start_activity(
        page,
        address,
        "meeting-practices",
        name="Palaverit 2027",
        goal="Palaverit ovat lyhyitä, ja niissä päätetään.",
        team=[world.aino],
    )
    open_step(page, activity, "How do we meet?")
    meeting = plan_meeting(page, world)
    answer(browser.new_page(), address, mail.outbox[0])
    open_step(page, activity, "What is good in our meetings, what is not?")
    put_on_sheet(page, "Good things", "Kahvi", "Lyhyt asialista")
    put_on_sheet(page, "Things to develop", "Alamme myöhässä", "Muistio ei tule kaikille")
    hold(Gathering.objects.get(), days_ago=1)
    desk = without_scripts(browser)
    sign_in(desk, address, world.aino)
    write_memo(desk, meeting, world, today + timedelta(days=14))

    send_memo(desk, world)

    # Sari was not there. She reads the memo all the same, and decides what the meeting could not.
    lead = browser.new_page()
    sign_in(lead, address, world.sari)
    lead.goto(f"{meeting}memo/")
    assert "Kaikki mahtuvat pöydän ääreen." in text_of(lead)
    follow(lead, hidden("Matter: Isompi kokoushuone"))
    decide(lead, "Varaamme Kuusen vuoden loppuun.")

    # The rules are put on the wall, and the office meets by them.
    page.goto(activity)
    assert "is-done" in line(page, "How do we meet?").get_attribute("class"), "a finished memo ticks the step"
    tick(page, activity, "What is good in our meetings, what is not?")
    move_step(page, activity, "The rules are known to all", today + timedelta(days=3))
    tick(page, activity, "The rules are known to all")
    open_step(page, activity, "Office meeting")
    follow(page, hidden("Move: Office meeting 1"))
    page.fill("#id_starts", "09:00")
    page.fill("#id_minutes", "45")
    page.fill("#id_place", "Kokoushuone Kuusi")
    page.get_by_label("This one and all that follow").check()
    press(page, "Save the changes")
    assert "10 gatherings are changed." in text_of(page)
    follow(page, hidden("Cancel: Office meeting 2"))
    page.fill("#id_because", "Sovimme viestillä.")
    press(page, "Cancel the gathering")
    first = Gathering.objects.get(name="Office meeting 1")
    hold(first, days_ago=1)
    desk.goto(f"{address}/en/staff/gatherings/{first.pk}/memo/")
    assert "Agreed earlier 2 Säännöt seinälle Being done Aino Berg" in text_of(desk), (
        "the first of a series looks back too"
    )
    write_point(desk, "Today's matters", "Kävimme läpi syksyn lomat.")
    write_plain(desk, "Puhuimme syksyn lomista. Aloitamme tästä lähtien kello 9.")
    finish_memo(desk, leaves_out=True)

    # Aino has put the rules on the wall. Hours, costs, the end, the report.
    follow(desk, hidden("Matter: Säännöt seinälle"))
    do_and_tell(desk, "Säännöt ovat kahvihuoneen seinällä.")
    write_books(page, activity, hours="2,5", what="Suunnittelu", kind="refreshments", euros="12,40")
    leave_out(page, activity, "Did the meetings get better?", "Kysymme keväällä.")
    assert "Left out: Kysymme keväällä." in text_of(page)
    end_activity(
        page,
        activity,
        goals="Kyllä. Palaveri kestää 45 minuuttia.",
        benefit="Aikaa säästyy.",
        feedback="Hyvä.",
        worked="Asialista.",
        participation="Kaikki puhuvat.",
        next_time="Sopikaa ensin kello.",
    )
    told = reports(page)
    assert all("Gatherings held 2" in text and "Alamme myöhässä" in text for text in told.values())
    assert "Säännöt seinälle: Säännöt ovat kahvihuoneen seinällä." in told["participants"]
    assert "Working hours 2,5 h Costs 12,40 €" in told["management"]
    assert "Sopikaa ensin kello." in told["professionals"]
    assert "12,40" not in told["participants"] + told["professionals"]
    assert [(line.kind, line.owner) for line in Agreed.objects.all()] == [
        ("action", world.aino),
        ("undecided", world.sari),
    ]
    assert Gathering.objects.exclude(cancelled_at=None).get().name == "Office meeting 2"
    assert Activity.objects.get().is_closed
