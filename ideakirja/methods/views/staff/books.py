"""Hours and costs, the team, and the end of an activity."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ideakirja.activities import actions
from ideakirja.kit.forms import form_page, posted
from ideakirja.people.views import signed_in

from ...finding import method_of
from ...forms.starting import TeamForm
from ...forms.steps import ClosingForm, CostForm, HoursForm
from ...overview import money_of
from ...running import end
from .found import run_or_404

QUESTIONS = ("goals", "benefit", "feedback", "worked", "participation", "next_time")


@form_page
def books(request: HttpRequest, pk: int) -> HttpResponse:
    activity, user, today = run_or_404(request, pk), signed_in(request), timezone.localdate()
    sent = posted(request)
    is_cost = bool(sent and "cost-kind" in sent)
    hours_form = HoursForm(
        sent if not is_cost else None,
        activity=activity,
        today=today,
        prefix="hours",
        initial={"day": today, "user": user.pk},
    )
    cost_form = CostForm(sent if is_cost else None, prefix="cost", initial={"day": today})
    form = cost_form if is_cost else hours_form
    if sent is not None and form.is_valid():
        said = form.cleaned_data
        if is_cost:
            facts = {name: said[name] for name in ("kind", "day", "is_planned", "what")}
            actions.add_cost(activity, cents=cost_form.cents, by=user, **facts)
        else:
            facts = {name: said[name] for name in ("user", "day", "what")}
            actions.add_hours(activity, minutes=hours_form.minutes, by=user, **facts)
        messages.success(request, _("Saved."))
        return redirect("activities:books", pk=pk)
    hours = [*activity.hours.select_related("user")]
    context = {
        "activity": activity,
        "method": method_of(activity),
        "hours_form": hours_form,
        "cost_form": cost_form,
        "hours": hours,
        "minutes": sum(line.minutes for line in hours),
        "costs": [*activity.costs.all()],
        "money": money_of(activity),
    }
    return render(request, "methods/staff/books.html", context, status=422 if form.errors else 200)


@require_POST
def remove_hours(request: HttpRequest, pk: int, line: int) -> HttpResponse:
    activity = run_or_404(request, pk)
    actions.remove_hours(get_object_or_404(activity.hours, pk=line), by=signed_in(request))
    messages.success(request, _("Removed."))
    return redirect("activities:books", pk=pk)


@require_POST
def remove_cost(request: HttpRequest, pk: int, line: int) -> HttpResponse:
    activity = run_or_404(request, pk)
    actions.remove_cost(get_object_or_404(activity.costs, pk=line), by=signed_in(request))
    messages.success(request, _("Removed."))
    return redirect("activities:books", pk=pk)


@form_page
def team(request: HttpRequest, pk: int) -> HttpResponse:
    activity = run_or_404(request, pk)
    form = TeamForm(posted(request), activity=activity)
    if request.method == "POST" and form.is_valid():
        actions.add_team_member(activity, form.cleaned_data["user"], by=signed_in(request))
        messages.success(request, _("Added to the team."))
        return redirect("activities:team", pk=pk)
    context = {"activity": activity, "form": form, "team": activity.team.select_related("user")}
    return render(request, "methods/staff/team.html", context, status=422 if form.errors else 200)


@require_POST
def leave_team(request: HttpRequest, pk: int, member: int) -> HttpResponse:
    activity = run_or_404(request, pk)
    try:
        actions.remove_team_member(activity, get_object_or_404(activity.team, pk=member).user, by=signed_in(request))
        messages.success(request, _("Taken out of the team."))
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
    return redirect("activities:team", pk=pk)


@require_POST
def set_responsible(request: HttpRequest, pk: int, member: int) -> HttpResponse:
    activity = run_or_404(request, pk)
    actions.set_responsible(activity, get_object_or_404(activity.team, pk=member).user, by=signed_in(request))
    messages.success(request, _("Saved."))
    return redirect("activities:team", pk=pk)


@form_page
def close(request: HttpRequest, pk: int) -> HttpResponse:
    activity = run_or_404(request, pk)
    closing = getattr(activity, "closing", None)
    first = {name: getattr(closing, name) for name in QUESTIONS} if closing else {}
    with translation.override(activity.language):
        first["because"] = _("The activity has ended.")
    now = timezone.now()
    ahead = [*activity.gatherings.ahead(now)]
    form = ClosingForm(posted(request), asks_of_coming=bool(ahead), initial=first)
    if request.method == "POST" and form.is_valid():
        answers = {name: form.cleaned_data[name] for name in QUESTIONS}
        because, today = form.cancelled_because, timezone.localdate(now)
        end(activity, answers, cancelled_because=because, by=signed_in(request), today=today, now=now)
        messages.success(request, _("The activity has ended. Its report is ready."))
        return redirect("activities:report", pk=pk)
    context = {"activity": activity, "form": form, "closing": closing, "ahead": ahead}
    return render(request, "methods/staff/close.html", context, status=422 if form.errors else 200)


@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    activity = run_or_404(request, pk)
    actions.reopen_activity(activity, by=signed_in(request))
    messages.success(request, _("The activity is open again."))
    return redirect("activities:show", pk=pk)
