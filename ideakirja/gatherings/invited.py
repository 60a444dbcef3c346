"""Who is still to be written to about a gathering, and whom our messages have reached."""

from collections.abc import Iterable

from django.db.models import Q

from ideakirja.people.models import Delivery, DeliveryQuerySet

from .messages import recipient
from .models import Attendance, AttendanceQuerySet, Gathering

# To these, everybody seated is invited on the set day. To others (a meeting of the staff, a training) by hand.
INVITED_BY_THEMSELVES = [Gathering.Kind.SESSION, Gathering.Kind.VISIT]
REACHED = [Delivery.State.SENT, Delivery.State.PRINTED, Delivery.State.SENDING]


def still_in(gathering: Gathering) -> AttendanceQuerySet:
    """Everybody on the list but those who have left the activity."""
    people = gathering.attendances.select_related("participant", "user")
    if gathering.activity is None:
        return people
    seats = gathering.activity.seats.all()
    left = seats.exclude(left_on=None).exclude(participant__in=seats.taken().values("participant"))
    return people.exclude(participant__in=left.values("participant"))


def expecting(gathering: Gathering) -> AttendanceQuerySet:
    """Those who were invited or hold a place: a change concerns them."""
    people = still_in(gathering).filter(is_walk_in=False)
    return people.filter(Q(answer=Attendance.Answer.YES) | ~Q(invited_at=None))


def messages_to(attendance: Attendance) -> DeliveryQuerySet:
    """All messages about the gathering to this person. Somebody who is no participant is known by the address."""
    about = Delivery.objects.about(attendance.gathering)
    if attendance.participant_id:
        return about.filter(participant=attendance.participant_id)
    to = recipient(attendance)
    return about.filter(participant=None, address=to.address) if to else about.none()


def split_by_reach(gathering: Gathering, people: Iterable[Attendance]) -> tuple[list[Attendance], list[Attendance]]:
    """(to whom something has left, to whom nothing has). Whoever has no address has heard of it from a worker."""
    gone = Delivery.objects.about(gathering).filter(state__in=REACHED).values_list("participant", "address")
    keys = {participant or address for participant, address in gone}
    reached: list[Attendance] = []
    unreached: list[Attendance] = []
    for person in people:
        to = recipient(person)
        is_reached = to is None or (person.participant_id or to.address) in keys
        (reached if is_reached else unreached).append(person)
    return reached, unreached
