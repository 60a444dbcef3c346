"""Duties of those who run activities: their steps, gatherings and memos, interviews, letters, costs, permissions."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from django.db.models import Count, Min, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ideakirja.activities.models import Activity, Step
from ideakirja.calls.models import Call, Interview
from ideakirja.gatherings.models import Claim, Gathering, Host
from ideakirja.gatherings.models.attendance import DECIDE_WITHIN
from ideakirja.gatherings.printing import messages_for
from ideakirja.people.access import ORGANISERS
from ideakirja.people.models import Use, User, about_any

from .duty import AHEAD, Duty, midnight


def steps(user: User, today: date) -> list[Duty]:
    """The undone steps of the activities that the user is responsible for. Not those whose gatherings are still to
    come: these stand there themselves, on their own days."""
    coming = Gathering.objects.coming(midnight(today))
    found = (
        Step.objects.undone()
        .filter(
            due_on__lte=today + AHEAD,
            phase__activity__closing=None,
            phase__activity__team__user=user,
            phase__activity__team__is_responsible=True,
        )
        .exclude(pk__in=coming.exclude(step=None).values("step"))
        .exclude(pk__in=coming.exclude(series__step=None).values("series__step"))
        .select_related("phase__activity")
    )
    return [
        Duty(
            due_on=step.due_on,
            what=str(step),
            where=step.activity.name,
            address=f"{reverse('activities:show', args=[step.activity.pk])}#step-{step.pk}",
        )
        for step in found
        if step.due_on
    ]


def gatherings(user: User, today: date) -> list[Duty]:
    """Those that the user hosts, on their day; and those held that still want a memo from the user as recorder, from
    the next day on."""
    begins = midnight(today)
    coming = Gathering.objects.hosted_by(user).filter(
        starts_at__gte=begins, starts_at__lt=begins + AHEAD, cancelled_at=None
    )
    recorded = Host.objects.filter(user=user, part=Host.Part.SECRETARY).values("gathering_id")
    missing = Gathering.objects.without_memo(begins).filter(pk__in=recorded)
    both = Gathering.objects.filter(Q(pk__in=coming.values("pk")) | Q(pk__in=missing.values("pk")))
    return [_gathering(found, is_held=found.starts_at < begins) for found in both.select_related("activity")]


def _gathering(gathering: Gathering, *, is_held: bool) -> Duty:
    clock = date_format(timezone.localtime(gathering.starts_at), "TIME_FORMAT")
    activity = str(gathering.activity or "")
    coming = _("%(time)s %(name)s") % {"time": clock, "name": gathering.name}
    return Duty(
        due_on=gathering.day,
        what=_("Write the memo: %(name)s") % {"name": gathering.name} if is_held else coming,
        where=activity if is_held else gathering.place or activity,
        address=reverse("gatherings:show", args=[gathering.pk]),
    )


def interviews(user: User, today: date) -> list[Duty]:
    """Those that the user holds and that nobody has written down yet. No names: this page is often open on a desk.

    Those without a time wait until the call closes, one line a call.
    """
    mine = Interview.objects.ahead().mine(user).filter(interest__choice=None, interest__call__activity__closing=None)
    found = [*mine.select_related("interest__call__activity").defer("answers", "assessment")]
    timeless = Counter(interview.interest.call for interview in found if not interview.at)
    return [
        *(_interview(interview, today) for interview in found if interview.at),
        *(_times_to_agree(call, number) for call, number in timeless.items()),
    ]


def _interview(interview: Interview, today: date) -> Duty:
    at = timezone.localtime(interview.at)
    activity = interview.interest.call.activity.name
    coming = _("%(time)s Interview") % {"time": date_format(at, "TIME_FORMAT")}
    is_past = at.date() < today
    return Duty(
        due_on=at.date(),
        what=_("Write down the interview") if is_past else coming,
        where=activity if is_past else interview.place or activity,
        address=reverse("calls:interview", args=[interview.pk]),
    )


def _times_to_agree(call: Call, number: int) -> Duty:
    words = ngettext("Agree on a time for %(n)d interview", "Agree on times for %(n)d interviews", number)
    return Duty(
        due_on=call.closes_on,
        what=words % {"n": number},
        where=call.activity.name,
        address=reverse("calls:interviews", args=[call.pk]),
    )


def letters(user: User) -> Iterator[Duty]:
    """All that wait to be printed, in one line: they are due on the day on which the first of them was written."""
    waiting = messages_for(user).to_print().aggregate(n=Count("pk"), first=Min("queued_at"))
    if waiting["n"]:
        yield Duty(
            due_on=timezone.localdate(waiting["first"]),
            what=ngettext("Print %(n)d letter", "Print %(n)d letters", waiting["n"]) % {"n": waiting["n"]},
            where=_("By post or by hand"),
            address=reverse("gatherings:letters"),
        )


def claims(user: User, today: date) -> Iterator[Duty]:
    """Costs that the user should have decided on, in one line. Somebody else decides on what one wrote down oneself."""
    late = Claim.objects.late(midnight(today)).to_decide_by(user).exclude(claimed_by=user)
    waiting = late.aggregate(n=Count("pk"), first=Min("claimed_at"))
    if waiting["n"]:
        words = ngettext("Decide on %(n)d fare or other cost", "Decide on %(n)d fares and other costs", waiting["n"])
        yield Duty(
            due_on=timezone.localdate(waiting["first"]) + DECIDE_WITHIN,
            what=words % {"n": waiting["n"]},
            where=_("A participant waits for the money"),
            address=reverse("gatherings:claims"),
        )


def uses(user: User, today: date) -> list[Duty]:
    """What participants have taken their leave back from: at once the team's, from the next day on the organisers'
    too."""
    ours = Q(whole__in=about_any(Activity.objects.mine(user)))
    late = Q(unit_id__in=user.reach(*ORGANISERS), ended_at__date__lt=today)
    uses = [*Use.objects.to_take_down(today).filter(ours | late).select_related("consent")]
    if not uses:
        return []
    activities = Activity.objects.in_bulk({use.activity_pk for use in uses})
    return [
        Duty(
            due_on=use.due_on,
            what=_("Take down: %(what)s") % {"what": use},
            where=str(activities[use.activity_pk]),
            address=f"{reverse('calls:permissions', args=[use.activity_pk])}#use-{use.pk}",
        )
        for use in uses
    ]
