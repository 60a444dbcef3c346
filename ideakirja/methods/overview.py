"""Everything that the page of an activity shows, in a fixed number of queries."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import CharField, Count, Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Cast, Coalesce, Concat
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ideakirja.activities.models import Activity, ActivityQuerySet, Cost, Hours, Phase, Step, TeamMember
from ideakirja.boards.models import Board
from ideakirja.calls.models import Call
from ideakirja.gatherings.models import Gathering
from ideakirja.kit.block import Block, Words
from ideakirja.matters.models import Matter, Voice
from ideakirja.people.models import Role, Use
from ideakirja.publications.models import Notice
from ideakirja.surveys.models import Collection

from .advice import Advice, advice_of
from .finding import block_of, method_of
from .method import Method
from .opened import Opened, opened_steps, verb_of

COMING, MATTERS = 5, 8


@dataclass(frozen=True, kw_only=True)
class Line:
    """One step as a line of the plan."""

    step: Step
    block: Block | None
    opened: Opened | None
    is_late: bool
    is_blocked: bool

    @property
    def is_must(self) -> bool:
        return bool(self.block and self.block.is_must)

    @property
    def opens(self) -> bool:
        return bool(self.block and self.block.opens and not self.is_blocked)

    @property
    def verb(self) -> Words:
        return verb_of(self.block, self.opened)

    @property
    def meets_on(self) -> date | None:
        return self.opened.meets_on if self.opened else None


@dataclass(frozen=True, kw_only=True)
class Part:
    """A phase with its lines."""

    phase: Phase
    lines: list[Line]

    @property
    def done(self) -> int:
        return sum(not line.step.is_undone for line in self.lines)

    @property
    def is_done(self) -> bool:
        return self.done == len(self.lines)


def parts_of(activity: Activity, method: Method | None, today: date) -> list[Part]:
    """A step whose gatherings are still to come is not late, whatever day was proposed for it."""
    phases = [*activity.phases.prefetch_related("steps")]
    opened = opened_steps(activity, today)
    parts, waits_for_must = [], False
    for phase in phases:
        steps = [*phase.steps.all()]
        lines = []
        for step in steps:
            step.phase = phase
            found = opened.get(step.pk)
            lines.append(
                Line(
                    step=step,
                    block=block_of(step, method),
                    opened=found,
                    is_late=step.is_late(today) and not (found and found.meets_on),
                    is_blocked=waits_for_must and step.is_undone,
                )
            )
        parts.append(Part(phase=phase, lines=lines))
        waits_for_must = waits_for_must or any(line.is_must and not line.step.done_on for line in lines)
    return parts


def next_line(parts: list[Part]) -> Line | None:
    """The step that comes next: the first undone that nothing stops."""
    return next((line for part in parts for line in part.lines if line.step.is_undone and not line.is_blocked), None)


@dataclass(frozen=True, kw_only=True)
class Money:
    spent: int
    planned: int
    by_kind: list[tuple[str, int, int]]


def money_of(activity: Activity) -> Money:
    """In cents: spent and planned, in all and by kind."""
    sums = (
        activity.costs.values("kind")
        .annotate(spent=Sum("cents", filter=Q(is_planned=False)), planned=Sum("cents", filter=Q(is_planned=True)))
        .order_by("kind")
    )
    rows = [(str(Cost.Kind(row["kind"]).label), row["spent"] or 0, row["planned"] or 0) for row in sums]
    return Money(spent=sum(row[1] for row in rows), planned=sum(row[2] for row in rows), by_kind=rows)


class Made(NamedTuple):
    """A thing that belongs to the activity: its page, its name, what it is."""

    path: str
    name: str
    kind: str


# By the name of their page. All four have a name; a call is called as the activity.
KINDS = {
    "calls:show": _("call"),
    "surveys:show": _("collection"),
    "boards:show": _("sheet"),
    "publications:show": pgettext_lazy("noun", "print"),
}


def made_for(activity: Activity) -> list[Made]:
    """Calls, collections, sheets and prints, in one query; the newest of each first."""
    rows = [
        model.objects.filter(activity=activity)
        .order_by()
        .annotate(page=Value(page), called=F(name))
        .values_list("page", "pk", "called")
        for page, model, name in (
            ("calls:show", Call, "activity__name"),
            ("surveys:show", Collection, "name"),
            ("boards:show", Board, "name"),
            ("publications:show", Notice, "name"),
        )
    ]
    found = rows[0].union(*rows[1:], all=True)
    order = [*KINDS]
    return [
        Made(reverse(page, args=[pk]), name, str(KINDS[page]))
        for page, pk, name in sorted(found, key=lambda row: (order.index(row[0]), -row[1]))
    ]


def _one(rows: QuerySet[Any], value: Any) -> Coalesce:
    """A figure of the rows of each activity, as a part of the activity's own query."""
    figure = rows.filter(activity=OuterRef("pk")).order_by().values("activity").annotate(figure=value).values("figure")
    return Coalesce(Subquery(figure, output_field=IntegerField()), 0)


def _key() -> Concat:
    """As people.models.about names an activity."""
    return Concat(Value(f"{Activity._meta.label_lower}:"), Cast(OuterRef("pk"), CharField()))


def counted(activities: ActivityQuerySet, now: datetime) -> ActivityQuerySet:
    """With the figures of the page: one query instead of eight."""
    held = Gathering.objects.held(now)
    ended = Use.objects.to_take_down(timezone.localdate(now)).filter(whole=_key()).order_by().values("whole")
    return activities.annotate(
        to_take_down=Coalesce(Subquery(ended.annotate(n=Count("pk")).values("n")), 0),
        minutes=_one(Hours.objects.all(), Sum("minutes")),
        spent=_one(Cost.objects.filter(is_planned=False), Sum("cents")),
        planned=_one(Cost.objects.filter(is_planned=True), Sum("cents")),
        voice_count=_one(Voice.objects.all(), Count("pk")),
        gathering_count=_one(Gathering.objects.all(), Count("pk")),
        held_count=_one(held, Count("pk")),
        without_memo_count=_one(Gathering.objects.without_memo(now), Count("pk")),
    )


def team_of(activity: Activity) -> list[TeamMember]:
    """Its members with their users, and whether each has the profession that the book asks for."""
    method = method_of(activity)
    asked = method.team.at_least_one if method and method.team else None
    has_it = Exists(Role.objects.filter(user=OuterRef("user"), kind=asked or ""))
    return [*activity.team.select_related("user").annotate(has_profession=has_it)]


def overview(
    activity: Activity, *, team: list[TeamMember], may_see_people: bool, now: datetime, today: date
) -> dict[str, Any]:
    """activity: from `counted`. team: from `team_of`."""
    method = method_of(activity)
    parts = parts_of(activity, method, today)
    seats = [*activity.seats.taken().select_related("participant")]
    minutes = activity.minutes  # type: ignore[attr-defined]
    advice: list[Advice] = advice_of(
        activity,
        method,
        team=team,
        seats=len(seats),
        minutes=minutes,
        today=today,
    )
    return {
        "activity": activity,
        "method": method,
        "parts": parts,
        "next": next_line(parts),
        "late": sum(line.is_late for part in parts for line in part.lines),
        "team": team,
        "seats": seats if may_see_people else [],
        "seat_count": len(seats),
        "coming": [*Gathering.objects.filter(activity=activity).coming(now)[:COMING]],
        "made": made_for(activity),
        "to_take_down": activity.to_take_down if may_see_people else 0,  # type: ignore[attr-defined]
        "matters": [*Matter.objects.filter(activity=activity).for_lists().order_by("-pk")[:MATTERS]],
        "advice": advice,
    }
