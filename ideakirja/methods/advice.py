"""What the book advises, and how the activity stands against it. It never stops anybody."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from ideakirja.activities.models import Activity, TeamMember
from ideakirja.people.models import RoleKind

from .method import Method, Participants, Team


@dataclass(frozen=True, kw_only=True)
class Advice:
    """is_met: the activity is as the book advises. text: a whole sentence with the book's figure."""

    is_met: bool
    text: str


def span(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}–{high}"


def advice_of(
    activity: Activity, method: Method | None, *, team: list[TeamMember], seats: int, minutes: int, today: date
) -> list[Advice]:
    """team: from overview.team_of. seats: participants now. minutes: of all workers, so far."""
    if not method:
        return []
    lines: list[Advice] = []
    if method.team:
        lines += _team(method.team, team)
        lines += _hours(method.team, activity, len(team), minutes, today)
    if method.participants:
        lines += _participants(method.participants, seats)
    return lines


def _team(advised: Team, team: list[TeamMember]) -> Iterator[Advice]:
    low, high = advised.workers
    yield Advice(
        is_met=low <= len(team) <= high,
        text=_("Workers: %(n)d. The book advises %(advised)s.") % {"advised": span(low, high), "n": len(team)},
    )
    if kind := advised.at_least_one:
        yield Advice(
            is_met=any(member.has_profession for member in team),  # type: ignore[attr-defined]
            text=_("At least one of the team should be: %(profession)s.") % {"profession": RoleKind(kind).label},
        )


def _hours(advised: Team, activity: Activity, workers: int, minutes: int, today: date) -> Iterator[Advice]:
    if not advised.monthly_hours or not workers or not minutes:
        return
    until = min(today, activity.ends_on or today)
    months = max((until - activity.begins_on).days / 30.4, 1)
    used = minutes / 60 / workers / months
    low, high = advised.monthly_hours
    yield Advice(
        is_met=used <= high,
        text=_("The book reckons %(advised)s hours a month for each worker. So far it has been %(used)s.")
        % {"advised": span(low, high), "used": f"{used:.1f}".replace(".", ",")},
    )


def _participants(advised: Participants, seats: int) -> Iterator[Advice]:
    low, high = advised.ideal
    if seats == 0:
        return
    if advised.at_most and seats > advised.at_most:
        yield Advice(
            is_met=False,
            text=_("Participants: %(n)d. The book advises at most %(most)d.") % {"most": advised.at_most, "n": seats},
        )
        return
    yield Advice(
        is_met=low <= seats <= high,
        text=_("Participants: %(n)d. The book advises about %(advised)s.") % {"advised": span(low, high), "n": seats},
    )
