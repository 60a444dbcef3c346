"""Writing the memo together: point by point, and nobody writes over another's words without seeing them."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ideakirja.people.models import User
from ideakirja.trail.actions import record

from ..models import Gathering, Item, Memo
from .planning import announce, held, require_open_memo
from .ticking import tick_step


class Overtaken(ValidationError):
    """Somebody saved another text meanwhile. `text` and `version` are theirs: the writer sees both and joins them."""

    def __init__(self, *, text: str, version: int, by: User | None) -> None:
        super().__init__(_("Somebody else has saved this text meanwhile. Nothing is lost: look at both below."))
        self.text, self.version, self.by = text, version, by


@transaction.atomic
def write_item(item: Item, text: str, *, version: int, by: User) -> Item:
    """version: that of the text which the writer began from. An older one than now is refused with both texts."""
    gathering = held(item.gathering)
    item = Item.objects.select_related("changed_by").get(pk=item.pk)
    if item.text == text:
        return item
    require_open_memo(gathering)
    if item.version != version:
        raise Overtaken(text=item.text, version=item.version, by=item.changed_by)
    item.text, item.version, item.changed_by = text, item.version + 1, by
    item.full_clean(exclude=["gathering", "topic"])
    item.save(update_fields=["text", "version", "changed_by"])
    record("memo.written", gathering, by=by)
    announce(gathering)
    return item


@transaction.atomic
def write_plain(gathering: Gathering, text: str, *, version: int, by: User) -> Memo:
    """The memo for the participants, in plain words. It may still be changed when the other one is finished."""
    gathering = held(gathering)
    memo, _is_new = Memo.objects.get_or_create(gathering=gathering)
    if memo.plain == text:
        return memo
    if memo.plain_version != version:
        raise Overtaken(text=memo.plain, version=memo.plain_version, by=None)
    memo.plain, memo.plain_version = text, memo.plain_version + 1
    memo.full_clean(exclude=["gathering"])
    memo.save(update_fields=["plain", "plain_version"])
    record("memo.plain_written", gathering, by=by)
    announce(gathering)
    return memo


@transaction.atomic
def finish_memo(gathering: Gathering, *, leaves_out: bool = False, by: User, now: datetime) -> Memo:
    """At least what was agreed (entry 33). leaves_out: the points without a word were not handled; their topics wait
    again. Ticks the gathering's step; in a series, the step when every gathering has been held."""
    gathering = held(gathering)
    memo, _is_new = Memo.objects.get_or_create(gathering=gathering)
    if memo.finished_at:
        return memo
    _require_held(gathering, now)
    empty = unwritten(gathering)
    if len(empty) == gathering.items.count():
        raise ValidationError(_("The memo is still empty. Write at least what was agreed."))
    if empty and not leaves_out:
        sentence = ngettext(
            "%(n)d point has no text: %(points)s. Write what was said, or tick that it was not handled.",
            "%(n)d points have no text: %(points)s. Write what was said, or tick that they were not handled.",
            len(empty),
        )
        points = ", ".join(item.title for item in empty)
        raise ValidationError(sentence % {"n": len(empty), "points": points})
    Item.objects.filter(pk__in=[item.pk for item in empty]).update(topic=None)
    memo.finished_at, memo.finished_by = now, by
    memo.save(update_fields=["finished_at", "finished_by"])
    record("memo.finished", gathering, by=by)
    announce(gathering)
    tick_step(gathering, by=by, now=now)
    return memo


@transaction.atomic
def reopen_memo(gathering: Gathering, *, by: User) -> None:
    """The step stays done: the gathering was held."""
    gathering = held(gathering)
    memo = Memo.objects.filter(gathering=gathering).exclude(finished_at=None).first()
    if memo is None:
        return
    memo.finished_at = memo.finished_by = None
    memo.save(update_fields=["finished_at", "finished_by"])
    record("memo.reopened", gathering, by=by)
    announce(gathering)


def unwritten(gathering: Gathering) -> list[Item]:
    """Points of which the memo says nothing."""
    return list(gathering.items.filter(text="", agreed=None))


def _require_held(gathering: Gathering, now: datetime) -> None:
    if gathering.is_cancelled:
        raise ValidationError(_("The gathering is cancelled, so it has no memo."))
    if now < gathering.starts_at:
        raise ValidationError(_("The gathering has not begun yet. Finish the memo when it has been held."))
