"""Before the camera or the recorder is taken out: how many of those coming have agreed, and the list for the worker."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ideakirja.people.models import ConsentKind
from ideakirja.people.permissions import allowed_in
from ideakirja.publications import documents

from .guests import ticks_of
from .models import Attendance, Gathering
from .when import hours, long_day


@dataclass(frozen=True, kw_only=True)
class Agreed:
    """missing: how many of the participants who are coming have not agreed to it."""

    kind: str
    label: str
    missing: int


def agreed_of(gathering: Gathering, today: date) -> Sequence[Agreed]:
    """Of the participants who have said that they come. Empty when nobody has: then everybody is asked on the spot."""
    if gathering.activity_id is None or gathering.is_cancelled or gathering.day < today:
        return []
    coming = gathering.attendances.filter(answer=Attendance.Answer.YES, waiting_since=None)
    people = [*coming.exclude(participant=None).values_list("participant", flat=True)]
    if not people:
        return []
    allowed = allowed_in(gathering.activity_id, today)
    return [
        Agreed(
            kind=kind.value,
            label=str(kind.label),
            missing=sum(kind not in allowed.get(person, ()) for person in people),
        )
        for kind in (ConsentKind.PHOTO, ConsentKind.RECORDING, ConsentKind.QUOTE)
    ]


def permissions_document(gathering: Gathering, today: date) -> documents.Report:
    """Apart from the list that goes round to be signed: what each has agreed to is not for the others to read."""
    allowed = allowed_in(gathering.activity_id, today) if gathering.activity_id else {}
    expected = [tick for tick in ticks_of(gathering) if tick.answer != Attendance.Answer.NO]
    with translation.override(gathering.language):
        rows = [
            (tick.name, *(_word(kind, allowed.get(tick.participant_pk, ())) for kind in ConsentKind))
            if tick.participant_pk
            else (tick.name, *[_("ask")] * len(ConsentKind))
            for tick in expected
        ]
        columns = (_("Name"), *(str(kind.label) for kind in ConsentKind))
        return documents.Report(
            title=_("Who has agreed to pictures and recording"),
            language=gathering.language,
            lead=_("For the workers. Do not pass this round. Ask everybody else on the spot, and write it down."),
            facts=(
                documents.Fact(label=_("What"), text=gathering.name),
                documents.Fact(label=_("When"), text=f"{long_day(gathering.starts_at)}, {hours(gathering)}"),
            ),
            sections=(
                documents.Section(title=_("Permissions"), tables=(documents.Table(columns=columns, rows=tuple(rows)),)),
            ),
        )


def _word(kind: str, allowed: Collection[str]) -> str:
    """A sign and a word: it is read at arm's length, and copied in black and white."""
    return f"✓ {pgettext('permission', 'yes')}" if kind in allowed else f"– {pgettext('permission', 'no')}"
