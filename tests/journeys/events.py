"""Moves around open events: what outsiders do on the public pages, without signing in, and what the workers see."""

import re

from django.core import mail

from ideakirja.people.jobs import send_deliveries

from .walking import follow, hidden, press, text_of


def sign_up(page, address, code, *, is_listed=True, name, contact, **more):
    """From the list of events, or by the code, to one's own page. more: organisation=…, needs=…"""
    page.goto(f"{address}/en/events/")
    event = page.locator(f"main a[href$='/events/{code}/']")
    if is_listed:
        with page.expect_navigation():
            event.click()
    else:
        assert not event.count(), "only those who have the code find it"
        page.goto(f"{address}/en/events/{code}/")
    for field, text in {"name": name, "contact": contact, **more}.items():
        page.fill(f"#id_{field}", text)
    with page.expect_navigation():
        page.locator("main form button[type=submit]").click()
    return text_of(page)


def letters_to(person):
    """The messages that have arrived at an e-mail address, the newest last."""
    send_deliveries.call()
    return [message for message in mail.outbox if message.to == [person]]


def open_letter(page, address, person):
    """Follow the link of the newest message to the person: to their own page of the event, in English."""
    link = re.search(r"http://testserver(/\S+/answer/\S+/)", letters_to(person)[-1].body)[1]
    page.goto(address + link.replace("/fi/", "/en/"))
    return text_of(page)


def answer(page, button):
    """On one's own page: “I am coming”, “Cancel my place”, …"""
    press(page, button)
    return text_of(page)


def write_who_came(page, meeting, **came):
    """Tick the list of who came. came: present=[names], excused=[…], absent=[…], walked_in=[…], as far as they are."""
    page.goto(meeting)
    follow(page, "Who came", within=".tabs")
    walked_in = came.pop("walked_in", [])
    for name in walked_in:
        page.fill("#walk-in-name", name)
        press(page, "Add to the list")
    for presence, names in came.items():
        for name in names:
            page.locator("fieldset", has_text=name).locator(f"input[value={presence}]").check()
    press(page, "Save who came")
    return text_of(page)


def write_notice(page, **texts):
    """Change texts of the notice that is open, in English, and the code or the name: title=…, body=…, code=…"""
    follow(page, "Change the texts")
    for name, text in texts.items():
        page.fill(f"#id_{name}" if name in {"code", "link", "name"} else f"#id_{name}_en", text)
    press(page, "Save the texts")
    return text_of(page)


def hang_up(page, channel, where):
    """The notice that is open has been put somewhere."""
    page.get_by_label(channel, exact=True).fill(where)
    press(page, hidden(f"Done: {channel}"))
