"""Who may be in pictures, be recorded and be quoted: for lists of people, in one query."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from .models import Consent, ConsentKind


@dataclass(frozen=True, kw_only=True)
class Mark:
    """One thing, and whether the person has allowed it. Shown as a sign and a word, never as a colour only."""

    label: str
    is_allowed: bool


def allowed_in(activity_pk: int, today: date) -> dict[int, Collection[str]]:
    """{participant's number: kinds}. Who is missing has allowed nothing."""
    return {pk: kinds.keys() for pk, kinds in Consent.objects.live(today).by_person(activity_pk).items()}


def marks_of(kinds: Collection[str]) -> list[Mark]:
    return [Mark(label=str(kind.label), is_allowed=kind in kinds) for kind in ConsentKind]
