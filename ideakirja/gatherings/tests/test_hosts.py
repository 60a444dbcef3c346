"""Parts of a gathering: of the staff, of the participants, a guest by name."""

import pytest
from django.core.exceptions import ValidationError

from ideakirja.gatherings import actions
from ideakirja.gatherings.models import Host
from ideakirja.matters.tests.things import last_verbs
from ideakirja.trail.models import Entry

from .inviting import a_member
from .things import URL, a_meeting, an_activity


@pytest.fixture
def session(world):
    return a_meeting(world, "Raati", activity=an_activity(world), kind="session")


def test_give_and_take(world, sign_in, session):
    client = sign_in(world.maija)
    client.post(f"{URL}{session.pk}/hosts/", {"part": "chair", "user": world.olli.pk})
    host = Host.objects.get()
    assert (host.part, host.user) == ("chair", world.olli)
    client.post(f"{URL}hosts/{host.pk}/remove/")
    assert not Host.objects.exists()
    assert last_verbs(2) == ["gathering.host_removed", "gathering.host_added"]


def test_a_participant_is_named_to_the_team_only(world, sign_in, session):
    anna = a_member(session.activity)
    sign_in(world.maija).post(f"{URL}{session.pk}/hosts/", {"part": "introducer", "participant": anna.pk})
    assert "Anna Virtanen" in sign_in(world.maija).get(f"{URL}{session.pk}/").content.decode()
    assert "Anna Virtanen" not in sign_in(world.bertta).get(f"{URL}{session.pk}/").content.decode()
    assert "Anna" not in str(Entry.objects.get(verb="gathering.host_added").data)


def test_a_guest_by_name_of_every_letter(world, sign_in, session):
    name = "Đorđe Ægir Nguyễn-Öhman"
    sign_in(world.maija).post(f"{URL}{session.pk}/hosts/", {"part": "guest", "name": name})
    assert Host.objects.get().name == name


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"part": "chair"}, "Choose a person or write a name."),
        ({"part": "boss", "name": "X"}, "Choose one from the list."),
        ({"part": "chair", "name": "X", "user": "olli"}, "one person or write one name at a time"),
        ({"part": "chair", "user": "timo"}, "Choose one from the list."),
    ],
)
def test_wrong_input(world, sign_in, session, fields, sentence):
    if "user" in fields:
        fields = fields | {"user": getattr(world, fields["user"]).pk}
    answer = sign_in(world.maija).post(f"{URL}{session.pk}/hosts/", fields)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_the_same_part_twice_is_one(world, session):
    for _time in range(2):
        actions.add_host(session, "chair", user=world.olli, by=world.maija)
    assert Host.objects.count() == 1
    with pytest.raises(ValidationError):
        actions.add_host(session, "chair", user=world.olli, name="Olli", by=world.maija)


def test_a_host_arranges_also_in_another_unit(world, sign_in, session):
    assert sign_in(world.timo).get(f"{URL}{session.pk}/").status_code == 404
    actions.add_host(session, "speaker", user=world.timo, by=world.maija)
    assert sign_in(world.timo).get(f"{URL}{session.pk}/agenda/").status_code == 200
