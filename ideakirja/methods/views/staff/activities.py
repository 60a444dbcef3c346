"""Activities: the list, choosing a method, starting, the page of one, its facts."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ideakirja.activities import actions
from ideakirja.activities.access import may_start
from ideakirja.activities.models import Activity
from ideakirja.kit.forms import form_page, posted
from ideakirja.kit.texts import current_language
from ideakirja.people.access import HANDLERS, is_organiser
from ideakirja.people.models import Unit
from ideakirja.people.views import signed_in

from ...catalogue import CATALOGUE
from ...finding import find_method, method_of, start_path
from ...forms.starting import FactsForm, StartForm
from ...method import CHAPTERS
from ...overview import counted, overview, team_of
from ...running import start as start_from
from .found import run_or_404

FILTERS = ("unit", "mine", "ended")
ON_A_PAGE = 30


@require_safe
def list(request: HttpRequest) -> HttpResponse:
    user, today = signed_in(request), timezone.localdate()
    chosen = request.GET.get("show", "")
    chosen = chosen if chosen in FILTERS else "unit"
    activities = Activity.objects.visible_to(user).select_related("unit", "closing")
    activities = activities.closed() if chosen == "ended" else activities.open()
    if chosen == "mine":
        activities = activities.mine(user)
    undone = Q(phases__steps__done_on=None, phases__steps__skipped_on=None)
    activities = activities.order_by("-begins_on", "-pk").annotate(
        step_count=Count("phases__steps"),
        left=Count("phases__steps", filter=undone),
        late=Count("phases__steps", filter=undone & Q(phases__steps__due_on__lt=today)),
    )
    page = Paginator(activities, ON_A_PAGE).get_page(request.GET.get("page"))
    rows = [{"activity": activity, "method": method_of(activity)} for activity in page]
    context = {"page": page, "rows": rows, "chosen": chosen, "may_start": bool(user.reach(*HANDLERS))}
    return render(request, "methods/staff/activities.html", context)


@require_safe
def choose(request: HttpRequest) -> HttpResponse:
    """The methods that can be started here."""
    if not signed_in(request).reach(*HANDLERS):
        raise Http404
    chapters = [
        {"chapter": chapter, "methods": [(m, start_path(m)) for m in CATALOGUE if m.chapter == chapter and m.works]}
        for chapter in CHAPTERS
    ]
    return render(request, "methods/staff/choose.html", {"chapters": [c for c in chapters if c["methods"]]})


@form_page
def start(request: HttpRequest, slug: str) -> HttpResponse:
    user, today = signed_in(request), timezone.localdate()
    method = find_method(slug)
    if not method or not method.works or not method.phases or not user.reach(*HANDLERS):
        raise Http404
    earlier = Activity.objects.visible_to(user).filter(method=slug).select_related("unit", "closing")
    like = earlier.filter(pk=request.GET["like"]).first() if request.GET.get("like", "").isdigit() else None
    form = StartForm(posted(request), by=user, initial=_first(user, like, today))
    if request.method == "POST" and form.is_valid() and may_start(user, form.cleaned_data["unit"]):
        activity = start_from(method, like=like, by=user, **form.facts())
        messages.success(request, _("The activity has started. Below is its plan: move the days as you need."))
        return redirect("activities:show", pk=activity.pk)
    context = {"form": form, "method": method, "earlier": earlier[:5], "like": like}
    return render(request, "methods/staff/start.html", context, status=422 if form.errors else 200)


def _first(user: Any, like: Activity | None, today: Any) -> dict[str, Any]:
    """What stands in the form at first: last year's activity, or the user's own unit."""
    first: dict[str, Any] = {"begins_on": today, "language": current_language(), "responsible": user.pk}
    if like:
        first |= {"unit": like.unit_id, "name": like.name, "goal": like.goal, "language": like.language}
        first["team"] = [member.user_id for member in like.team.all() if not member.is_responsible]
        return first
    units = user.reach(*HANDLERS)
    if len(units) == 1:
        first["unit"] = next(iter(units))
    else:
        first["unit"] = Unit.objects.filter(pk__in=units).order_by("pk").values_list("pk", flat=True).first()
    return first


@require_safe
def show(request: HttpRequest, pk: int) -> HttpResponse:
    user, now = signed_in(request), timezone.now()
    activities = counted(Activity.objects.visible_to(user), now).select_related("unit", "closing")
    activity = get_object_or_404(activities, pk=pk)
    team = team_of(activity)
    runs = user in [member.user for member in team] or is_organiser(user, activity)
    context = overview(activity, team=team, may_see_people=runs, now=now, today=timezone.localdate())
    context |= {"may_run": runs, "may_change": runs and not activity.is_closed}
    return render(request, "methods/staff/activity.html", context)


@form_page
def change(request: HttpRequest, pk: int) -> HttpResponse:
    activity = run_or_404(request, pk)
    names = ("name", "goal", "begins_on", "ends_on", "language")
    form = FactsForm(posted(request), initial={name: getattr(activity, name) for name in names})
    if request.method == "POST" and form.is_valid():
        actions.change_activity(activity, by=signed_in(request), **{name: form.cleaned_data[name] for name in names})
        messages.success(request, _("Saved."))
        return redirect("activities:show", pk=pk)
    context = {"form": form, "activity": activity}
    return render(request, "methods/staff/change.html", context, status=422 if form.errors else 200)
