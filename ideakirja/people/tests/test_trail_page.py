"""The page of the trail."""

import pytest

from ideakirja.people import actions
from ideakirja.people.models import RoleKind
from ideakirja.trail.actions import record

URL = "/en/staff/trail/"


@pytest.fixture
def lines(world):
    actions.give_role(world.timo, unit=world.keskusta, kind=RoleKind.SOCIAL_WORKER, by=world.pekka)
    record("matter.opened", world.keskusta, by=world.maija, unit_id=world.keskusta.pk)
    record("unit.changed", world.rantakyla, by=world.antti, unit_id=world.rantakyla.pk, days=14, limit=5)


def test_an_administrator_reads_sentences_newest_first(world, sign_in, lines):
    page = sign_in(world.antti).get(URL).text
    first = page.index("Antti Rinne changed the unit Rantakylä office. Promise: 14 days. Limit: 5 answers.")
    assert first < page.index("Pekka Mattila gave Timo Koski a role: social worker, Town centre office.")


def test_one_person_or_one_kind_can_be_chosen(world, sign_in, lines):
    browser = sign_in(world.antti)
    assert "gave Timo Koski" not in browser.get(URL, {"person": world.maija.pk}).text
    of_matters = browser.get(URL, {"kind": "matter"}).text
    assert "opened the matter" in of_matters
    assert "gave Timo Koski" not in of_matters


def test_an_administrator_of_one_office_reads_only_its_lines(world, sign_in, lines):
    actions.give_role(world.sari, unit=world.keskusta, kind=RoleKind.ADMINISTRATOR, by=world.antti)
    record("people.account_closed", world.vilma, by=world.antti)
    page = sign_in(world.sari).get(URL).text
    assert "gave Timo Koski" in page
    assert "changed the unit Rantakylä office" not in page
    assert "closed the account of Vilma Ek" not in page


@pytest.mark.parametrize("query", ["page=-1", "page=0", "page=999", "page=x", "page=1e9", "person=x&kind=y", "person="])
def test_a_strange_address_shows_the_first_page(world, sign_in, lines, query):
    reply = sign_in(world.antti).get(f"{URL}?{query}")
    assert reply.status_code == 200
    assert "gave Timo Koski" in reply.text


def test_a_long_trail_has_pages_that_keep_the_choice(world, sign_in, django_assert_max_num_queries):
    for _number in range(120):
        record("matter.opened", world.keskusta, by=world.maija, unit_id=world.keskusta.pk)
    browser = sign_in(world.antti)
    browser.get(URL)
    with django_assert_max_num_queries(24):
        page = browser.get(URL, {"kind": "matter", "page": 2}).text
    assert "Page 2 of 3" in page
    assert "?kind=matter&amp;page=3" in page


def test_others_get_not_found(world, sign_in):
    for stranger in (world.maija, world.sari, world.kaisa, world.pekka, world.vilma):
        assert sign_in(stranger).get(URL).status_code == 404


def test_without_a_sign_in_it_asks_for_one(client, db):
    assert client.get(URL).status_code == 302


def test_nothing_can_be_sent_to_it(world, sign_in):
    assert sign_in(world.antti).post(URL).status_code == 405
