"""manage.py first_administrator: the way into an empty installation."""

import pytest
from django.core.management import CommandError, call_command

from ideakirja.people.models import Role, User

COMMAND = ("first_administrator", "eka@koivuranta.example", "Eka Ylläpitäjä")
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def typed(monkeypatch):
    monkeypatch.setattr(
        "ideakirja.people.management.commands.first_administrator.getpass", lambda prompt: "koivu-lampi-sauna"
    )


def test_makes_the_topmost_unit_and_its_administrator():
    call_command(*COMMAND, unit_fi="Aikuissosiaalityö")
    role = Role.objects.get()
    assert (role.kind, role.unit.parent, role.user.email) == ("administrator", None, "eka@koivuranta.example")


def test_not_when_there_are_people(world):
    with pytest.raises(CommandError, match="There are people already"):
        call_command(*COMMAND, unit_fi="Aikuissosiaalityö")


def test_a_weak_password_is_refused(monkeypatch):
    monkeypatch.setattr("ideakirja.people.management.commands.first_administrator.getpass", lambda prompt: "lyhyt")
    with pytest.raises(CommandError, match="too short"):
        call_command(*COMMAND, unit_fi="Aikuissosiaalityö")
    assert not User.objects.exists()
