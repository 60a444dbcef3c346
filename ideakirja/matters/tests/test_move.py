"""Moving a message to the unit that it is about."""

from ideakirja.matters import actions
from ideakirja.matters.models import Voice

from .things import a_voice, last_verbs


def move(client, voice, unit):
    return client.post(f"/en/staff/voices/{voice.pk}/move/", {"unit": unit.pk})


def test_move(world, sign_in):
    """The promise to the giver stays as it was."""
    voice = a_voice(world)
    move(sign_in(world.pekka), voice, world.rantakyla)
    moved = Voice.objects.get()
    assert (moved.unit, moved.promised_on) == (world.rantakyla, voice.promised_on)


def test_moving_where_it_is_changes_nothing(world):
    actions.move(a_voice(world), world.keskusta, by=world.pekka)
    assert "voice.moved" not in last_verbs()


def test_only_to_units_within_reach(world, sign_in):
    """Who works in one unit has nowhere to move a message."""
    assert move(sign_in(world.maija), a_voice(world), world.rantakyla).status_code == 404


def test_a_stranger_gets_404(world, sign_in):
    assert move(sign_in(world.timo), a_voice(world), world.rantakyla).status_code == 404


def test_a_handled_message_stays(world, sign_in):
    voice = a_voice(world)
    actions.answer(voice, "Kiitos.", language="fi", by=world.maija)
    assert "handled already" in move(sign_in(world.pekka), voice, world.rantakyla).content.decode()


def test_the_trail(world):
    actions.move(a_voice(world), world.rantakyla, by=world.pekka)
    assert last_verbs() == ["voice.moved"]
