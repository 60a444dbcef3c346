"""The report of an activity, for four kinds of readers. One content, read on a page and as a PDF."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from django.db.models import Count, Q, Sum
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ideakirja.activities.models import Activity
from ideakirja.boards.outputs import outputs
from ideakirja.gatherings.models import Attendance, Gathering
from ideakirja.kit.markdown import to_blocks, to_html
from ideakirja.kit.typed import ends_sentence
from ideakirja.matters.models import Matter, Stage
from ideakirja.people.models import ConsentKind, Use
from ideakirja.publications.documents import Fact, Figure, Report, Section, Table

from .overview import money_of
from .templatetags.methods import euros, hours


class Reader(Enum):
    PROFESSIONALS = "professionals"
    MANAGEMENT = "management"
    DECISION_MAKERS = "decision-makers"
    PARTICIPANTS = "participants"

    @property
    def label(self) -> str:
        return str(READERS[self])

    @property
    def is_plain(self) -> bool:
        return self is Reader.PARTICIPANTS

    @property
    def sees_costs(self) -> bool:
        return self in {Reader.MANAGEMENT, Reader.DECISION_MAKERS}

    @property
    def sees_plan(self) -> bool:
        return self is Reader.PROFESSIONALS


READERS = {
    Reader.PROFESSIONALS: gettext_lazy("For professionals"),
    Reader.MANAGEMENT: gettext_lazy("For the management"),
    Reader.DECISION_MAKERS: gettext_lazy("For decision-makers"),
    Reader.PARTICIPANTS: gettext_lazy("For the participants"),
}


@dataclass(frozen=True, kw_only=True)
class Told:
    """One section. text: Markdown."""

    title: str
    text: str = ""
    table: Table | None = None

    @property
    def html(self) -> str:
        return to_html(self.text, top=3, keep_lines=True)


@dataclass(frozen=True, kw_only=True)
class ActivityReport:
    activity: Activity
    reader: Reader
    facts: list[Fact]
    figures: list[Figure]
    sections: list[Told]
    language: str

    def document(self) -> Report:
        return Report(
            title=self.activity.name,
            language=self.language,
            lead=self.activity.goal,
            facts=tuple(self.facts),
            figures=tuple(self.figures),
            sections=tuple(
                Section(
                    title=told.title,
                    blocks=to_blocks(told.text, keep_lines=True),
                    tables=(told.table,) if told.table else (),
                )
                for told in self.sections
            ),
        )


def report_of(activity: Activity, reader: Reader, *, language: str, now: datetime) -> ActivityReport:
    """In the language that is active. It names no participant but those who are quoted by their own leave, and counts
    only people who were there."""
    gatherings = _held(activity, now)
    sections = [*_sections(activity, reader, gatherings), _quotes(activity, timezone.localdate(now))]
    return ActivityReport(
        activity=activity,
        reader=reader,
        facts=_facts(activity),
        figures=_figures(activity, reader, gatherings),
        sections=[told for told in sections if told.text or told.table],
        language=language,
    )


def _held(activity: Activity, now: datetime) -> list[Gathering]:
    present = Count("attendances", filter=Q(attendances__presence=Attendance.Presence.PRESENT))
    return [*Gathering.objects.filter(activity=activity).held(now).annotate(present=present).order_by("starts_at")]


def _came(gathering: Gathering) -> int:
    return gathering.head_count or gathering.present  # type: ignore[attr-defined]


def _facts(activity: Activity) -> list[Fact]:
    ends = activity.closing.closed_on if activity.is_closed else activity.ends_on
    days = date_format(activity.begins_on) + "–" + (date_format(ends) if ends else "")
    team = ", ".join(str(member.user) for member in activity.team.select_related("user"))
    return [
        Fact(label=_("Unit"), text=str(activity.unit)),
        Fact(label=_("When"), text=days),
        Fact(label=_("Team"), text=team),
    ]


def _figures(activity: Activity, reader: Reader, gatherings: list[Gathering]) -> list[Figure]:
    seats = activity.seats.values("participant_id").distinct().count()
    figures = [Figure(label=_("Gatherings held"), value=str(len(gatherings)))]
    if seats:
        figures.insert(0, Figure(label=_("Participants"), value=str(seats)))
    counts = [_came(gathering) for gathering in gatherings if _came(gathering)]
    if counts:
        figures.append(Figure(label=_("Present on average"), value=f"{sum(counts) / len(counts):.0f}"))
    matters = [*Matter.objects.filter(activity=activity).for_lists()]
    if matters:
        done = sum(matter.stage == Stage.DONE for matter in matters)
        figures.append(Figure(label=_("Matters taken up"), value=str(len(matters))))
        figures.append(Figure(label=_("Of them done"), value=str(done)))
    if reader.sees_costs:
        minutes = activity.hours.aggregate(sum=Sum("minutes"))["sum"] or 0
        figures.append(Figure(label=_("Working hours"), value=hours(minutes)))
        figures.append(Figure(label=_("Costs"), value=euros(money_of(activity).spent)))
    return figures


def _sections(activity: Activity, reader: Reader, gatherings: list[Gathering]) -> Iterator[Told]:
    if reader.is_plain:
        yield from _for_participants(activity, gatherings)
        return
    yield Told(title=_("What came of it"), table=_matters(activity))
    if reader.sees_plan:
        yield Told(title=_("What was done"), text=_plan(activity))
    yield from _sheets(activity, only_chosen=not reader.sees_plan)
    yield Told(title=_("Gatherings"), table=_gatherings(gatherings))
    if reader.sees_costs and (rows := money_of(activity).by_kind):
        yield Told(
            title=_("Costs"),
            table=Table(
                columns=(_("What for"), _("Spent"), _("Planned")),
                rows=tuple((kind, euros(spent), euros(planned)) for kind, spent, planned in rows),
            ),
        )
    yield from _evaluation(activity, reader)


def _for_participants(activity: Activity, gatherings: list[Gathering]) -> Iterator[Told]:
    yield Told(
        title=_("Thank you"),
        text=ngettext(
            "We met %(n)d time. Thank you for coming and for telling us.",
            "We met %(n)d times. Thank you for coming and for telling us.",
            len(gatherings),
        )
        % {"n": len(gatherings)},
    )
    topics = [item.title for gathering in gatherings for item in gathering.items.exclude(topic=None)]
    yield Told(title=_("What we talked about"), text="\n".join(f"- {escaped(topic)}" for topic in topics))
    lines = [
        f"- {escaped(matter.title)}{'' if ends_sentence(matter.title) else ':'} {_plainly(matter)}"
        for matter in Matter.objects.filter(activity=activity).for_lists().order_by("pk")
    ]
    yield from _sheets(activity, only_chosen=True)
    yield Told(title=_("What came of it"), text="\n".join(lines))


def _quotes(activity: Activity, today: date) -> Told:
    """Words of participants with their first names, as they agreed. Whoever takes it back is gone from here at once."""
    uses = Use.objects.about(activity).live(today).filter(kind=ConsentKind.QUOTE).select_related("consent__participant")
    lines = [f"- “{escaped(use.words)}” – {escaped(use.first_name)}" for use in uses.order_by("pk")]
    return Told(title=_("In their own words"), text="\n".join(lines))


def _plainly(matter: Matter) -> str:
    """What became of it, in the words that were meant for the people who told."""
    if hasattr(matter, "outcome"):
        return escaped(matter.outcome.text)
    if hasattr(matter, "decision"):
        said = matter.decision.text or matter.decision.reason
        # A matter that was agreed in a memo says the same twice.
        return escaped(said if said != matter.title else str(matter.stage.label))
    return _("We are still thinking about it.")


def escaped(text: str) -> str:
    """A text of one line that stays as it was written when it is read as Markdown."""
    return "".join(f"\\{sign}" if sign in r"\`*_{}[]<>()#+-.!|" else sign for sign in " ".join(text.split()))


def _matters(activity: Activity) -> Table | None:
    matters = [*Matter.objects.filter(activity=activity).for_lists().order_by("pk")]
    if not matters:
        return None
    rows = tuple((matter.title, str(matter.stage.label), str(matter.owner)) for matter in matters)
    return Table(columns=(_("Matter"), _("State"), _("Owner")), rows=rows)


def _plan(activity: Activity) -> str:
    lines = []
    for phase in activity.phases.prefetch_related("steps"):
        done = [str(step) for step in phase.steps.all() if step.done_on]
        out = [f"{step} ({step.skipped_because})" for step in phase.steps.all() if step.skipped_on]
        if done or out:
            lines.append(f"### {escaped(str(phase))}\n")
            lines += [f"- {escaped(name)}" for name in done]
            lines += [f"- {escaped(_('Left out: %(step)s') % {'step': name})}" for name in out]
            lines.append("")
    return "\n".join(lines)


def _sheets(activity: Activity, *, only_chosen: bool) -> Iterator[Told]:
    """What was worked out on sheets; for busier readers only what was chosen, where something was chosen. Scripts come
    from the experts' own lives: they stay with those who run the training."""
    for sheet in outputs(activity):
        if only_chosen and sheet["is_script"]:
            continue
        lines = []
        for area in sheet["areas"]:
            notes = [note for group in area["groups"] for note in group["notes"]]
            chosen = [note for note in notes if note["is_chosen"]]
            shown = chosen if only_chosen and chosen else notes
            if len(sheet["areas"]) > 1:
                lines.append(f"### {escaped(area['name'])}\n")
            lines += [f"- {escaped(_note(note, area['columns'], sheet['choice']))}" for note in shown]
            lines.append("")
        yield Told(title=sheet["name"], text="\n".join(lines))


def _note(note: dict[str, Any], columns: list[str], choice: str) -> str:
    """A row of a table tells of every cell but the first what it answers. choice: how a chosen note is marked."""
    cells = [(name, cell) for name, cell in zip(columns, note["cells"], strict=True) if cell]
    parts = [cell for _name, cell in cells[:1]]
    parts += [f"{name} {cell}" if name[-1:] in "?!." else f"{name}: {cell}" for name, cell in cells[1:]]
    mark = f" ({choice})" if note["is_chosen"] and choice else ""
    return "– " * note["depth"] + " – ".join(parts) + mark


def _gatherings(gatherings: list[Gathering]) -> Table | None:
    if not gatherings:
        return None
    return Table(
        columns=(_("Gathering"), _("Day"), _("Present")),
        rows=tuple((g.name, date_format(g.day, "SHORT_DATE_FORMAT"), str(_came(g) or "–")) for g in gatherings),
    )


def _evaluation(activity: Activity, reader: Reader) -> Iterator[Told]:
    """The six questions of entry 19. The thoughts for the next group are the professionals' own."""
    if not activity.is_closed:
        return
    names = ["goals", "benefit", "feedback", "worked", "participation"]
    if reader.sees_plan:
        names.append("next_time")
    for name in names:
        field = activity.closing._meta.get_field(name)
        yield Told(title=str(field.verbose_name), text=getattr(activity.closing, name))  # type: ignore[union-attr]
