"""How many voices got which fate: the box on the public page."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from ideakirja.kit.gate import Gated, gate

from .models import Reply, Voice, VoiceQuerySet

CELLS = ("done", "answered", "could_not", "waiting")


@dataclass(frozen=True, kw_only=True)
class Shares:
    """Each figure is None when it may not be shown; hidden looks the same as small or empty."""

    heard: int | None
    done: int | None  # done or being done, or decided to be
    answered: int | None
    could_not: int | None
    waiting: int | None

    @property
    def is_hidden(self) -> bool:
        return self.heard is None

    @property
    def replied(self) -> int | None:
        """All that do not wait any more. Told only when telling it tells no hidden figure."""
        if self.heard is None or self.waiting is None:
            return None
        return self.heard - self.waiting


def shares(since: date, until: date) -> Shares:
    """Voices of the whole organisation that became readable in the months from `since` to `until`.

    Of the whole only: figures of single units beside it could be subtracted from it. What the spam guard set aside is
    not counted.
    """
    heard = Voice.objects.filter(is_aside=False, month__range=(since.replace(day=1), until))
    return _shares(gate(_counts(heard)))


def _counts(voices: VoiceQuerySet) -> dict[str, int]:
    refused = Q(joining__matter__decision__answer="no") | Q(reply__kind=Reply.Kind.NO_ACTION)
    answered = Q(reply__kind=Reply.Kind.ANSWER)
    waiting = Q(reply=None, joining__matter__decision=None)
    accepted = Q(joining__matter__decision__answer__in=("yes", "partly"))
    return voices.aggregate(
        done=Count("pk", filter=accepted),
        answered=Count("pk", filter=answered),
        could_not=Count("pk", filter=refused),
        waiting=Count("pk", filter=waiting),
    )


def _shares(gated: Gated[str]) -> Shares:
    return Shares(heard=gated.total, **{cell: gated.counts.get(cell) for cell in CELLS})
