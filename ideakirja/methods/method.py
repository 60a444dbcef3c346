"""What a method of the handbook is: a declaration that an activity can be started from."""

from dataclasses import dataclass
from enum import Enum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.block import Block, Words
from ideakirja.people.models import RoleKind


class Kind(Enum):
    METHOD = "method"
    TOOL = "tool"


class State(Enum):
    """WORKS only with a journey test (tests/test_handbook.py holds that); what is PLANNED offers no start."""

    WORKS = "works"
    PLANNED = "planned"


@dataclass(frozen=True, kw_only=True)
class Chapter:
    number: int
    name: Promise


CLIENTS_TAKE_PART = Chapter(number=1, name=_("Clients take part"))
CLIENT_WORK = Chapter(number=2, name=_("Ways of working with clients"))
DEVELOPING_TOGETHER = Chapter(number=3, name=_("Developing together"))
VISIBLE_SERVICES = Chapter(number=4, name=_("Making services visible"))
COMMUNICATION = Chapter(number=5, name=_("Communication and influence"))
CHAPTERS = (CLIENTS_TAKE_PART, CLIENT_WORK, DEVELOPING_TOGETHER, VISIBLE_SERVICES, COMMUNICATION)


@dataclass(frozen=True, kw_only=True)
class Team:
    """What the book says of the workers. Advice, never a stop.

    workers: how many, from and to. at_least_one: the profession that must be among them. monthly_hours: of each
    worker, from and to.
    """

    workers: tuple[int, int]
    at_least_one: RoleKind | None = None
    monthly_hours: tuple[int, int] | None = None


@dataclass(frozen=True, kw_only=True)
class Participants:
    """ideal: how many, from and to. at_most: what the book calls the most."""

    ideal: tuple[int, int]
    at_most: int | None = None


@dataclass(frozen=True, kw_only=True)
class Phase:
    """is_alongside: its steps are done while the series of the phase before it runs, or prepare it. The days of a
    phase that is not are counted from the last gathering of the series before it (planning.py)."""

    name: Words
    steps: tuple[Block, ...]
    is_alongside: bool = False

    @classmethod
    def of(cls, name: Words, *steps: Block, is_alongside: bool = False) -> "Phase":
        """As it is read aloud: the phase, then its steps."""
        return cls(name=name, steps=steps, is_alongside=is_alongside)

    @property
    def has_series(self) -> bool:
        return any(block.is_series for block in self.steps)


@dataclass(frozen=True, kw_only=True)
class Method:
    """One entry of the handbook.

    version: grows when phases or steps change; an activity keeps the version it was started from (methods.finding).
    part_of: the slug of the method that a tool belongs to. starts_at: the name of the page that starts what is not an
    activity (a collection). months: how long the book says it takes, from and to.
    """

    slug: str
    version: int = 1
    chapter: Chapter
    kind: Kind = Kind.METHOD
    name: Words
    state: State = State.PLANNED
    part_of: str = ""
    starts_at: str = ""
    team: Team | None = None
    participants: Participants | None = None
    months: tuple[int, int] | None = None
    phases: tuple[Phase, ...] = ()

    @property
    def works(self) -> bool:
        return self.state is State.WORKS

    @property
    def is_tool(self) -> bool:
        return self.kind is Kind.TOOL

    @property
    def steps(self) -> dict[str, Block]:
        """The blocks by their keys: "2.1" is the first step of the second phase."""
        return {
            f"{p}.{s}": block
            for p, phase in enumerate(self.phases, start=1)
            for s, block in enumerate(phase.steps, start=1)
        }

    @property
    def after_series(self) -> list[bool]:
        """Of each phase, whether its days are counted from the last gathering of a series."""
        found: list[bool] = []
        for position, phase in enumerate(self.phases):
            earlier = any(before.has_series for before in self.phases[:position])
            found.append(found[-1] if phase.is_alongside and found else earlier)
        return found

    def problems(self) -> list[str]:
        found = [problem for block in self.steps.values() for problem in block.problems()]
        if self.works and not self.phases and not self.starts_at:
            found.append("it works, but has neither phases nor a page that starts it.")
        ranges = [self.team.workers] if self.team else []
        ranges += [self.participants.ideal] if self.participants else []
        found += [f"{low}–{high} is not a range." for low, high in ranges if not 0 < low <= high]
        if any(not phase.steps for phase in self.phases):
            found.append("a phase has no steps.")
        if any(phase.is_alongside and not self.phases[max(n - 1, 0)].has_series for n, phase in enumerate(self.phases)):
            found.append("a phase is alongside, but the one before it has no series.")
        return found
