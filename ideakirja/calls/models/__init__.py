from .agreement import Agreement, AgreementQuerySet, AgreementText, AgreementTextQuerySet
from .call import (
    KEPT,
    Call,
    CallQuerySet,
    Choice,
    Interest,
    InterestQuerySet,
    Interview,
    InterviewQuerySet,
    Source,
    every_source,
)

__all__ = [
    "KEPT",
    "Agreement",
    "AgreementQuerySet",
    "AgreementText",
    "AgreementTextQuerySet",
    "Call",
    "CallQuerySet",
    "Choice",
    "Interest",
    "InterestQuerySet",
    "Interview",
    "InterviewQuerySet",
    "Source",
    "every_source",
]
