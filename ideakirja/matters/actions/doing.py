"""From a decision to what changed: actions with a person and a day, and the outcome."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ideakirja.people.models import User

from ..models import Action, Matter, Outcome
from .matters import locked, tell_of


@transaction.atomic
def add_action(matter: Matter, what: str, *, owner: User, due_on: date, by: User) -> Action:
    """One thing to do. The same thing for the same person and day is not added twice."""
    matter = locked(matter)
    _require_accepted(matter)
    _require_unfinished(matter)
    action, is_new = Action.objects.get_or_create(matter=matter, what=what, owner=owner, due_on=due_on)
    if is_new:
        tell_of("action.added", matter, by=by, action=what, owner=str(owner))
    return action


@transaction.atomic
def change_action(action: Action, *, owner: User, due_on: date, by: User) -> None:
    action, matter = _locked(action)
    if (action.owner, action.due_on) == (owner, due_on):
        return
    if action.done_on:
        raise ValidationError(_("This action is done. Open it again first."))
    action.owner, action.due_on = owner, due_on
    action.save(update_fields=["owner", "due_on"])
    tell_of("action.changed", matter, by=by, action=action.what, owner=str(owner), due_on=due_on.isoformat())


@transaction.atomic
def finish_action(action: Action, *, by: User, today: date) -> None:
    action, matter = _locked(action)
    if action.done_on:
        return
    action.done_on, action.done_by = today, by
    action.save(update_fields=["done_on", "done_by"])
    tell_of("action.done", matter, by=by, action=action.what)


@transaction.atomic
def reopen_action(action: Action, *, by: User) -> None:
    action, matter = _locked(action)
    if not action.done_on:
        return
    _require_unfinished(matter)
    action.done_on = action.done_by = None
    action.save(update_fields=["done_on", "done_by"])
    tell_of("action.reopened", matter, by=by, action=action.what)


@transaction.atomic
def remove_action(action: Action, *, by: User) -> None:
    """It is not going to be done. What has been done stays."""
    matter = locked(action.matter)
    found = Action.objects.filter(pk=action.pk).first()
    if found is None:
        return
    if found.done_on:
        raise ValidationError(_("This action is done. Open it again first."))
    found.delete()
    tell_of("action.removed", matter, by=by, action=found.what)


@transaction.atomic
def record_outcome(matter: Matter, text: str, *, by: User, today: date) -> Outcome:
    """Write what changed. The matter is done; the receipts say so."""
    matter = locked(matter)
    before = getattr(matter, "outcome", None)
    if before and before.text == text:
        return before
    _require_accepted(matter)
    if matter.actions.undone().exists():
        raise ValidationError(_("The matter has actions that are not done. Mark them as done or remove them first."))
    outcome = before or Outcome(matter=matter)
    outcome.text, outcome.recorded_on, outcome.recorded_by = text, today, by
    outcome.full_clean()
    outcome.save()
    tell_of("outcome.recorded", matter, by=by)
    return outcome


def _locked(action: Action) -> tuple[Action, Matter]:
    matter = locked(action.matter)
    return Action.objects.select_related("owner").get(pk=action.pk), matter


def _require_accepted(matter: Matter) -> None:
    if not matter.is_accepted:
        raise ValidationError(_("The matter has no decision to do it. Decide first."))


def _require_unfinished(matter: Matter) -> None:
    if hasattr(matter, "outcome"):
        raise ValidationError(_("The matter is done. Open a new matter for what is still to do."))
