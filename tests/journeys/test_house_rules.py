"""House rules for a good encounter: written by their makers, hung on the wall (book entry 13)."""

import pytest

from ideakirja.boards.models import Board

from .walking import download, end_activity, reports, sign_in, start_activity, text_of
from .working import work_through

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_from_the_first_rule_to_the_poster(page, live_server, world):
    sign_in(page, live_server.url, world.maija)
    activity = start_activity(page, live_server.url, "house-rules", name="Huoneentaulu", goal="Hyvä kohtaaminen")
    assert work_through(page, activity)[2] == "Write the rules"
    board = Board.objects.get(template="house-rules")
    assert board.notes.count() == 12, "the eleven of the book and a new one"
    page.goto(f"{live_server.url}/en/staff/boards/{board.pk}/")
    poster = page.locator("main a[href*='pdf']").first.get_attribute("href")
    assert download(page, live_server.url + poster).startswith(b"%PDF")
    end_activity(page, activity, goals="Taulu on seinällä.")
    assert "Taulu on seinällä." in text_of(page)
    told = reports(page)
    assert "Puhelimeen on vaikea päästä" in told["participants"]
    assert "Rauha" not in "".join(told.values())
