"""The memo as a page: each point with its text and what was agreed of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch

from ideakirja.matters.access import workers_of

from .access import deciders_of
from .actions import Overtaken
from .agenda import Line, lines_of
from .earlier import Promise, promises_of, with_states
from .forms.memo import AgreeForm, ItemTextForm, agree_form_of, text_form_of
from .models import Agreed, Gathering


@dataclass(kw_only=True)
class Kept:
    """What somebody typed of one point and could not be saved yet: it stays on the page. newer, mine: two texts."""

    text_form: ItemTextForm | None = None
    agree_form: AgreeForm | None = None
    newer: Overtaken | None = None
    mine: str = ""


@dataclass(frozen=True)
class Point:
    """The forms are None for those who only read."""

    line: Line
    promises: list[Promise]
    text_form: ItemTextForm | None = None
    agree_form: AgreeForm | None = None
    kept: Kept | None = None


def people_of(gathering: Gathering, today: date) -> dict[str, Any]:
    """What each form of what was agreed needs."""
    return {
        "workers": list(workers_of(gathering.unit)),
        "deciders": list(deciders_of(gathering.unit)),
        "today": today,
    }


def points_of(
    gathering: Gathering, today: date, *, writing: bool, kept: Mapping[int, Kept] | None = None
) -> Iterator[Point]:
    items = gathering.items.select_related("changed_by").prefetch_related(
        Prefetch("agreed", with_states(Agreed.objects.all(), today))
    )
    people = people_of(gathering, today) if writing else {}
    for line in lines_of(gathering, items):
        item = line.item
        promises = promises_of(item.agreed.all())
        if not writing:
            yield Point(line, promises)
            continue
        left = (kept or {}).get(item.pk, Kept())
        text_form = left.text_form or text_form_of(item)
        agree_form = left.agree_form or agree_form_of(item, **people)
        yield Point(line, promises, text_form, agree_form, left if left != Kept() else None)
