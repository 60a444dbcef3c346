"""What belongs to one participant: their dates, memos and matters. Everything here is asked by the person alone."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from ideakirja.activities.models import Activity
from ideakirja.calls.models import Interest, Interview
from ideakirja.calls.signing import Cell, cells_of
from ideakirja.gatherings.models import Attendance, Gathering, GatheringQuerySet, Memo
from ideakirja.matters.models import Matter
from ideakirja.people.models import Participant

# To these all members of an activity may come. A meeting of the team is theirs only if they are invited to it.
FOR_MEMBERS = [Gathering.Kind.SESSION, Gathering.Kind.VISIT, Gathering.Kind.OPEN]
# So many of the coming dates are asked about on the first page, and those that the person was invited to.
NEAR = 2
AMONG_STAFF = [Gathering.Kind.MEETING, Gathering.Kind.TRAINING]


@dataclass(frozen=True, kw_only=True)
class Date:
    """One gathering and the person's own row at it, if there is one.

    is_near: asked about on the first page. A whole year of dates with three buttons each would bury the next one; the
    others are answered on their own pages.
    """

    gathering: Gathering
    row: Attendance | None
    is_near: bool

    @property
    def answer(self) -> str:
        return self.row.answer if self.row else ""


def activities_of(person: Participant) -> QuerySet[Activity]:
    """Those in which the person takes part now."""
    return Activity.objects.filter(seats__participant=person, seats__left_on=None).select_related("unit").distinct()


def gatherings_of(person: Participant) -> GatheringQuerySet:
    members = Q(activity__in=activities_of(person).values("pk"), kind__in=FOR_MEMBERS)
    own = Q(pk__in=person.attendances.values("gathering"))
    return Gathering.objects.filter(members | own).select_related("unit", "activity")


def coming(person: Participant, now: datetime) -> list[Date]:
    """Also those that are cancelled: the person must see it."""
    gatherings = gatherings_of(person).filter(ends_at__gte=now)
    rows = {row.gathering_id: row for row in person.attendances.filter(gathering__in=gatherings)}
    return [
        Date(gathering=gathering, row=(row := rows.get(gathering.pk)), is_near=place < NEAR or row is not None)
        for place, gathering in enumerate(gatherings)
    ]


def memos_of(person: Participant) -> QuerySet[Memo]:
    """Finished memos in plain words: of what members may come to, of what the person was at, and those sent to them."""
    members = Q(gathering__activity__in=activities_of(person).values("pk"), gathering__kind__in=FOR_MEMBERS)
    own = person.attendances.filter(Q(presence=Attendance.Presence.PRESENT) | ~Q(memo_sent="")).values("gathering")
    memos = Memo.objects.filter(members | Q(gathering__in=own)).exclude(finished_at=None).exclude(plain="")
    return memos.select_related("gathering").order_by("-gathering__starts_at")


def matters_of(activity: Activity) -> list[Matter]:
    """What came of what the group has said, newest first. What the team agreed among itself is not the group's."""
    among_staff = Matter.objects.filter(agreed__item__gathering__kind__in=AMONG_STAFF).values("pk")
    return list(Matter.objects.filter(activity=activity).exclude(pk__in=among_staff).for_lists().order_by("-pk")[:100])


def open_agreements(person: Participant) -> list[tuple[Activity, Cell]]:
    """Those that wait for the person's signature."""
    return [
        (activity, cell)
        for activity in activities_of(person).filter(closing=None)
        for cell in cells_of(person, activity)
        if cell.is_open
    ]


def interests_of(person: Participant) -> QuerySet[Interest]:
    """Calls in which the person is still on the way: no seat yet."""
    on_the_way = person.interests.standing().exclude(call__activity__in=activities_of(person).values("pk"))
    left = person.seats.exclude(left_on=None).values("activity")
    return on_the_way.exclude(call__activity__in=left).select_related("call__activity__unit", "interview", "choice")


def interviews_of(person: Participant, now: datetime) -> QuerySet[Interview]:
    """Talks that have been agreed on and are ahead."""
    ahead = Interview.objects.ahead().filter(interest__participant=person, at__gte=now)
    return ahead.select_related("interest__call__activity")
