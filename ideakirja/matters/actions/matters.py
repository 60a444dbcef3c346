"""What the unit makes of a matter: who takes care of it, and yes, in part or no."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ideakirja.people.models import User
from ideakirja.trail.actions import publish, record

from ..models import Decision, Matter

Answer = Decision.Answer


def locked(matter: Matter) -> Matter:
    """The matter as it is now, held until the end of the transaction."""
    return Matter.objects.select_for_update(of=("self",)).get(pk=matter.pk)


def tell_of(verb: str, matter: Matter, *, by: User, **data: str) -> None:
    record(verb, matter, by=by, unit_id=matter.unit_id, **data)
    publish(f"unit-{matter.unit_id}", "matters")


@transaction.atomic
def change_matter(matter: Matter, *, title: str, summary: str, owner: User, decide_by: date, by: User) -> None:
    matter = locked(matter)
    new = {"title": title, "summary": summary, "owner": owner, "decide_by": decide_by}
    changed = [name for name, value in new.items() if getattr(matter, name) != value]
    if not changed:
        return
    for name in changed:
        setattr(matter, name, new[name])
    matter.save(update_fields=changed)
    tell_of("matter.changed", matter, by=by, owner=str(owner))


@transaction.atomic
def decide(
    matter: Matter,
    answer: str,
    *,
    text: str = "",
    reason: str = "",
    instead: str = "",
    look_again_on: date | None = None,
    by: User,
    today: date,
) -> Decision:
    """Say yes, in part or no. It may be changed until the matter is told on the public page or is done."""
    matter = locked(matter)
    said = {"answer": answer, "text": text, "reason": reason, "instead": instead, "look_again_on": look_again_on}
    before = getattr(matter, "decision", None)
    if before and all(getattr(before, name) == value for name, value in said.items()):
        return before
    _require_changeable(matter, answer)
    decision = before or Decision(matter=matter)
    for name, value in said.items():
        setattr(decision, name, value)
    decision.decided_on, decision.decided_by = today, by
    decision.full_clean()
    decision.save()
    tell_of("matter.decided", matter, by=by, answer=str(answer))
    return decision


def _require_changeable(matter: Matter, answer: str) -> None:
    if hasattr(matter, "outcome"):
        raise ValidationError(_("The matter is done. Its decision can no longer be changed."))
    if matter.is_told:
        raise ValidationError(
            _("The matter is on the public page. Take it off the page first, then change the decision.")
        )
    if answer == Answer.NO and matter.actions.exists():
        raise ValidationError(_("The matter has actions. Remove them first, or choose “Yes, in part”."))
