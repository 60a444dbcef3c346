"""How the views reach an activity: hidden and missing look the same."""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from ideakirja.activities.access import may_run
from ideakirja.activities.models import Activity, Step
from ideakirja.people.views import signed_in


def visible_or_404(request: HttpRequest, pk: int) -> Activity:
    activities = Activity.objects.visible_to(signed_in(request)).select_related("unit", "closing", "copied_from")
    return get_object_or_404(activities, pk=pk)


def run_or_404(request: HttpRequest, pk: int) -> Activity:
    activity = visible_or_404(request, pk)
    if not may_run(signed_in(request), activity):
        raise Http404
    return activity


def step_or_404(request: HttpRequest, pk: int, step_pk: int) -> Step:
    activity = run_or_404(request, pk)
    step = get_object_or_404(Step.objects.select_related("phase"), pk=step_pk, phase__activity=activity)
    step.phase.activity = activity
    return step
