"""The whole way by keyboard: message, matter, decision, action, outcome, told. The page's errors fail the test."""

import pytest
from django.utils import timezone

from ideakirja.matters import actions
from ideakirja.matters.models import Matter, Telling, Voice

from .things import a_matter, a_voice

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
# The element in focus has this text, or the label of this text.
IN_FOCUS = """wanted => { const here = document.activeElement;
  const words = here.labels?.length ? here.labels[0].innerText : here.innerText ?? "";
  return words.trim().startsWith(wanted); }"""


def go_to(page, words):
    """Press Tab until the thing with these words has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(IN_FOCUS, words):
            return
    raise AssertionError(f"Tab never came to: {words}")


def press(page, words):
    go_to(page, words)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def write(page, label, text):
    go_to(page, label)
    page.keyboard.press("Control+a")
    page.keyboard.type(text)


def enter(page, live_server, client, path):
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    page.context.add_cookies([cookie])
    page.goto(f"{live_server.url}/en/staff/{path}")


def test_from_the_message_to_the_public_page(page, live_server, world, sign_in):
    a_voice(world, "Aamulla puhelimeen ei pääse läpi.")
    enter(page, live_server, sign_in(world.sari), "voices/")
    press(page, "New matter")
    write(page, "What is it about?", "Puhelimeen ei pääse läpi")
    press(page, "Open the matter")
    page.goto(f"{live_server.url}/en/staff/matters/{Matter.objects.get().pk}/")
    press(page, "Decide")
    go_to(page, "Yes")
    page.keyboard.press("Space")
    write(page, "What do we do?", "Vastaamme myös iltapäivällä.")
    press(page, "Save the decision")
    press(page, "Add an action")
    write(page, "What is done?", "Uudet vuorot")
    go_to(page, "Ready at the latest")
    # The twelfth of the twelfth: the same in every order of day and month.
    page.keyboard.type(f"1212{timezone.localdate().year + 1}")
    press(page, "Add the action")
    press(page, "Mark as done")
    press(page, "Record the outcome")
    write(page, "What changed?", "Puheluista vastataan useammin.")
    press(page, "Save the outcome")
    press(page, "Tell what came of it")
    write(page, "Title: Finnish", "Puhelin")
    write(page, "We did: Finnish", "Vastaamme useammin.")
    write(page, "You said: English", "Nobody answers.")  # the worker's pages are in English, so the draft is too
    press(page, "Put it on the page")
    assert Telling.objects.public().get().said == {"fi": "Aamulla puhelimeen ei pääse läpi.", "en": "Nobody answers."}


def test_the_keys(page, live_server, world, sign_in):
    """J and K walk, 1 joins, Z takes it back; in a field they are letters, and they can be switched off."""
    first, second = a_voice(world), a_voice(world)
    a_matter(world)
    enter(page, live_server, sign_in(world.maija), "voices/")
    page.keyboard.press("j")
    page.wait_for_url(f"**/voices/{second.pk}/")
    page.keyboard.press("k")
    page.wait_for_url(f"**/voices/{first.pk}/")
    page.keyboard.press("1")
    page.wait_for_url(f"**/?handled={first.pk}")
    assert Voice.objects.open().get() == second
    page.keyboard.press("z")
    page.wait_for_url(f"**/voices/{first.pk}/")
    assert Voice.objects.open().count() == 2
    page.focus("#find")
    page.keyboard.type("j1")
    assert page.input_value("#find") == "j1"
    page.set_viewport_size({"width": 1280, "height": 900})
    page.click("[data-keys-off]")
    page.keyboard.press("j")
    page.reload()
    page.keyboard.press("j")
    page.wait_for_timeout(300)
    assert page.url.endswith(f"/voices/{first.pk}/")


def test_without_scripts(browser, live_server, world, sign_in):
    """Every fate is a link or a form."""
    voice, matter = a_voice(world), a_matter(world)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    enter(page, live_server, sign_in(world.maija), "voices/")
    page.click(f"form[action$='/join/{matter.pk}/'] button")
    assert Voice.objects.handled().get() == voice
    page.click(".undo form button")
    assert Voice.objects.open().get() == voice
    actions.answer(voice, "Kiitos.", language="fi", by=world.maija)
    page.goto(f"{live_server.url}/en/staff/voices/{voice.pk}/")
    assert "Kiitos." in page.content()
    context.close()
