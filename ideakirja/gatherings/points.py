"""The memo as a page: each point with its text and what was agreed of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from ideakirja.matters.access import workers_of

from .access import deciders_of
from .agenda import Line, lines_of
from .earlier import Promise, promises_of, with_states
from .forms.memo import AgreeForm, ItemTextForm
from .models import Agreed, Gathering


@dataclass(frozen=True)
class Point:
    """The forms are None for those who only read."""

    line: Line
    promises: list[Promise]
    text_form: ItemTextForm | None = None
    agree_form: AgreeForm | None = None


def points_of(gathering: Gathering, today: date, *, writing: bool) -> Iterator[Point]:
    items = gathering.items.select_related("changed_by").prefetch_related(
        Prefetch("agreed", with_states(Agreed.objects.all(), today))
    )
    workers = list(workers_of(gathering.unit)) if writing else []
    deciders = list(deciders_of(gathering.unit)) if writing else []
    for line in lines_of(gathering, items):
        item = line.item
        promises = promises_of(item.agreed.all())
        if not writing:
            yield Point(line, promises)
            continue
        written = {"text": item.text, "version": item.version}
        yield Point(
            line,
            promises,
            ItemTextForm(initial=written, auto_id=f"text-{item.pk}-%s"),
            AgreeForm(workers=workers, deciders=deciders, today=today, auto_id=f"agree-{item.pk}-%s"),
        )
