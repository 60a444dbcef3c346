"""Own page: fares, own details, a copy of everything, leaving, being forgotten."""

import json

import pytest
from django.test import Client
from django.utils import timezone

from ideakirja.activities.models import Seat
from ideakirja.gatherings.actions.claims import decide_claim
from ideakirja.gatherings.models import Claim
from ideakirja.people.models import Participant
from ideakirja.trail.models import Entry

DETAILS = {"name": "Anna A.", "channel": "sms", "phone": "040 123 4567", "language": "sv", "needs": "Tulkki"}


def fare(**more):
    return {"what": "Bussi", "euros": "7,20", "day": timezone.localdate().isoformat()} | more


def test_a_fare_is_asked_back(anna, panel, me):
    for _press in range(2):
        reply = Client().post(f"{me}fares/", fare(account="FI21 1234 5600 0007 85"), follow=True)
    assert "A worker looks at your cost." in reply.text
    claim = Claim.objects.get()
    assert (claim.participant, claim.activity, claim.cents, claim.claimed_by) == (anna, panel, 720, None)


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ({"euros": "kymppi"}, "Write the sum in euros"),
        ({"what": ""}, "Write what it was"),
        ({"account": "FI00"}, "Check the account number."),
        ({"day": "2099-01-01"}, "The day has not come yet."),
    ],
)
def test_an_unclear_fare_is_told_and_kept(me, more, problem):
    reply = Client().post(f"{me}fares/", fare(**more))
    assert reply.status_code == 422
    assert problem in reply.text
    assert not Claim.objects.exists()


def test_one_sees_what_became_of_it(world, me):
    Client().post(f"{me}fares/", fare())
    assert "a worker looks at it" in Client().get(f"{me}fares/").text
    decide_claim(Claim.objects.get(), is_approved=False, because="Lippu puuttuu", by=world.sari, now=timezone.now())
    assert "Lippu puuttuu" in Client().get(f"{me}fares/").text


def test_the_details_are_changed(anna, me):
    reply = Client().post(f"{me}details/", DETAILS, follow=True)
    assert "Your details are saved." in reply.text
    anna.refresh_from_db()
    assert (anna.name, anna.channel, anna.phone, anna.language, anna.needs) == (
        "Anna A.",
        "sms",
        "+358401234567",
        "sv",
        "Tulkki",
    )


def test_unclear_details_are_told(anna, me):
    reply = Client().post(f"{me}details/", DETAILS | {"phone": ""})
    assert reply.status_code == 422
    assert "Write the phone number, or choose another way." in reply.text


def test_extra_fields_change_nothing(world, anna, me):
    Client().post(f"{me}details/", DETAILS | {"unit": world.rantakyla.pk, "made_by": world.timo.pk})
    anna.refresh_from_db()
    assert anna.unit == world.keskusta


def test_a_copy_of_everything(me, session):
    Client().post(f"{me}dates/{session.pk}/", {"answer": "yes"})
    Client().post(f"{me}fares/", fare())
    reply = Client().get(f"{me}copy/")
    assert reply.headers["Content-Disposition"].startswith("attachment")
    kept = json.loads(reply.content)
    assert kept["details"]["name"] == "Anna Ahola"
    assert kept["takes_part"][0]["in"] == "Raati 2027"
    assert kept["dates"][0]["answer"] == "yes"
    assert kept["costs"][0]["cents"] == 720
    assert Entry.objects.filter(verb="participant.copied").count() == 1


def test_one_leaves(panel, anna, me, session):
    Client().post(f"{me}dates/{session.pk}/", {"answer": "yes"})
    reply = Client().post(f"{me}leave/{panel.pk}/", {"then": "keep", "because": "Sain työtä"}, follow=True)
    assert "Your part has ended." in reply.text
    seat = Seat.objects.get()
    assert (seat.left_on, seat.left_because) == (timezone.localdate(), "Sain työtä")
    assert session.attendances.get().answer == "no"
    assert Client().get(f"{me}leave/{panel.pk}/").status_code == 404


def test_it_asks_what_to_do_with_the_details(panel, me):
    reply = Client().post(f"{me}leave/{panel.pk}/", {"because": ""})
    assert reply.status_code == 422
    assert "Choose one." in reply.text
    assert Seat.objects.taken().exists()


def test_one_leaves_and_is_forgotten(panel, me):
    reply = Client().post(f"{me}leave/{panel.pk}/", {"then": "delete"})
    assert reply.url == "/en/me/goodbye/"
    assert "Everything about you is deleted" in Client().get(reply.url).text
    assert not Participant.objects.exists()
    assert Client().get(me).status_code == 404


def test_one_is_forgotten_only_after_the_question(me):
    assert "It cannot be undone." in Client().get(f"{me}forget/").text
    assert Participant.objects.exists()
    Client().post(f"{me}forget/")
    assert not Participant.objects.exists()


def test_an_activity_that_is_not_ones_own_is_not_left(me):
    assert Client().post(f"{me}leave/999/", {"then": "keep"}).status_code == 404


def test_the_trail_names_nobody(panel, me):
    Client().post(f"{me}details/", DETAILS)
    Client().post(f"{me}leave/{panel.pk}/", {"then": "keep", "because": "Anna sai työtä"})
    Client().post(f"{me}forget/")
    lines = " ".join(f"{line.actor_name} {line.target_name} {line.data}" for line in Entry.objects.all())
    for word in ("Anna", "Ahola", "työtä", "358401234567"):
        assert word not in lines
