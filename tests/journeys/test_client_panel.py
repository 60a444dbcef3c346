"""A client panel from the plan to the report (book entry 8): slip and call, kick-off, interviews, two sessions."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from ideakirja.activities.models import Activity
from ideakirja.gatherings.models import Claim, Gathering
from ideakirja.matters.models import Matter
from ideakirja.people.jobs import send_deliveries

from .walking import (
    agree,
    download,
    follow,
    hold,
    open_step,
    press,
    press_hidden,
    sign_in,
    start_activity,
    text_of,
    tick,
    write_point,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def leave_slip(client, address, code):
    """After the survey, on a page of its own: a phone number and what she would like to join."""
    client.goto(f"{address}/en/k/{code}/slip/")
    client.fill("[name=slip-name]", "Rauha")
    client.fill("[name=slip-contact]", "040 123 4567")
    client.locator("[name=slip-interests][value=panel]").check()
    with client.expect_navigation():
        client.locator("main form button").click()


def join(client, address, code):
    """The public page of the call."""
    client.goto(f"{address}/en/join/{code}/")
    client.fill("#id_name", "Fatima Ali")
    client.locator("input[name=channel][value=email]").check()
    client.fill("#id_email", "fatima@posti.example")
    client.fill("#id_needs", "Interpreter: Somali")
    with client.expect_navigation():
        client.locator("main form button[type=submit]").click()
    assert "Thank you" in client.locator("main").inner_text()


def interview(desk, address, name, *, second):
    """Agreed on, held with notes, accepted."""
    with desk.expect_navigation():
        desk.get_by_role("link", name=name, exact=True).first.click()
    person = desk.url
    follow(desk, "Agree on the interview")
    desk.select_option("#id_second", str(second.pk))
    with desk.expect_navigation():
        desk.locator("main form button[type=submit]").last.click()
    desk.goto(person)
    assert "The interview comes first" in text_of(desk)
    follow(desk, "Open the questions")
    desk.locator("main textarea").first.fill("Asioinut kaksi vuotta. Puhelimeen on vaikea päästä.")
    desk.locator("input[name=situation][value=fits]").check()
    press(desk, "Save: the interview is held")
    desk.goto(person)
    follow(desk, "Accept")
    with desk.expect_navigation():
        desk.locator("main form button[type=submit]").last.click()
    return person


def answer_and_claim(client, own, first):
    """The member's own page, from the link in the invitation: sign, answer, read the memo, ask for the fare."""
    client.goto(own)
    client.get_by_role("link", name="Confidentiality").click()
    client.locator("#agrees").check()
    press(client, "Sign")
    client.goto(own)
    with client.expect_navigation():
        client.get_by_role("button", name="I am coming : Panel session 1").click()
    client.goto(f"{own}memos/{first.pk}/")
    assert "Tapasimme ensimmäisen kerran." in client.locator("main").inner_text()
    client.goto(f"{own}fares/")
    client.fill("[name$=what]", "Bussi kirjastolle ja takaisin")
    client.fill("[name$=euros]", "6,40")
    client.fill("[name$=day]", first.day.isoformat())
    client.fill("[name$=account]", "FI21 1234 5600 0007 85")
    press(client, "Send")
    assert "a worker looks at it" in client.locator("main").inner_text()


def own_link(message):
    return re.search(r"http\S+/me/\S+?/", message.body)[0]


def test_from_the_plan_to_the_report(browser, page, live_server, world, story):
    address, today = live_server.url, timezone.localdate()
    client = browser.new_page()
    leave_slip(client, address, story.survey.code)

    # Plan, brochure, call.
    sign_in(page, address, world.olli)
    panel = start_activity(
        page,
        address,
        "client-panel",
        name="Asiakasraati 2027",
        goal="Kuulemme asiakkaita",
        team=[world.maija, world.bertta],
    )
    assert "Workers: 3. The book advises 3." in text_of(page)
    tick(page, panel, "The management commits to listen")
    open_step(page, panel, "Make the brochure")
    assert "Join the client panel" in text_of(page)
    open_step(page, panel, "Kick-off")
    open_step(page, panel, "Ask who wants to join")
    call = page.url
    assert "This call is a draft" in text_of(page)
    follow(page, "Change texts, days and kick-off")
    page.locator("#id_kick_off").select_option(index=1)
    with page.expect_navigation():
        page.locator("main form button[type=submit]").last.click()
    press(page, "Open the call")
    code = Activity.objects.get().calls.get().code
    join(client, address, code)

    # From the slip of the survey; the coordinator takes it, as slips are hers to see.
    desk = browser.new_page()
    sign_in(desk, address, world.kaisa)
    desk.goto(f"{call}slips/")
    with desk.expect_navigation():
        desk.get_by_role("link", name="Take along").first.click()
    assert desk.locator("#id_name").input_value() == "Rauha"
    desk.fill("#id_name", "Rauha Öster")
    desk.locator("input[name=channel][value=letter]").check()
    desk.fill("#id_street", "Koivukuja 4 B 12")
    desk.fill("#id_postal_code", "15100")
    desk.fill("#id_town", "Lahti")
    with desk.expect_navigation():
        desk.locator("main form button[type=submit]").last.click()

    # Everybody who left details is invited to the kick-off: one by e-mail, one by letter.
    page.goto(call)
    assert "2 people have left details" in text_of(page)
    press(page, "Invite everybody")
    send_deliveries.call()
    assert [message.to for message in mail.outbox] == [["fatima@posti.example"]]
    page.goto(f"{address}/en/staff/gatherings/letters/")
    assert "Rauha Öster" in text_of(page)
    for name in ("Fatima Ali", "Rauha Öster"):
        page.goto(call)
        interview(page, address, name, second=world.maija)

    # The first session: who came, the memo, what was agreed, the rules of the group.
    open_step(page, panel, "First session")
    session, first = page.url, Gathering.objects.get(name="First session")
    hold(first, days_ago=8)
    page.goto(f"{session}attendance/")
    for row in page.locator("input[value=present]").all():
        row.check()
    press(page, "Save who came")
    page.goto(f"{session}memo/")
    write_point(page, "What would you like to talk about?", "Puhelinajat ja päätösten kieli.")
    agree(
        page,
        "What would you like to talk about?",
        "Soittoaika myös iltapäivällä",
        kind="action",
        owner=world.maija,
        due_on=today + timedelta(days=14),
    )
    page.goto(f"{session}memo/plain/")
    page.locator("main textarea").fill("Tapasimme ensimmäisen kerran. Puhelimeen saa vastauksen myös iltapäivällä.")
    with page.expect_navigation():
        page.locator("main form button[type=submit]").last.click()
    page.goto(f"{session}memo/")
    page.locator("input[name$=leaves_out]").check()
    press(page, "Finish the memo")
    assert "Finished" in text_of(page)
    assert download(page, f"{session}memo/pdf/").startswith(b"%PDF")
    open_step(page, panel, "Ground rules and confidentiality are agreed")
    for button in ("Fatima Ali, Taking part", "Rauha Öster, Taking part", "Rauha Öster, Confidentiality"):
        press_hidden(page, f"Mark as signed on paper: {button}")
    tick(page, panel, "Ground rules and confidentiality are agreed")

    # The second session: invitation with agenda and the memo of the first, answered on the own page.
    open_step(page, panel, "Panel session")
    second = Gathering.objects.filter(series__isnull=False).order_by("starts_at").first()
    meeting = f"{address}/en/staff/gatherings/{second.pk}/"
    page.goto(f"{meeting}people/")
    mail.outbox.clear()
    press(page, "Invite 2 members")
    send_deliveries.call()
    assert "Puhelimeen saa vastauksen myös iltapäivällä." in mail.outbox[-1].body
    own = own_link(mail.outbox[-1]).replace("http://testserver", address)
    answer_and_claim(client, own, first)
    page.goto(f"{address}/en/staff/gatherings/letters/")
    with page.expect_download() as letters:
        page.get_by_role("button", name="Make the PDF").click()
    assert letters.value.path().read_bytes().startswith(b"%PDF")
    press_hidden(page, "Printed and posted, or handed over")
    page.goto(f"{meeting}people/")
    assert "Interpreter: Somali" in text_of(page)

    # The fare is approved by the lead worker, and paid.
    lead = browser.new_page()
    sign_in(lead, address, world.sari)
    lead.goto(f"{address}/en/staff/gatherings/costs/")
    press_hidden(lead, "Approve: Fatima Ali")
    lead.goto(f"{address}/en/staff/gatherings/costs/payments/")
    assert "FI2112345600000785" in text_of(lead)
    press(lead, "Mark as paid")
    assert Claim.objects.get().paid_at
    assert not Claim.objects.get().account

    # The second session is held; what was agreed at the first is done and told on the member's page.
    hold(second, days_ago=1)
    page.goto(f"{meeting}memo/")
    assert "Soittoaika myös iltapäivällä" in text_of(page)
    write_point(page, "Today's topic", "Päätösten kieli: otetaan selkeä malli käyttöön.")
    page.goto(f"{meeting}memo/")
    page.locator("input[name$=leaves_out]").check()
    press(page, "Finish the memo")
    matter = Matter.objects.get()
    page.goto(f"{address}/en/staff/matters/{matter.pk}/")
    with page.expect_navigation():
        page.locator("form[action$='/finish/'] button").first.click()
    page.goto(f"{address}/en/staff/matters/{matter.pk}/outcome/")
    page.fill("#id_text", "Puhelimeen vastataan nyt myös klo 13–15.")
    with page.expect_navigation():
        page.locator("main form button[type=submit]").last.click()
    client.goto(f"{own}heard/")
    assert "Puhelimeen vastataan nyt myös klo 13–15." in client.locator("main").inner_text()

    # The end: the evaluation and the report for each reader.
    page.goto(panel)
    follow(page, "End the activity")
    page.fill("#id_goals", "Asiakkaat kertoivat ja puhelinajat muuttuivat.")
    page.check("input[name=coming][value=cancel]")
    page.fill("#id_because", "Raati on päättynyt.")
    press(page, "End it and make the report")
    assert "Soittoaika myös iltapäivällä" in text_of(page)
    for reader in ("professionals", "management", "decision-makers", "participants"):
        assert download(page, f"{panel}report.pdf?for={reader}").startswith(b"%PDF")
    follow(page, "For the participants")
    assert "Puhelimeen vastataan nyt myös klo 13–15." in text_of(page)
    assert "Fatima" not in text_of(page)
