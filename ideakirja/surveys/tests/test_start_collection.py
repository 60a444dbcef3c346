"""A lead worker or a coordinator starts a collection."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ideakirja.kit.codes import ALPHABET
from ideakirja.surveys.models import Collection, Mark
from ideakirja.trail.models import Entry

PAGE = "/en/staff/collections/new/"


def typed(world, **more: object) -> dict[str, object]:
    today = timezone.localdate()
    return {
        "questionnaire": "feedback-card",
        "unit": world.keskusta.pk,
        "name": "Palautekortti, kevät",
        "purpose_fi": "Luemme kortit yhdessä.",
        "responsible": world.maija.pk,
        "opens_on": today.isoformat(),
        "closes_on": (today + timedelta(days=60)).isoformat(),
        "promise_days": 30,
        "release_limit": 5,
        "figures_every": 0,
    } | more


def test_a_collection_starts(world, sign_in):
    """It is open at once, under a code of six easy characters, and its questions are locked."""
    reply = sign_in(world.sari).post(PAGE, typed(world))
    collection = Collection.objects.get()
    assert reply.url == f"/en/staff/collections/{collection.pk}/"
    assert collection.is_open(timezone.localdate())
    assert len(collection.code) == 6
    assert set(collection.code) <= set(ALPHABET)
    assert collection.version.locked_at


def test_workers_get_markers_by_lot(world, sign_in):
    """Each has a number and a code of their own; the numbers do not follow the order of the list."""
    workers = [world.maija, world.olli, world.aino, world.bertta, world.sari]
    orders = set()
    for _round in range(8):
        sign_in(world.sari).post(PAGE, typed(world, workers=[worker.pk for worker in workers]))
        marks = Mark.objects.filter(collection=Collection.objects.latest("pk"))
        assert {mark.number for mark in marks} == {1, 2, 3, 4, 5}
        orders.add(tuple(marks.order_by("number").values_list("worker_id", flat=True)))
    assert len(orders) > 1  # the same order eight times has a chance of one in 10^14
    assert Mark.objects.values("code").distinct().count() == 40


def test_the_trail_says_who_started_it(world, sign_in):
    sign_in(world.sari).post(PAGE, typed(world, workers=[world.olli.pk]))
    entry = Entry.objects.get(verb="collection.started")
    assert (entry.actor_name, entry.data) == ("Sari Lehto", {"marks": 1, "moved": 0})


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("purpose_fi", " ", "If you do not know it yet, do not ask yet."),
        ("name", "\u200b", "Write a name, so that you find it again."),
        ("closes_on", "2020-01-01", "The last day must not be before the first day."),
        ("opens_on", "2020-01-01", "This day has passed. Choose today or a later day."),
        ("release_limit", 4, "5"),
        ("promise_days", 91, "90"),
        ("unit", "", "Choose a unit."),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(world, sign_in, field, value, says):
    reply = sign_in(world.sari).post(PAGE, typed(world, purpose_sv="Vi läser korten.") | {field: value})
    assert reply.status_code == 422
    assert says in reply.text
    assert "Vi läser korten." in reply.text
    assert not Collection.objects.exists()


def test_a_foreign_unit_or_worker_cannot_be_chosen(world, sign_in):
    """Sari leads Keskusta: neither Rantakylä nor its Timo is hers to choose."""
    for foreign in ({"unit": world.rantakyla.pk}, {"workers": [world.timo.pk]}, {"responsible": world.timo.pk}):
        assert sign_in(world.sari).post(PAGE, typed(world, **foreign)).status_code == 422
    assert not Collection.objects.exists()


def test_others_get_not_found(world, sign_in):
    for person in (world.maija, world.aino, world.vilma, world.antti, world.timo):
        assert sign_in(person).get(PAGE).status_code == 404
        assert sign_in(person).post(PAGE, typed(world)).status_code == 404
    assert not Collection.objects.exists()
