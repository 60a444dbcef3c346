"""What we write to people about a gathering, each in their language and for their channel."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any

from django.conf import settings
from django.db.models import F
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ideakirja.kit.texts import in_language
from ideakirja.people.actions import Recipient, draft_delivery, recipient_of
from ideakirja.people.models import Channel, Delivery, User

from .agenda import lines_of
from .calendar import one_calendar
from .links import answer_links
from .models import Attendance, Gathering, Memo
from .when import clock, hours, long_day, short_day


class Kind:
    """The kinds of message; each has a template, gatherings/mail/<kind>.txt."""

    INVITATION = "invitation"
    REMINDER = "reminder"
    COMING = "coming"
    CHANGE = "change"
    CANCELLED = "cancelled"
    SIGNED_UP = "signed_up"
    WAITING = "waiting"
    PLACE_FREE = "place_free"


# Those that bring the programme and the last memo along.
WITH_ENCLOSURES = {Kind.INVITATION}


def recipient(attendance: Attendance) -> Recipient | None:
    """Whom and how, or None for somebody of whom we know only the name."""
    if attendance.participant:
        return recipient_of(attendance.participant)
    if attendance.user:
        user = attendance.user
        return Recipient(name=user.name, channel=Channel.EMAIL, address=user.email, language=user.language)
    for channel, address in ((Channel.EMAIL, attendance.email), (Channel.SMS, attendance.phone)):
        if address:
            return Recipient(name=attendance.name, channel=channel, address=address, language=attendance.language)
    return None


def previous_memo(gathering: Gathering) -> Memo | None:
    """The finished plain memo of the gathering before this one in the same series; the first of a series brings along
    that of the gathering before it in the same activity."""
    before = Gathering.objects.leading_to(gathering)
    memos = Memo.objects.filter(gathering__in=before).exclude(finished_at=None).exclude(plain="")
    own_series_first = [F("gathering__series").asc(nulls_last=True)] if gathering.series_id else []
    return memos.select_related("gathering").order_by(*own_series_first, "-gathering__starts_at").first()


@dataclass(kw_only=True)
class Writer:
    """Writes one kind of message about one gathering. What is the same for all in a language is made once."""

    gathering: Gathering
    kind: str
    by: User | None
    now: datetime
    _facts: dict[str, dict[str, Any]] = field(default_factory=dict)

    @cached_property
    def items(self) -> list[Any]:
        return [*self.gathering.items.all()] if self.kind in WITH_ENCLOSURES else []

    @cached_property
    def is_timed(self) -> bool:
        return any(item.minutes for item in self.items)

    @cached_property
    def memo(self) -> Memo | None:
        return previous_memo(self.gathering) if self.kind in WITH_ENCLOSURES else None

    def facts(self, language: str) -> dict[str, Any]:
        """In `language`, which must be on."""
        if language not in self._facts:
            gathering = self.gathering
            self._facts[language] = {
                "gathering": gathering,
                "long_day": long_day(gathering.starts_at),
                "short_day": short_day(gathering.starts_at),
                "starts": clock(gathering.starts_at),
                "hours": hours(gathering),
                "place": ", ".join(filter(None, (gathering.place, gathering.address))),
                "programme": [
                    (clock(line.starts_at) if line.starts_at and self.is_timed else "", line.item)
                    for line in lines_of(gathering, self.items)
                ],
                "memo": self.memo,
                "memo_day": date_format(self.memo.gathering.day, "SHORT_DATE_FORMAT") if self.memo else "",
                "organisation": in_language(settings.ORGANISATION, language).text,
                "unit": in_language(gathering.unit.names, language).text,
                "sender": self.by,
                "calendar": one_calendar(gathering, now=self.now, is_cancelled=self.kind == Kind.CANCELLED),
            }
        return self._facts[language]

    def write(self, to: Recipient, link: str) -> Delivery:
        with translation.override(to.language):
            facts = self.facts(to.language)
            context = facts | {"name": to.name, "link": link, "on_paper": to.is_on_paper}
            text = render_to_string(f"gatherings/mail/{self.kind}.txt", context).strip()
            subject, _line, body = text.partition("\n")
            return draft_delivery(
                to,
                kind=self.kind,
                thing=self.gathering,
                whole=self.gathering.activity,
                unit=self.gathering.unit,
                subject=subject.strip(),
                body=tidy(body),
                short=short_text(self.kind, facts, link) if to.channel == Channel.SMS else "",
                letter=self._letter(facts, link) if to.is_on_paper else None,
                calendar=facts["calendar"],
                by=self.by,
            )

    def _letter(self, facts: dict[str, Any], link: str) -> dict[str, Any]:
        """What gatherings/printing.py prints besides the text."""
        memo = self.memo
        enclosure = memo and {
            "title": _("Memo: %(gathering)s") % {"gathering": memo.gathering},
            "language": memo.gathering.language,
            "facts": [[_("When"), facts["memo_day"]]],
            "text": memo.plain,
        }
        sender = [facts["organisation"], facts["unit"], *([f"{self.by.name}, {self.by.email}"] if self.by else [])]
        return {
            "title": str(self.gathering),
            "sender": sender,
            "day": date_format(timezone.localdate(self.now), "SHORT_DATE_FORMAT"),
            "agenda": [[at, item.title, item.introducer] for at, item in facts["programme"]],
            "answer": [pgettext("over the square code of a letter", "Answer here"), link] if link else None,
            "enclosures": [enclosure] if enclosure else [],
        }


def tidy(text: str) -> str:
    """At most one blank line between paragraphs; no blanks at the ends of lines."""
    lines: list[str] = []
    for line in text.strip().splitlines():
        if line.strip() or (lines and lines[-1]):
            lines.append(line.strip())
    return "\n".join(lines).strip()


def short_text(kind: str, facts: dict[str, Any], link: str) -> str:
    """A text message: in one piece (160 characters), and without a word of social work."""
    words = {
        Kind.INVITATION: _("Hello! You are welcome on %(day)s at %(time)s, %(place)s. Answer here: %(link)s"),
        Kind.REMINDER: _("Hello! Can you come on %(day)s at %(time)s, %(place)s? Answer here: %(link)s"),
        Kind.COMING: _("Reminder: see you on %(day)s at %(time)s, %(place)s. If you cannot come, say so: %(link)s"),
        Kind.CHANGE: _("Something has changed. Now: %(day)s at %(time)s, %(place)s. Is it OK? Answer: %(link)s"),
        Kind.CANCELLED: _("Cancelled: the gathering on %(day)s at %(time)s. You need not come."),
        Kind.SIGNED_UP: _("You have a place on %(day)s at %(time)s, %(place)s. Change or cancel: %(link)s"),
        Kind.WAITING: _("You are on the waiting list for %(day)s at %(time)s. We tell you of a place: %(link)s"),
        Kind.PLACE_FREE: _("A place is free: welcome on %(day)s at %(time)s, %(place)s. Cancel here: %(link)s"),
    }[kind]
    place = facts["gathering"].place or (_("by video") if facts["gathering"].video_link else facts["unit"])
    return words % {"day": facts["short_day"], "time": facts["starts"], "place": place[:30], "link": link}


def write_to(
    attendances: Iterable[Attendance], *, gathering: Gathering, kind: str, by: User | None, now: datetime
) -> Sequence[Delivery]:
    """A draft for each person whom we can reach."""
    people = [(attendance, to) for attendance in attendances if (to := recipient(attendance))]
    links: dict[int, str] = {}
    if kind != Kind.CANCELLED:
        links = answer_links([attendance for attendance, _to in people], today=timezone.localdate(now))
    writer = Writer(gathering=gathering, kind=kind, by=by, now=now)
    return [writer.write(to, links.get(attendance.pk, "")) for attendance, to in people]
