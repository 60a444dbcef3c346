"""What the handbook advises for this gathering and has not been done yet. Advice, never a stop (entries 8 and 33)."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .agenda import length_of, minutes_of
from .models import Gathering, Host, Item
from .sessions import GUESTS, is_guest_due
from .times import day_of

# "At least a few days before" (entry 33).
FEW_DAYS = 3


def advice_for(
    gathering: Gathering, *, hosts: Sequence[Host], items: Sequence[Item], invited: int, now: datetime
) -> list[str]:
    """One sentence for each thing. invited: how many have been invited so far. The gathering is one of
    `with_number`."""
    if gathering.is_cancelled or gathering.ends_at < now:
        return []
    found = [*_of_parts(gathering, hosts), *_of_mandate(gathering), *_of_invitation(gathering, items, invited, now)]
    return [*found, *of_agenda(gathering, items), *_of_guests(gathering, hosts, now), *_of_video(gathering)]


def _of_parts(gathering: Gathering, hosts: Sequence[Host]) -> Iterator[str]:
    parts = {host.part for host in hosts}
    if gathering.kind == Gathering.Kind.MEETING and not parts & {Host.Part.CHAIR, Host.Part.LEADER}:
        yield _("Nobody is chair yet. Agree on it before the meeting.")
    if gathering.wants_memo and Host.Part.SECRETARY not in parts:
        yield _("Nobody writes the memo yet. Choose a secretary.")


def _of_mandate(gathering: Gathering) -> Iterator[str]:
    plan = getattr(gathering, "plan", None)
    if plan and not plan.has_mandate and not plan.taken_on_how:
        yield _("Nobody who may decide is there. Write how the matter is taken to those who may.")


def _of_invitation(gathering: Gathering, items: Sequence[Item], invited: int, now: datetime) -> Iterator[str]:
    if gathering.is_open:
        return
    days_left = (gathering.day - day_of(now)).days
    if not items and gathering.invite_on - timedelta(days=FEW_DAYS) <= day_of(now):
        day = date_format(max(gathering.invite_on, day_of(now)), "SHORT_DATE_FORMAT")
        yield _("The agenda is empty. It goes along with the invitation on %(day)s.") % {"day": day}
    if not invited and days_left < FEW_DAYS:
        yield ngettext(
            "The invitation with its agenda leaves at least a few days before. There is %(n)d day left.",
            "The invitation with its agenda leaves at least a few days before. There are %(n)d days left.",
            days_left,
        ) % {"n": days_left}


def of_agenda(gathering: Gathering, items: Sequence[Item]) -> Iterator[str]:
    taken, length = minutes_of(items), length_of(gathering)
    if taken > length:
        words = {"taken": taken, "length": length}
        yield _("The agenda takes %(taken)s minutes, and the gathering lasts %(length)s. Take something away.") % words
    elif taken == length and (untimed := [item.title for item in items if not item.minutes]):
        points = ", ".join(untimed)
        sentence = _("All %(length)s minutes are taken, but these points need time too: %(points)s. Take some away.")
        yield sentence % {"length": length, "points": points}
    topics = sum(item.topic_id is not None for item in items)
    most = gathering.series.most_topics if gathering.series else 2
    if topics > most:
        words = {"n": topics, "most": most}
        yield _("There are %(n)s topics. At most %(most)s at one time leave room for everybody to speak.") % words


def _of_guests(gathering: Gathering, hosts: Sequence[Host], now: datetime) -> Iterator[str]:
    series = gathering.series
    if series is None or not series.guest_every:
        return
    has_guest = any(host.part in GUESTS for host in hosts)
    if is_guest_due(gathering, series, gathering.number, has_guest=has_guest, now=now):
        yield _("It is time for a guest. Choose one by the topic.")


def _of_video(gathering: Gathering) -> Iterator[str]:
    if gathering.how == Gathering.How.VIDEO and not gathering.video_link:
        yield _("You meet by video, but there is no link yet.")
