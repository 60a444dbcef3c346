"""Giving a person a role, and taking it away."""

import pytest
from django.core.exceptions import ValidationError

from ideakirja.people import actions
from ideakirja.people.models import Role, RoleKind
from ideakirja.trail.models import Entry


def test_a_given_role_opens_the_unit(world, sign_in):
    typed = {"unit": world.rantakyla.pk, "kind": "social_worker"}
    sign_in(world.pekka).post(f"/en/staff/people/{world.maija.pk}/give-role/", typed)
    world.maija.forget_reach()
    assert world.maija.works_in(world.rantakyla.pk)


def test_the_same_role_is_given_once(world):
    for _time in range(2):
        actions.give_role(world.maija, unit=world.rantakyla, kind=RoleKind.SOCIAL_WORKER, by=world.pekka)
    assert Entry.objects.filter(verb="people.role_given").count() == 1


def test_a_manager_gives_and_takes_no_administrators_role(world, sign_in):
    browser = sign_in(world.pekka)
    typed = {"unit": world.keskusta.pk, "kind": "administrator"}
    reply = browser.post(f"/en/staff/people/{world.maija.pk}/give-role/", typed)
    assert "Only an administrator can make somebody an administrator." in reply.text
    assert browser.post(f"/en/staff/people/roles/{world.antti.roles.get().pk}/take/").status_code == 404


def test_a_taken_role_closes_the_unit_at_once(world, sign_in):
    maija = sign_in(world.maija)
    sign_in(world.pekka).post(f"/en/staff/people/roles/{world.maija.roles.get().pk}/take/")
    assert "You do not have a role in any unit." in maija.get("/en/staff/people/").text


def test_the_last_administrator_keeps_the_role(world, sign_in):
    role = world.antti.roles.get()
    reply = sign_in(world.antti).post(f"/en/staff/people/roles/{role.pk}/take/", follow=True)
    assert "Antti Rinne is the last administrator." in reply.text
    assert Role.objects.filter(pk=role.pk).exists()


def test_one_of_two_administrators_may_go(world):
    actions.give_role(world.kaisa, unit=world.whole, kind=RoleKind.ADMINISTRATOR, by=world.antti)
    actions.take_role(world.antti.roles.get(), by=world.kaisa)
    assert not world.antti.roles.exists()
    with pytest.raises(ValidationError, match="last administrator"):
        actions.take_role(world.kaisa.roles.get(kind=RoleKind.ADMINISTRATOR), by=world.kaisa)


def test_an_administrator_with_a_closed_account_does_not_count(world):
    actions.give_role(world.kaisa, unit=world.whole, kind=RoleKind.ADMINISTRATOR, by=world.antti)
    actions.close_account(world.kaisa, by=world.antti)
    with pytest.raises(ValidationError, match="last administrator"):
        actions.take_role(world.antti.roles.get(), by=world.antti)


def test_others_get_not_found(world, sign_in):
    role = world.maija.roles.get()
    typed = {"unit": world.keskusta.pk, "kind": "manager"}
    for stranger in (world.maija, world.sari, world.kaisa, world.timo):
        browser = sign_in(stranger)
        assert browser.get(f"/en/staff/people/{world.maija.pk}/").status_code == 404
        assert browser.post(f"/en/staff/people/{world.maija.pk}/give-role/", typed).status_code == 404
        assert browser.post(f"/en/staff/people/roles/{role.pk}/take/").status_code == 404


def test_a_manager_of_one_office_stays_in_it(world, sign_in):
    actions.give_role(world.sari, unit=world.keskusta, kind=RoleKind.MANAGER, by=world.antti)
    browser = sign_in(world.sari)
    typed = {"unit": world.rantakyla.pk, "kind": "social_worker"}
    assert browser.post(f"/en/staff/people/{world.maija.pk}/give-role/", typed).status_code == 200
    assert browser.post(f"/en/staff/people/roles/{world.timo.roles.get().pk}/take/").status_code == 404
    assert not world.maija.roles.filter(unit=world.rantakyla).exists()


def test_both_are_in_the_trail(world):
    role = actions.give_role(world.maija, unit=world.rantakyla, kind=RoleKind.SOCIAL_WORKER, by=world.pekka)
    actions.take_role(role, by=world.antti)
    told = Entry.objects.filter(target_id=world.maija.pk).order_by("pk").values_list("verb", "actor_name")
    assert [*told] == [("people.role_given", "Pekka Mattila"), ("people.role_taken", "Antti Rinne")]
