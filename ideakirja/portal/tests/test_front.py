"""The start of the public pages: a code, the latest answers, and the short addresses that lead in."""

from datetime import date, timedelta

import pytest
from django.test import Client

from ideakirja.demo.world import World
from ideakirja.matters import actions
from ideakirja.surveys.actions import close_collection

DAY = date(2026, 3, 2)


def told(world: World, title: str, answer: str, days: int, unit=None) -> None:
    """A matter that was decided and told `days` after DAY."""
    day = DAY + timedelta(days=days)
    matter = actions.open_matter(
        title=title, summary="", owner=world.olli, unit=unit or world.keskusta, decide_by=day, by=world.sari
    )
    actions.decide(matter, answer, text="Teemme sen.", reason="Ei ole rahaa.", by=world.sari, today=day)
    texts = {"fi": title, "sv": title, "en": title}
    actions.tell(matter, titles=texts, said=texts, did=texts, by=world.sari, today=day)


def front(query: str = "", **headers: str):
    return Client().get(f"/en/{query}", headers=headers)


def test_an_unknown_code_is_said_and_stays_in_the_field(world):
    to = Client().get("/en/open/", {"code": "k7m 4xq"}).url
    assert to == "/en/?unknown=k7m+4xq#code-problem"
    page = Client().get(to.split("#")[0])
    assert page.status_code == 422
    assert "Nothing is found with this code. A code has six characters. Check them on the card." in page.text
    assert 'value="k7m 4xq"' in page.text
    assert 'aria-invalid="true"' in page.text


@pytest.mark.parametrize("typed", ["", "<script>alert(1)</script>", "x" * 10_000, "ä\x00", '"><b>'])
def test_whatever_is_typed_for_a_code_is_only_text(world, typed):
    page = Client().get(Client().get("/en/open/", {"code": typed}).url.split("#")[0])
    assert page.status_code == 422
    assert "<script>alert" not in page.text
    assert '"><b>' not in page.text
    assert "x" * 41 not in page.text


def test_a_code_opens_its_card_however_it_is_typed(story):
    code = story.card.code
    typed = f" {code[:3].lower()} {code[3:].lower()} "
    assert Client().get("/en/open/", {"code": typed}).url == f"/en/k/{code}/"


def test_a_workers_code_opens_the_same_card_with_a_marker(world, story):
    mark = story.card.marks.get(worker=world.maija)
    page = Client().get(f"/en/k/{mark.code}/").text
    assert "The mark on your card is" in page
    assert "Maija" not in page


def test_without_a_code_one_chooses_from_what_is_open(world, story):
    page = Client().get("/en/speak/").text
    assert f"/en/k/{story.card.code}/" in page
    close_collection(story.card, by=world.sari)
    assert f"/en/k/{story.card.code}/" not in Client().get("/en/speak/").text


def test_an_empty_place_says_so(world):
    assert "There are no answers here yet." in front().text
    assert "nothing that can be answered without a code" in Client().get("/en/speak/").text


def test_the_three_latest_are_on_the_front_page(world):
    for n, title in enumerate(["Vanha", "Ovi", "Kirje", "Puhelin"]):
        told(world, title, "yes", n)
    page = front().text
    assert "Vanha" not in page
    assert page.index("Puhelin") < page.index("Kirje") < page.index("Ovi")


def test_a_refusal_is_among_the_three(world):
    """We also tell what we could not do, when it is older too."""
    told(world, "Kieltäytyminen", "no", 0)
    for n, title in enumerate(["Ovi", "Kirje", "Puhelin"], start=1):
        told(world, title, "yes", n)
    page = front().text
    assert "Ovi" not in page
    assert page.index("Puhelin") < page.index("Kirje") < page.index("Kieltäytyminen")


@pytest.mark.parametrize(
    ("wish", "to"),
    [
        ("sv-FI,sv;q=0.9,en;q=0.5", "/sv/"),
        ("en-GB", "/en/"),
        ("fi", "/fi/"),
        ("ar,so;q=0.8", "/fi/"),
        ("de,sv;q=0.2", "/sv/"),
        ("", "/fi/"),
        (";;;", "/fi/"),
    ],
)
def test_the_browsers_language_is_met(world, wish, to):
    """Finnish when nothing fits."""
    reply = Client().get("/", headers={"Accept-Language": wish})
    assert reply.url == to
    assert "Accept-Language" in reply.headers["Vary"]


def test_short_addresses_lead_to_the_readers_language(world):
    swedish = {"Accept-Language": "sv"}
    assert Client().get("/k/K7M4XP", headers=swedish).url == "/sv/k/K7M4XP/"
    assert Client().get("/r/abcdefghabcdefgh").url == "/fi/receipt/abcdefghabcdefgh/"
    typed = [Client().get(address, headers=swedish).url for address in ("/kuitti", "/kvitto", "/receipt")]
    assert typed == ["/fi/receipt/", "/sv/receipt/", "/en/receipt/"]


@pytest.mark.parametrize("path", ["", "told/", "privacy/", "accessibility/", "speak/", "receipt/"])
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_public_pages_know_nobody(world, path, language):
    """No cookie is set, nothing is kept, and a signed-in worker is nobody here."""
    client = Client()
    client.force_login(world.sari, backend="allauth.account.auth_backends.AuthenticationBackend")
    page = client.get(f"/{language}/{path}")
    assert page.status_code == 200
    assert not page.cookies
    assert f'<html lang="{language}"' in page.text
    assert "Sari" not in page.text
