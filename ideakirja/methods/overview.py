"""Everything that the page of an activity shows, in a fixed number of queries."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from ideakirja.activities.models import Activity, ActivityQuerySet, Cost, Hours, Phase, Step, TeamMember
from ideakirja.boards.models import Board
from ideakirja.calls.models import Call
from ideakirja.gatherings.models import Gathering
from ideakirja.kit.block import Block
from ideakirja.matters.models import Matter, Voice
from ideakirja.publications.models import Notice
from ideakirja.surveys.models import Collection

from .advice import Advice, advice_of
from .finding import block_of, method_of
from .method import Method

COMING, MATTERS = 5, 8


@dataclass(frozen=True, kw_only=True)
class Line:
    """One step as a line of the plan."""

    step: Step
    block: Block | None
    is_late: bool
    is_blocked: bool

    @property
    def is_must(self) -> bool:
        return bool(self.block and self.block.is_must)

    @property
    def opens(self) -> bool:
        return bool(self.block and self.block.opens and not self.is_blocked)


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
    phases = [*activity.phases.prefetch_related("steps")]
    parts, waits_for_must = [], False
    for phase in phases:
        steps = [*phase.steps.all()]
        lines = []
        for step in steps:
            step.phase = phase
            block = block_of(step, method)
            lines.append(
                Line(step=step, block=block, is_late=step.is_late(today), is_blocked=waits_for_must and step.is_undone)
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


def _one(rows: QuerySet[Any], value: Any) -> Coalesce:
    """A figure of the rows of each activity, as a part of the activity's own query."""
    figure = rows.filter(activity=OuterRef("pk")).order_by().values("activity").annotate(figure=value).values("figure")
    return Coalesce(Subquery(figure, output_field=IntegerField()), 0)


def counted(activities: ActivityQuerySet, now: datetime) -> ActivityQuerySet:
    """With the figures of the page: one query instead of eight."""
    held = Gathering.objects.held(now)
    return activities.annotate(
        minutes=_one(Hours.objects.all(), Sum("minutes")),
        spent=_one(Cost.objects.filter(is_planned=False), Sum("cents")),
        planned=_one(Cost.objects.filter(is_planned=True), Sum("cents")),
        voice_count=_one(Voice.objects.all(), Count("pk")),
        gathering_count=_one(Gathering.objects.all(), Count("pk")),
        held_count=_one(held, Count("pk")),
        without_memo_count=_one(Gathering.objects.without_memo(now), Count("pk")),
    )


def overview(
    activity: Activity, *, team: list[TeamMember], may_see_people: bool, now: datetime, today: date
) -> dict[str, Any]:
    """activity: from `counted`. team: its members with their users."""
    method = method_of(activity)
    parts = parts_of(activity, method, today)
    seats = [*activity.seats.taken().select_related("participant")]
    minutes = activity.minutes  # type: ignore[attr-defined]
    advice: list[Advice] = advice_of(
        activity,
        method,
        team=[member.user for member in team],
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
        "collections": [*Collection.objects.filter(activity=activity).order_by("-closes_on")[:COMING]],
        "boards": [*Board.objects.filter(activity=activity)[:20]],
        "notices": [*Notice.objects.filter(activity=activity)[:20]],
        "calls": [*Call.objects.filter(activity=activity)],
        "matters": [*Matter.objects.filter(activity=activity).for_lists().order_by("-pk")[:MATTERS]],
        "advice": advice,
    }
