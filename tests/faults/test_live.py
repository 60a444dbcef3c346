"""A page that is open shows a release by itself, through a real ASGI server."""

import pytest
from django.utils import timezone

from ideakirja.surveys.actions import release
from ideakirja.surveys.tests.cards import put_waiting
from tests.journeys.test_card import sign_in

from .test_kill import Server, environment

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_open_page_follows_the_release(browser, story, world, settings):
    """Four answers wait; a fifth comes and the batch is released: the page says so without a reload."""
    server = Server(environment("config.asgi:application"))
    try:
        context = browser.new_context()
        page = context.new_page()
        page.set_default_timeout(20_000)
        sign_in(page, server.address, world.sari, settings)
        put_waiting(story.card, 5, wish="Toive {n}")
        page.goto(f"{server.address}/fi/staff/collections/{story.card.pk}/")
        assert page.locator("#came small").inner_text() == "0"
        page.wait_for_timeout(1_500)
        release(story.card, now=timezone.now())
        page.locator("#came small", has_text="5").wait_for()
        assert page.request.get(f"{server.address}/live/unit-{world.rantakyla.pk}/").status == 404
        context.close()
    finally:
        server.kill()
