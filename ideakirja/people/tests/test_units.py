"""Adding a unit and changing one."""

import pytest
from django.core.exceptions import ValidationError

from ideakirja.people import actions
from ideakirja.people.models import Unit
from ideakirja.trail.models import Entry

TYPED = {"name_fi": "Nuoret", "name_sv": "Unga", "name_en": "Young people", "promise_days": 14, "release_limit": 5}


def test_an_administrator_adds_a_unit_under_another(world, sign_in):
    sign_in(world.antti).post(f"/en/staff/people/units/{world.keskusta.pk}/add/", TYPED)
    unit = Unit.objects.get(parent=world.keskusta)
    assert (unit.names, unit.promise_days) == ({"fi": "Nuoret", "sv": "Unga", "en": "Young people"}, 14)


def test_the_same_unit_is_added_once(world):
    names = {"fi": "Nuoret", "sv": "Unga", "en": "Young people"}
    made = [
        actions.add_unit(names, parent=world.keskusta, promise_days=30, release_limit=5, by=world.antti)
        for _time in range(2)
    ]
    assert made[0] == made[1]


def test_a_unit_gets_a_new_name_and_promise(world, sign_in):
    sign_in(world.antti).post(f"/en/staff/people/units/{world.keskusta.pk}/change/", TYPED)
    world.keskusta.refresh_from_db()
    assert (str(world.keskusta), world.keskusta.promise_days) == ("Young people", 14)


@pytest.mark.parametrize(("field", "value"), [("promise_days", 0), ("promise_days", 91), ("release_limit", 4)])
def test_a_limit_that_protects_people_cannot_be_lowered(world, sign_in, field, value):
    reply = sign_in(world.antti).post(f"/en/staff/people/units/{world.keskusta.pk}/change/", TYPED | {field: value})
    assert reply.status_code == 200
    world.keskusta.refresh_from_db()
    assert str(world.keskusta) == "Town centre office"
    with pytest.raises(ValidationError):
        actions.change_unit(
            world.keskusta, by=world.antti, **({"names": {}, "promise_days": 30, "release_limit": 5} | {field: value})
        )


def test_a_name_is_needed_in_every_language(world, sign_in):
    reply = sign_in(world.antti).post(f"/en/staff/people/units/{world.keskusta.pk}/add/", TYPED | {"name_sv": " "})
    assert "Name in Swedish: This field is required." in reply.text
    assert 'value="Nuoret"' in reply.text


@pytest.mark.parametrize("act", ["add", "change"])
def test_others_get_not_found(world, sign_in, act):
    for stranger in (world.maija, world.sari, world.kaisa, world.pekka, world.timo):
        browser = sign_in(stranger)
        assert browser.get(f"/en/staff/people/units/{world.keskusta.pk}/{act}/").status_code == 404
        assert browser.post(f"/en/staff/people/units/{world.keskusta.pk}/{act}/", TYPED).status_code == 404


def test_both_are_in_the_trail(world, sign_in):
    browser = sign_in(world.antti)
    browser.post(f"/en/staff/people/units/{world.keskusta.pk}/add/", TYPED)
    browser.post(f"/en/staff/people/units/{world.rantakyla.pk}/change/", TYPED)
    assert [*Entry.objects.order_by("pk").values_list("verb", flat=True)] == ["unit.added", "unit.changed"]
