"""The public pair: put it on the page "You said – we did", or take it off."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ideakirja.kit.texts import Texts
from ideakirja.people.models import User

from ..models import Matter, Telling
from .matters import locked, tell_of


@transaction.atomic
def tell(matter: Matter, *, titles: Texts, said: Texts, did: Texts, by: User, today: date) -> Telling:
    """Show the pair to everybody, or change what is shown. Finnish is always there."""
    matter = locked(matter)
    if not hasattr(matter, "decision"):
        raise ValidationError(_("The matter has no decision yet. Decide first."))
    if not all(texts.get("fi") for texts in (titles, said, did)):
        raise ValidationError(_("Write the title and both texts in Finnish."))
    before, was_told = getattr(matter, "telling", None), matter.is_told
    if before and was_told and (before.titles, before.said, before.did) == (titles, said, did):
        return before
    telling = before or Telling(matter=matter)
    if not was_told:
        telling.told_on = today
    telling.titles, telling.said, telling.did = titles, said, did
    telling.told_by, telling.withdrawn_at = by, None
    telling.save()
    tell_of("matter.told", matter, by=by, languages=", ".join(sorted(titles)))
    return telling


@transaction.atomic
def withdraw_telling(matter: Matter, *, by: User) -> None:
    """Take the pair off the public page. The texts stay for the next time."""
    matter = locked(matter)
    if not matter.is_told:
        return
    matter.telling.withdrawn_at = timezone.now()
    matter.telling.save(update_fields=["withdrawn_at"])
    tell_of("matter.telling_withdrawn", matter, by=by)
