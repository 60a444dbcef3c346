"""Moves that the journeys of the methods share: through pages only, in English, as a worker with a mouse would."""

import re
from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from ideakirja.gatherings.models import Gathering


def press(page, name, *, within="main"):
    """Press a button and wait for the page that it leads to."""
    with page.expect_navigation():
        page.locator(within).get_by_role("button", name=name, exact=True).first.click()


def press_hidden(page, name):
    """A button whose name has a part for screen readers only."""
    with page.expect_navigation():
        page.locator("main").get_by_role("button", name=re.compile(re.escape(name).replace(":", r"\s*:"))).click()


def follow(page, name, *, within="main"):
    with page.expect_navigation():
        page.locator(within).get_by_role("link", name=name, exact=True).first.click()


def sign_in(page, address, user):
    page.goto(f"{address}/en/staff/account/sign-in/")
    page.fill("#id_login", user.email)
    page.fill("#id_password", settings.DEMO_PASSWORD)
    press(page, "Sign in")


def start_activity(page, address, slug, *, name, goal, unit=None, team=()):
    """From the public guide to the page of the new activity. Returns its address."""
    page.goto(f"{address}/en/handbook/{slug}/")
    with page.expect_navigation():
        page.locator(f"a[href$='/activities/start/{slug}/']").click()
    if unit:
        page.select_option("#id_unit", str(unit.pk))
    page.fill("#id_name", name)
    page.fill("#id_goal", goal)
    for person in team:
        page.get_by_label(person.name, exact=True).check()
    press(page, "Start the activity")
    return page.url


def line(page, step):
    """The line of a step in the plan."""
    return page.locator(".plan > li").filter(has=page.get_by_role("link", name=step, exact=True)).first


def open_step(page, activity, step):
    """Press the button of the step on the page of the activity."""
    page.goto(activity)
    with page.expect_navigation():
        line(page, step).locator(".opens button").click()


def tick(page, activity, step):
    page.goto(activity)
    with page.expect_navigation():
        line(page, step).locator("button.box").click()


def text_of(page):
    return re.sub(r"\s+", " ", page.locator("main").inner_text())


def hold(gathering, *, days_ago):
    """Time passes: the gathering was held so many days ago. The pages let nobody write a memo before that."""
    starts_at = timezone.now() - timedelta(days=days_ago)
    Gathering.objects.filter(pk=gathering.pk).update(starts_at=starts_at, ends_at=starts_at + timedelta(hours=2))
    gathering.refresh_from_db()


def write_point(page, title, text):
    """One point of the memo that is open."""
    point = page.locator("section.block").filter(has=page.get_by_role("heading", name=title))
    point.locator("textarea").first.fill(text)
    with page.expect_navigation():
        point.get_by_role("button", name="Save the point").click()


def agree(page, title, text, *, kind, owner, due_on):
    """What came of a point of the memo that is open. kind: action, undecided or note."""
    point = page.locator("section.block").filter(has=page.get_by_role("heading", name=title))
    point.locator("details summary").click()
    form = point.locator("details")
    form.locator("[name$=kind]").select_option(kind)
    form.locator("[name$=text]").fill(text)
    form.locator("[name$=owner]").select_option(str(owner.pk))
    form.locator("[name$=due_on]").fill(due_on.isoformat())
    with page.expect_navigation():
        form.locator("button[type=submit]").click()


def download(page, address):
    """A document behind a link, fetched as the signed-in worker. Returns its bytes."""
    return page.request.get(address).body()


def hidden(name):
    """The name of a link or a button with a part for screen readers only, as the browser puts it together."""
    return re.compile("^" + re.escape(name).replace(":", r"\s*:"))


def save(page):
    """Press the button of the form that the page is for: its last one."""
    with page.expect_navigation():
        page.locator("main form").last.locator("button[type=submit]").last.click()


def change_gathering(page, **fields):
    """Through the form of the gathering that is open: name=…, place=…, how=…, day=…"""
    follow(page, hidden("Change:"), within=".title")
    for name, value in fields.items():
        field = page.locator(f"#id_{name}")
        is_list = field.evaluate("field => field.tagName") == "SELECT"
        field.select_option(value) if is_list else field.fill(value)
    press(page, "Save the changes")


def add_point(page, title, *, minutes=None, introducer=""):
    """On the agenda that is open."""
    page.fill("#id_title", title)
    page.fill("#id_minutes", str(minutes or ""))
    page.fill("#id_introducer", introducer)
    press(page, "Add the point")


def finish_memo(page, *, leaves_out=False):
    """The memo that is open. leaves_out: the points without a text were not handled."""
    if leaves_out:
        page.get_by_label("The points without a text were not handled").check()
    press(page, "Finish the memo")


def put_on_sheet(page, area, *lines):
    """One note for each line, in one area of the sheet that is open."""
    page.get_by_label(f"Add to: {area}", exact=True).fill("\n".join(lines))
    press(page, hidden(f"Put on the sheet: {area}"))


def mark(page, choice, note):
    """Choose a note of the sheet that is open. choice: what the mark says; note: how the note begins."""
    press(page, hidden(f"{choice}: {note}"))


def of_step(page, activity, step):
    """The page of the step itself, where it is moved, noted and left out."""
    page.goto(activity)
    with page.expect_navigation():
        line(page, step).get_by_role("link", name=step, exact=True).click()


def move_step(page, activity, step, due_on):
    of_step(page, activity, step)
    page.fill("#id_move-due_on", due_on.isoformat())
    press(page, "Save the day")


def leave_out(page, activity, step, because):
    of_step(page, activity, step)
    page.fill("#id_skip-because", because)
    press(page, "Leave the step out")


def write_books(page, activity, *, hours, what, kind, euros):
    """A line of hours of the signed-in worker, and a line of costs. Numbers as they are typed in English: 1.5."""
    page.goto(f"{activity}books/")
    page.fill("#id_hours-hours", hours)
    page.fill("#id_hours-what", what)
    press(page, "Write down the hours")
    page.select_option("#id_cost-kind", kind)
    page.fill("#id_cost-euros", euros)
    press(page, "Write down the cost")


def end_activity(page, activity, **answers):
    """With the six answers: goals, benefit, feedback, worked, participation, next_time. Leads to the report. Gatherings
    still to come take place all the same."""
    page.goto(activity)
    follow(page, "End the activity")
    for name, answer in answers.items():
        page.fill(f"#id_{name}", answer)
    for keep in page.locator("input[name=coming][value=keep]").all():
        keep.check()
    press(page, "End it and make the report")


def reports(page):
    """What the report that is open says to each of its four readers; each is printed too."""
    told = {}
    for reader in ("professionals", "management", "decision-makers", "participants"):
        page.goto(f"{page.url.split('?')[0]}?for={reader}")
        told[reader] = text_of(page)
        pdf = page.get_by_role("link", name="PDF", exact=True).get_attribute("href")
        assert download(page, page.url.split("/en/")[0] + pdf).startswith(b"%PDF"), reader
    return told


def decide(page, text):
    """Say yes to the matter that is open, as somebody who may decide."""
    follow(page, "Decide")
    page.locator("input[name=answer][value=yes]").check()
    page.fill("#id_text", text)
    save(page)


def do_and_tell(page, outcome, *, said=""):
    """The matter that is open: its action is done, what changed is written, and with `said` it is told publicly."""
    press(page, "Mark as done", within="section.next")
    follow(page, "Record the outcome")
    page.fill("#id_text", outcome)
    save(page)
    if said:
        follow(page, "Tell what came of it")
        # The texts of the language in which the matter came up are there already; the Finnish ones must be.
        for code in ("fi", "en"):
            page.fill(f"#id_title_{code}", page.input_value(f"#id_title_{code}") or said[:120])
            page.fill(f"#id_said_{code}", said)
            page.fill(f"#id_did_{code}", outcome)
        save(page)
        assert not page.url.endswith("/tell/"), text_of(page)


def without_scripts(browser):
    """A page of a browser that runs no JavaScript."""
    page = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740}).new_page()
    page.set_default_timeout(10_000)
    return page


def write_plain(page, text):
    """The memo in plain words, from the memo that is open."""
    follow(page, re.compile("^(Write|Change) the plain memo$"))
    page.locator("main textarea").fill(text)
    press(page, "Save the text")


def count_heads(page, gathering, heads, *, days_ago):
    """The gathering was held; only how many came is written down. gathering: its page."""
    hold(Gathering.objects.get(pk=int(gathering.rstrip("/").split("/")[-1])), days_ago=days_ago)
    page.goto(f"{gathering}attendance/")
    page.get_by_label("How many came?").fill(str(heads))
    press(page, "Save the number")


def change_note(page, note, **cells):
    """Fill in the cells of a note of the table that is open. note: how it begins."""
    follow(page, hidden(f"Change: {note}"))
    for name, text in cells.items():
        page.fill(f"#id_cell-{name}", text)
    press(page, "Save the note")
