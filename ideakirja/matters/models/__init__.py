from .matter import Action, Decision, Matter, MatterQuerySet, Outcome, Stage
from .telling import Telling, TellingQuerySet
from .voice import Joining, Reply, Voice, VoiceQuerySet

__all__ = [
    "Action",
    "Decision",
    "Joining",
    "Matter",
    "MatterQuerySet",
    "Outcome",
    "Reply",
    "Stage",
    "Telling",
    "TellingQuerySet",
    "Voice",
    "VoiceQuerySet",
]
