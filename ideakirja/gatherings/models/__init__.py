from .attendance import Attendance, AttendanceQuerySet, Claim, ClaimQuerySet
from .feed import Feed
from .gathering import Gathering, GatheringQuerySet, Host, Plan, Series
from .memo import Agreed, Item, Memo, Topic, TopicQuerySet

__all__ = [
    "Agreed",
    "Attendance",
    "AttendanceQuerySet",
    "Claim",
    "ClaimQuerySet",
    "Feed",
    "Gathering",
    "GatheringQuerySet",
    "Host",
    "Item",
    "Memo",
    "Plan",
    "Series",
    "Topic",
    "TopicQuerySet",
]
