"""People who would like to join a call: written down, looked at, leaving again."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ideakirja.kit.forms import form_page, posted
from ideakirja.people.models import Channel
from ideakirja.people.views import signed_in
from ideakirja.surveys.models import Slip
from ideakirja.trail.actions import record

from ... import actions
from ...access import may_read_slips, may_run, slip_readers_of
from ...forms.people import InterestForm, KickOffForm, PersonForm, way_to_reach
from ...models import Source
from ...stages import stage_of
from .reach import act_on, do, interest_or_404, run_call_or_404, run_interest_or_404


@require_safe
def show(request: HttpRequest, pk: int) -> HttpResponse:
    interest = interest_or_404(request, pk)
    interview = getattr(interest, "interview", None)
    context = {
        "interest": interest,
        "call": interest.call,
        "person": interest.participant,
        "stage": stage_of(interest),
        "interview": interview,
        "choice": getattr(interest, "choice", None),
        "may_run": may_run(signed_in(request), interest.call.activity),
        "is_interviewer": bool(interview and signed_in(request).pk in interview.readers),
    }
    return render(request, "calls/interest.html", context)


@form_page
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """A worker writes down somebody who told them."""
    call, today = run_call_or_404(request, pk), timezone.localdate()
    initial = {"language": call.activity.language, "channel": Channel.SMS}
    form = InterestForm(posted(request), initial=initial)

    def act() -> None:
        wish = form.cleaned_data["wish"]
        actions.add_interest(call, form.details, wish, source=Source.WORKER, by=signed_in(request), today=today)

    words: dict[str, Any] = {"title": _("Add somebody"), "button": _("Save"), "call": call}
    words["advice"] = _("Ask the person whether you may write this down. Do not write about their own case.")
    return act_on(request, form, act, done=_("The person is written down."), back=_back(pk), words=words)


@form_page
def add_kick_off(request: HttpRequest, pk: int) -> HttpResponse:
    """The list that went round at the kick-off, several people at once."""
    call, today = run_call_or_404(request, pk), timezone.localdate()
    form = KickOffForm(posted(request))

    def act() -> None:
        people = form.people(call.activity.language)
        actions.add_interests(call, people, by=signed_in(request), today=today)

    back = reverse("calls:add_kick_off", args=[pk]) if "more" in request.POST else _back(pk)
    done = _("The people are written down.")
    return act_on(request, form, act, done=done, back=back, template="calls/kick_off_list.html", words={"call": call})


@require_safe
def list_slips(request: HttpRequest, pk: int) -> HttpResponse:
    """Slips that people left after a survey. Every look is written down, unit by unit."""
    call, user = run_call_or_404(request, pk), signed_in(request)
    slips = list(Slip.objects.visible_to(user).select_related("unit"))
    for unit in {slip.unit for slip in slips}:
        record("slips.seen", unit, by=user, unit_id=unit.pk)
    readers = () if may_read_slips(user, call) else slip_readers_of(call.activity.unit)
    context = {"call": call, "slips": slips, "interests": dict(Slip.Interest.choices), "readers": readers}
    return render(request, "calls/slips.html", context)


@form_page
def take_slip(request: HttpRequest, pk: int, slip_pk: int) -> HttpResponse:
    call, today = run_call_or_404(request, pk), timezone.localdate()
    slip = Slip.objects.visible_to(signed_in(request)).filter(pk=slip_pk).first()
    if slip is None:
        if request.method == "POST":
            messages.warning(request, _("Somebody has already taken this slip."))
            return redirect("calls:slips", pk=pk)
        raise Http404
    initial = {"name": slip.name, "language": slip.language, **way_to_reach(slip.contact)}
    form = PersonForm(posted(request), initial=initial)

    def act() -> None:
        actions.take_slip(call, slip, form.details, by=signed_in(request), today=today)

    words: dict[str, Any] = {
        "title": _("Take the slip along"),
        "button": _("Take along and delete the slip"),
        "call": call,
    }
    words["advice"] = _("Call first. Take along only those who still want to.")
    done = _("The person is written down, and the slip is deleted.")
    return act_on(request, form, act, done=done, back=reverse("calls:slips", args=[pk]), words=words)


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    interest = run_interest_or_404(request, pk)

    def act() -> None:
        actions.withdraw_interest(interest, by=signed_in(request), now=timezone.now())

    back = reverse("calls:interest", args=[pk])
    return do(request, act, done=_("Written down: the person does not want to any more."), back=back)


def _back(pk: int) -> str:
    return reverse("calls:show", args=[pk])
