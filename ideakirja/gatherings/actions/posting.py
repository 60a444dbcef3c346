"""Sending the finished memo: each text once to each person, by their own channel."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ideakirja.people.actions import queue_deliveries
from ideakirja.people.models import User
from ideakirja.trail.actions import record

from ..messages import Kind, write_to
from ..models import Attendance, Gathering, Memo
from ..posting import post_of
from .inviting import keep
from .planning import announce, held


@transaction.atomic
def send_memo(gathering: Gathering, *, by: User, now: datetime) -> int:
    """To everybody who was invited or came, also to those who were not there: the memo to workers, the plain one to all
    others. Whoever has had this text gets nothing. Returns to how many it goes."""
    gathering = held(gathering)
    memo = Memo.objects.filter(gathering=gathering).exclude(finished_at=None).first()
    if memo is None:
        raise ValidationError(_("The memo is not finished yet. Finish it first, then send it."))
    post = post_of(gathering, memo)
    if not post.people:
        return 0
    keep(person for person in post.fresh if person.pk is None)
    for people, is_changed in ((post.fresh, False), (post.changed, True)):
        _queue(people, gathering, is_changed=is_changed, by=by, now=now)
    Attendance.objects.bulk_update(post.people, ["memo_sent"], batch_size=500)
    memo.sent_at, memo.sent_to = now, memo.sent_to + len(post.fresh)
    memo.save(update_fields=["sent_at", "sent_to"])
    record("memo.sent", gathering, by=by, count=len(post.people))
    announce(gathering)
    return len(post.people)


def _queue(people: list[Attendance], gathering: Gathering, *, is_changed: bool, by: User, now: datetime) -> None:
    workers = [person for person in people if person.user_id is not None]
    others = [person for person in people if person.user_id is None]
    for kind, chosen in ((Kind.MEMO, workers), (Kind.PLAIN_MEMO, others)):
        drafts = write_to(chosen, gathering=gathering, kind=kind, is_changed=is_changed, by=by, now=now)
        queue_deliveries(drafts)
