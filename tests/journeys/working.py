"""Working a step of an activity through, by what its button opens. Each journey says what must come of it."""

import re

from ideakirja.boards.models import Board
from ideakirja.gatherings.models import Gathering

from .walking import download, finish_memo, follow, hold, line, press, save


def work_through(page, activity, person="Rauha Öster"):
    """Every step of the plan in its order: opened, worked with, ticked. Returns what the steps were, in order."""
    page.goto(activity)
    names = [link.inner_text() for link in page.locator(".plan > li > span > a").all()]
    for name in names:
        work_step(page, activity, name, person=person)
    return names


def work_step(page, activity, name, *, person="Rauha Öster"):
    page.goto(activity)
    button = line(page, name).locator(".opens button")
    if button.count():
        with page.expect_navigation():
            button.click()
        for pattern, work in WORKS:
            if re.search(pattern, page.url):
                work(page, person)
                break
        else:
            raise AssertionError(f"{name} leads to {page.url}")
    page.goto(activity)
    row = line(page, name)
    if "is-done" not in (row.get_attribute("class") or ""):
        with page.expect_navigation():
            row.locator("button.box").click()
    assert "is-done" in line(page, name).get_attribute("class"), name


def _notice(page, person):
    """The ready text prints in each language."""
    printed = [link.get_attribute("href") for link in page.locator("main a[href$='fi-a4.pdf']").all()]
    assert printed, page.url
    assert download(page, page.url.split("/en/")[0] + printed[0]).startswith(b"%PDF")


def _gathering(page, person):
    """Its day comes, somebody is counted, the memo is written and finished."""
    here = page.url
    gathering = Gathering.objects.get(pk=int(re.search(r"/(\d+)/$", here)[1]))
    hold(gathering, days_ago=1)
    page.goto(f"{here}attendance/")
    page.locator("form[action$='/heads/'] input:not([type=hidden])").fill("7")
    press(page, "Save the number")
    if not gathering.wants_memo:
        return
    if not gathering.items.exists():
        page.goto(f"{here}agenda/")
        page.fill("#id_title", "Päivän asia")
        press(page, "Add the point")
    page.goto(f"{here}memo/")
    page.locator("main textarea").first.fill("Puhuttiin ja kirjattiin.")
    with page.expect_navigation():
        page.get_by_role("button", name="Save the point").first.click()
    finish_memo(page, leaves_out=gathering.items.count() > 1)
    assert "Finished" in page.locator("main").inner_text()
    assert download(page, f"{here}memo/pdf/").startswith(b"%PDF")


def _series(page, person):
    """The first of the series is held; the others keep their days."""
    first = page.locator("main a[href*='/gatherings/']").filter(has_text=re.compile(r" 1$")).first
    page.goto(page.url.split("/en/")[0] + first.get_attribute("href"))
    _gathering(page, person)


def _board(page, person):
    """A line for the first area."""
    page.get_by_label(re.compile("^Add to: ")).first.fill("Puhelimeen on vaikea päästä")
    with page.expect_navigation():
        page.get_by_role("button", name=re.compile(r"^Put on the sheet")).first.click()
    assert Board.objects.get(pk=int(re.search(r"/boards/(\d+)/", page.url)[1])).notes.exists()


def _call(page, person):
    """The texts are read and the call opened; somebody told their worker."""
    here = page.url
    press(page, "Open the call")
    page.goto(f"{here}add/")
    page.fill("#id_name", person)
    page.locator("input[name=channel][value=hand]").check()
    save(page)
    page.goto(here)
    assert person in page.locator("main").inner_text()


def _interviews(page, person):
    """Agreed on, held, accepted."""
    with page.expect_navigation():
        page.get_by_role("link", name=person).first.click()
    here = page.url
    follow(page, "Agree on the interview")
    save(page)
    page.goto(here)
    follow(page, "Open the questions")
    page.locator("main textarea").first.fill("Haluaa vaikuttaa.")
    page.locator("input[name=situation][value=fits]").check()
    press(page, "Save: the interview is held")
    page.goto(here)
    follow(page, "Accept")
    save(page)


def _agreements(page, person):
    """Signed on paper by whoever takes part."""
    while (button := page.get_by_role("button", name="Mark as signed on paper")).count():
        with page.expect_navigation():
            button.first.click()


def _participants(page, person):
    here = page.url
    page.goto(f"{here}add/")
    page.fill("#id_name", person)
    page.locator("input[name=channel][value=hand]").check()
    save(page)
    page.goto(here)
    assert person in page.locator("main").inner_text()


WORKS = (
    (r"/publications/\d+/", _notice),
    (r"/gatherings/series/\d+/", _series),
    (r"/gatherings/\d+/", _gathering),
    (r"/boards/\d+/", _board),
    (r"/calls/\d+/interviews/", _interviews),
    (r"/calls/activities/\d+/agreements/", _agreements),
    (r"/calls/activities/\d+/people/", _participants),
    (r"/calls/\d+/", _call),
)
