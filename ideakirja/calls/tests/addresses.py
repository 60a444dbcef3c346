"""What stands in the addresses of calls, for tests/test_access.py: a panel of Keskusta with a call and one member.

Maija is in the team and interviews; the others have only their roles.
"""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from ideakirja.activities.actions import start_activity, take_seat
from ideakirja.calls import actions
from ideakirja.calls.actions import CallFacts, Place
from ideakirja.calls.actions.interviewing import Meeting
from ideakirja.calls.ready import CONSENTS
from ideakirja.demo.world import World
from ideakirja.surveys.actions import leave_slip

ANNA = {"name": "Anna Ahola", "channel": "email", "email": "anna@posti.example", "language": "en"}


def addresses(world: World) -> dict[str, list[Any]]:
    today = timezone.localdate()
    panel = start_activity(
        unit=world.keskusta,
        method="client-panel",
        version=1,
        name="Raati 2027",
        begins_on=today,
        plan=(),
        responsible=world.maija,
        by=world.maija,
    )
    facts = CallFacts(
        titles={"fi": "Tule"},
        texts={"fi": "Mukaan"},
        opens_on=today,
        closes_on=today + timedelta(days=9),
        interview="panel",
    )
    call = actions.open_call(panel, facts, by=world.maija)
    interest = actions.leave_details(call, ANNA, today=today)
    interview = actions.arrange_interview(interest, Meeting(first=world.maija), by=world.maija, now=timezone.now())
    seat = take_seat(panel, interest.participant, by=world.maija, today=today)
    text = actions.start_agreements(panel, ["participation"], by=world.maija)[0]
    signed = actions.sign(text, interest.participant, language="fi", how="paper", by=world.maija, now=timezone.now())
    slip = leave_slip(unit=world.keskusta, name="", contact="040 1234567", interests=[], language="fi", today=today)
    of_interest = ("interest", "withdraw_interest", "arrange_interview", "accept", "say_not_now")
    photo = actions.give_on_paper(panel, interest.participant, CONSENTS[0], by=world.maija, now=timezone.now())
    place = Place(thing=None, name="Lehti")
    use = actions.use_permission(
        panel, interest.participant, "photo", place=place, words="Kuva", by=world.maija, now=timezone.now()
    )
    of_activity = ("open", "participants", "add_participant", "agreements", "start_agreement", "permissions", "use")
    of_person = ("person", "change_person", "make_link", "revoke_links", "delete_person")
    return {
        "calls:": [call.pk],
        "calls:take_slip": [call.pk, slip.pk],
        **{f"calls:{name}": [interest.pk] for name in of_interest},
        **{f"calls:{name}": [interview.pk] for name in ("interview", "make_topic")},
        **{f"calls:{name}": [panel.pk] for name in of_activity},
        **{f"calls:{name}": [interest.participant_id] for name in of_person},
        "calls:leave": [seat.pk],
        "calls:agreement_text": [text.pk],
        "calls:revise_agreement": [text.pk],
        "calls:sign_on_paper": [text.pk, interest.participant_id],
        "calls:withdraw_agreement": [signed.pk],
        "calls:give_permission": [panel.pk, interest.participant_id, "quote"],
        "calls:take_back_permission": [panel.pk, photo.pk],
        "calls:take_down": [panel.pk, use.pk],
        "join:": [call.code],
    }
