"""What one worker has to do: derived from days, never stored, so that the list cannot disagree with the matters."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Count, Min, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ideakirja.activities.models import Step
from ideakirja.gatherings.models import Gathering, Host
from ideakirja.matters.models import Action, Matter, Voice
from ideakirja.people.access import DECIDERS
from ideakirja.people.models import Unit, User
from ideakirja.surveys.models import Collection


@dataclass(frozen=True, kw_only=True)
class Duty:
    """One line: what to do, where it belongs, by when."""

    due_on: date
    what: str
    where: str
    address: str

    def days_over(self, today: date) -> int:
        return (today - self.due_on).days


@dataclass(frozen=True, kw_only=True)
class Agenda:
    late: list[Duty]
    today: list[Duty]
    week: list[Duty]
    later: list[Duty]


# How far ahead the list looks.
AHEAD = timedelta(days=28)


def agenda_of(user: User, today: date) -> Agenda:
    """Late first, then today, the rest of this week, and the three weeks after."""
    duties = [*_voices(user, today), *_decisions(user, today), *_actions(user, today), *_collections(user, today)]
    duties += [*_steps(user, today), *_gatherings(user, today), *_memos(user, today)]
    duties.sort(key=lambda duty: duty.due_on)
    sunday = today + timedelta(days=6 - today.weekday())
    return Agenda(
        late=[duty for duty in duties if duty.due_on < today],
        today=[duty for duty in duties if duty.due_on == today],
        week=[duty for duty in duties if today < duty.due_on <= sunday],
        later=[duty for duty in duties if sunday < duty.due_on <= sunday + timedelta(days=21)],
    )


def _voices(user: User, today: date) -> list[Duty]:
    """Messages that wait, one line a unit and day. A late message is on the lead worker's table, and on no one's
    other than that: those who sort messages see it in their queue."""
    leads = user.reach(*DECIDERS)
    lines = (
        Voice.objects.visible_to(user)
        .open()
        .filter(Q(promised_on__gte=today) | Q(unit_id__in=leads))
        .values("unit_id", "promised_on")
        .annotate(n=Count("pk"), first=Min("pk"))
        .order_by()
    )
    units = {unit.pk: str(unit) for unit in Unit.objects.visible_to(user)}
    return [
        Duty(
            due_on=line["promised_on"],
            what=ngettext("Answer %(n)d message", "Answer %(n)d messages", line["n"]) % {"n": line["n"]},
            where=units[line["unit_id"]],
            address=reverse("voices:show", args=[line["first"]]),
        )
        for line in lines
    ]


def _decisions(user: User, today: date) -> list[Duty]:
    """Matters that wait for a decision: for their owner, and when they are late for those who decide. Late is what a
    receipt calls late, so that "the matter is now with the lead worker" is true."""
    late = Matter.objects.late(today).filter(unit_id__in=user.reach(*DECIDERS)).values("pk")
    undecided = Matter.objects.visible_to(user).undecided().filter(Q(owner=user) | Q(pk__in=late))
    return [
        Duty(
            due_on=matter.answer_by,
            what=_("Decide: %(title)s") % {"title": matter.title},
            where=str(matter.unit),
            address=reverse("matters:show", args=[matter.pk]),
        )
        for matter in undecided.for_lists()
    ]


def _actions(user: User, today: date) -> list[Duty]:
    actions = Action.objects.visible_to(user).undone().mine(user).select_related("matter")
    return [
        Duty(
            due_on=action.due_on,
            what=action.what,
            where=_("Matter: %(title)s") % {"title": action.matter.title},
            address=reverse("matters:show", args=[action.matter_id]),
        )
        for action in actions
    ]


def _collections(user: User, today: date) -> list[Duty]:
    ending = Collection.objects.visible_to(user).open(today).filter(responsible=user).select_related("unit")
    return [
        Duty(
            due_on=collection.closes_on,
            what=_("The collection ends: %(name)s") % {"name": collection.name},
            where=str(collection.unit),
            address=reverse("surveys:show", args=[collection.pk]),
        )
        for collection in ending
    ]


def _steps(user: User, today: date) -> list[Duty]:
    """The undone steps of the activities that the user is responsible for."""
    steps = (
        Step.objects.undone()
        .filter(
            due_on__lte=today + AHEAD,
            phase__activity__closing=None,
            phase__activity__team__user=user,
            phase__activity__team__is_responsible=True,
        )
        .select_related("phase__activity")
    )
    return [
        Duty(
            due_on=step.due_on,
            what=str(step),
            where=step.activity.name,
            address=f"{reverse('activities:show', args=[step.activity.pk])}#step-{step.pk}",
        )
        for step in steps
        if step.due_on
    ]


def _gatherings(user: User, today: date) -> list[Duty]:
    """Those that the user hosts, on their day."""
    begin = timezone.make_aware(datetime.combine(today, time()))
    coming = Gathering.objects.hosted_by(user).filter(
        starts_at__gte=begin, starts_at__lt=begin + AHEAD, cancelled_at=None
    )
    return [
        Duty(
            due_on=gathering.day,
            what=_("%(time)s %(name)s")
            % {"time": date_format(timezone.localtime(gathering.starts_at), "TIME_FORMAT"), "name": gathering.name},
            where=gathering.place or str(gathering.activity or ""),
            address=reverse("gatherings:show", args=[gathering.pk]),
        )
        for gathering in coming.select_related("activity")
    ]


def _memos(user: User, today: date) -> list[Duty]:
    """A gathering without a memo nags its recorder, from the next day on."""
    midnight = timezone.make_aware(datetime.combine(today, time()))
    mine = Host.objects.filter(user=user, part=Host.Part.SECRETARY).values("gathering_id")
    missing = Gathering.objects.without_memo(midnight).filter(pk__in=mine).select_related("activity")
    return [
        Duty(
            due_on=gathering.day,
            what=_("Write the memo: %(name)s") % {"name": gathering.name},
            where=str(gathering.activity or ""),
            address=reverse("gatherings:show", args=[gathering.pk]),
        )
        for gathering in missing
    ]
