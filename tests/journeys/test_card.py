"""The main flow, walked by five clients, a counsellor and a lead worker (book entries 1 and 3)."""

import pytest
from django.utils import timezone

from ideakirja.surveys.actions import release
from ideakirja.surveys.models import Sealed
from ideakirja.surveys.sealing import unseal

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def write_card(page, address, code, language, wish):
    """From the front page to the receipt. Returns the receipt's words."""
    page.goto(f"{address}/{language}/")
    page.fill("#code", code)
    page.click(".hero button")
    page.check("#q-expectations-2")
    page.check("#q-opinion-3")
    page.fill("#q-wish", wish)
    page.wait_for_timeout(2_500)  # a card sent faster than anybody reads is set aside (surveys/tokens.py)
    page.click(".card-form .button-wide")
    page.wait_for_url("**/thanks/**")
    return page.locator(".words li").all_inner_texts()


def sign_in(page, address, user, settings):
    page.goto(f"{address}/fi/staff/account/sign-in/")
    page.fill("#id_login", user.email)
    page.fill("#id_password", settings.DEMO_PASSWORD)
    page.press("#id_password", "Enter")
    page.wait_for_url("**/staff/")


def save(page):
    with page.expect_navigation():
        page.locator("main form button[type=submit]").last.click()


def see_through(desk, address, matter, world):
    """Decide, act, record what changed and tell it, as somebody who may do all four."""
    page_of = f"{address}/fi/staff/matters/{matter.pk}/"
    desk.goto(f"{page_of}decide/")
    desk.check("input[name=answer][value=yes]")
    desk.fill("#id_text", "Vastaamme nyt myös iltapäivällä.")
    save(desk)
    desk.goto(f"{page_of}actions/add/")
    desk.fill("#id_what", "Uudet vuorot")
    desk.locator("#id_owner").select_option(index=1)
    desk.fill("#id_due_on", timezone.localdate().isoformat())
    save(desk)
    desk.goto(page_of)
    with desk.expect_navigation():
        desk.locator("form[action$='/finish/'] button").first.click()
    desk.goto(f"{page_of}outcome/")
    desk.fill("#id_text", "Puheluista vastataan useammin.")
    save(desk)
    desk.goto(f"{page_of}tell/")
    desk.fill("#id_said_fi", "Puhelimeen ei pääse läpi.")
    desk.fill("#id_did_fi", "Vastaamme puhelimeen myös iltapäivällä.")
    save(desk)


def test_from_a_card_to_the_told_outcome(browser, page, live_server, story, world, settings):
    """Two cards by phone (Finnish; Swedish without scripts), three more, the release, and back to the receipt."""
    address, code = live_server.url, story.card.code
    words = write_card(page, address, f"{code[:3].lower()} {code[3:]}", "fi", "Aamulla puhelimeen ei pääse läpi.")
    assert len(words) == 8
    plain = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700})
    write_card(plain.new_page(), address, code, "sv", "Jag vill ha breven på svenska.")
    plain.close()
    for n in range(3):
        write_card(page, address, code, "fi", f"Toive {n}")
    assert Sealed.objects.count() == 5
    assert not Sealed.objects.filter(is_suspect=True).exists()
    assert release(story.card, now=timezone.now()) == 5

    staff = browser.new_context(viewport={"width": 1280, "height": 900})
    desk = staff.new_page()
    desk.set_default_timeout(10_000)
    sign_in(desk, address, world.sari, settings)
    desk.goto(f"{address}/fi/staff/collections/{story.card.pk}/results/")
    assert desk.locator(".big-num").inner_text() == "5"
    desk.goto(f"{address}/fi/staff/voices/")
    with desk.expect_navigation():
        desk.locator(".queue a", has_text="Aamulla puhelimeen").click()
    with desk.expect_navigation():
        desk.locator("a[href$='/new-matter/']").click()
    desk.fill("#id_title", "Puhelimeen ei pääse läpi")
    desk.select_option("#id_owner", str(world.maija.pk))
    save(desk)
    see_through(desk, address, world.keskusta.matters.get(), world)
    staff.close()

    page.goto(f"{address}/fi/told/")
    assert "Vastaamme puhelimeen myös iltapäivällä." in page.locator("main").inner_text()
    page.goto(f"{address}/kuitti")
    page.fill("#words", " ".join(words))
    page.click("main form button")
    page.wait_for_url("**/receipt/*/")
    shown = page.locator("main").inner_text()
    assert "Puheluista vastataan useammin." in shown
    assert "Aamulla" not in shown, "the receipt never shows what was written"


def test_a_card_by_keyboard_alone(page, live_server, story):
    """Tab, arrows, space and Enter are enough, from the front page to the receipt."""
    page.goto(f"{live_server.url}/fi/")
    page.focus("#code")
    page.keyboard.type(story.card.code)
    page.keyboard.press("Enter")
    page.wait_for_url("**/k/**")
    page.focus("#content")
    for _step in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "q-expectations":
            break
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    while page.evaluate("document.activeElement.id") != "q-wish":
        page.keyboard.press("Tab")
    page.keyboard.type("Näppäimillä kirjoitettu.")
    page.wait_for_timeout(2_500)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/thanks/**")
    assert unseal(Sealed.objects.get().box)["answers"] == {"expectations": 2, "wish": "Näppäimillä kirjoitettu."}
