"""Whom the finished memo goes to: everybody who was invited or came, also those who were not there (entry 33).

Workers get the memo, all others the plain one. A person's row keeps the mark of the text that they have got, so that
nobody gets the same text twice and a changed one can be sent.
"""

import json
from dataclasses import dataclass, field
from hashlib import sha256

from django.db.models import Q

from ideakirja.people.models import User

from .invited import still_in
from .messages import recipient
from .models import Attendance, Gathering, Memo


@dataclass(kw_only=True)
class Post:
    """fresh: have not had it. changed: have had an earlier text. for_plain: wait until the plain memo is written.
    unreachable: we know only their names."""

    fresh: list[Attendance] = field(default_factory=list)
    changed: list[Attendance] = field(default_factory=list)
    for_plain: list[Attendance] = field(default_factory=list)
    unreachable: list[Attendance] = field(default_factory=list)

    @property
    def people(self) -> list[Attendance]:
        return [*self.fresh, *self.changed]

    @property
    def workers(self) -> int:
        return sum(person.user_id is not None for person in self.people)

    @property
    def others(self) -> int:
        return len(self.people) - self.workers


def post_of(gathering: Gathering, memo: Memo) -> Post:
    """Each row in it holds the mark of the text as it is now, ready to be kept."""
    post, for_staff, plain = Post(), _staff_mark(gathering), _mark(memo.plain)
    for person in everybody(gathering):
        is_worker = person.user_id is not None
        had, person.memo_sent = person.memo_sent, for_staff if is_worker else plain
        if had == person.memo_sent:
            continue
        if recipient(person) is None:
            post.unreachable.append(person)
        elif not is_worker and not memo.plain:
            post.for_plain.append(person)
        else:
            (post.changed if had else post.fresh).append(person)
    return post


def everybody(gathering: Gathering) -> list[Attendance]:
    """Workers on the list; others with an invitation, a place, a mark of presence or a part. A worker who has a part
    but stands on no list gets a row that is not kept yet."""
    was_asked = Q(invited_at__isnull=False) | Q(answer=Attendance.Answer.YES, waiting_since=None)
    has_part = Q(participant__hostings__gathering=gathering)
    people = still_in(gathering).filter(was_asked | has_part | ~Q(presence="") | Q(user__isnull=False))
    return [*people.exclude(user__is_active=False).distinct(), *_hosts_without_row(gathering)]


def _hosts_without_row(gathering: Gathering) -> list[Attendance]:
    listed = gathering.attendances.exclude(user=None).values("user")
    hosts = User.objects.filter(is_active=True, hostings__gathering=gathering).exclude(pk__in=listed).distinct()
    return [Attendance(gathering=gathering, user=user, language=user.language) for user in hosts]


def _staff_mark(gathering: Gathering) -> str:
    points = gathering.items.prefetch_related("agreed")
    said = [
        [point.title, point.text, *([one.kind, one.text, one.owner_id, str(one.due_on)] for one in point.agreed.all())]
        for point in points
    ]
    return _mark(json.dumps(said))


def _mark(text: str) -> str:
    return sha256(text.encode()).hexdigest()
