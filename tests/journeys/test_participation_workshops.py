"""Three workshops and the Lions' Den: from picture cards to an idea that a lion buys (book entries 34–42)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ideakirja.activities.models import Step
from ideakirja.boards.models import Board
from ideakirja.gatherings.models import Gathering
from ideakirja.matters.models import Matter

from .events import hang_up, letters_to, sign_up, write_notice
from .walking import (
    agree,
    change_gathering,
    change_note,
    count_heads,
    do_and_tell,
    download,
    end_activity,
    finish_memo,
    follow,
    hidden,
    leave_out,
    mark,
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

SHEETS = ["picture-cards", "six-hats", "needs", "need-assessment", "mind-map", "idea-vote", "roadmap"]
HATS = {
    "White hat": "Palautetta tulee vähän",
    "Red hat": "Innostus ja pelko",
    "Black hat": "Aika ei riitä",
    "Yellow hat": "Asiakas tulee kuulluksi",
    "Green hat": "Kävelykokous asiakkaan kanssa",
    "Blue hat, last": "Puhuimme vaikeimmasta ensin",
}


def fill_sheet(page, notes):
    """The whole flip chart at once: notes by area."""
    for area, text in notes.items():
        page.get_by_label(f"Add to: {area}", exact=True).fill(text)
    press(page, hidden(f"Put on the sheet: {next(iter(notes))}"))


def first_workshop(page, activity):
    open_step(page, activity, "Workshop 1: into participation")
    workshop = page.url
    change_gathering(page, place="Kirjasto", starts="09:00", ends="12:00")
    assert "9:00 Why we are here: purpose, goal, process" in text_of(page)
    assert "Leader: Olli Niemi Helper: Maija Salo" in text_of(page)
    open_step(page, activity, "Picture cards: barriers and possibilities")
    cards = {"Possibilities": "Avoin ovi | Voi tulla ilman aikaa", "Barriers": "Muuri | Hakemus on vaikea"}
    fill_sheet(page, cards)
    assert "Voi tulla ilman aikaa" in text_of(page)
    open_step(page, activity, "Six hats")
    fill_sheet(page, HATS)
    assert "6 notes are now on the sheet." in text_of(page)
    open_step(page, activity, "Own development needs")
    put_on_sheet(page, "Development needs", "Lomakkeiden kieli", "Odotustila", "Kiire")
    count_heads(page, workshop, 9, days_ago=28)


def second_workshop(page, activity):
    """The needs come along, one is chosen; it stands in the middle of the map; the ideas come along to the vote."""
    open_step(page, activity, "Workshop 2: ideas")
    workshop = page.url
    open_step(page, activity, "Which need do we choose?")
    press(page, "Bring the notes from: Own development needs")
    assert "Odotustila" in text_of(page)
    change_note(page, "Need: Odotustila", influence="Kyllä", important="Kyllä", new="Kyllä")
    mark(page, "Chosen", "Need: Odotustila")
    open_step(page, activity, "Mind map")
    assert "What is in the middle? Odotustila" in text_of(page)
    put_on_sheet(page, "The map", "Asiakkaat sisustavat", "- Kasvit", "- Lasten nurkka", "Kahvia tarjolla")
    put_on_sheet(page, "Comments of the others", "Lasten nurkka: kuka siivoaa?")
    open_step(page, activity, "Three votes on each sheet")
    press(page, "Bring the notes from: Mind map")
    assert "kuka siivoaa" not in text_of(page), "a comment is no idea"
    change_note(page, "Idea: Asiakkaat sisustavat", votes="7")
    change_note(page, "Idea: Kahvia tarjolla", votes="4")
    assert "Together: 11" in text_of(page)
    mark(page, "Chosen", "Idea: Asiakkaat sisustavat")
    count_heads(page, workshop, 8, days_ago=17)


def third_workshop(page, activity):
    open_step(page, activity, "Workshop 3: the idea as a roadmap")
    workshop = page.url
    open_step(page, activity, "Roadmap")
    assert "What is the idea? Asiakkaat sisustavat" in text_of(page)
    steps = {
        "Goals": "Odottaminen rauhoittuu",
        "Target group": "Kaikki kävijät",
        "Timetable": "Keväällä",
        "Doers": "Me",
    }
    fill_sheet(
        page, steps | {"Purpose": "Tila tuntuu omalta", "Planning and carrying out": "Kysely\nTalkoot\nAvajaiset"}
    )
    assert download(page, f"{page.url.split('#')[0]}sheet.pdf?size=a3").startswith(b"%PDF")
    count_heads(page, workshop, 8, days_ago=8)


def lions_den(browser, page, activity, address, world, today):
    """A lion is invited by name, the audience signs up; the lions buy the idea, and Sari takes it on."""
    open_step(page, activity, "Lions' Den")
    event = page.url
    follow(page, hidden("Change:"), within=".title")
    page.get_by_label("Anyone may sign up").check()
    page.get_by_label("It is in the public list of events").check()
    page.fill("#id_place", "Kaupunginkirjasto")
    press(page, "Save the changes")
    follow(page, "Who comes", within=".tabs")
    follow(page, "Choose whom to invite")
    page.get_by_label(world.pekka.name).check()
    press(page, "Send the invitations")
    follow(page, "Invite a guest")
    page.fill("#id_name", "Rauha Öster")
    page.fill("#id_email", "rauha@posti.example")
    page.fill("#id_organisation", "Kokemusasiantuntija")
    press(page, "Send the invitation")
    assert "The lions decide: do they buy the idea?" in letters_to("rauha@posti.example")[0].body
    audience = without_scripts(browser)
    code = Gathering.objects.get(name="Lions' Den").code
    assert "You have a place." in sign_up(audience, address, code, name="Helmi", contact="helmi@aari.example")
    count_heads(page, event, 24, days_ago=1)
    page.goto(f"{event}memo/")
    write_point(page, "The lions comment and ask", "Paloturvallisuus on katsottava.")
    point = "The lions decide: do they buy the idea?"
    due = {"owner": world.sari, "due_on": today + timedelta(days=30)}
    agree(page, point, "Leijonat ostivat: asiakkaat sisustavat odotustilan", kind="action", **due)
    write_plain(page, "Leijonat ostivat idean. Asiakkaat saavat sisustaa odotustilan keväällä.")
    finish_memo(page, leaves_out=True)
    return event


def test_from_picture_cards_to_a_bought_idea(browser, page, live_server, world):
    address, today = live_server.url, timezone.localdate()
    sign_in(page, address, world.olli)
    activity = start_activity(
        page,
        address,
        "participation-workshops",
        name="Osallisuuspajat 2027",
        goal="Yksi valmis toimintatapa",
        team=[world.maija],
    )
    assert "Workers: 2. The book advises 1–2." in text_of(page)
    open_step(page, activity, "Invite to the workshops")
    until = {"when": "14.1., 25.1. ja 5.2. kello 9–12", "body": "Kolme pajaa. Ilmoittaudu viimeistään 7.1."}
    until |= {"where": "Kirjasto", "contact": "Olli Niemi"}
    assert "___" not in write_notice(page, **until)
    assert download(page, f"{page.url}en-a4.pdf").startswith(b"%PDF")
    hang_up(page, "E-mail", "Koko toimisto")
    tick(page, activity, "Invite to the workshops")
    first_workshop(page, activity)
    tick(page, activity, "Workshop 1: into participation")
    move_step(page, activity, "Workshop 2: ideas", today + timedelta(days=41))
    second_workshop(page, activity)
    third_workshop(page, activity)
    leave_out(page, activity, "The groups have their presentations ready", "Ryhmä on yksi.")
    event = lions_den(browser, page, activity, address, world, today)

    lead = browser.new_page()
    sign_in(lead, address, world.sari)
    lead.goto(f"{event}memo/")
    follow(lead, hidden("Matter: Leijonat ostivat"))
    do_and_tell(lead, "Odotustilassa on asiakkaiden valitsemat kasvit ja lasten nurkka.", said="Odotustila on kolkko.")
    audience = without_scripts(browser)
    audience.goto(f"{address}/fi/told/")
    assert "asiakkaiden valitsemat kasvit" in text_of(audience)

    write_books(page, activity, hours="9", what="Pajat", kind="materials", euros="31.90")
    end_activity(page, activity, goals="Kyllä, idea ostettiin.", next_time="Kuvakortit kirjastosta.")
    told = reports(page)
    assert "Asiakkaat sisustavat – Votes: 7 (Chosen) Kasvit" not in told["management"], "only what was chosen"
    assert "Asiakkaat sisustavat – Votes: 7 (Chosen)" in told["management"]
    assert "Lomakkeiden kieli Odotustila – Can we influence it? Kyllä" in told["professionals"]
    assert "Left out: The groups have their presentations ready (Ryhmä on yksi.)" in told["professionals"]
    assert "Gatherings held 4 Present on average 12" in told["decision-makers"]
    assert "asiakkaiden valitsemat kasvit ja lasten nurkka" in told["participants"]
    assert "Helmi" not in "".join(told.values())
    assert [matter.owner for matter in Matter.objects.all()] == [world.sari]
    assert [board.template for board in Board.objects.order_by("pk")] == SHEETS
    assert Step.objects.get(names__en="Lions' Den").done_on == today, "its memo is finished"
