"""Two browsers write one memo at once, on a real server with its stream of events."""

import pytest
from playwright.sync_api import expect

from ideakirja.gatherings.models import Item
from tests.faults.test_kill import Server, environment
from tests.journeys.test_card import sign_in

from .things import URL, a_held_meeting, a_point

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_each_sees_what_the_other_saves(browser, world, settings):
    meeting = a_held_meeting(world)
    first, second = meeting.items.get(), a_point(meeting, "Kesälomat")
    server = Server(environment("config.asgi:application"))
    contexts = [browser.new_context() for _person in range(2)]
    try:
        maija, olli = (context.new_page() for context in contexts)
        for page, person in ((maija, world.maija), (olli, world.olli)):
            page.set_default_timeout(20_000)
            sign_in(page, server.address, person, settings)
            page.goto(f"{server.address}{URL}{meeting.pk}/memo/")
        maija.wait_for_timeout(1_000)
        maija.fill(f"#text-{first.pk}-text", "Maija kirjoittaa vielä")
        olli.fill(f"#text-{second.pk}-text", "Ollin rivi")
        with olli.expect_navigation():
            olli.click(f"#point-{second.pk} button:has-text('Save the point')")
        expect(maija.locator(f"#text-{second.pk}-text")).to_have_value("Ollin rivi", timeout=20_000)
        assert maija.input_value(f"#text-{first.pk}-text") == "Maija kirjoittaa vielä"
        with maija.expect_navigation():
            maija.click(f"#point-{first.pk} button:has-text('Save the point')")
        expect(olli.locator(f"#text-{first.pk}-text")).to_have_value("Maija kirjoittaa vielä", timeout=20_000)
        assert {item.text for item in Item.objects.all()} == {"Maija kirjoittaa vielä", "Ollin rivi"}
    finally:
        for context in contexts:
            context.close()
        server.kill()
