"""The list of gatherings."""

import pytest
from django.utils import timezone

from ideakirja.gatherings import actions
from ideakirja.matters.tests.things import queries_of

from .things import URL, a_held_meeting, a_meeting, finished


@pytest.fixture
def some(world):
    a_meeting(world, "Tuleva")
    cancelled = a_meeting(world, "Peruttu")
    actions.cancel_gathering(cancelled, "Sairaus", by=world.maija, now=timezone.now())
    a_held_meeting(world, name="Pidetty")
    written = a_held_meeting(world, name="Muistiossa")
    actions.write_item(written.items.get(), "Sovittiin", version=0, by=world.maija)
    finished(world, written)
    a_meeting(world, "Rantakylän", unit=world.rantakyla, by=world.timo)


@pytest.mark.parametrize(
    ("show", "expected"),
    [
        ("", {"Tuleva"}),
        ("held", {"Pidetty", "Muistiossa"}),
        ("memo", {"Pidetty"}),
        ("all", {"Tuleva", "Peruttu", "Pidetty", "Muistiossa"}),
        ("nonsense", {"Tuleva"}),
    ],
)
def test_filters(world, sign_in, some, show, expected):
    rows = sign_in(world.maija).get(URL, {"show": show}).context["rows"]
    assert {gathering.name for gathering, _is_held in rows} == expected


def test_a_manager_sees_all_units(world, sign_in, some):
    rows = sign_in(world.pekka).get(URL).context["rows"]
    assert {gathering.name for gathering, _is_held in rows} == {"Tuleva", "Rantakylän"}


def test_it_asks_no_more_for_more(world, sign_in, some):
    client = sign_in(world.maija)
    before = queries_of(client, f"{URL}?show=all")
    for number in range(5):
        a_held_meeting(world, name=f"Palaveri {number}")
    assert queries_of(client, f"{URL}?show=all") == before <= 12
