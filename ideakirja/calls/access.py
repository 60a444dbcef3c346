"""Who may do what with calls, interests and participants. What one may not see is answered with 404."""

from django.db.models import Q, QuerySet

from ideakirja.activities.access import may_run, may_see_people
from ideakirja.activities.models import Activity
from ideakirja.people.access import HANDLERS, ORGANISERS
from ideakirja.people.models import Participant, Unit, User
from ideakirja.surveys.access import may_organise as may_read_slips

from .models import Interest, InterestQuerySet, Interview, InterviewQuerySet

__all__ = [
    "interests_for",
    "interviewers_of",
    "interviews_for",
    "may_delete_person",
    "may_read_slips",
    "may_run",
    "may_see_people",
    "participants_for",
    "slip_readers_of",
]


def interests_for(user: User) -> InterestQuerySet:
    """Those whose names the user may see: of activities of the own team, of those that the user organises, and those
    whom the user interviews."""
    ours = Q(call__activity__in=Activity.objects.with_people_for(user))
    return Interest.objects.filter(ours | Q(interview__first=user) | Q(interview__second=user))


def interviews_for(user: User) -> InterviewQuerySet:
    """Those that the user holds. Nobody else reads what was said, not even the manager (book, part H)."""
    return Interview.objects.readable_by(user)


def participants_for(user: User) -> QuerySet[Participant]:
    """People who have, or have had, a seat or an interest in an activity whose people the user may see."""
    activities = Activity.objects.with_people_for(user)
    return Participant.objects.filter(
        Q(seats__activity__in=activities) | Q(interests__call__activity__in=activities)
    ).distinct()


def may_delete_person(user: User, participant: Participant) -> bool:
    """Deleting touches everything that the person takes part in, so all of it must be within reach."""
    theirs = Activity.objects.filter(Q(seats__participant=participant) | Q(calls__interests__participant=participant))
    return not theirs.exclude(pk__in=Activity.objects.with_people_for(user).values("pk")).exists()


def slip_readers_of(unit: Unit) -> QuerySet[User]:
    """Whom to ask about the contact slips of a unit: those who organise its work."""
    units = Unit.objects.ancestors(unit, include_self=True)
    organise = {"roles__kind__in": ORGANISERS, "roles__unit__in": units}
    return User.objects.get_queryset().filter(**organise, is_active=True).order_by("name").distinct()


def interviewers_of(activity: Activity) -> QuerySet[User]:
    """Who may be chosen: the team, and those who meet clients in the unit or above it."""
    units = Unit.objects.ancestors(activity.unit, include_self=True)
    works_there = Q(roles__kind__in=HANDLERS, roles__unit__in=units)
    return User.objects.get_queryset().filter(Q(teams__activity=activity) | works_there, is_active=True).distinct()
