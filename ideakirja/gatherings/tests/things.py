"""What the tests of planning and of the memo begin with: an activity, a meeting, points of its agenda."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, time, timedelta
from threading import Barrier
from typing import Any

from django.db import connections
from django.utils import timezone

from ideakirja.activities.actions import PlannedPhase, PlannedStep, start_activity
from ideakirja.activities.models import Activity, Step, names_in_all
from ideakirja.demo.world import World
from ideakirja.gatherings import actions
from ideakirja.gatherings.forms.memo import mark_of
from ideakirja.gatherings.models import Gathering, Item, Memo
from ideakirja.gatherings.times import moment

URL = "/en/staff/gatherings/"


def an_activity(world: World, *, day: date | None = None, **more: Any) -> Activity:
    """Of Keskusta; Maija answers for it, Olli is in the team. One phase with one step."""
    day = day or timezone.localdate()
    step = PlannedStep(key="1.1", names=names_in_all("Raati kokoontuu"), due_on=day)
    given = {"team": (world.olli,), "responsible": world.maija, "begins_on": day, "by": world.maija} | more
    return start_activity(
        unit=world.keskusta,
        method="client-panel",
        version=1,
        name="Asiakasraati",
        plan=[PlannedPhase(names=names_in_all("Kokoukset"), steps=[step])],
        **given,
    )


def the_step(activity: Activity) -> Step:
    return Step.objects.get(phase__activity=activity)


def at(days: int = 0, clock: time = time(13)) -> datetime:
    return moment(timezone.localdate() + timedelta(days=days), clock)


def a_meeting(world: World, name: str = "Työryhmän palaveri", *, days: int = 7, **more: Any) -> Gathering:
    """Of Keskusta, planned by Maija; without an activity unless told otherwise."""
    return actions.make_gathering(
        **({"unit": world.keskusta, "name": name, "starts_at": at(days), "by": world.maija} | more)
    )


def a_held_meeting(world: World, **more: Any) -> Gathering:
    """Yesterday, with one point on its agenda."""
    meeting = a_meeting(world, **({"days": -1} | more))
    a_point(meeting, "Puhelinajat")
    return meeting


def a_point(gathering: Gathering, title: str = "Puhelinajat", **more: Any) -> Item:
    return actions.add_item(gathering, title, by=gathering.made_by, **more)


def titles_of(gathering: Gathering) -> list[str]:
    return [item.title for item in gathering.items.all()]


def typed(item: Item, text: str, version: object = 0) -> dict[str, Any]:
    """One point of the form of the memo, as `item` was when the page was opened."""
    given = {"text": text, "version": version, "before": mark_of(item.text)}
    return {f"text-{item.pk}-{name}": value for name, value in given.items()}


def agreed_line(item: Item, **fields: Any) -> dict[str, Any]:
    """What was agreed of one point, as the form of the memo sends it."""
    return {f"agree-{item.pk}-{name}": value for name, value in fields.items()}


def finished(world: World, gathering: Gathering) -> Memo:
    return actions.finish_memo(gathering, leaves_out=True, by=world.maija, now=timezone.now())


def fields_of(gathering: Gathering, **more: Any) -> dict[str, Any]:
    """What the form of a gathering sends when nothing is changed."""
    starts, ends = timezone.localtime(gathering.starts_at), timezone.localtime(gathering.ends_at)
    return {
        "kind": gathering.kind,
        "name": gathering.name,
        "day": starts.date().isoformat(),
        "starts": starts.strftime("%H:%M"),
        "ends": ends.strftime("%H:%M"),
        "how": gathering.how,
        "language": gathering.language,
        "invite_days_before": gathering.invite_days_before,
        "wants_memo": "on",
    } | more


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """Do them in as many threads at the same moment; what each gave or raised."""
    start = Barrier(len(acts))

    def run(act: Callable[[], Any]) -> Any:
        try:
            start.wait(10)
            return act()
        except Exception as problem:
            return problem
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(run, acts))
