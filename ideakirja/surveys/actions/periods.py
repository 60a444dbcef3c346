"""Periods of figures: one runs while answers come; when it has ended, what may be seen is counted once and kept."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Max

from ideakirja.kit.days import months_later
from ideakirja.trail.actions import publish, record

from ..counting import count
from ..figures import seen
from ..models import Collection, Figures, Period


def running_period(collection: Collection, day: date) -> Period:
    """The period that a batch released on `day` belongs to. The caller holds the collection's lock.

    One that should have ended by then is ended first.
    """
    running = collection.periods.filter(ended_on=None).first()
    if running and is_complete(running, day):
        end_period(running, day)
        running = None
    if running is None:
        last = collection.periods.aggregate(last=Max("number"))["last"] or 0
        began_on = day if last else min(day, collection.opens_on)
        running = Period.objects.create(collection=collection, number=last + 1, began_on=began_on)
    return running


def figures_come_on(collection: Collection, today: date) -> date | None:
    """The first day on which the next figures may be there; None when the collection is over and all are there."""
    running = collection.periods.filter(ended_on=None).first()
    if collection.is_over(today):
        return None if running is None else today
    end = collection.closes_on + timedelta(days=1)
    if not collection.figures_every:
        return end
    began = running.began_on if running else max(today, collection.opens_on)
    return min(end, months_later(began.replace(day=1), collection.figures_every))


def is_complete(period: Period, today: date) -> bool:
    """Have its months passed?"""
    months = period.collection.figures_every
    return bool(months) and today >= months_later(period.began_on.replace(day=1), months)


def complete_periods(today: date) -> list[Period]:
    """Those whose months have passed, or whose collection is over and has released its last batch."""
    running = Period.objects.filter(ended_on=None).select_related("collection__closure")
    return [period for period in running if is_complete(period, today) or _is_last(period.collection, today)]


def _is_last(collection: Collection, today: date) -> bool:
    waiting = collection.sealed.filter(is_suspect=False).count()
    return collection.is_over(today) and waiting < collection.release_limit


@transaction.atomic
def end_period(period: Period, today: date) -> bool:
    """Count the figures of a period that runs. Harmless when it has ended; one without answers that count goes on."""
    period = Period.objects.select_for_update().select_related("collection__version").get(pk=period.pk)
    collection = period.collection
    if period.ended_on or period.size < collection.release_limit:
        return False
    Figures.objects.bulk_create(_figures_of(period), batch_size=100)
    period.ended_on = max(min(today, collection.closes_on), period.began_on)
    period.save(update_fields=["ended_on"])
    record("period.ended", collection, by=None, number=period.number)
    publish(f"unit-{collection.unit_id}", "collections")
    return True


def _figures_of(period: Period) -> Iterator[Figures]:
    collection = period.collection
    form = collection.version.form
    answers = period.responses.counted().values_list("mark", "answers").iterator(chunk_size=2000)
    marks = {mark.number: mark for mark in collection.marks.all()}
    for table in seen(form, count(form, answers), limit=collection.release_limit):
        question, group = table.group
        mark = marks[table.mark] if table.mark else None
        yield Figures(
            period=period, mark=mark, group_question=question, group=group, total=table.total, counts=table.counts
        )
