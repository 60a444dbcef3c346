from .collection import Closure, Collection, CollectionQuerySet, Mark
from .response import Finding, Release, Response, ResponseQuerySet, Spoken
from .sealed import Epoch, Sealed, SpentKey
from .slip import Slip, SlipQuerySet

__all__ = [
    "Closure",
    "Collection",
    "CollectionQuerySet",
    "Epoch",
    "Finding",
    "Mark",
    "Release",
    "Response",
    "ResponseQuerySet",
    "Sealed",
    "Slip",
    "SlipQuerySet",
    "SpentKey",
    "Spoken",
]
