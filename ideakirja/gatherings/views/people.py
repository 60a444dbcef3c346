"""Who comes: inviting, answers, messages. For those who may see the people by name."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from ideakirja.kit.forms import form_page, posted
from ideakirja.kit.texts import current_language
from ideakirja.people.models import Delivery, User
from ideakirja.people.views import signed_in

from ..access import may_see_people
from ..actions.inviting import (
    invite,
    invite_seated,
    listed_workers,
    remind_unanswered,
    send_once_more,
    tell_change,
    uninvite,
)
from ..actions.signing_up import answer_invitation, places_left
from ..enclosures import Enclosures
from ..forms.people import ChooseForm, GuestForm, seated, staff_of, team_of, uninvited
from ..guests import leaves_by_itself, rows_of, sending_of
from ..models import Attendance, Gathering
from ..overview import counts_of
from ..permissions import agreed_of
from .staff import act_on, do, gathering_for


@require_safe
def people(request: HttpRequest, pk: int) -> HttpResponse:
    gathering, now = gathering_for(request, pk, may_see_people), timezone.now()
    deliveries = [*Delivery.objects.about(gathering).exclude(state=Delivery.State.WITHDRAWN)]
    context = {
        "gathering": gathering,
        "tab": "people",
        "may_arrange": True,
        "rows": rows_of(gathering, deliveries),
        "sending": sending_of(deliveries),
        "counts": counts_of(gathering),
        "to_invite": seated(gathering).count() if gathering.activity_id else listed_workers(gathering).count(),
        "team_to_invite": uninvited(gathering, team_of(gathering)).count(),
        "staff_to_invite": uninvited(gathering, staff_of(gathering)).count(),
        "left": places_left(gathering),
        "leaves_by_itself": leaves_by_itself(gathering, now),
        "along": Enclosures(gathering=gathering).names(current_language(), for_staff=False),
        "agreed": agreed_of(gathering, timezone.localdate(now)),
        "is_ahead": not gathering.is_cancelled and gathering.ends_at > now,
        "has_come": gathering.day <= timezone.localdate(now),
        "is_live": signed_in(request).works_in(gathering.unit_id),
    }
    return render(request, "gatherings/people/people.html", context)


@require_POST
def invite_all(request: HttpRequest, pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk, may_see_people)
    return _count(
        request,
        gathering,
        lambda by: invite_seated(gathering, by=by, now=timezone.now()),
        lambda n: ngettext("%(n)d invitation is on its way.", "%(n)d invitations are on their way.", n) % {"n": n},
        _("Everybody had been invited already."),
    )


@require_POST
def invite_staff(request: HttpRequest, pk: int, whom: str) -> HttpResponse:
    """whom: the team of the activity, or all workers of the unit."""
    gathering = gathering_for(request, pk, may_see_people)
    staff = team_of(gathering) if whom == "team" else staff_of(gathering)
    return _count(
        request,
        gathering,
        lambda by: invite(gathering, users=uninvited(gathering, staff), by=by, now=timezone.now()),
        lambda n: ngettext("%(n)d invitation is on its way.", "%(n)d invitations are on their way.", n) % {"n": n},
        _("Everybody had been invited already."),
    )


@form_page
def choose(request: HttpRequest, pk: int) -> HttpResponse:
    """Members and workers, ticked."""
    gathering = gathering_for(request, pk, may_see_people)
    form = ChooseForm(posted(request), gathering=gathering)

    def act(**chosen: object) -> None:
        invite(gathering, **chosen, by=signed_in(request), now=timezone.now())  # type: ignore[arg-type]

    words = {"title": _("Choose whom to invite"), "button": _("Send the invitations")}
    done = _("The invitations are on their way.")
    return act_on(request, gathering, form, act, done, back="gatherings:people", **words)


@form_page
def invite_guest(request: HttpRequest, pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk, may_see_people)
    form = GuestForm(posted(request), initial={"language": gathering.language})

    def act(**_said: object) -> None:
        invite(gathering, guests=[form.guest()], by=signed_in(request), now=timezone.now())

    words = {
        "title": _("Invite a guest"),
        "about": _("Somebody who is neither a worker nor a member. Their details are deleted 30 days after."),
        "button": _("Send the invitation"),
    }
    done = _("The invitation is on its way.")
    return act_on(request, gathering, form, act, done, back="gatherings:people", **words)


@require_POST
def take_off(request: HttpRequest, pk: int) -> HttpResponse:
    attendance = _attendance(request, pk)
    act = lambda: uninvite(attendance, by=signed_in(request))  # noqa: E731
    return do(request, act, _("The person is off the list."), attendance.gathering, back="gatherings:people")


@require_POST
def write_answer(request: HttpRequest, pk: int) -> HttpResponse:
    """What somebody told a worker: one click."""
    attendance = _attendance(request, pk)

    def act() -> None:
        answer = request.POST.get("answer", "")
        how = Attendance.How.WORKER
        answer_invitation(attendance, answer, how=how, by=signed_in(request), now=timezone.now())

    place = f"person-{attendance.pk}"
    return do(request, act, "", attendance.gathering, back="gatherings:people", place=place)


@require_POST
def remind(request: HttpRequest, pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk, may_see_people)
    return _count(
        request,
        gathering,
        lambda by: remind_unanswered(gathering, by=by, now=timezone.now()),
        lambda n: ngettext("%(n)d reminder is on its way.", "%(n)d reminders are on their way.", n) % {"n": n},
        _("There is nobody to remind: all have answered, or were invited or reminded a short time ago."),
    )


@require_POST
def tell(request: HttpRequest, pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk, may_see_people)
    return _count(
        request,
        gathering,
        lambda by: tell_change(gathering, by=by, now=timezone.now()),
        lambda n: ngettext("%(n)d message is on its way.", "%(n)d messages are on their way.", n) % {"n": n},
        _("There is nobody to tell, or they were told a moment ago."),
    )


@require_POST
def send_again(request: HttpRequest, pk: int, delivery_pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk, may_see_people)
    delivery = get_object_or_404(Delivery.objects.about(gathering), pk=delivery_pk)
    send_once_more(delivery, gathering, by=signed_in(request), now=timezone.now())
    messages.success(request, _("The message is tried again."))
    return redirect("gatherings:people", pk=pk)


def _attendance(request: HttpRequest, pk: int) -> Attendance:
    attendance = get_object_or_404(Attendance, pk=pk)
    attendance.gathering = gathering_for(request, attendance.gathering_id, may_see_people)
    return attendance


def _count(
    request: HttpRequest,
    gathering: Gathering,
    act: Callable[[User], int],
    done: Callable[[int], str],
    nobody: str,
) -> HttpResponse:
    """Act on a button that sends to many, and say to how many."""

    def acted() -> None:
        n = act(signed_in(request))
        messages.success(request, done(n)) if n else messages.info(request, nobody)

    return do(request, acted, "", gathering, back="gatherings:people")
