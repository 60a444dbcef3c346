"""What another writes shows in the open memo, but never over what one is typing."""

import pytest
from playwright.sync_api import expect

from ideakirja.gatherings import actions
from ideakirja.gatherings.models import Item

from .things import URL, a_held_meeting, a_point

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
# The test server has no event stream: the page is told by hand what an event would tell it.
NO_STREAM = """globalThis.EventSource = class extends EventTarget {
  constructor() { super(); globalThis.source = this; } close() {} };"""
TELL = "name => globalThis.source.dispatchEvent(new Event(name))"


@pytest.fixture
def memo(page, live_server, world, sign_in):
    """The memo of two points, open in Maija's browser."""
    meeting = a_held_meeting(world)
    a_point(meeting, "Kesälomat")
    client = sign_in(world.maija)
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    page.context.add_cookies([cookie])
    page.add_init_script(NO_STREAM)
    page.goto(f"{live_server.url}{URL}{meeting.pk}/memo/")
    return meeting


def tell(page, meeting):
    with page.expect_response(lambda answer: answer.url.endswith("/memo/")):
        page.evaluate(TELL, f"gathering-{meeting.pk}")


def test_the_others_text_comes_and_mine_stays(page, world, memo):
    first, second = memo.items.all()
    page.fill(f"#text-{first.pk}-text", "Maija kirjoittaa")
    actions.write_item(first, "Olli ehti ensin", version=0, by=world.olli)
    actions.write_item(second, "Ollin toinen kohta", version=0, by=world.olli)
    tell(page, memo)
    expect(page.locator(f"#text-{second.pk}-text")).to_have_value("Ollin toinen kohta")
    assert page.input_value(f"#text-{first.pk}-text") == "Maija kirjoittaa"
    assert page.is_visible(f"#point-{first.pk} [data-newer]")
    assert page.is_hidden(f"#point-{second.pk} [data-newer]")


def test_saving_over_it_shows_both(page, world, memo):
    first = memo.items.first()
    page.fill(f"#text-{first.pk}-text", "Maijan rivi")
    actions.write_item(first, "Ollin rivi", version=0, by=world.olli)
    page.route("**/memo/", _as_200)
    with page.expect_navigation():
        page.click(f"#point-{first.pk} button:has-text('Save the point')")
    assert page.input_value(f"#text-{first.pk}-text") == "Ollin rivi\nMaijan rivi"
    with page.expect_navigation():
        page.click(f"#point-{first.pk} button:has-text('Save the point')")
    assert Item.objects.get(pk=first.pk).text == "Ollin rivi\nMaijan rivi"


def _as_200(route):
    """The browser tells of every 422 in its console, and a message there fails a test."""
    answer = route.fetch(max_redirects=0)
    route.fulfill(response=answer, status=200 if answer.status == 422 else answer.status)


def test_a_new_point_appears(page, world, memo):
    item = a_point(memo, "Uusi kohta")
    tell(page, memo)
    page.wait_for_selector(f"#point-{item.pk}")
    assert page.locator("section[data-live]").count() == 3


def test_saving_one_point_saves_the_other(page, memo):
    """Nobody is asked whether to leave: nothing is left unsaved."""
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    first, second = memo.items.all()
    page.locator(f"#text-{first.pk}-text").press_sequentially("Kesken")
    page.locator(f"#text-{second.pk}-text").press_sequentially("Toinen")
    with page.expect_navigation():
        page.click(f"#point-{second.pk} button:has-text('Save the point')")
    assert not asked
    assert [item.text for item in memo.items.all()] == ["Kesken", "Toinen"]


def test_leaving_with_an_unsaved_text_is_asked_about(page, memo):
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    first = memo.items.first()
    page.locator(f"#text-{first.pk}-text").press_sequentially("Kesken")
    page.click("text=Add a point to the agenda", no_wait_after=True)
    page.wait_for_timeout(500)
    assert asked == ["beforeunload"]
    assert page.input_value(f"#text-{first.pk}-text") == "Kesken"
