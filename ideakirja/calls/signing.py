"""Who has signed what, for the page of agreements and for the person's own page."""

from dataclasses import dataclass

from ideakirja.activities.models import Activity, Seat
from ideakirja.people.models import Participant

from .models import Agreement, AgreementText


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One person and one agreement. old: they signed an earlier version and should read the new one."""

    text: AgreementText
    signed: Agreement | None
    old: Agreement | None = None
    withdrawn: Agreement | None = None

    @property
    def is_open(self) -> bool:
        return self.signed is None


@dataclass(frozen=True, kw_only=True)
class Table:
    """texts: the versions in force. rows: each seat with one cell for each text."""

    texts: list[AgreementText]
    rows: list[tuple[Seat, list[Cell]]]


def table_of(activity: Activity) -> Table:
    """Three queries, however many people there are."""
    texts = list(activity.agreement_texts.newest())
    seats = list(activity.seats.taken().select_related("participant"))
    agreements = list(Agreement.objects.filter(text__activity=activity).select_related("text"))
    rows = [
        (seat, [_cell(text, [a for a in agreements if a.participant_id == seat.participant_id]) for text in texts])
        for seat in seats
    ]
    return Table(texts=texts, rows=rows)


def cells_of(participant: Participant, activity: Activity) -> list[Cell]:
    theirs = list(participant.agreements.filter(text__activity=activity).select_related("text"))
    return [_cell(text, theirs) for text in activity.agreement_texts.newest()]


def _cell(text: AgreementText, theirs: list[Agreement]) -> Cell:
    """theirs: the person's signatures in this activity, newest first."""
    of_kind = [agreement for agreement in theirs if agreement.text.kind == text.kind]
    return Cell(
        text=text,
        signed=next((a for a in of_kind if a.text_id == text.pk and not a.withdrawn_at), None),
        old=next((a for a in of_kind if a.text_id != text.pk and not a.withdrawn_at), None),
        withdrawn=next((a for a in of_kind if a.withdrawn_at), None),
    )
