"""The contact slip: left on a page of its own, read by those who call, deleted after the call."""

from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from ideakirja.surveys.actions import delete_slip, leave_slip
from ideakirja.surveys.jobs import forget_old
from ideakirja.surveys.models import Collection, Slip
from ideakirja.trail.models import Entry

PAGE = "/en/staff/collections/slips/"


def leave(code: str, **more: object):
    typed = {"slip-name": "Anna", "slip-contact": "040 123 4567", "slip-interests": ["panel"]} | more
    return Client().post(f"/en/k/{code}/slip/", typed)


@pytest.fixture
def slip(world):
    return leave_slip(
        unit=world.keskusta,
        name="Anna",
        contact="anna@posti.example",
        interests=["any"],
        language="fi",
        today=timezone.localdate(),
    )


def test_a_slip_is_left(world, story):
    reply = leave(story.card.code)
    assert reply.url == f"/en/k/{story.card.code}/slip/thanks/"
    slip = Slip.objects.get()
    assert (slip.unit, slip.contact, slip.interests) == (world.keskusta, "040 123 4567", ["panel"])
    assert Client().get(reply.url).status_code == 200


def test_a_slip_has_no_key_to_an_answer_and_no_time():
    """No way from a contact to a card: neither a link nor the day or the collection it came through."""
    names = {field.name for field in Slip._meta.get_fields()}
    assert names == {"id", "unit", "name", "contact", "interests", "language", "delete_on"}


def test_leaving_one_leaves_no_cookie_and_no_line(story):
    before = Entry.objects.count()
    reply = leave(story.card.code)
    assert not reply.cookies
    assert Entry.objects.count() == before


@pytest.mark.parametrize("contact", ["", " ", "12345", "anna@", "Anna"])
def test_it_must_be_possible_to_reach_the_person(story, contact):
    reply = leave(story.card.code, **{"slip-contact": contact})
    assert reply.status_code == 422
    assert 'value="Anna"' in reply.text
    assert not Slip.objects.exists()


def test_another_site_cannot_leave_a_slip(story):
    typed = {"slip-contact": "040 123 4567"}
    address = f"/en/k/{story.card.code}/slip/"
    assert Client().post(address, typed, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 422
    assert not Slip.objects.exists()


def test_a_collection_that_asks_for_none_has_no_such_page(story):
    Collection.objects.filter(pk=story.card.pk).update(offers_slip=False)
    assert leave(story.card.code).status_code == 404
    assert Client().get(f"/en/k/{story.card.code}/slip/thanks/").status_code == 404


def test_organisers_see_the_slips_of_their_units(world, slip, sign_in):
    """And every look is written down."""
    assert "anna@posti.example" in sign_in(world.sari).get(PAGE).text
    assert "anna@posti.example" in sign_in(world.kaisa).get(PAGE).text
    lines = Entry.objects.filter(verb="slips.seen").values_list("actor_name", "unit_id")
    assert set(lines) == {("Sari Lehto", world.keskusta.pk), ("Kaisa Aalto", world.keskusta.pk)}


def test_a_slip_is_deleted_after_the_call(world, slip, sign_in):
    sign_in(world.sari).post(f"{PAGE}{slip.pk}/delete/")
    assert not Slip.objects.exists()
    entry = Entry.objects.get(verb="slip.deleted")
    assert "anna" not in f"{entry.target_name} {entry.data}".lower()
    delete_slip(slip, by=world.sari)
    assert Entry.objects.filter(verb="slip.deleted").count() == 1


def test_others_get_not_found(world, slip, sign_in):
    for person in (world.maija, world.vilma, world.antti, world.timo):
        assert sign_in(person).get(PAGE).status_code == 404
        assert sign_in(person).post(f"{PAGE}{slip.pk}/delete/").status_code == 404
    assert Slip.objects.exists()


def test_a_slip_of_another_unit_is_not_there(world, slip, sign_in):
    Slip.objects.update(unit=world.rantakyla)
    assert "anna@posti.example" not in sign_in(world.sari).get(PAGE).text
    assert sign_in(world.sari).post(f"{PAGE}{slip.pk}/delete/").status_code == 404


@pytest.mark.parametrize("day", [1, 31])
def test_it_is_gone_within_a_year(world, day):
    """Left on any day of May 2026: gone on the first of May 2027, so that the day of writing is not told either."""
    given = {"unit": world.keskusta, "name": "", "contact": "x", "interests": [], "language": "fi"}
    slip = leave_slip(**given, today=date(2026, 5, day))
    assert slip not in Slip.objects.past(date(2027, 4, 30))
    assert slip in Slip.objects.past(date(2027, 5, 1))


def test_the_nightly_job_deletes_what_is_past(world, slip):
    Slip.objects.update(delete_on=timezone.localdate())
    for _run in range(2):
        forget_old.call()
    assert not Slip.objects.exists()
