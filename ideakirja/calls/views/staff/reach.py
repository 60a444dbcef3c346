"""From an address to what this worker may see of it. What one may not see is not there: 404."""

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from ideakirja.activities.models import Activity
from ideakirja.kit.forms import PlainForm, saved, tried
from ideakirja.people.models import Participant
from ideakirja.people.views import signed_in

from ...access import interests_for, interviews_for, may_run, participants_for
from ...models import Call, Interest, Interview


def call_or_404(request: HttpRequest, pk: int) -> Call:
    calls = Call.objects.visible_to(signed_in(request)).select_related("activity__unit", "kick_off")
    return get_object_or_404(calls, pk=pk)


def run_call_or_404(request: HttpRequest, pk: int) -> Call:
    call = call_or_404(request, pk)
    if not may_run(signed_in(request), call.activity):
        raise Http404
    return call


def run_activity_or_404(request: HttpRequest, pk: int) -> Activity:
    activities = Activity.objects.visible_to(signed_in(request)).select_related("unit")
    activity = get_object_or_404(activities, pk=pk)
    if not may_run(signed_in(request), activity):
        raise Http404
    return activity


def interest_or_404(request: HttpRequest, pk: int) -> Interest:
    interests = interests_for(signed_in(request)).select_related(
        "call__activity__unit", "call__kick_off", "participant", "interview__first", "interview__second", "choice"
    )
    return get_object_or_404(interests, pk=pk)


def run_interest_or_404(request: HttpRequest, pk: int) -> Interest:
    """An interviewer from outside the team sees the person, but does not arrange or choose."""
    interest = interest_or_404(request, pk)
    if not may_run(signed_in(request), interest.call.activity):
        raise Http404
    return interest


def interview_or_404(request: HttpRequest, pk: int) -> Interview:
    interviews = interviews_for(signed_in(request)).select_related(
        "interest__call__activity__unit", "interest__participant", "interest__choice", "first", "second"
    )
    return get_object_or_404(interviews, pk=pk)


def participant_or_404(request: HttpRequest, pk: int) -> Participant:
    people: QuerySet[Participant] = participants_for(signed_in(request)).select_related("unit")
    return get_object_or_404(people, pk=pk)


def act_on(
    request: HttpRequest,
    form: PlainForm,
    act: Callable[[], Any],
    *,
    done: str,
    back: str,
    words: Mapping[str, Any],
    template: str = "calls/form.html",
) -> HttpResponse:
    """Show the form; when it is right, act and go to `back`. A refusal is shown with what was typed.

    words: what the page says besides: title, button, about, advice, and the call or the activity that it belongs to.
    """
    if saved(request, form, act, done):
        return redirect(back)
    context = {**words, "form": form, "back": back}
    return render(request, template, context, status=422 if form.errors else 200)


def do(request: HttpRequest, act: Callable[[], Any], *, done: str, back: str) -> HttpResponse:
    """A button without a form. A refusal is told on the page that one comes back to."""
    tried(request, act, done)
    return redirect(back)
