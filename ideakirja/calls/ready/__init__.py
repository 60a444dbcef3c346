"""What comes with the product: interview questions, agreement texts, consents, the first words of a call."""

from .agreements import AGREEMENTS
from .consents import CONSENTS, Consent
from .interviews import INTERVIEWS, InterviewSet, interview_set
from .questions import Question
from .words import CALL_SENTENCES, call_texts, call_titles

__all__ = [
    "AGREEMENTS",
    "CALL_SENTENCES",
    "CONSENTS",
    "INTERVIEWS",
    "Consent",
    "InterviewSet",
    "Question",
    "call_texts",
    "call_titles",
    "interview_set",
]
