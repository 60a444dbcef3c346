"""What one worker has to do: derived from days, never stored, so that the list cannot disagree with the matters."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from ideakirja.people.models import User
from ideakirja.surveys.models import Collection

from . import hearing, leading
from .duty import Duty
from .hearing import Stack

__all__ = ["Agenda", "Duty", "agenda_of"]


@dataclass(frozen=True, kw_only=True)
class Agenda:
    """The duties, each part by day; and what they were read from: all open messages, the user's own collections."""

    late: list[Duty]
    today: list[Duty]
    week: list[Duty]
    later: list[Duty]
    stacks: list[Stack]
    collections: list[Collection]

    @property
    def messages(self) -> int:
        return sum(stack.number for stack in self.stacks)


def agenda_of(user: User, today: date) -> Agenda:
    """Late first, then today, the rest of this week, and the three weeks after."""
    stacks, collections = hearing.stacks_of(user), hearing.collections_of(user, today)
    duties = [
        *hearing.answers(user, stacks, today),
        *hearing.decisions(user, today),
        *hearing.promised_actions(user, today),
        *hearing.endings(collections),
        *leading.steps(user, today),
        *leading.gatherings(user, today),
        *leading.interviews(user, today),
        *leading.letters(user),
        *leading.claims(user, today),
        *leading.uses(user, today),
    ]
    return Agenda(**_by_day(duties, today), stacks=stacks, collections=collections)


def _by_day(duties: Iterable[Duty], today: date) -> dict[str, list[Duty]]:
    sunday = today + timedelta(days=6 - today.weekday())
    in_order = sorted(duties, key=lambda duty: duty.due_on)
    return {
        "late": [duty for duty in in_order if duty.due_on < today],
        "today": [duty for duty in in_order if duty.due_on == today],
        "week": [duty for duty in in_order if today < duty.due_on <= sunday],
        "later": [duty for duty in in_order if sunday < duty.due_on <= sunday + timedelta(days=21)],
    }
