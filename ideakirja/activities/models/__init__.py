from .activity import (
    Activity,
    ActivityQuerySet,
    Phase,
    Seat,
    SeatQuerySet,
    Step,
    StepQuerySet,
    TeamMember,
    TeamMemberQuerySet,
    names_in_all,
)
from .books import Closing, Cost, Hours

__all__ = [
    "Activity",
    "ActivityQuerySet",
    "Closing",
    "Cost",
    "Hours",
    "Phase",
    "Seat",
    "SeatQuerySet",
    "Step",
    "StepQuerySet",
    "TeamMember",
    "TeamMemberQuerySet",
    "names_in_all",
]
