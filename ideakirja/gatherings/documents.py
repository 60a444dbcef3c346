"""The programme and the memo on paper; the memo in two: for the staff, and in plain words for the participants.

Neither memo names a participant.
"""

from collections.abc import Iterable, Iterator

from django.db.models import Q
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ideakirja.kit.markdown import to_blocks
from ideakirja.kit.typed import as_sentence, find_names
from ideakirja.people.models import Participant
from ideakirja.publications import documents

from .agenda import Line, lines_of
from .models import Agreed, Attendance, Gathering, Memo
from .when import clock, hours, long_day


def programme_document(gathering: Gathering) -> documents.Memo:
    """What will be talked about, for those who come."""
    with translation.override(gathering.language):
        return documents.Memo(
            title=_("Programme: %(gathering)s") % {"gathering": gathering.name},
            language=gathering.language,
            facts=tuple(_when_and_where(gathering)),
            items=tuple(_point(line) for line in lines_of(gathering, gathering.items.all())),
        )


def memo_document(gathering: Gathering) -> documents.Memo:
    """In the gathering's language. Of the participants only the count is told: the memo is for all workers."""
    items = gathering.items.prefetch_related("agreed__owner")
    is_finished = Memo.objects.filter(gathering=gathering).exclude(finished_at=None).exists()
    with translation.override(gathering.language):
        staff = list(gathering.attendances.exclude(user=None).select_related("user"))
        return documents.Memo(
            title=_("Memo: %(gathering)s") % {"gathering": gathering.name},
            language=gathering.language,
            facts=tuple(_facts(gathering)),
            present=tuple(_names(staff, Attendance.Presence.PRESENT)),
            absent=tuple(_names(staff, Attendance.Presence.EXCUSED, Attendance.Presence.ABSENT)),
            items=tuple(_item(line, is_finished=is_finished) for line in lines_of(gathering, items)),
        )


def plain_document(gathering: Gathering, text: str) -> documents.Memo:
    with translation.override(gathering.language):
        return documents.Memo(
            title=_("Memo: %(gathering)s") % {"gathering": gathering.name},
            language=gathering.language,
            facts=tuple(_when_and_where(gathering)),
            blocks=to_blocks(text, keep_lines=True),
        )


def _when_and_where(gathering: Gathering) -> Iterator[documents.Fact]:
    when = f"{long_day(gathering.starts_at)}, {hours(gathering)}"
    yield documents.Fact(label=_("When"), text=when)
    if where := ", ".join(filter(None, (gathering.place, gathering.address))):
        yield documents.Fact(label=_("Where"), text=where)


def _facts(gathering: Gathering) -> Iterator[documents.Fact]:
    yield from _when_and_where(gathering)
    for host in gathering.hosts.select_related("user"):
        if host.user or host.name:
            yield documents.Fact(label=str(host.get_part_display()).capitalize(), text=host.name or str(host.user))
    present = gathering.attendances.filter(user=None, presence=Attendance.Presence.PRESENT).count()
    if heads := gathering.head_count or present:
        yield documents.Fact(label=_("Participants present"), text=str(heads))


def _names(staff: Iterable[Attendance], *presence: str) -> list[str]:
    return [str(attendance.user) for attendance in staff if attendance.presence in presence]


def _time(line: Line) -> str:
    return f"{clock(line.starts_at)}–{clock(line.ends_at)}" if line.starts_at and line.ends_at else ""


def _point(line: Line) -> documents.Item:
    item, about = line.item, to_blocks(line.item.about, keep_lines=True)
    return documents.Item(title=item.title, time=_time(line), introducer=item.introducer, blocks=about)


def _item(line: Line, *, is_finished: bool) -> documents.Item:
    """Of a finished memo, a point without a word was not dealt with."""
    agreed = [*line.item.agreed.all()]
    undecided = [one for one in agreed if one.kind == Agreed.Kind.UNDECIDED]
    return documents.Item(
        title=line.item.title,
        time=_time(line),
        introducer=line.item.introducer,
        blocks=to_blocks(line.item.text, keep_lines=True),
        is_left_out=is_finished and not line.item.text and not agreed,
        decisions=tuple(_decision(one) for one in agreed if one not in undecided),
        undecided=tuple(_decision(one) for one in undecided),
    )


def _decision(agreed: Agreed) -> documents.Decision:
    by_when = date_format(agreed.due_on, "SHORT_DATE_FORMAT") if agreed.due_on else ""
    return documents.Decision(text=agreed.text, who=str(agreed.owner or ""), by_when=by_when)


def plain_proposal(gathering: Gathering) -> str:
    """Words to begin the plain memo from: the points and what was agreed, without names."""
    with translation.override(gathering.language):
        paragraphs = [_("We met on %(day)s.") % {"day": date_format(gathering.day, "SHORT_DATE_FORMAT")}]
        items = [item for item in gathering.items.prefetch_related("agreed") if item.text or item.agreed.all()]
        if items:
            paragraphs.append("\n".join([_("We talked about:"), *(f"- {item.title}" for item in items)]))
        agreed = [line for item in items for line in item.agreed.all()]
        settled = [_plain_line(line) for line in agreed if line.kind != Agreed.Kind.UNDECIDED]
        if settled:
            paragraphs.append("\n".join([_("We agreed:"), *settled]))
        undecided = [_plain_line(line) for line in agreed if line.kind == Agreed.Kind.UNDECIDED]
        if undecided:
            paragraphs.append("\n".join([_("We did not decide yet. A manager takes on:"), *undecided]))
        return "\n\n".join(paragraphs)


def _plain_line(agreed: Agreed) -> str:
    if not agreed.due_on:
        return f"- {agreed.text}"
    day = date_format(agreed.due_on, "SHORT_DATE_FORMAT")
    return f"- {as_sentence(agreed.text)} " + _("Ready at the latest on %(day)s.") % {"day": day}


def participants_in(gathering: Gathering, text: str) -> list[str]:
    """Names of participants that stand in the text. Shown only to those who may see them."""
    involved = Participant.objects.filter(Q(attendances__gathering=gathering) | Q(hostings__gathering=gathering))
    return find_names(text, list(involved.values_list("name", flat=True).distinct()))
