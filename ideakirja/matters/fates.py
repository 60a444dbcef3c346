"""What a receipt shows: the fate of one voice, without a word of what was written."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils import timezone

from ideakirja.kit.gate import DEFAULT_LIMIT

from .models import Action, Decision, Matter, Reply, Voice


@dataclass(frozen=True, kw_only=True)
class Doing:
    """One action, as the giver sees it."""

    what: str
    due_on: date
    done_on: date | None
    is_late: bool


@dataclass(frozen=True)
class Step:
    """One step of the path. place: done | now | ahead."""

    kind: str
    place: str


@dataclass(frozen=True, kw_only=True)
class Fate:
    """state: aside | waiting | considered | yes | partly | no | doing | done | answered | no_action.

    language: of everything that staff wrote here. others: how many more said the same, None below the limit.
    """

    state: str
    month: date
    promised_on: date
    is_late: bool = False
    language: str = "fi"
    title: str = ""
    others: int | None = None
    decision: str = ""
    text: str = ""
    reason: str = ""
    instead: str = ""
    look_again_on: date | None = None
    answered_by: str = ""
    answered_title: str = ""
    answered_on: date | None = None
    doing: tuple[Doing, ...] = field(default_factory=tuple)
    outcome: str = ""
    outcome_on: date | None = None

    @property
    def is_answered(self) -> bool:
        return self.answered_on is not None

    @property
    def is_refusal(self) -> bool:
        return self.state in {"no", "no_action"}

    @property
    def mark(self) -> str:
        """The large mark beside the answer: a tick only for what is done or answered."""
        if self.is_refusal:
            return "no"
        return "done" if self.state in {"done", "answered"} else "doing"

    @property
    def path(self) -> list[Step]:
        """aside | arrived | wait | answer | matter | consider | decide | do | outcome | look_again"""
        if self.state == "aside":
            return [Step("aside", "now")]
        arrived = Step("arrived", "done")
        if self.state == "waiting":
            return [arrived, Step("wait", "now")]
        if self.state in {"answered", "no_action"}:
            return [arrived, Step("answer", "done")]
        became = [arrived, Step("matter", "done")]
        if self.state == "considered":
            return [*became, Step("consider", "now")]
        again = [Step("look_again", "ahead")] if self.look_again_on else []
        return [*became, Step("decide", "done"), *self._doing_steps(), *again]

    def _doing_steps(self) -> list[Step]:
        if self.state == "no":
            return []
        if self.state == "done":
            return [*([Step("do", "done")] if self.doing else []), Step("outcome", "done")]
        return [Step("do", "now" if self.doing else "ahead"), Step("outcome", "ahead")]


def fate_of(voice: Voice, today: date) -> Fate:
    """One extra query when the voice comes from `Voice.objects.with_fate()`."""
    if joining := getattr(voice, "joining", None):
        return _in_matter(voice, joining.matter, today)
    if reply := getattr(voice, "reply", None):
        return _replied(voice, reply)
    return Fate(
        state="aside" if voice.is_aside else "waiting",
        month=voice.month,
        promised_on=voice.promised_on,
        is_late=voice.is_late(today),
    )


def _replied(voice: Voice, reply: Reply) -> Fate:
    return Fate(
        state="answered" if reply.kind == Reply.Kind.ANSWER else "no_action",
        month=voice.month,
        promised_on=voice.promised_on,
        language=reply.language,
        text=reply.text,
        answered_by=reply.replied_by.name,
        answered_title=reply.replied_by.title,
        answered_on=timezone.localdate(reply.replied_at),
    )


def _in_matter(voice: Voice, matter: Matter, today: date) -> Fate:
    others = matter.joinings.count() - 1
    decision: Decision | None = getattr(matter, "decision", None)
    outcome = getattr(matter, "outcome", None)
    written: dict[str, Any] = {}
    if decision:
        written = {
            "decision": decision.answer,
            "text": decision.text,
            "reason": decision.reason,
            "instead": decision.instead,
            "look_again_on": decision.look_again_on,
            "answered_by": decision.decided_by.name,
            "answered_title": decision.decided_by.title,
            "answered_on": decision.decided_on,
        }
    if outcome:
        written |= {"outcome": outcome.text, "outcome_on": outcome.recorded_on}
    return Fate(
        state=str(matter.stage.value),
        month=voice.month,
        promised_on=min(voice.promised_on, matter.decide_by),
        is_late=decision is None and min(voice.promised_on, matter.decide_by) < today,
        language=matter.language,
        title=matter.title,
        others=others if others >= DEFAULT_LIMIT else None,
        doing=tuple(_doing(action, today) for action in matter.actions.all()) if matter.is_accepted else (),
        **written,
    )


def _doing(action: Action, today: date) -> Doing:
    return Doing(what=action.what, due_on=action.due_on, done_on=action.done_on, is_late=action.is_late(today))
