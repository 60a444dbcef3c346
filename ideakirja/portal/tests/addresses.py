"""What stands in the addresses of the own page, for tests/test_access.py. Nobody's sign-in matters there: the code
opens the page to whoever has it."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from ideakirja.activities.actions import start_activity, take_seat
from ideakirja.calls import actions as calls
from ideakirja.calls.actions import CallFacts
from ideakirja.demo.world import World
from ideakirja.gatherings.actions import make_gathering
from ideakirja.gatherings.models import Memo
from ideakirja.people.actions import add_participant, give_consent, new_personal_link


def addresses(world: World) -> dict[str, list[Any]]:
    now, today = timezone.now(), timezone.localdate()
    given = {"unit": world.keskusta, "by": world.maija}
    panel = start_activity(
        method="client-panel", version=1, name="Raati", begins_on=today, plan=(), responsible=world.maija, **given
    )
    person = add_participant({"name": "Anna", "channel": "hand"}, today=today, **given)
    take_seat(panel, person, by=world.maija, today=today)
    code = new_personal_link(person, today=today)
    begins = now + timedelta(days=5)
    session = make_gathering(name="Raati", starts_at=begins, activity=panel, kind="session", **given)
    Memo.objects.create(gathering=session, plain="Sovimme.", finished_at=now)
    text = calls.start_agreements(panel, ["participation"], by=world.maija)[0]
    signed = calls.sign(text, person, language="fi", how="screen", by=None, now=now)
    words = {"purpose": "photo", "text": "Saa kuvata.", "language": "fi", "how": "screen"}
    consent = give_consent(person, **words, by=None, now=now)
    facts = CallFacts(titles={"fi": "Tule"}, texts={"fi": "Mukaan"}, opens_on=today, closes_on=today)
    call = calls.open_call(panel, facts, by=world.maija)
    interest = call.interests.create(participant=person, source="form", came_on=today, delete_on=today)
    return {
        "own:": [code],
        "own:goodbye": [],
        **{f"own:{name}": [code, session.pk] for name in ("date", "calendar", "memo")},
        "own:agreement": [code, text.pk],
        "own:take_back_agreement": [code, signed.pk],
        "own:give_consent": [code, panel.pk, "photo"],
        "own:take_back_consent": [code, consent.pk],
        "own:leave": [code, panel.pk],
        "own:withdraw": [code, interest.pk],
    }
