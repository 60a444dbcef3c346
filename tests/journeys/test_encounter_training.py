"""A training in encountering the client, from three experts to what was good and bad (book entry 12)."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from ideakirja.activities.models import Cost
from ideakirja.gatherings.models import Attendance, Gathering, Host
from ideakirja.matters.models import Voice
from ideakirja.people.jobs import send_deliveries

from .events import answer, hang_up, open_letter, sign_up, write_notice, write_who_came
from .walking import (
    add_point,
    change_gathering,
    download,
    end_activity,
    follow,
    hold,
    move_step,
    of_step,
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
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

EXPERTS = (
    ("Rauha Öster", "letter", {"street": "Koivukuja 4 B 12", "postal_code": "15100", "town": "Lahti"}),
    ("Fatima Ali", "email", {"email": "fatima@posti.example", "needs": "Interpreter: Somali"}),
    ("Kari Koski", "hand", {}),
)
TEXTS = {
    "when": "Tuesday 12 January at 13–15",
    "where": "Koivuranta hall",
    "body": "- Two dramas\n- Own stories\n\nSign up by 5 January.",
    "contact": "Maija Salo",
}


def write_scripts(page, activity, address):
    """Three experts are asked one by one; what each says and does in the two dramas."""
    open_step(page, activity, "Three experts by experience: worker, client, support person")
    for name, channel, details in EXPERTS:
        follow(page, "Add a participant")
        page.fill("#id_name", name)
        page.locator(f"input[name=channel][value={channel}]").check()
        for field, text in details.items():
            page.fill(f"#id_{field}", text)
        save(page)
    tick(page, activity, "Three experts by experience: worker, client, support person")
    assert "Participants 3 Fatima Ali, Kari Koski, Rauha Öster" in text_of(page)
    open_step(page, activity, "Two dramas, about ten minutes each")
    bad = "Asiakas astuu sisään | Ei nosta katsetta | Tervehtii | Jää ovelle\nHakemus | Vetoaa kiireeseen | Vaikenee |"
    put_on_sheet(page, "First drama: a bad encounter", bad)
    put_on_sheet(page, "Second drama: a good encounter", "Asiakas astuu sisään | Nousee ja kättelee | Hymyilee | Istuu")
    sheet = page.url.split("#")[0]
    page.goto(f"{sheet}print/?role=client")
    script = text_of(page)
    assert "Script for: Client" in script
    assert "Tervehtii" in script
    assert "Vetoaa kiireeseen" not in script, "each actor reads the own part"
    assert download(page, f"{sheet}sheet.pdf").startswith(b"%PDF")
    tick(page, activity, "Two dramas, about ten minutes each")


def tell_coming(page, name):
    """Somebody has told a worker; the list of who comes is open."""
    with page.expect_navigation():
        page.get_by_role("group", name=f"Answer of {name}").get_by_role("button", name="Comes", exact=True).click()


def rehearse(page, client, activity, address):
    """The experts are invited: one answers on her own page, one gets a letter, one is told."""
    open_step(page, activity, "Rehearsal: acting and telling")
    rehearsal = page.url
    follow(page, "Agenda", within=".tabs")
    add_point(page, "Draamat kahdesti", minutes=40)
    add_point(page, "Omat tarinat", minutes=40)
    page.goto(f"{rehearsal}people/")
    press(page, "Invite 3 members")
    send_deliveries.call()
    own = re.search(r"http://testserver(/\S+/me/\S+)", mail.outbox[-1].body)[1]
    client.goto(address + own)
    with client.expect_navigation():
        client.get_by_role("button", name=re.compile("I am coming")).first.click()
    page.goto(f"{rehearsal}people/")
    assert "Coming 1" in text_of(page)
    tell_coming(page, "Kari Koski")
    assert "Coming 2" in text_of(page)
    assert "To be printed 2" in text_of(page), "a letter by post, and one to hand over"
    hold(Gathering.objects.get(), days_ago=9)
    write_who_came(page, rehearsal, present=["Rauha", "Fatima", "Kari"])
    of_step(page, activity, "Rehearsal: acting and telling")
    press(page, "Repeat the step")
    with page.expect_navigation():
        page.locator(".plan").get_by_role("link", name="Rehearsal: acting and telling").last.click()
    page.fill("#id_skip-because", "Kaikki muistivat osansa.")
    press(page, "Leave the step out")
    assert "Left out: Kaikki muistivat osansa." in text_of(page)


def prepare(page, activity):
    """The training with its actors, who all come, and the invitation to others. Returns its page and itself."""
    open_step(page, activity, "Training in encountering the client")
    training, day = page.url, Gathering.objects.get(name="Training in encountering the client")
    change_gathering(page, place="Koivuranta-sali", places="5")
    assert "First drama: an encounter that goes wrong" in text_of(page)
    for name, _channel, _details in EXPERTS:
        page.goto(f"{training}hosts/")
        page.select_option("#id_part", "actor")
        page.select_option("#id_participant", label=name)
        press(page, "Give the part")
    page.goto(f"{training}people/")
    press(page, "Invite 3 members")
    for name, _channel, _details in EXPERTS:
        tell_coming(page, name)
    open_step(page, activity, "Invite with a day to sign up by")
    assert "___" not in write_notice(page, code=day.code, **TEXTS)
    assert download(page, f"{page.url}en-a4.pdf").startswith(b"%PDF")
    hang_up(page, "E-mail", "Terveysasema ja Kela")
    tick(page, activity, "Invite with a day to sign up by")
    return training, day


def test_from_three_experts_to_what_was_good_and_bad(browser, page, live_server, world):
    address, today = live_server.url, timezone.localdate()
    sign_in(page, address, world.maija)
    about = {"name": "Kohtaamisen koulutus", "goal": "Jokainen kohtaaminen on ainutkertainen."}
    activity = start_activity(page, address, "encounter-training", team=[world.olli], **about)
    assert "Participants 0" in text_of(page)
    write_scripts(page, activity, address)
    client = browser.new_page()
    rehearse(page, client, activity, address)
    training, day = prepare(page, activity)

    # The experts and two of the station's staff fill the places; the third waits until the first cancels.
    plain = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700}).new_page()
    for name, said in (("Pia", "You have a place."), ("Reijo", "You have a place."), ("Sisu", "on the waiting list.")):
        assert said in sign_up(
            plain, address, day.code, is_listed=False, name=name, contact=f"{name.lower()}@asema.example"
        )
    open_letter(plain, address, "pia@asema.example")
    answer(plain, "Cancel my place")
    assert "You have a place." in open_letter(plain, address, "sisu@asema.example")
    assert download(page, f"{training}attendance/list/").startswith(b"%PDF")

    # The day: who came, what was good and bad, the fees.
    hold(day, days_ago=1)
    write_who_came(page, training, present=["Rauha", "Fatima", "Kari", "Sisu"], excused=["Reijo"])
    open_step(page, activity, "What was good, what was bad in the dramas")
    put_on_sheet(page, "First drama: what was bad?", "Ei tervehditty", "Laki edellä")
    put_on_sheet(page, "Second drama: what was good?", "Kysyttiin, mitä kuuluu")
    page.get_by_label("Ei tervehditty").check()
    press(page, "Make one message of them")
    tick(page, activity, "What was good, what was bad in the dramas")
    write_books(page, activity, hours="8", what="Käsikirjoitus", kind="fees", euros="300")
    move_step(page, activity, "The experts have got their fees", today + timedelta(days=7))
    tick(page, activity, "The experts have got their fees")
    end_activity(page, activity, goals="Kyllä.", benefit="Kokijat tulivat kuulluiksi.", next_time="Kolmas harjoitus.")
    told = reports(page)
    assert "Kysyttiin, mitä kuuluu" in told["professionals"]
    assert "300,00 €" in told["management"]
    assert not [reader for reader, text in told.items() if "Fatima" in text or "Sisu" in text]

    assert Attendance.objects.filter(gathering=day, presence="present").count() == 4
    assert Host.objects.filter(gathering=day, part="actor").count() == 3
    assert Voice.objects.get().text == "Ei tervehditty"
    assert Cost.objects.get().kind == "fees"
