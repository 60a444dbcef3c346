"""One step: open what it works with, tick it, leave it out, move it, add one."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ideakirja.activities import actions
from ideakirja.activities.models import Step
from ideakirja.gatherings.models import Gathering
from ideakirja.kit.forms import PlainForm, form_page, posted, tried
from ideakirja.people.views import signed_in

from ...events import events_for, makes_notice
from ...finding import block_of, method_of
from ...forms.steps import AddStepForm, EventForm, MoveForm, NoteForm, SkipForm
from ...opened import opened_steps, verb_of
from ...running import finish_step, open_step, skip_step
from ...stops import stops_before
from .found import run_or_404, step_or_404


def _back(step: Step) -> HttpResponse:
    """To the line of the step on the page of the activity."""
    response = redirect("activities:show", pk=step.activity.pk)
    response["Location"] += f"#step-{step.pk}"
    return response


def _page(request: HttpRequest, step: Step, forms: dict[str, PlainForm] | None = None) -> HttpResponse:
    activity, method, today = step.activity, method_of(step.activity), timezone.localdate()
    work = block_of(step, method)
    phases = [*activity.phases.prefetch_related("steps")]
    context = {
        "step": step,
        "activity": activity,
        "work": work,
        "verb": verb_of(work, opened_steps(activity, today).get(step.pk)),
        "waiting": stops_before(step, phases, method),
        "move_form": MoveForm(initial={"due_on": step.due_on}, prefix="move"),
        "skip_form": SkipForm(prefix="skip"),
        "note_form": NoteForm(initial={"note": step.note}, prefix="note"),
    } | (forms or {})
    return render(request, "methods/staff/step.html", context, status=422 if forms else 200)


@require_safe
def show(request: HttpRequest, pk: int, step_pk: int) -> HttpResponse:
    return _page(request, step_or_404(request, pk, step_pk))


@require_POST
def open(request: HttpRequest, pk: int, step_pk: int) -> HttpResponse:
    """A notice that may be about several gatherings asks which one first."""
    step = step_or_404(request, pk, step_pk)
    events = events_for(step, timezone.now())
    if len(events) > 1:
        return redirect("activities:choose_event", pk=pk, step_pk=step_pk)
    return _opened(request, step, events[0] if events else None)


@form_page
def choose_event(request: HttpRequest, pk: int, step_pk: int) -> HttpResponse:
    step = step_or_404(request, pk, step_pk)
    if not makes_notice(step):
        raise Http404
    form = EventForm(posted(request), events=events_for(step, timezone.now()))
    if request.method == "POST" and form.is_valid():
        return _opened(request, step, form.gathering)
    context = {"form": form, "step": step, "activity": step.activity}
    return render(request, "methods/staff/choose_event.html", context, status=422 if form.errors else 200)


def _opened(request: HttpRequest, step: Step, about: Gathering | None) -> HttpResponse:
    try:
        return redirect(open_step(step, about=about, by=signed_in(request)))
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
        return _back(step)


def _act(request: HttpRequest, pk: int, step_pk: int, act: Callable[[Step], Any], said: str) -> HttpResponse:
    step = step_or_404(request, pk, step_pk)
    tried(request, lambda: act(step), said)
    return _back(step)


@require_POST
def finish(request: HttpRequest, pk: int, step_pk: int) -> HttpResponse:
    user, today = signed_in(request), timezone.localdate()
    return _act(request, pk, step_pk, lambda step: finish_step(step, by=user, today=today), _("Done."))


@require_POST
def reopen(request: HttpRequest, pk: int, step_pk: int) -> HttpResponse:
    user = signed_in(request)
    return _act(request, pk, step_pk, lambda step: actions.reopen_step(step, by=user), _("The step is open again."))


@require_POST
def skip(request: HttpRequest, pk: int, step_pk: int) -> HttpResponse:
    form = SkipForm(request.POST, prefix="skip")
    if not form.is_valid():
        return _page(request, step_or_404(request, pk, step_pk), {"skip_form": form})
    user, today, because = signed_in(request), timezone.localdate(), form.cleaned_data["because"]
    return _act(
        request, pk, step_pk, lambda step: skip_step(step, because, by=user, today=today), _("The step is left out.")
    )


@require_POST
def move(request: HttpRequest, pk: int, step_pk: int) -> HttpResponse:
    form = MoveForm(request.POST, prefix="move")
    if not form.is_valid():
        return _page(request, step_or_404(request, pk, step_pk), {"move_form": form})
    user, due_on = signed_in(request), form.cleaned_data["due_on"]
    return _act(request, pk, step_pk, lambda step: actions.move_step(step, due_on, by=user), _("The day is changed."))


@require_POST
def note(request: HttpRequest, pk: int, step_pk: int) -> HttpResponse:
    form = NoteForm(request.POST, prefix="note")
    if not form.is_valid():
        return _page(request, step_or_404(request, pk, step_pk), {"note_form": form})
    user, text = signed_in(request), form.cleaned_data["note"]
    return _act(request, pk, step_pk, lambda step: actions.note_step(step, text, by=user), _("Saved."))


@require_POST
def repeat(request: HttpRequest, pk: int, step_pk: int) -> HttpResponse:
    user = signed_in(request)
    said = _("The step is there once more.")
    return _act(request, pk, step_pk, lambda step: actions.repeat_step(step, due_on=None, by=user), said)


def add(request: HttpRequest, pk: int, phase_pk: int) -> HttpResponse:
    activity = run_or_404(request, pk)
    phase = get_object_or_404(activity.phases, pk=phase_pk)
    form = AddStepForm(posted(request))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        step = actions.add_step(phase, said["name"], due_on=said["due_on"], by=signed_in(request))
        messages.success(request, _("The step is added."))
        return _back(step)
    context = {"form": form, "activity": activity, "phase": phase}
    return render(request, "methods/staff/add_step.html", context, status=422 if form.errors else 200)
