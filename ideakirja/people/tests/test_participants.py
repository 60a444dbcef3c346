from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from ideakirja.people import actions
from ideakirja.people.models import Consent, Delivery, Participant
from ideakirja.trail.models import Entry

TODAY = date(2026, 3, 2)
LETTER = {"name": "Aïsha Ŋižaš", "channel": "letter", "street": "Katu 1 A 2", "postal_code": "15100", "town": "Lahti"}


@pytest.fixture
def person(world):
    return actions.add_participant(LETTER, unit=world.keskusta, by=world.maija, today=TODAY)


@pytest.mark.parametrize(
    "details",
    [
        {"name": "A", "channel": "email"},
        {"name": "A", "channel": "sms"},
        {"name": "A", "channel": "letter", "street": "Katu 1", "postal_code": "15100"},
        {"name": "A", "channel": "letter", "street": "Katu 1", "postal_code": "1510", "town": "Lahti"},
        {"name": "", "channel": "hand"},
    ],
)
def test_a_channel_needs_its_address(world, details):
    with pytest.raises(ValidationError):
        actions.add_participant(details, unit=world.keskusta, by=world.maija, today=TODAY)
    assert not Participant.objects.exists()


def test_a_personal_link_opens_the_page_until_it_expires_or_is_withdrawn(person, world):
    code = actions.new_personal_link(person, today=TODAY)
    assert actions.participant_of(code, today=TODAY) == person
    assert actions.participant_of(code, today=TODAY + timedelta(days=120)) is None
    actions.revoke_links(person, by=world.maija, now=timezone.now())
    assert actions.participant_of(code, today=TODAY) is None


def test_the_code_itself_is_not_kept(person):
    code = actions.new_personal_link(person, today=TODAY)
    assert code not in str(person.links.values())


def test_a_consent_keeps_the_words_and_is_withdrawn(person, world):
    facts = {"purpose": "material", "text": "Saa käyttää.", "language": "fi", "how": "paper", "by": world.maija}
    consent = actions.give_consent(person, now=timezone.now(), **facts)
    assert actions.give_consent(person, now=timezone.now(), **facts) == consent
    actions.withdraw_consent(consent, by=None, now=timezone.now())
    assert not Consent.objects.live(TODAY).exists()
    assert actions.give_consent(person, now=timezone.now(), **facts) != consent


def test_a_letter_waits_for_the_printer_with_its_address(person, world):
    delivery = actions.queue_delivery(
        person, kind="invitation", thing=world.keskusta, unit=world.keskusta, subject="Kutsu", body="Tule.", by=None
    )
    assert (delivery.state, delivery.address) == (Delivery.State.TO_PRINT, "Katu 1 A 2\n15100 Lahti")
    assert actions.mark_printed(Delivery.objects.all(), now=timezone.now()) == 1
    delivery.refresh_from_db()
    assert (delivery.state, delivery.body) == (Delivery.State.PRINTED, "")


def test_deleting_a_person_takes_everything_and_the_trail_never_had_the_name(person, world):
    actions.new_personal_link(person, today=TODAY)
    actions.change_participant(person, {"town": "Hollola"}, by=world.maija)
    actions.delete_participant(person, by=world.maija)
    assert not Participant.objects.exists()
    assert "Aïsha" not in str([*Entry.objects.values()])
