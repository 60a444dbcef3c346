"""Taking a fate back: the message waits again."""

from ideakirja.matters import actions
from ideakirja.matters.models import Joining, Matter, Reply, Voice

from .things import a_matter, a_voice, last_verbs


def undo(client, voice):
    return client.post(f"/en/staff/voices/{voice.pk}/undo/")


def test_undo_a_joining(world, sign_in):
    """The message waits with the promise it had; the matter stays."""
    voice = a_voice(world)
    actions.join(voice, a_matter(world), by=world.maija)
    undo(sign_in(world.maija), voice)
    assert Voice.objects.open().get().promised_on == voice.promised_on
    assert Matter.objects.exists()
    assert not Joining.objects.exists()


def test_undo_an_answer(world, sign_in):
    voice = a_voice(world)
    actions.answer(voice, "Kiitos.", language="fi", by=world.maija)
    undo(sign_in(world.maija), voice)
    assert not Reply.objects.exists()


def test_undo_twice(world, sign_in):
    voice = a_voice(world)
    actions.answer(voice, "Kiitos.", language="fi", by=world.maija)
    assert [undo(sign_in(world.maija), voice).status_code for _ in range(2)] == [302, 302]


def test_a_matter_opened_for_this_message_goes_too(world):
    voice = a_voice(world)
    a_matter(world, voice=voice)
    actions.undo_fate(voice, by=world.maija)
    assert not Matter.objects.exists()
    assert last_verbs(2) == ["voice.undone", "matter.removed"]


def test_such_a_matter_stays_when_others_have_joined_it(world):
    voice, other = a_voice(world), a_voice(world)
    actions.join(other, a_matter(world, voice=voice), by=world.maija)
    actions.undo_fate(voice, by=world.maija)
    assert Matter.objects.exists()


def test_such_a_matter_stays_when_it_is_decided(world):
    voice = a_voice(world)
    matter = a_matter(world, voice=voice)
    actions.decide(matter, "yes", text="Teemme.", by=world.sari, today=voice.readable_on)
    actions.undo_fate(voice, by=world.maija)
    assert Matter.objects.exists()


def test_a_stranger_gets_404(world, sign_in):
    voice = a_voice(world)
    actions.answer(voice, "Kiitos.", language="fi", by=world.maija)
    assert undo(sign_in(world.timo), voice).status_code == 404
    assert Reply.objects.exists()


def test_the_trail(world):
    voice = a_voice(world)
    actions.join(voice, a_matter(world), by=world.maija)
    actions.undo_fate(voice, by=world.maija)
    assert last_verbs(2) == ["voice.undone", "voice.separated"]
