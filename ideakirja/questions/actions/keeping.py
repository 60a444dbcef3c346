"""A questionnaire is put into the archive, and taken back."""

from django.db import transaction

from ideakirja.people.models import User
from ideakirja.trail.actions import record

from ..models import Questionnaire, Retirement


@transaction.atomic
def retire(questionnaire: Questionnaire, *, by: User) -> None:
    """It is not offered any more when a collection starts. Collections that run go on."""
    _retirement, made = Retirement.objects.get_or_create(questionnaire=questionnaire, defaults={"retired_by": by})
    if made:
        record("questionnaire.retired", questionnaire, by=by)


@transaction.atomic
def take_back(questionnaire: Questionnaire, *, by: User) -> None:
    deleted, _by_table = Retirement.objects.filter(questionnaire=questionnaire).delete()
    if deleted:
        record("questionnaire.taken_back", questionnaire, by=by)
