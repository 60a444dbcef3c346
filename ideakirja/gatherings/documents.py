"""The memo on paper: one for the staff, one in plain words for the participants. Neither names a participant."""

from collections.abc import Iterable, Iterator

from django.db.models import Q
from django.utils import timezone, translation
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _

from ideakirja.kit.markdown import to_blocks
from ideakirja.kit.typed import find_names
from ideakirja.people.models import Participant
from ideakirja.publications import documents

from .agenda import Line, lines_of
from .models import Agreed, Attendance, Gathering
from .when import hours, long_day


def memo_document(gathering: Gathering) -> documents.Memo:
    """In the gathering's language. Of the participants only the count is told: the memo is for all workers."""
    items = gathering.items.prefetch_related("agreed__owner")
    with translation.override(gathering.language):
        staff = list(gathering.attendances.exclude(user=None).select_related("user"))
        return documents.Memo(
            title=_("Memo: %(gathering)s") % {"gathering": gathering.name},
            language=gathering.language,
            facts=tuple(_facts(gathering)),
            present=tuple(_names(staff, Attendance.Presence.PRESENT)),
            absent=tuple(_names(staff, Attendance.Presence.EXCUSED, Attendance.Presence.ABSENT)),
            items=tuple(_item(line) for line in lines_of(gathering, items)),
        )


def plain_document(gathering: Gathering, text: str) -> documents.Memo:
    with translation.override(gathering.language):
        return documents.Memo(
            title=gathering.name,
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


def _item(line: Line) -> documents.Item:
    times = [time_format(timezone.localtime(at), "TIME_FORMAT") for at in (line.starts_at, line.ends_at) if at]
    return documents.Item(
        title=line.item.title,
        time="–".join(times) if len(times) == 2 else "",
        introducer=line.item.introducer,
        blocks=to_blocks(line.item.text, keep_lines=True),
        decisions=tuple(_decision(agreed) for agreed in line.item.agreed.all()),
    )


def _decision(agreed: Agreed) -> documents.Decision:
    text = agreed.text
    if agreed.kind == Agreed.Kind.UNDECIDED:
        text = _("Not decided: %(text)s") % {"text": text}
    by_when = date_format(agreed.due_on, "SHORT_DATE_FORMAT") if agreed.due_on else ""
    return documents.Decision(text=text, who=str(agreed.owner or ""), by_when=by_when)


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
    return "- " + _("%(text)s. Ready at the latest on %(day)s.") % {"text": agreed.text.rstrip(". "), "day": day}


def participants_in(gathering: Gathering, text: str) -> list[str]:
    """Names of participants that stand in the text. Shown only to those who may see them."""
    involved = Participant.objects.filter(Q(attendances__gathering=gathering) | Q(hostings__gathering=gathering))
    return find_names(text, list(involved.values_list("name", flat=True).distinct()))
