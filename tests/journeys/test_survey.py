"""The satisfaction survey: five clients, the end, the figures, a matter made of them, told (book entry 4)."""

import pytest
from django.utils import timezone

from ideakirja.questions.ready import SATISFACTION_SURVEY
from ideakirja.surveys.actions import release, release_due

from .test_card import save, see_through, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def fill_survey(page, address, code, language):
    """All 16 questions. Returns the address of the receipt."""
    page.goto(f"{address}/{language}/")
    page.fill("#code", code)
    page.click(".hero button")
    page.check("#q-gender-woman")
    page.fill("#q-birth-year", "1973")
    page.fill("#q-clientship", {"fi": "1 v 2 kk", "sv": "1 år 2 mån"}[language])
    for n in range(1, 12):
        page.check(f"#q-item-{n}-5")
    page.check("#q-item-12-4")
    page.wait_for_timeout(2_500)
    page.click(".card-form .button-wide")
    page.wait_for_url("**/thanks/**")
    return page.locator("a[href*='/receipt/']").first.get_attribute("href")


def test_from_the_survey_to_the_told_outcome(browser, page, live_server, story, world, settings):
    """The figures lead to a matter, and the receipt of somebody who wrote no words shows it."""
    address, code = live_server.url, story.survey.code
    receipt = fill_survey(page, address, code, "fi")
    plain = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700})
    fill_survey(plain.new_page(), address, code, "sv")
    plain.close()
    for _n in range(3):
        fill_survey(page, address, code, "fi")
    page.goto(address + receipt)
    assert "odottaa" in page.locator("main").inner_text()
    assert release(story.survey, now=timezone.now()) == 5

    staff = browser.new_context(viewport={"width": 1280, "height": 900})
    desk = staff.new_page()
    sign_in(desk, address, world.kaisa, settings)
    desk.goto(f"{address}/fi/staff/collections/{story.survey.pk}/")
    desk.click("summary:has-text('Sulje nyt')")
    with desk.expect_navigation():
        desk.click("form[action$='/close/'] button")
    release_due(timezone.now())
    desk.goto(f"{address}/fi/staff/collections/{story.survey.pk}/results/")
    shown = desk.locator("main").inner_text()
    assert "1–2 vuotta" in shown
    assert "100 %" in shown
    assert len(desk.locator("table.result").all()) == len([q for q in SATISFACTION_SURVEY.asked if not q.is_words])
    desk.goto(f"{address}/fi/staff/collections/{story.survey.pk}/matter/")
    desk.fill("#id_title", "Kaikki on hyvin")
    desk.select_option("#id_owner", str(world.kaisa.pk))
    save(desk)
    staff.close()
    page.goto(address + receipt)
    assert "Kaikki on hyvin" in page.locator("main").inner_text()

    staff = browser.new_context(viewport={"width": 1280, "height": 900})
    desk = staff.new_page()
    sign_in(desk, address, world.pekka, settings)
    see_through(desk, address, world.whole.matters.get(), world)
    staff.close()
    page.goto(f"{address}/fi/told/")
    assert "Vastaamme puhelimeen myös iltapäivällä." in page.locator("main").inner_text()
    page.goto(address + receipt)
    assert "Tehty" in page.locator("main").inner_text()
