"""Closing an account, and opening it again."""

import pytest
from django.core.exceptions import ValidationError

from ideakirja.people import actions
from ideakirja.people.models import RoleKind
from ideakirja.trail.models import Entry


def test_the_person_is_out_at_once_everywhere(world, sign_in):
    phone, computer = sign_in(world.maija), sign_in(world.maija)
    assert phone.get("/en/staff/people/me/").status_code == computer.get("/en/staff/people/me/").status_code == 200
    sign_in(world.pekka).post(f"/en/staff/people/{world.maija.pk}/close/")
    for browser in (phone, computer):
        assert browser.get("/en/staff/people/me/").status_code == 302
        assert not browser.session.get("_auth_user_id")


def test_a_closed_account_does_not_sign_in(client, world, settings):
    actions.close_account(world.maija, by=world.pekka)
    typed = {"login": world.maija.email, "password": settings.DEMO_PASSWORD}
    reply = client.post("/en/staff/account/sign-in/", typed, follow=True)
    assert "This account is closed" in reply.text
    assert client.get("/en/staff/people/me/").status_code == 302


def test_it_can_be_repeated(world):
    for _time in range(2):
        actions.close_account(world.maija, by=world.pekka)
    assert Entry.objects.filter(verb="people.account_closed").count() == 1


def test_it_opens_again_with_its_roles(world, sign_in):
    actions.close_account(world.maija, by=world.pekka)
    sign_in(world.pekka).post(f"/en/staff/people/{world.maija.pk}/open/")
    world.maija.refresh_from_db()
    assert world.maija.is_active
    assert world.maija.works_in(world.keskusta.pk)


def test_the_last_administrator_cannot_be_closed(world):
    with pytest.raises(ValidationError, match="last administrator"):
        actions.close_account(world.antti, by=world.pekka)


def test_nobody_closes_their_own_account(world, sign_in):
    assert sign_in(world.pekka).post(f"/en/staff/people/{world.pekka.pk}/close/").status_code == 404


@pytest.mark.parametrize("act", ["close", "open"])
def test_others_get_not_found(world, sign_in, act):
    for stranger in (world.maija, world.sari, world.kaisa, world.timo):
        assert sign_in(stranger).post(f"/en/staff/people/{world.olli.pk}/{act}/").status_code == 404


def test_a_manager_closes_no_administrator_and_nobody_who_works_elsewhere_too(world, sign_in):
    actions.give_role(world.sari, unit=world.keskusta, kind=RoleKind.MANAGER, by=world.antti)
    actions.give_role(world.maija, unit=world.rantakyla, kind=RoleKind.SOCIAL_WORKER, by=world.antti)
    assert sign_in(world.pekka).post(f"/en/staff/people/{world.antti.pk}/close/").status_code == 404
    assert sign_in(world.sari).post(f"/en/staff/people/{world.maija.pk}/close/").status_code == 404


def test_both_are_in_the_trail(world):
    actions.close_account(world.maija, by=world.pekka)
    actions.open_account(world.maija, by=world.antti)
    told = Entry.objects.order_by("pk").values_list("verb", "actor_name", "unit_id")
    assert [*told] == [
        ("people.account_closed", "Pekka Mattila", world.keskusta.pk),
        ("people.account_opened", "Antti Rinne", world.keskusta.pk),
    ]
