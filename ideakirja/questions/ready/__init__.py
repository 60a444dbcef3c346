"""The questionnaires that come with the product, in the book's order; then our own."""

from ideakirja.questions.form import Form

from .faces_at_the_door import FACES_AT_THE_DOOR
from .feedback_card import FEEDBACK_CARD
from .oral_feedback import ORAL_FEEDBACK
from .satisfaction_survey import SATISFACTION_SURVEY

READY: tuple[Form, ...] = (ORAL_FEEDBACK, FEEDBACK_CARD, SATISFACTION_SURVEY, FACES_AT_THE_DOOR)


def ready_form(slug: str) -> Form | None:
    return next((form for form in READY if form.slug == slug), None)
