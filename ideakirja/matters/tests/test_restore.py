"""Bringing back a message that the spam guard set aside."""

from datetime import timedelta

from django.utils import timezone

from ideakirja.matters.fates import fate_of
from ideakirja.matters.models import Voice

from .things import a_voice, last_verbs


def old(world):
    return a_voice(world, aside=True, readable_on=timezone.localdate() - timedelta(days=40))


def restore(client, voice):
    return client.post(f"/en/staff/voices/{voice.pk}/restore/")


def test_restore(world, sign_in):
    """It comes to the queue, and its promised time starts today."""
    voice, today = old(world), timezone.localdate()
    restore(sign_in(world.maija), voice)
    assert Voice.objects.open().get().promised_on == today + timedelta(days=world.keskusta.promise_days)


def test_set_aside_is_neither_counted_nor_late(world):
    voice, today = old(world), timezone.localdate()
    assert not Voice.objects.late(today).exists()
    assert fate_of(voice, today).state == "aside"


def test_restoring_again_changes_nothing(world, sign_in):
    voice = a_voice(world, readable_on=timezone.localdate() - timedelta(days=3))
    restore(sign_in(world.maija), voice)
    assert Voice.objects.get().promised_on == voice.promised_on


def test_a_stranger_gets_404(world, sign_in):
    assert restore(sign_in(world.timo), old(world)).status_code == 404
    assert not Voice.objects.open().exists()


def test_the_trail(world, sign_in):
    restore(sign_in(world.maija), old(world))
    assert last_verbs() == ["voice.restored"]
