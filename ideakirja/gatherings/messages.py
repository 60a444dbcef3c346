"""What we write to people about a gathering, each in their language and for their channel."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ideakirja.kit.texts import in_language
from ideakirja.people.actions import Recipient, draft_delivery, recipient_of
from ideakirja.people.models import Attachment, Channel, Delivery, User

from .agenda import lines_of
from .calendar import one_calendar
from .documents import memo_document
from .enclosures import Enclosures, pdf_file, short_date
from .links import answer_links, memo_links
from .models import Agreed, Attendance, Gathering
from .printing import times_of
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
    MEMO = "memo"
    PLAIN_MEMO = "plain_memo"


MEMOS = {Kind.MEMO, Kind.PLAIN_MEMO}
# How many characters a text message holds in one piece.
ONE_TEXT = 160
SHORTEST_NAME = 10


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


@dataclass(kw_only=True)
class Writer:
    """Writes one kind of message about one gathering. What is the same for all in a language is made once.

    is_changed: of a memo, that those who get it have had an earlier text.
    """

    gathering: Gathering
    kind: str
    by: User | None
    now: datetime
    is_changed: bool = False
    _facts: dict[str, dict[str, Any]] = field(default_factory=dict)

    @cached_property
    def along(self) -> Enclosures | None:
        return Enclosures(gathering=self.gathering) if self.kind == Kind.INVITATION else None

    @cached_property
    def programme(self) -> list[tuple[datetime | None, Any]]:
        items = self.along.items if self.along else []
        is_timed = any(item.minutes for item in items)
        return [(line.starts_at if is_timed else None, line.item) for line in lines_of(self.gathering, items)]

    @cached_property
    def memo_file(self) -> Attachment:
        return pdf_file("memo", self.gathering, memo_document(self.gathering), language=self.gathering.language)

    @cached_property
    def agreed(self) -> list[Agreed]:
        agreed = Agreed.objects.filter(item__gathering=self.gathering).select_related("owner")
        return [*agreed.order_by("item__position", "pk")] if self.kind == Kind.MEMO else []

    def facts(self, language: str) -> dict[str, Any]:
        """In `language`, which must be on."""
        if language not in self._facts:
            gathering = self.gathering
            self._facts[language] = {
                "gathering": gathering,
                "named": named(gathering),
                "long_day": long_day(gathering.starts_at),
                "short_day": short_day(gathering.starts_at),
                "starts": clock(gathering.starts_at),
                "hours": hours(gathering),
                "place": ", ".join(filter(None, (gathering.place, gathering.address))),
                "programme": [(clock(at) if at else "", item) for at, item in self.programme],
                "agreed": self.agreed,
                "day": short_date(gathering),
                "is_changed": self.is_changed,
                "organisation": in_language(settings.ORGANISATION, language).text,
                "unit": in_language(gathering.unit.names, language).text,
                "sender": self.by,
                "calendar": self._calendar(),
            }
        return self._facts[language]

    def _calendar(self) -> str:
        if self.kind in MEMOS:
            return ""
        return one_calendar(self.gathering, now=self.now, is_cancelled=self.kind == Kind.CANCELLED)

    def _sent_along(self, language: str, *, for_staff: bool) -> dict[str, Any]:
        """What an invitation says of its enclosures. The plain memo can be read in the e-mail itself, too."""
        if self.along is None:
            return {}
        memo = None if for_staff else self.along.plain_memo
        day = short_date(memo.gathering) if memo else ""
        return {"memo": memo, "memo_day": day, "attached": self.along.names(language, for_staff=for_staff)}

    def _files(self, language: str, *, for_staff: bool) -> Iterator[Attachment]:
        if self.kind == Kind.MEMO:
            yield self.memo_file
        if self.along:
            yield from self.along.attachments(language, for_staff=for_staff)

    def write(self, to: Recipient, link: str, *, for_staff: bool) -> Delivery:
        with translation.override(to.language):
            facts = self.facts(to.language)
            along = self._sent_along(to.language, for_staff=for_staff)
            context = facts | along | {"name": to.name, "link": link, "on_paper": to.is_on_paper}
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
                letter=self._letter(facts, link, to.language) if to.is_on_paper else None,
                calendar=facts["calendar"],
                attachments=[*self._files(to.language, for_staff=for_staff)] if to.channel == Channel.EMAIL else (),
                by=self.by,
            )

    def _letter(self, facts: dict[str, Any], link: str, language: str) -> dict[str, Any]:
        """What gatherings/printing.py prints besides the text."""
        sender = [facts["organisation"], facts["unit"], *([f"{self.by.name}, {self.by.email}"] if self.by else [])]
        return {
            "title": _("Memo: %(gathering)s") % facts if self.kind in MEMOS else str(self.gathering),
            "sender": sender,
            "day": date_format(timezone.localdate(self.now), "SHORT_DATE_FORMAT"),
            "agenda": [[at, item.title, item.introducer] for at, item in facts["programme"]],
            "answer": [pgettext("over the square code of a letter", "Answer here"), link] if link else None,
            "times": [] if self.kind in MEMOS else times_of(self.gathering),
            "enclosures": [page.parts() for page in self.along.pages(language)] if self.along else [],
        }


def named(gathering: Gathering) -> str:
    """The group and its gathering; once, when one name says both."""
    group = gathering.activity.name if gathering.activity else ""
    return gathering.name if group in gathering.name else f"{group}, {gathering.name}"


def tidy(text: str) -> str:
    """At most one blank line between paragraphs; no blanks at the ends of lines."""
    lines: list[str] = []
    for line in text.strip().splitlines():
        if line.strip() or (lines and lines[-1]):
            lines.append(line.strip())
    return "\n".join(lines).strip()


def short_text(kind: str, facts: dict[str, Any], link: str) -> str:
    """A text message, in one piece for ordinary names. It begins with who writes and tells what it is about: a link
    alone looks like a fraud. A long name is cut, without a sign that a text message does not know; the link never."""
    words = {
        Kind.INVITATION: _("%(unit)s: invitation, %(name)s, %(day)s at %(time)s, %(place)s. Answer: %(link)s"),
        Kind.REMINDER: _("%(unit)s: can you come? %(name)s, %(day)s at %(time)s, %(place)s. Answer: %(link)s"),
        Kind.COMING: _("%(unit)s: reminder, %(name)s, %(day)s at %(time)s, %(place)s. If you cannot come: %(link)s"),
        Kind.CHANGE: _("%(unit)s: changed, %(name)s, now %(day)s at %(time)s, %(place)s. Is it OK? %(link)s"),
        Kind.CANCELLED: _("%(unit)s: cancelled, %(name)s, %(day)s at %(time)s. You need not come."),
        Kind.SIGNED_UP: _("%(unit)s: your place, %(name)s, %(day)s at %(time)s, %(place)s. Change or cancel: %(link)s"),
        Kind.WAITING: _("%(unit)s: you are in the queue, %(name)s, %(day)s at %(time)s. We tell of a place: %(link)s"),
        Kind.PLAIN_MEMO: _("%(unit)s: the memo of %(day)s has changed, %(name)s. Read it: %(link)s")
        if facts["is_changed"]
        else _("%(unit)s: the memo of %(day)s is ready, %(name)s. Read it: %(link)s"),
        Kind.PLACE_FREE: _("%(unit)s: a place is free, %(name)s, %(day)s at %(time)s, %(place)s. Cancel: %(link)s"),
    }[kind]
    gathering, unit = facts["gathering"], facts["unit"]
    place = gathering.place or (_("by video") if gathering.video_link else unit)
    name = str(gathering.activity or gathering)
    said = {"unit": _cut(unit, 30), "place": _cut(place, 30), "day": facts["short_day"], "time": facts["starts"]}
    said |= {"link": link, "name": name}
    extra = len(words % said) - ONE_TEXT
    return words % (said | {"name": _cut(name, max(len(name) - extra, SHORTEST_NAME))})


def _cut(text: str, most: int) -> str:
    return text[:most].rstrip(" ,.")


def write_to(
    attendances: Iterable[Attendance],
    *,
    gathering: Gathering,
    kind: str,
    by: User | None,
    now: datetime,
    is_changed: bool = False,
) -> Sequence[Delivery]:
    """A draft for each person whom we can reach."""
    people = [(attendance, to) for attendance in attendances if (to := recipient(attendance))]
    links: dict[int, str] = {}
    if kind != Kind.CANCELLED:
        links_of = memo_links if kind in MEMOS else answer_links
        links = links_of([attendance for attendance, _to in people], today=timezone.localdate(now))
    writer = Writer(gathering=gathering, kind=kind, by=by, now=now, is_changed=is_changed)
    return [
        writer.write(to, links.get(attendance.pk, ""), for_staff=attendance.user_id is not None)
        for attendance, to in people
    ]
