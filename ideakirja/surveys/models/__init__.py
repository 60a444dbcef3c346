from .collection import Closure, Collection, CollectionQuerySet, FiguresEvery, Mark
from .period import Figures, Period, PeriodQuerySet
from .response import Finding, Release, Response, ResponseQuerySet, Spoken
from .sealed import Epoch, Sealed, SpentKey
from .slip import Slip, SlipQuerySet
from .tally import Tally, TallyQuerySet

__all__ = [
    "Closure",
    "Collection",
    "CollectionQuerySet",
    "Epoch",
    "Figures",
    "FiguresEvery",
    "Finding",
    "Mark",
    "Period",
    "PeriodQuerySet",
    "Release",
    "Response",
    "ResponseQuerySet",
    "Sealed",
    "Slip",
    "SlipQuerySet",
    "SpentKey",
    "Spoken",
    "Tally",
    "TallyQuerySet",
]
