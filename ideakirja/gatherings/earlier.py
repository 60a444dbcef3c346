"""What was agreed and what has come of it: read from the matters, so that it is never written down twice."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from ideakirja.matters.models import Action, Matter

from .models import Agreed, Gathering

OPEN = ("late", "doing", "considered")


@dataclass(frozen=True)
class Promise:
    """A line of a memo. state: done | late | doing | considered | no, or note for what is no task."""

    agreed: Agreed
    state: str

    @property
    def is_open(self) -> bool:
        return self.state in OPEN


def promises_of(lines: Iterable[Agreed]) -> list[Promise]:
    """lines: from `with_states`."""
    return [Promise(line, _state_of(line)) for line in lines]


def _state_of(line: Any) -> str:
    matter = line.matter
    if matter is None:
        return "note"
    if matter.is_refused:
        return "no"
    if hasattr(matter, "outcome") or (line.has_tasks and not line.has_undone):
        return "done"
    if line.is_late:
        return "late"
    return "doing" if matter.is_accepted else "considered"


def with_states(lines: QuerySet[Agreed], today: date) -> QuerySet[Agreed]:
    """With what has come of each, in one query."""
    tasks = Action.objects.filter(matter=OuterRef("matter_id"))
    late = Matter.objects.late(today).filter(pk=OuterRef("matter_id"))
    return lines.select_related("owner", "item", "matter__decision", "matter__outcome").annotate(
        has_tasks=Exists(tasks), has_undone=Exists(tasks.undone()), is_late=Exists(late)
    )


def agreed_before(gathering: Gathering, today: date) -> list[Promise]:
    """What a gathering looks at first: everything agreed the last time, and what is still open from before."""
    before = Gathering.objects.leading_to(gathering)
    lines = with_states(Agreed.objects.filter(item__gathering__in=before), today).select_related("item__gathering")
    promises = promises_of(lines.order_by("item__gathering__starts_at", "item__position", "pk"))
    last = promises[-1].agreed.item.gathering_id if promises else None
    return [promise for promise in promises if promise.is_open or promise.agreed.item.gathering_id == last]
