"""The questionnaires that come with the product, in the book's order."""

from ideakirja.questions.form import Form

from .feedback_card import FEEDBACK_CARD
from .satisfaction_survey import SATISFACTION_SURVEY

READY: tuple[Form, ...] = (FEEDBACK_CARD, SATISFACTION_SURVEY)
