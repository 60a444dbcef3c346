"""What the tests of inviting begin with: a panel with members, and its next session."""

from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from ideakirja.activities.actions import start_activity, take_seat
from ideakirja.activities.models import Activity
from ideakirja.demo.world import World
from ideakirja.gatherings.models import Attendance, Gathering
from ideakirja.people.actions import add_participant
from ideakirja.people.models import Participant
from ideakirja.trail.models import Entry

ANNA = {"name": "Anna Virtanen", "channel": "email", "email": "anna@posti.example"}
BO = {"name": "Bo Ek", "channel": "sms", "phone": "040 123 4567", "language": "sv"}
LEENA = {"name": "Leena Äijälä", "channel": "letter", "street": "Koivukatu 3 A 4", "postal_code": "12345"}
LEENA |= {"town": "Koivuranta"}


def a_panel(world: World, **more: Any) -> Activity:
    """Keskusta's client panel; Olli is responsible and Maija is in the team."""
    given = {"name": "Asiakasraati 2027", "begins_on": timezone.localdate(), "plan": ()} | more
    return start_activity(
        unit=world.keskusta,
        method="client-panel",
        version=1,
        team=[world.maija],
        responsible=world.olli,
        by=world.olli,
        **given,
    )


def a_member(activity: Activity, details: dict[str, str] = ANNA) -> Participant:
    today = timezone.localdate()
    person = add_participant(details, unit=activity.unit, by=None, today=today)
    take_seat(activity, person, by=None, today=today)
    return person


def three_members(activity: Activity) -> list[Participant]:
    """One for each way: e-mail, text message, letter."""
    return [a_member(activity, details) for details in (ANNA, BO, LEENA)]


def at(day: date, hour: int = 13) -> datetime:
    return timezone.make_aware(datetime.combine(day, datetime.min.time())) + timedelta(hours=hour)


def a_session(activity: Activity, *, days: int = 10, **more: Any) -> Gathering:
    """From 13 to 15, so many days from today."""
    starts_at = at(timezone.localdate() + timedelta(days=days))
    given: dict[str, Any] = {
        "unit": activity.unit,
        "activity": activity,
        "kind": Gathering.Kind.SESSION,
        "name": "Raadin tapaaminen",
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(hours=2),
        "place": "Kirjasto",
    }
    return Gathering.objects.create(**(given | more))


def an_event(world: World, *, days: int = 10, **more: Any) -> Gathering:
    """An open event of Keskusta, without an activity."""
    starts_at = at(timezone.localdate() + timedelta(days=days))
    given: dict[str, Any] = {
        "unit": world.keskusta,
        "kind": Gathering.Kind.OPEN,
        "is_open": True,
        "is_listed": True,
        "name": "Avoimet ovet",
        "purpose": "Tule kahville.",
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(hours=3),
        "place": "Kirjasto",
    }
    return Gathering.objects.create(**(given | more))


def rows_of(gathering: Gathering) -> dict[str, Attendance]:
    return {str(row): row for row in gathering.attendances.select_related("participant", "user")}


def verbs(prefix: str = "gathering.") -> list[str]:
    return [verb for verb in Entry.objects.values_list("verb", flat=True) if verb.startswith(prefix)]
