"""Where a matter stands: the rail of stages, and the one next step for the person who looks."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ideakirja.people.models import User
from ideakirja.trail.models import Entry

from .access import may_decide, may_handle, may_tell
from .models import Action, Matter


@dataclass(frozen=True)
class Stop:
    """One stage of the rail. place: done | now | ahead."""

    name: str
    place: str
    day: date | None = None
    note: str = ""


@dataclass(frozen=True)
class Next:
    """step: decide | wait_decision | add_action | finish_action | record_outcome | tell | wait_telling | none."""

    step: str
    action: Action | None = None


def rail(matter: Matter) -> list[Stop]:
    decision = getattr(matter, "decision", None)
    heard = Stop(_("Heard"), "done", timezone.localdate(matter.opened_at))
    if decision is None:
        ahead = [Stop(name, "ahead") for name in (_("Decided"), _("Being done"), _("Done"))]
        return [heard, Stop(_("Being considered"), "now", note=_("Decision at the latest")), *ahead]
    considered = Stop(_("Considered"), "done")
    decided = Stop(matter_decided(matter), "done", decision.decided_on)
    if matter.is_refused:
        return [heard, considered, decided, _told(matter)]
    doing, done = _doing(matter), Stop(_("Done"), "ahead")
    if outcome := getattr(matter, "outcome", None):
        doing, done = Stop(doing.name, "done", note=doing.note), Stop(_("Done"), "done", outcome.recorded_on)
    return [heard, considered, decided, doing, done]


def matter_decided(matter: Matter) -> str:
    return {"yes": _("Decided: yes"), "partly": _("Decided: in part"), "no": _("Decided: no")}[matter.decision.answer]


def _doing(matter: Matter) -> Stop:
    actions = list(matter.actions.all())
    ready = sum(1 for action in actions if action.done_on)
    note = ngettext("%(ready)s of %(all)s action is ready", "%(ready)s of %(all)s actions are ready", len(actions))
    return Stop(_("Being done"), "now", note=note % {"ready": ready, "all": len(actions)} if actions else "")


def _told(matter: Matter) -> Stop:
    return Stop(_("Told"), "done", matter.telling.told_on) if matter.is_told else Stop(_("Told"), "now")


def next_step(matter: Matter, user: User) -> Next:
    if not hasattr(matter, "decision"):
        return Next("decide" if may_decide(user, matter) else "wait_decision")
    if matter.is_accepted and not hasattr(matter, "outcome"):
        return _next_doing(matter, user)
    if not matter.is_told:
        return Next("tell" if may_tell(user, matter) else "wait_telling")
    return Next("none")


def _next_doing(matter: Matter, user: User) -> Next:
    if not may_handle(user, matter):
        return Next("none")
    actions = list(matter.actions.all())
    if undone := next((action for action in actions if not action.done_on), None):
        return Next("finish_action", undone)
    return Next("record_outcome" if actions else "add_action")


def lines_of(matter: Matter, *, at_most: int = 5) -> list[tuple[str, Entry]]:
    """What was last done to the matter, in a few words each."""
    words = {
        "matter.opened": _("Matter opened"),
        "matter.changed": _("Matter changed"),
        "matter.decided": _("Decided"),
        "matter.told": _("Told to everybody"),
        "matter.telling_withdrawn": _("Taken off the public page"),
        "voice.joined": _("Message joined"),
        "voice.separated": _("Message taken back to the queue"),
        "action.added": _("Action added"),
        "action.changed": _("Action changed"),
        "action.done": _("Action done"),
        "action.reopened": _("Action opened again"),
        "action.removed": _("Action removed"),
        "outcome.recorded": _("Outcome recorded"),
    }
    entries = Entry.objects.about(matter).filter(verb__in=words)
    return [(words[entry.verb], entry) for entry in entries[:at_most]]
