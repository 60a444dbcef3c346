"""A coordinator makes a questionnaire in two languages with a condition; clients answer it; the figures are seen."""

import pytest
from django.utils import timezone

from ideakirja.questions.models import Questionnaire
from ideakirja.surveys.actions import release, release_due
from ideakirja.surveys.models import Collection, Response

from .walking import follow, hidden, press, press_hidden, save, sign_in, text_of, without_scripts

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def make(page, address, world):
    """Empty, two questions, the second only for some; own words between them that are removed and put back."""
    page.goto(f"{address}/en/staff/questionnaires/")
    follow(page, "Make a questionnaire")
    page.fill("#id_name_fi", "Matkat toimistoon")
    page.fill("#id_name_sv", "Resor till byrån")
    page.get_by_label("An empty one").check()
    page.select_option("#id_unit", str(world.keskusta.pk))
    press(page, "Make the questionnaire")
    for text, swedish, kind in (
        ("Tulitko bussilla?", "Kom du med buss?", "Yes or no"),
        ("Mitä toivot?", "Vad önskar du?", "Own words"),
        ("Oliko bussi ajoissa?", "Var bussen i tid?", "One of several"),
    ):
        follow(page, kind)
        page.fill("#id_text_fi", text)
        page.fill("#id_text_sv", swedish)
        if kind == "One of several":
            for n, (fi, sv) in enumerate((("Ajoissa", "I tid"), ("Myöhässä", "Försenad")), start=1):
                page.fill(f"#id_option{n}_fi", fi)
                page.fill(f"#id_option{n}_sv", sv)
            page.locator("summary").click()
            page.get_by_role("group", name="1. Tulitko bussilla?").get_by_label("Yes").check()
        press(page, "Save the question")
    press_hidden(page, "Remove: Mitä toivot?")
    press(page, "Put the question back")
    press_hidden(page, "Move up: 3. Oliko bussi ajoissa?")
    assert "Oliko" in page.evaluate("document.activeElement.innerText")
    assert "Ready to be used." in text_of(page)


def try_it(page):
    """In the frame of a phone: the second question comes when it is asked, and nothing is stored."""
    follow(page, "Try it")
    phone = page.frame_locator("iframe")
    second = phone.get_by_role("group", name="2. Oliko bussi ajoissa?")
    phone.get_by_label("No", exact=True).check()
    assert second.is_hidden()
    phone.get_by_label("Yes", exact=True).check()
    assert phone.locator("[role=status]").inner_text() == "Question 2 was added to the page."
    second.get_by_label("Ajoissa").check()
    phone.get_by_role("button", name="Send the card").click()
    phone.get_by_role("heading", name="The card would go now.").wait_for()
    assert not Collection.objects.exists()


def start(page, address, world):
    questionnaire = Questionnaire.objects.get()
    page.goto(f"{address}/en/staff/questionnaires/{questionnaire.slug}/")
    follow(page, "Start a collection")
    page.select_option("#id_unit", str(world.keskusta.pk))
    page.fill("#id_name", "Matkat, talvi")
    page.fill("#id_purpose_fi", "Puhumme bussiyhtiön kanssa.")
    page.select_option("#id_responsible", str(world.kaisa.pk))
    save(page)
    return Collection.objects.get()


def answer(page, address, code, *, came, bus=""):
    page.goto(f"{address}/sv/k/{code}/")
    page.wait_for_timeout(2_500)  # quicker than a person would be set aside
    page.get_by_label(came, exact=True).check()
    if bus:
        page.get_by_label(bus, exact=True).check()
    with page.expect_navigation(url="**/thanks/**"):
        page.locator(".card-form .button-wide").first.click()


def test_from_an_empty_page_to_the_figures(browser, page, live_server, world):
    address = live_server.url
    desk = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    sign_in(desk, address, world.kaisa)
    make(desk, address, world)
    try_it(desk)
    collection = start(desk, address, world)

    plain = without_scripts(browser)
    plain.goto(f"{address}/sv/k/{collection.code}/")
    assert "Bara om du svarade så här på fråga 1: Ja." in text_of(plain)
    answer(plain, address, collection.code, came="Nej", bus="Försenad")  # answered in vain
    page.goto(f"{address}/sv/k/{collection.code}/")
    assert page.get_by_role("group", name="2. Var bussen i tid?").is_hidden()
    for _n in range(5):
        answer(page, address, collection.code, came="Ja", bus="Försenad")
    for _n in range(4):
        answer(plain, address, collection.code, came="Nej")
    assert release(collection, now=timezone.now()) == 10
    said = sorted(len(response.answers) for response in Response.objects.all())
    assert said == [1] * 5 + [2] * 5  # what was answered in vain is gone

    desk.goto(f"{address}/en/staff/collections/{collection.pk}/")
    desk.locator("summary", has_text="Close now").click()
    press(desk, "Close the collection")
    release_due(timezone.now())
    desk.goto(f"{address}/en/staff/collections/{collection.pk}/results/")
    shown = text_of(desk)
    assert "Only if you answered this to question 1: Yes. 5 people were not asked." in shown
    second = desk.locator("section.block", has=desk.get_by_role("heading", name="2. Oliko bussi ajoissa?"))
    assert "100%" in second.inner_text().replace("\u00a0", "").replace(" ", "")
    desk.goto(f"{address}/en/staff/questionnaires/")
    follow(desk, hidden("Matkat toimistoon"))
    assert "Ready to be used." in text_of(desk)
