"""The steps of a method at which people come together: one gathering, or a series of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any, ClassVar

from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from ideakirja.activities.models import Activity, Step
from ideakirja.kit.block import Block, Words
from ideakirja.kit.days import Rhythm
from ideakirja.kit.texts import in_language
from ideakirja.people.models import User

from . import models
from .actions.planning import make_gathering
from .actions.series import NAME, make_series
from .agenda import AgendaPoint
from .models import Gathering, Host, Plan
from .times import moment

__all__ = ["AgendaPoint", "Gather", "Series"]

SHORTEST, LONGEST = 5, 24 * 60
# Proposed; the team changes it.
CLOCK = time(13)


@dataclass(frozen=True, kw_only=True)
class _Meeting(Block):
    """What one gathering and a series have in common. minutes: its length. roles: parts, given to the team in order.

    agenda: ready points, in order. is_open: anyone with its code may sign up. is_listed: it is also in the public list
    of events. refreshments: coffee is offered. wants_memo: somebody is asked for one afterwards.
    """

    kind: str = Gathering.Kind.MEETING
    agenda: tuple[AgendaPoint, ...] = ()
    minutes: int = 120
    is_open: bool = False
    is_listed: bool = False
    refreshments: bool = False
    wants_memo: bool = True
    roles: tuple[str, ...] = ()
    purpose: Words = ""

    def problems(self) -> list[str]:
        return [*super().problems(), *(f"“{self.name}”: {problem}" for problem in self._wrong())]

    def _wrong(self) -> Iterator[str]:
        if self.kind not in Gathering.Kind.values:
            yield f"kind is “{self.kind}”; it is one of {', '.join(Gathering.Kind.values)}."
        if not SHORTEST <= self.minutes <= LONGEST:
            yield f"minutes is {self.minutes}; a gathering takes {SHORTEST} to {LONGEST}."
        if (taken := sum(point.minutes or 0 for point in self.agenda)) > self.minutes:
            yield f"the agenda takes {taken} minutes, the gathering {self.minutes}."
        for point in self.agenda:
            if not point.title:
                yield "a point of the agenda has no title."
            if point.minutes is not None and point.minutes < 0:
                yield f"“{point.title}” takes {point.minutes} minutes; use None for a point that is not timed."
        if self.is_listed and not self.is_open:
            yield "is_listed is for a gathering that is open: is_open=True."
        for role in self.roles:
            if role not in Host.Part.values:
                yield f"there is no part “{role}”; the parts are {', '.join(Host.Part.values)}."

    def facts(self, activity: Activity) -> dict[str, Any]:
        """In the activity's language, which must be the active one."""
        return {
            "kind": self.kind,
            "purpose": str(self.purpose),
            "is_open": self.is_open,
            "is_listed": self.is_listed,
            "refreshments": str(_("Coffee")) if self.refreshments else "",
            "wants_memo": self.wants_memo,
            "language": activity.language,
            "agenda": self.agenda,
            "hosts": self.hosts(activity),
        }

    def hosts(self, activity: Activity) -> list[tuple[str, User]]:
        """The parts go to the team in order, the responsible person first. More parts than people: the rest wait."""
        team = [member.user for member in activity.team.select_related("user")]
        return list(zip(self.roles, team, strict=False))

    def name_in(self, step: Step, activity: Activity) -> str:
        return in_language(step.names, activity.language).text or str(self.name)


@dataclass(frozen=True, kw_only=True)
class Gather(_Meeting):
    """One gathering.

    counts_heads: names are not asked. invite_days_before: when invitations leave.
    sign_up_days_before: until when one may sign up; 0: until it begins. plans: the seven questions are asked first.
    """

    counts_heads: bool = False
    invite_days_before: int = 7
    sign_up_days_before: int = 0
    plans: bool = False

    verb: ClassVar[Words] = _("Plan the gathering")
    verb_again: ClassVar[Words] = _("Open the gathering")

    def _wrong(self) -> Iterator[str]:
        yield from super()._wrong()
        if not 0 <= self.invite_days_before <= 90:
            yield f"invite_days_before is {self.invite_days_before}; it is 0 to 90."
        if self.sign_up_days_before < 0:
            yield f"sign_up_days_before is {self.sign_up_days_before}; one cannot sign up after the gathering."
        if self.sign_up_days_before and not self.is_open:
            yield "sign_up_days_before is for a gathering that is open: is_open=True."

    @transaction.atomic
    def open(self, step: Step, *, by: User) -> str:
        step = _held(step)
        gathering = step.gatherings.first() or self._make(step, by=by)
        return reverse("gatherings:show", args=[gathering.pk])

    def _make(self, step: Step, *, by: User) -> Gathering:
        activity, day = step.activity, step.due_on or step.activity.begins_on
        with translation.override(activity.language):
            gathering = make_gathering(
                unit=activity.unit,
                activity=activity,
                step=step,
                name=self.name_in(step, activity)[:NAME],
                starts_at=moment(day, CLOCK),
                minutes=self.minutes,
                counts_heads=self.counts_heads,
                invite_days_before=self.invite_days_before,
                sign_up_until=_sign_up_day(day, self.sign_up_days_before),
                by=by,
                **self.facts(activity),
            )
        if self.plans:
            Plan.objects.get_or_create(gathering=gathering)
        return gathering


@dataclass(frozen=True, kw_only=True)
class Series(_Meeting):
    """Gatherings at a rhythm: `times` of them, from the step's day on.

    topics: how many at one time, least and most (advice). guest_every: 2 is every other time, 0 never (advice).
    send_before_days: when the memo of the last time, the invitation and the agenda leave.
    """

    kind: str = Gathering.Kind.SESSION
    rhythm: Rhythm
    times: int
    topics: tuple[int, int] = (1, 2)
    guest_every: int = 0
    send_before_days: int = 7

    verb: ClassVar[Words] = _("Plan the gatherings")
    verb_again: ClassVar[Words] = _("Open the gatherings")
    is_series: ClassVar[bool] = True

    def _wrong(self) -> Iterator[str]:
        yield from super()._wrong()
        if not 1 <= self.times <= 100:
            yield f"times is {self.times}; a series has 1 to 100 gatherings."
        if len(self.topics) != 2 or not 1 <= self.topics[0] <= self.topics[1] <= 20:
            yield f"topics is {self.topics}; it is the least and the most, such as (1, 2), at most 20."
        if not 0 <= self.guest_every <= 20:
            yield f"guest_every is {self.guest_every}; it is 0 to 20."
        if not 0 <= self.send_before_days <= 90:
            yield f"send_before_days is {self.send_before_days}; it is 0 to 90."

    @transaction.atomic
    def open(self, step: Step, *, by: User) -> str:
        step = _held(step)
        series = models.Series.objects.filter(step=step).first() or self._make(step, by=by)
        return reverse("gatherings:series", args=[series.pk])

    def _make(self, step: Step, *, by: User) -> models.Series:
        activity = step.activity
        with translation.override(activity.language):
            return make_series(
                unit=activity.unit,
                activity=activity,
                step=step,
                name=self.name_in(step, activity)[:NAME],
                days=self.days(step),
                clock=CLOCK,
                minutes=self.minutes,
                most_topics=self.topics[1],
                guest_every=self.guest_every,
                invite_days_before=self.send_before_days,
                by=by,
                **self.facts(activity),
            )

    def last_day(self, first: date) -> date:
        return self.rhythm.days(first, self.times)[-1]

    def days(self, step: Step) -> Sequence[date]:
        return self.rhythm.days(step.due_on or step.activity.begins_on, self.times)


def _held(step: Step) -> Step:
    """Held until the end of the transaction, so that two clicks open one thing."""
    return Step.objects.select_for_update(of=("self",)).select_related("phase__activity__unit").get(pk=step.pk)


def _sign_up_day(day: date, days_before: int) -> date | None:
    return day - timedelta(days=days_before) if days_before else None
