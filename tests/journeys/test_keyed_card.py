"""Paper cards from the box in the lobby: typed in by keyboard, one after the other, to the figures (book entry 3)."""

import pytest
from django.utils import timezone

from ideakirja.surveys.actions import release
from ideakirja.surveys.models import Response, Sealed
from ideakirja.surveys.sealing import unseal

from .walking import download, follow, sign_in, text_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def type_card(page, *keys, wish):
    """The focus stands in the first question. A digit chooses and goes on, Enter goes on or saves."""
    for key in keys:
        page.keyboard.press(key)
    page.keyboard.type(wish)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_from_the_box_in_the_lobby_to_the_release(page, live_server, world, story):
    """Aino empties the box. Keys alone: marker, two faces, a wish, Enter – and the next empty card is there."""
    sign_in(page, live_server.url, world.aino)
    page.goto(f"{live_server.url}/en/staff/collections/{story.card.pk}/")
    follow(page, "Type in cards")
    page.get_by_label("Swedish", exact=True).check()
    page.focus("input[name=mark]:checked")
    number = story.card.marks.get(worker=world.maija).number
    for n in range(1, 4):
        type_card(page, str(number), "1", "3", wish=f"Tack {n}")
        assert f"Saved. {n} card" in text_of(page)
        assert page.evaluate("document.activeElement.name") == "mark"
        assert page.input_value("#q-wish") == ""
    type_card(page, "0", "0", "2", wish="")
    page.get_by_label("Interview by phone", exact=True).check()
    page.focus("input[name=mark]:checked")
    type_card(page, "Enter", "2", "Enter", wish="Kirjeet selkokielellä")
    said = [unseal(sealed.box) for sealed in Sealed.objects.all()]
    assert sorted(box["channel"] for box in said) == ["paper"] * 4 + ["phone"]
    assert {box["language"] for box in said} == {"sv"}
    assert sum(box["mark"] == number for box in said) == 3
    assert {"opinion": 2} in [box["answers"] for box in said]
    assert release(story.card, now=timezone.now()) == 5
    assert Response.objects.filter(
        channel="phone", answers={"expectations": 2, "wish": "Kirjeet selkokielellä"}
    ).exists()
    page.goto(f"{live_server.url}/en/staff/collections/{story.card.pk}/code/")
    assert download(page, page.url.replace("code/", "poster.pdf?language=sv&size=a3")).startswith(b"%PDF")
