"""Theme afternoons for clients, from the plan to those who want to go on (book entry 6)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ideakirja.calls.models import Interest
from ideakirja.gatherings.models import Gathering
from ideakirja.matters.models import Voice

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
    save,
    sign_in,
    start_activity,
    text_of,
    tick,
    write_books,
    write_point,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXTS = {"title": "Theme afternoon: moving home", "contact": "Bertta Lind"}
DISCUSSION = "Discussion: feedback and ideas"


def plan(page, activity, today):
    """Five afternoons in the same room: three in spring, two in autumn, of which the last does not take place."""
    tick(page, activity, "One coordinator is chosen")
    move_step(page, activity, "Themes are chosen", today + timedelta(days=2))
    tick(page, activity, "Themes are chosen")
    leave_out(page, activity, "The room is booked", "Sama huone on varattu koko vuodeksi.")
    open_step(page, activity, "Theme afternoon")
    series = page.url
    follow(page, hidden("Move: Theme afternoon 1"))
    page.fill("#id_place", "Kirjasto, huone Kuusi")
    page.get_by_label("This one and all that follow").check()
    press(page, "Save the changes")
    assert "5 gatherings are changed." in text_of(page)
    follow(page, hidden("Cancel: Theme afternoon 5"))
    page.fill("#id_because", "Kirjastossa on remontti.")
    press(page, "Cancel the gathering")
    page.goto(series)
    assert text_of(page).count("Coming") == 4
    follow(page, "Theme afternoon 1")
    change_gathering(page, name="Teemailtapäivä: muutto", purpose="Kuule, mitä muutossa tuetaan.", places="1")
    assert "Tells about the services: Bertta Lind Chair: Maija Salo Secretary: Olli Niemi" in text_of(page)
    return page.url, Gathering.objects.earliest("starts_at")


def count_heads_next_time(page, client, address):
    """The second time nobody is asked for a name: people just come, and are counted."""
    second = Gathering.objects.order_by("starts_at")[1]
    page.goto(f"{address}/en/staff/gatherings/{second.pk}/change/")
    page.get_by_label("Count heads only").check()
    press(page, "Save the changes")
    client.goto(f"{address}/en/events/{second.code}/")
    assert "You need not sign up. Just come. We do not ask your name." in text_of(client)
    hold(second, days_ago=2)
    page.goto(f"{address}/en/staff/gatherings/{second.pk}/attendance/")
    page.fill("#heads-heads", "14")
    press(page, "Save the number")


def write_memo(page, afternoon, world, today):
    write_who_came(page, afternoon, present=["Ritva"], walked_in=["Seppo"])
    follow(page, "Memo", within=".tabs")
    write_point(page, DISCUSSION, "Takuuvuokrasta ei löydy tietoa.")
    due = {"owner": world.sari, "due_on": today + timedelta(days=30)}
    agree(page, DISCUSSION, "Sivu takuuvuokrasta", kind="action", **due)
    finish_memo(page, leaves_out=True)
    assert download(page, f"{afternoon}memo/pdf/").startswith(b"%PDF")


def join(client, address, code):
    client.goto(f"{address}/en/join/{code}/")
    client.fill("#id_name", "Ritva Rae")
    client.locator("input[name=channel][value=sms]").check()
    client.fill("#id_phone", "040 123 4567")
    save(client)
    assert "Thank you" in text_of(client)


def test_from_the_plan_to_those_who_go_on(browser, page, live_server, world):
    address, today = live_server.url, timezone.localdate()
    sign_in(page, address, world.bertta)
    about = {"name": "Teemailtapäivät 2027", "goal": "Asiakkaat tietävät ja kertovat."}
    activity = start_activity(page, address, "client-theme-days", team=[world.maija, world.olli], **about)
    afternoon, first = plan(page, activity, today)
    open_step(page, activity, "Advertise the afternoons")
    page.get_by_label("Teemailtapäivä: muutto").check()
    press(page, "Write it from the ready text")
    written = write_notice(page, **TEXTS)
    assert "___" not in written
    facts = (f"{first.day:%A} {first.day.day}.", "Kirjasto, huone Kuusi", first.code[:3])
    assert all(fact in written for fact in facts)
    assert download(page, f"{page.url}en-a5.pdf").startswith(b"%PDF")
    hang_up(page, "Sent with decisions", "Maaliskuun päätökset")
    tick(page, activity, "Advertise the afternoons")

    # The code of the advertisement opens the event. One place: Ritva waits until Seija cancels.
    client = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700}).new_page()
    client.goto(f"{address}/en/events/")
    assert "Theme afternoon 5 Cancelled" in text_of(client)
    client.goto(f"{address}/en/")
    client.fill("#code", f"{first.code[:3].lower()} {first.code[3:]}")
    with client.expect_navigation():
        client.locator(".hero button").click()
    assert "Kuule, mitä muutossa tuetaan." in text_of(client)
    sign_up(client, address, first.code, name="Seija", contact="seija@posti.example")
    waiting = sign_up(client, address, first.code, name="Ritva", contact="ritva@posti.example", needs="Pyörätuoli")
    assert "You are in place 1 on the waiting list." in waiting
    again = sign_up(client, address, first.code, name="Ritva", contact="ritva@posti.example")
    assert "You have signed up already" in again
    open_letter(client, address, "seija@posti.example")
    answer(client, "Cancel my place")
    assert [letter.subject[:14] for letter in letters_to("ritva@posti.example")] == ["Waiting list: ", "A place is fre"]
    count_heads_next_time(page, client, address)

    # The afternoon: who came, the memo, what was agreed; the lead worker does it and tells it to everybody.
    hold(first, days_ago=9)
    write_memo(page, afternoon, world, today)
    lead = browser.new_page()
    sign_in(lead, address, world.sari)
    lead.goto(f"{afternoon}memo/")
    follow(lead, hidden("Matter: Sivu takuuvuokrasta"))
    do_and_tell(lead, "Sivu on nyt verkossa.", said="Takuuvuokrasta ei löydy tietoa.")
    client.goto(f"{address}/en/told/")
    assert "Sivu on nyt verkossa." in text_of(client)

    # Ideas become a message; those who want to go on leave their details.
    open_step(page, activity, "Feedback and ideas of the afternoons")
    page.get_by_label("Theme", exact=True).fill("Neuvonta")
    put_on_sheet(page, "Notes", "Neuvontaa kirjastossa", "Selkeämmät kirjeet")
    press(page, hidden("Make a message of the theme: Neuvonta"))
    tick(page, activity, "Feedback and ideas of the afternoons")
    tick(page, activity, "Feedback and ideas go to the units")
    open_step(page, activity, "Who wants to go on developing?")
    call = page.url
    assert "Nobody yet." in text_of(page)
    press(page, "Open the call")
    join(client, address, Gathering.objects.first().activity.calls.get().code)
    page.goto(call)
    assert "Who would like to join 1" in text_of(page)
    tick(page, activity, "Who wants to go on developing?")
    tick(page, activity, "Theme afternoon")

    write_books(page, activity, hours="3.5", what="Mainonta", kind="room", euros="40")
    end_activity(page, activity, goals="Puoliksi: ideoita tuli paljon.", benefit="Tietoa.", next_time="Ilmainen bussi.")
    told = reports(page)
    assert "Present on average 8" in told["management"]
    assert "Selkeämmät kirjeet" in told["professionals"]
    assert "Sivu on nyt verkossa." in told["participants"]
    assert not [reader for reader, text in told.items() if "Ritva" in text or "Seppo" in text]

    assert Gathering.objects.count() == 5
    assert Gathering.objects.get(head_count=14).counts_heads
    assert Interest.objects.get().source == "form"
    assert "Neuvontaa kirjastossa" in Voice.objects.get().text
