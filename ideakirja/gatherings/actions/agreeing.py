"""What was agreed: somebody does it by a day, or a manager takes on what could not be decided. Never "next time"."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ideakirja.matters import actions as matters
from ideakirja.matters.access import workers_of
from ideakirja.matters.models import Decision, Matter
from ideakirja.people.models import User
from ideakirja.trail.actions import record

from ..access import deciders_of
from ..models import Agreed, Gathering, Item
from .planning import announce, held, require_open_memo

TITLE = Matter._meta.get_field("title").max_length or 120


@transaction.atomic
def agree(
    item: Item, kind: str, text: str, *, owner: User | None = None, due_on: date | None = None, by: User, today: date
) -> Agreed:
    """Write a line of what came of the point. With an owner it goes on as a matter; the same line twice is one line."""
    gathering = held(item.gathering)
    require_open_memo(gathering)
    if kind == Agreed.Kind.NOTE:
        owner = due_on = None
    if same := item.agreed.filter(kind=kind, text=text, owner=owner, due_on=due_on).first():
        return same
    agreed = Agreed(item=item, kind=kind, text=text, owner=owner, due_on=due_on)
    agreed.full_clean()
    if owner and due_on:
        _require_right_owner(gathering, kind, owner)
        agreed.matter = _open_matter(gathering, agreed, owner=owner, due_on=due_on, by=by, today=today)
    agreed.save()
    record("memo.agreed", gathering, by=by)
    announce(gathering)
    return agreed


@transaction.atomic
def take_back(agreed: Agreed, *, by: User, today: date) -> None:
    """It was written by mistake. Its matter gets the answer no with that reason; one that has gone on stays."""
    gathering = held(agreed.item.gathering)
    require_open_memo(gathering)
    found = Agreed.objects.select_related("matter").filter(pk=agreed.pk).first()
    if found is None:
        return
    if found.matter:
        _close_matter(found.matter, gathering, by=by, today=today)
    found.delete()
    record("memo.agreed_taken_back", gathering, by=by)
    announce(gathering)


def _require_right_owner(gathering: Gathering, kind: str, owner: User) -> None:
    if kind == Agreed.Kind.UNDECIDED:
        if owner not in deciders_of(gathering.unit):
            raise ValidationError(
                {"owner": _("What was not decided goes to a manager or a lead worker. Choose one of them.")}
            )
    elif owner not in workers_of(gathering.unit):
        raise ValidationError({"owner": _("This person does not work in the unit. Choose someone who does.")})


def _open_matter(gathering: Gathering, agreed: Agreed, *, owner: User, due_on: date, by: User, today: date) -> Matter:
    matter = matters.open_matter(
        title=shortened(agreed.text),
        summary=_("Agreed in: %(gathering)s. Point: %(item)s") % {"gathering": gathering, "item": agreed.item},
        owner=owner,
        unit=gathering.unit,
        decide_by=due_on,
        language=gathering.language,
        activity=gathering.activity,
        by=by,
    )
    if agreed.kind == Agreed.Kind.ACTION:
        matters.decide(matter, Decision.Answer.YES, text=agreed.text, by=by, today=today)
        matters.add_action(matter, agreed.text, owner=owner, due_on=due_on, by=by)
    return matter


def _close_matter(matter: Matter, gathering: Gathering, *, by: User, today: date) -> None:
    if matter.joinings.exists():
        raise ValidationError(_("Messages have been joined to the matter of this line. Go on from the matter's page."))
    for action in matter.actions.all():
        matters.remove_action(action, by=by)
    reason = _("It was written in the memo by mistake: %(gathering)s.") % {"gathering": gathering}
    matters.decide(matter, Decision.Answer.NO, reason=reason, by=by, today=today)


def shortened(text: str) -> str:
    """As a matter's title."""
    return text if len(text) <= TITLE else f"{text[: TITLE - 1].rstrip()}…"
