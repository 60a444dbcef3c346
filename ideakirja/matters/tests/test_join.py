"""Joining a message to a matter that others have spoken of."""

import pytest
from django.core.exceptions import ValidationError

from ideakirja.matters import actions
from ideakirja.matters.models import Joining, Voice
from ideakirja.trail.models import Entry, LiveEvent

from .things import PHONE, a_matter, a_voice


def join(client, voice, matter):
    return client.post(f"/en/staff/voices/{voice.pk}/join/{matter.pk}/", follow=True)


def test_join(world, sign_in):
    """The message leaves the queue; the next page says what was done and offers to undo it."""
    voice, matter = a_voice(world), a_matter(world)
    page = join(sign_in(world.maija), voice, matter).content.decode()
    assert "You joined the message to <b>Puhelimeen ei pääse läpi</b>." in page
    assert f"/en/staff/voices/{voice.pk}/undo/" in page
    assert not Voice.objects.open().exists()


def test_joining_twice_is_joining_once(world, sign_in):
    voice, matter = a_voice(world), a_matter(world)
    for _ in range(2):
        assert join(sign_in(world.maija), voice, matter).status_code == 200
    assert Joining.objects.count() == 1


def test_a_handled_message_stays_where_it_is(world):
    voice = a_voice(world)
    first = actions.join(voice, a_matter(world), by=world.maija)
    with pytest.raises(ValidationError, match="handled already"):
        actions.join(voice, a_matter(world, "Muu"), by=world.maija)
    assert Joining.objects.get() == first


def test_a_set_aside_message_is_restored_first(world):
    with pytest.raises(ValidationError, match="set aside"):
        actions.join(a_voice(world, aside=True), a_matter(world), by=world.maija)


def test_a_stranger_gets_404(world, sign_in):
    assert join(sign_in(world.timo), a_voice(world), a_matter(world)).status_code == 404
    assert not Joining.objects.exists()


def test_a_foreign_matter_is_404(world, sign_in):
    """Maija reads the message but does not handle Rantakylä's matter."""
    foreign = a_matter(world, unit=world.rantakyla, owner=world.timo, by=world.timo)
    assert join(sign_in(world.maija), a_voice(world), foreign).status_code == 404


def test_communications_get_404(world, sign_in):
    assert join(sign_in(world.vilma), a_voice(world), a_matter(world)).status_code == 404


def test_the_trail_tells_of_the_matter_and_never_holds_the_text(world):
    voice, matter = a_voice(world), a_matter(world)
    actions.join(voice, matter, by=world.maija)
    entry = Entry.objects.about(matter).first()
    assert (entry.verb, entry.actor_name) == ("voice.joined", "Maija Salo")
    assert PHONE not in str(list(Entry.objects.values()))
    assert LiveEvent.objects.filter(channel=f"unit-{world.keskusta.pk}", name="matters").exists()
