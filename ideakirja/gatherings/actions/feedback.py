"""Feedback on a gathering: a collection of its own, opened with one click."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from ideakirja.kit.texts import LANGUAGES, Texts
from ideakirja.people.models import User
from ideakirja.questions.actions import adopt
from ideakirja.questions.ready import FACES_AT_THE_DOOR, FEEDBACK_CARD
from ideakirja.surveys.actions import start_collection
from ideakirja.surveys.models import Collection
from ideakirja.trail.actions import record

from ..models import Gathering
from ..times import day_of
from .planning import announce, held

# What is asked: three questions by a code, or one row of faces on a device at the door.
FORMS = {"card": FEEDBACK_CARD, "faces": FACES_AT_THE_DOOR}
# How long after the gathering its feedback can still be given.
DAYS = 14
NAME = Collection._meta.get_field("name").max_length or 120


@transaction.atomic
def open_feedback(gathering: Gathering, form: str = "card", *, by: User, today: date) -> Collection:
    """The feedback of those who came. Once for each gathering. form: which of FORMS."""
    if form not in FORMS:
        raise ValidationError(_("Choose the card or the faces."))
    gathering = held(gathering)
    if gathering.feedback:
        return gathering.feedback
    if gathering.is_cancelled:
        raise ValidationError(_("The gathering is cancelled, so there is nothing to give feedback on."))
    step = gathering.step
    collection = Collection(
        unit=gathering.unit,
        version=adopt(FORMS[form], by=by),
        activity=gathering.activity,
        step=None if step is None or Collection.objects.filter(step=step).exists() else step,
        name=(_("Feedback: %(gathering)s") % {"gathering": gathering.name})[:NAME],
        purposes=purposes(),
        responsible=by,
        opens_on=today,
        closes_on=max(today, day_of(gathering.ends_at)) + timedelta(days=DAYS),
        promise_days=gathering.unit.promise_days,
        release_limit=gathering.unit.release_limit,
        is_listed=False,
        offers_slip=gathering.is_open,
    )
    gathering.feedback = start_collection(collection, by=by)
    gathering.save(update_fields=["feedback"])
    record("gathering.feedback_opened", gathering, by=by)
    announce(gathering)
    return gathering.feedback


def purposes() -> Texts:
    """What those who answer read first, in every language."""
    found: Texts = {}
    for language in LANGUAGES:
        with translation.override(language):
            found[language] = _("You were at our gathering. We read the answers and make the next ones better.")
    return found
