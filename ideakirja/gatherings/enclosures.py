"""What goes along with an invitation: the programme, the memo of the last time, a printed notice of the activity.

In an e-mail each is a PDF, in a letter a page of its own, and behind the link of a text message it is read on the page.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any

from django.db.models import F
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.text import slugify
from django.utils.translation import gettext as _

from ideakirja.people.models import Attachment
from ideakirja.publications.documents import Document
from ideakirja.publications.models import Notice
from ideakirja.publications.sheets import points_of, sheet_of
from ideakirja.publications.texts import body_of, gaps

from .documents import memo_document, plain_document, programme_document
from .models import Attendance, Gathering, Item, Memo


def previous_memo(gathering: Gathering, *, for_staff: bool = False) -> Memo | None:
    """The finished memo of the gathering before this one in the same series; the first of a series brings along that
    of the gathering before it in the same activity. Participants get only what was written in plain words."""
    before = Gathering.objects.leading_to(gathering)
    memos = Memo.objects.filter(gathering__in=before).exclude(finished_at=None)
    if not for_staff:
        memos = memos.exclude(plain="")
    own_series_first = [F("gathering__series").asc(nulls_last=True)] if gathering.series_id else []
    return memos.select_related("gathering").order_by(*own_series_first, "-gathering__starts_at").first()


def printable_notices(gathering: Gathering) -> list[Notice]:
    """Those of the same activity that can go out in at least one language."""
    if gathering.activity is None:
        return []
    return [notice for notice in gathering.activity.notices.all() if ready_languages(notice)]


def ready_languages(notice: Notice) -> list[str]:
    """Those in which nothing waits to be filled in."""
    return [language for language in notice.languages if not gaps(notice.text(language))]


def language_of(notice: Notice, language: str) -> str:
    """The reader's, or the first in which it is ready."""
    ready = ready_languages(notice)
    return language if language in ready else ready[0]


@dataclass(frozen=True, kw_only=True)
class Page:
    """An enclosure to be read: following an e-mail on a page, or in a letter. facts: (label, text). text: Markdown."""

    title: str
    language: str
    facts: list[list[str]]
    text: str

    def parts(self) -> dict[str, Any]:
        """As gatherings/printing.py reads them."""
        return {"title": self.title, "language": self.language, "facts": self.facts, "text": self.text}


@dataclass(kw_only=True)
class Enclosures:
    """What the team has chosen for this gathering, as far as there is any. Each file is made once for all."""

    gathering: Gathering
    _files: dict[tuple[str, str], Attachment] = field(default_factory=dict)

    @cached_property
    def items(self) -> list[Item]:
        return [*self.gathering.items.all()] if self.gathering.sends_programme else []

    @cached_property
    def plain_memo(self) -> Memo | None:
        return previous_memo(self.gathering) if self.gathering.sends_memo else None

    @cached_property
    def staff_memo(self) -> Memo | None:
        return previous_memo(self.gathering, for_staff=True) if self.gathering.sends_memo else None

    @cached_property
    def notice(self) -> Notice | None:
        notice = self.gathering.sent_notice
        is_ready = notice and ready_languages(notice) and not notice.is_held_back(timezone.localdate())
        return notice if is_ready else None

    def attachments(self, language: str, *, for_staff: bool) -> list[Attachment]:
        return [*self._attachments(language, for_staff=for_staff)]

    def _attachments(self, language: str, *, for_staff: bool) -> Iterator[Attachment]:
        gathering, plain, staff, notice = self.gathering, self.plain_memo, self.staff_memo, self.notice
        if self.items:
            yield self._file("programme", gathering, lambda: programme_document(gathering))
        if for_staff and staff:
            yield self._file("memo", staff.gathering, lambda: memo_document(staff.gathering))
        if not for_staff and plain:
            yield self._file("plain", plain.gathering, lambda: plain_document(plain.gathering, plain.plain))
        if notice:
            own = language_of(notice, language)
            yield self._file("notice", gathering, lambda: sheet_of(notice, own, "a4"), language=own)

    def _file(self, what: str, of: Gathering, document: Any, *, language: str = "") -> Attachment:
        key = (what, language)
        if key not in self._files:
            self._files[key] = pdf_file(what, of, document(), language=language or of.language)
        return self._files[key]

    def names(self, language: str, *, for_staff: bool) -> list[str]:
        """What the message says is attached, in `language`, which must be on."""
        memo = self.staff_memo if for_staff else self.plain_memo
        return [
            *([_("the programme")] if self.items else []),
            *([_("the memo of %(day)s") % {"day": short_date(memo.gathering)}] if memo else []),
            *([self.notice.text(language_of(self.notice, language))["title"]] if self.notice else []),
        ]

    def pages(self, language: str) -> list[Page]:
        """For participants and guests: the memo and the notice. The programme stands in the letter itself."""
        pages = []
        if memo := self.plain_memo:
            pages.append(_memo_page(memo))
        if notice := self.notice:
            pages.append(_notice_page(notice, language_of(notice, language)))
        return pages


def _notice_page(notice: Notice, language: str) -> Page:
    text = notice.text(language)
    facts = [[fact.label, fact.text] for fact in points_of(notice, language)]
    parts = (text.get("lead", ""), body_of(text), text.get("contact", ""), notice.address)
    return Page(title=text["title"], language=language, facts=facts, text="\n\n".join(filter(None, parts)))


def pages_for(row: Attendance | None, language: str, now: datetime) -> list[Page]:
    """What this person may read behind their link: what went along with the invitation, and the memo sent to them."""
    if row is None:
        return []
    gathering = row.gathering
    is_invited = row.invited_at and gathering.ends_at > now and not gathering.is_cancelled
    pages = Enclosures(gathering=gathering).pages(language) if is_invited else []
    memo = getattr(gathering, "memo", None)
    if row.memo_sent and memo and memo.finished_at and memo.plain:
        pages.append(_memo_page(memo))
    return pages


def _memo_page(memo: Memo) -> Page:
    title = _("Memo: %(gathering)s") % {"gathering": memo.gathering}
    facts = [[_("When"), short_date(memo.gathering)]]
    return Page(title=title, language=memo.gathering.language, facts=facts, text=memo.plain)


def pdf_file(what: str, of: Gathering, document: Document, *, language: str) -> Attachment:
    """Its name tells what it is and of which day, and nothing of social work: others may see it on the screen."""
    with translation.override(language):
        names = {"programme": _("Programme"), "memo": _("Memo"), "plain": _("Memo"), "notice": _("Brochure")}
        return Attachment(name=f"{slugify(names[what])}-{of.day}.pdf", content=document.pdf())


def short_date(gathering: Gathering) -> str:
    return date_format(gathering.day, "SHORT_DATE_FORMAT")
