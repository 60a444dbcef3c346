"""What the steps of an activity have opened so far, and when their gatherings meet next."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, DateTimeField, F, Model, QuerySet, Value, When
from django.utils import timezone

from ideakirja.activities.models import Activity
from ideakirja.boards.models import Board
from ideakirja.calls.models import Call
from ideakirja.gatherings.models import Gathering, Series
from ideakirja.kit.block import Block, Words
from ideakirja.publications.models import Notice
from ideakirja.surveys.models import Collection


@dataclass(frozen=True, kw_only=True)
class Opened:
    """meets_on: the next day of the step's gatherings; None when none is to come."""

    meets_on: date | None = None


def opened_steps(activity: Activity, today: date) -> dict[int, Opened]:
    """By the number of the step, in one query. A step that is not here has opened nothing."""
    when = Case(When(cancelled_at=None, then="starts_at"), output_field=DateTimeField())
    gatherings = [
        Gathering.objects.filter(activity=activity)
        .order_by()
        .annotate(at=when, opened_by=F(step))
        .values_list("opened_by", "at")
        for step in ("step", "series__step")
    ]
    others = [_steps_of(model, activity) for model in (Series, Call, Collection, Board, Notice)]
    rows = gatherings[0].union(gatherings[1], *others, all=True)
    days: dict[int, list[date]] = {}
    for step, at in rows:
        if step:
            days.setdefault(step, []).extend([timezone.localdate(at)] if at else [])
    return {
        step: Opened(meets_on=min((day for day in found if day >= today), default=None)) for step, found in days.items()
    }


def verb_of(block: Block | None, opened: Opened | None) -> Words:
    """What the button at a step says: first what it makes, then what it leads to."""
    if not block:
        return ""
    return (opened and block.verb_again) or block.verb


def _steps_of(model: type[Model], activity: Activity) -> QuerySet[Any, Any]:
    never = Value(None, output_field=DateTimeField())
    mine = model._default_manager.filter(activity=activity).order_by()
    return mine.annotate(at=never, opened_by=F("step")).values_list("opened_by", "at")
