"""Oral feedback: five answers written down after meetings, by keyboard, to what was done otherwise (book entry 2)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ideakirja.activities.models import Activity, Step
from ideakirja.matters.models import Matter
from ideakirja.surveys.actions import release
from ideakirja.surveys.models import Collection, Response, Sealed

from .walking import (
    decide,
    do_and_tell,
    end_activity,
    follow,
    open_step,
    press,
    reports,
    save,
    sign_in,
    start_activity,
    text_of,
    tick,
    without_scripts,
    write_books,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WISHES = ("Enemmän aikaa", "Päätös selkokielellä", "Sama työntekijä", "Kiitos, hyvä näin")


def write_by_keyboard(page, wish):
    """A digit chooses and goes on to the next question, Enter saves: no mouse, no Tab."""
    assert page.evaluate("document.activeElement.name") == "q-expectations"
    page.keyboard.press("1")
    page.keyboard.press("2")
    page.keyboard.type(wish)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_from_the_meeting_to_what_is_done_otherwise(browser, page, live_server, world):
    address, today = live_server.url, timezone.localdate()
    sign_in(page, address, world.sari)
    activity = start_activity(
        page,
        address,
        "oral-client-feedback",
        name="Suullinen palaute, talvi",
        goal="Kuulemme heti, miltä tapaaminen tuntui.",
        team=[world.maija, world.olli],
    )
    tick(page, activity, "Leave the last minutes of each meeting free")
    open_step(page, activity, "Ask three questions after each meeting")
    assert page.get_by_label("Oral feedback", exact=True).is_checked()
    page.fill("#id_purpose_fi", "Jokainen kehittää omaa työtään.")
    page.select_option("#id_responsible", str(world.maija.pk))
    press(page, "Start the collection")
    collection = Collection.objects.get()

    # Maija writes four by keyboard, Olli one without scripts. Nobody can read any of them yet.
    worker = browser.new_page()
    sign_in(worker, address, world.maija)
    worker.goto(f"{address}/en/staff/collections/{collection.pk}/")
    follow(worker, "Write oral feedback")
    for wish in WISHES:
        write_by_keyboard(worker, wish)
    assert "Saved. 4 this month." in text_of(worker)
    plain = without_scripts(browser)
    sign_in(plain, address, world.olli)
    plain.goto(f"{address}/en/staff/collections/{collection.pk}/oral/")
    plain.check("#q-opinion-3")
    plain.fill("#q-wish", "Soita 040 123 4567, kun päätös tulee")
    press(plain, "Save, and the next one")
    assert "phone number" in text_of(plain)
    plain.fill("#q-wish", "Soitto, kun päätös tulee")
    press(plain, "Save what I corrected")
    assert "Saved. 1 this month." in text_of(plain)
    assert Sealed.objects.count() == 5
    assert release(collection, now=timezone.now()) == 5
    assert {response.channel for response in Response.objects.all()} == {"oral"}
    assert Response.objects.filter(answers__expectations=3, answers__opinion=2).count() == 4

    # What many wish for becomes a matter, is done and told.
    page.goto(f"{address}/en/staff/voices/")
    with page.expect_navigation():
        page.locator(".queue a", has_text="Soitto, kun").click()
    assert "oral feedback" in text_of(page)
    with page.expect_navigation():
        page.locator("a[href$='/new-matter/']").click()
    page.fill("#id_title", "Soitto, kun päätös tulee")
    page.select_option("#id_owner", str(world.sari.pk))
    save(page)
    matter = f"{address}/en/staff/matters/{Matter.objects.get().pk}/"
    page.goto(matter)
    decide(page, "Soitamme.")
    page.goto(f"{matter}actions/add/")
    page.fill("#id_what", "Soitot kalenteriin")
    page.locator("#id_owner").select_option(str(world.sari.pk))
    page.fill("#id_due_on", (today + timedelta(days=7)).isoformat())
    save(page)
    page.goto(matter)
    do_and_tell(page, "Soitamme samana päivänä.", said="Soitto, kun päätös tulee")
    plain.goto(f"{address}/fi/told/")
    assert "Soitamme samana päivänä." in text_of(plain)

    tick(page, activity, "Ask three questions after each meeting")
    tick(page, activity, "Choose what you do in another way")
    write_books(page, activity, hours="2", what="Kirjaaminen", kind="refreshments", euros="4")
    end_activity(page, activity, goals="Kysyimme joka päivä.", next_time="Jatkamme.")
    told = reports(page)
    assert "Soitto, kun päätös tulee" in told["professionals"]
    assert not Step.objects.undone().exists()
    assert Activity.objects.get().is_closed
