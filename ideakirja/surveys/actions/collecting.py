"""Starting, changing and closing a collection, and taking up what its figures show."""

import secrets
from datetime import date

from django.db import transaction
from django.db.models import Count, F, Q
from django.utils import timezone

from ideakirja.kit.codes import new_code
from ideakirja.kit.drawings import MARKERS
from ideakirja.matters import actions as matters
from ideakirja.matters.models import Matter
from ideakirja.people.models import User
from ideakirja.questions.actions import lock
from ideakirja.trail.actions import record

from ..models import Closure, Collection, Finding, Mark, Sealed

_lot = secrets.SystemRandom()
MOST_MARKS = len(MARKERS)


def unused_code() -> str:
    while True:
        code = new_code()
        taken = Collection.objects.filter(code=code).exists() or Mark.objects.filter(code=code).exists()
        if not taken:
            return code


@transaction.atomic
def start_collection(collection: Collection, *, by: User, workers: list[User] = ()) -> Collection:  # type: ignore[assignment]
    """Open a filled-in, unsaved collection and give each of `workers` a marker by lot (16 at most).

    Answers that were left waiting in an earlier, closed collection of the same questionnaire and unit move along:
    they get their batch here. The version is locked: from now on its questions do not change.
    """
    if len(workers) > MOST_MARKS:
        raise ValueError(f"There are {MOST_MARKS} markers, not {len(workers)}.")
    collection.code = unused_code()
    collection.started_by = by
    collection.save()
    lock(collection.version)
    numbers = list(range(1, len(workers) + 1))
    _lot.shuffle(numbers)
    for worker, number in zip(workers, numbers, strict=True):
        Mark.objects.create(collection=collection, worker=worker, number=number, code=unused_code())
    moved = take_over(collection, today=timezone.localdate(collection.started_at))
    record("collection.started", collection, by=by, marks=len(workers), moved=moved)
    return collection


def take_over(collection: Collection, *, today: date) -> int:
    """Bring here what was left in earlier collections that are over: too few for a batch of their own.

    Only from those that were promised no more than this one keeps.
    """
    waiting = Count("sealed", filter=Q(sealed__is_suspect=False))
    earlier = (
        Collection.objects.over(today)
        .filter(
            unit=collection.unit,
            version=collection.version,
            release_limit__lte=collection.release_limit,
            opens_on__lte=collection.opens_on,
        )
        .exclude(pk=collection.pk)
        .annotate(waiting=waiting)
        .filter(waiting__lt=F("release_limit"))
    )
    return Sealed.objects.filter(collection__in=earlier.values("pk")).update(collection=collection)


@transaction.atomic
def close_collection(collection: Collection, *, by: User) -> Collection:
    """No more answers from this moment. Closing twice does no harm."""
    _closure, made = Closure.objects.get_or_create(collection=collection, defaults={"closed_by": by})
    if made:
        record("collection.closed", collection, by=by)
    return collection


@transaction.atomic
def extend_collection(collection: Collection, *, closes_on: date, by: User) -> Collection:
    """Let it go on until a later day."""
    collection.closes_on = closes_on
    collection.save(update_fields=["closes_on"])
    Closure.objects.filter(collection=collection).delete()
    record("collection.extended", collection, by=by, closes_on=closes_on.isoformat())
    return collection


@transaction.atomic
def find_matter(collection: Collection, *, title: str, summary: str, owner: User, decide_by: date, by: User) -> Matter:
    """Open a matter because of the figures. The receipts of all who answered lead to it."""
    matter = matters.open_matter(
        title=title, summary=summary, owner=owner, unit=collection.unit, decide_by=decide_by, by=by
    )
    Finding.objects.create(collection=collection, matter=matter, found_by=by)
    return matter
