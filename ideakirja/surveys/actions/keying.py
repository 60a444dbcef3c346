"""Typing in what somebody else said: oral feedback, paper cards, interviews by phone.

`by` is only asked whether they may. Nothing that is written names them, and the trail has no line: who wrote a card
down must not be joined to it (docs/trust.md).
"""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Case, F, Q, When
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.days import months_later
from ideakirja.people.access import HANDLERS
from ideakirja.people.models import Unit, User

from ..models import Collection, Response, Tally
from ..models.tally import month_of
from ..receipts import Receipt
from .submitting import submit

Channel = Response.Channel
KEYED = (Channel.PAPER, Channel.PHONE)
TALLIES_KEPT = 12  # months
OWN_MARK = _("The card has your own mark. Give it to a colleague to type: you might know the handwriting.")
NOT_OPEN = _("The collection is not open. Let it go on for a day, and type the cards in then.")


def key_in(
    collection: Collection,
    receipt: Receipt,
    answers: dict[str, Any],
    *,
    channel: Channel,
    language: str,
    mark: int | None = None,
    by: User,
    today: date,
) -> bool:
    """Take in a paper card or an interview as if its writer had sent it. Returns whether it is a new one.

    mark: the number of the marker on the card. A worker never types the cards that are about themself (trust.md).
    """
    if collection.version.form.is_oral or channel not in KEYED:
        raise ValueError("Oral feedback is written with write_oral, and nothing else is keyed in but KEYED.")
    _refuse_closed(collection, today)
    if mark is not None and collection.marks.get(number=mark).worker_id == by.pk:
        raise ValidationError(OWN_MARK)
    return _take_in(collection, receipt, answers, channel=channel, language=language, mark=mark, today=today)


def write_oral(
    collection: Collection, receipt: Receipt, answers: dict[str, Any], *, language: str, by: User, today: date
) -> bool:
    """Take in what a client said at the end of a meeting (book entry 2). Returns whether it is a new one.

    Counting it for the worker is a transaction of its own: a count must not carry the mark of the answer's.
    """
    if not collection.version.form.is_oral:
        raise ValueError("Only oral feedback is written down; other cards are keyed in.")
    _refuse_closed(collection, today)
    is_new = _take_in(collection, receipt, answers, channel=Channel.ORAL, language=language, mark=None, today=today)
    if is_new:
        count_oral(by, unit=collection.unit, today=today)
    return is_new


def _refuse_closed(collection: Collection, today: date) -> None:
    if not collection.is_open(today):
        raise ValidationError(NOT_OPEN)


def _take_in(
    collection: Collection,
    receipt: Receipt,
    answers: dict[str, Any],
    *,
    channel: Channel,
    language: str,
    mark: int | None,
    today: date,
) -> bool:
    content = {"answers": answers, "language": language, "mark": mark, "receipt": receipt.hash, "channel": channel}
    return submit(collection, receipt, content, suspect=False, opened_on=today)


@transaction.atomic
def count_oral(worker: User, *, unit: Unit, today: date) -> None:
    """One more for this worker and month. All rows of the month are written, so that none stands out (models/tally)."""
    month = month_of(today)
    units = unit.ancestors(include_self=True)
    colleagues = User.objects.filter(is_active=True, roles__unit__in=units, roles__kind__in=HANDLERS)
    people = User.objects.filter(Q(pk=worker.pk) | Q(pk__in=colleagues)).order_by("pk")
    Tally.objects.bulk_create([Tally(worker=person, month=month) for person in people], ignore_conflicts=True)
    rows = Tally.objects.filter(month=month)
    list(rows.select_for_update().order_by("pk"))  # in one order, so that two who write at once do not lock each other
    rows.update(number=F("number") + Case(When(worker=worker, then=1), default=0))
    Tally.objects.filter(month__lt=months_later(month, -TALLIES_KEPT)).delete()
