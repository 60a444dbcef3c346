"""Results of a collection, and the matter that they may lead to."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ideakirja.matters.forms import MatterForm
from ideakirja.matters.models import Voice
from ideakirja.people.models import Unit
from ideakirja.people.views import signed_in
from ideakirja.trail.actions import record

from ... import actions
from ...actions.periods import figures_come_on
from ...models import Collection
from ...results import results_of, results_of_mark
from .collections import visible_or_404


def _periods(request: HttpRequest, collection: Collection) -> dict[str, Any]:
    """The ended periods, the one that was asked for (else the last), and when the next figures come."""
    today = timezone.localdate()
    ended = list(collection.periods.ended())
    asked = request.GET.get("period", "")
    return {
        "periods": ended,
        "period": next((period for period in ended if str(period.number) == asked), ended[0] if ended else None),
        "next_on": figures_come_on(collection, today),
        "is_over": collection.is_over(today),
    }


@require_safe
def results(request: HttpRequest, pk: int) -> HttpResponse:
    """Figures for all who handle matters in the unit, and the open answers in the order of their batch's lot."""
    collection = visible_or_404(request, pk)
    periods = _periods(request, collection)
    shown = results_of(collection, period=periods["period"], group=request.GET.get("group", ""))
    answered = collection.answered
    voices = Voice.objects.none()
    if answered:
        voices = Voice.objects.filter(spoken__response__collection=collection, is_aside=False).order_by("-month", "pk")
        record("results.seen", collection, by=signed_in(request))
    context = {
        "collection": collection,
        "results": shown,
        "answered": answered,
        "voices": voices[:500],
        "is_own": False,
    }
    return render(request, "surveys/results.html", context | periods)


@require_safe
def own_results(request: HttpRequest, pk: int) -> HttpResponse:
    """A worker's own cards. Nobody else may open them, not even the manager (docs/decisions/0006)."""
    collection = visible_or_404(request, pk)
    mark = collection.marks.filter(worker=signed_in(request)).first()
    if mark is None:
        raise Http404
    periods = _periods(request, collection)
    shown = results_of_mark(mark, period=periods["period"])
    context = {"collection": collection, "results": shown, "is_own": True, "mark": mark.number}
    return render(request, "surveys/results.html", context | periods)


def find_matter(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a matter because of the figures."""
    collection, today = visible_or_404(request, pk), timezone.localdate()
    units = Unit.objects.filter(pk=collection.unit_id)
    form = MatterForm(
        request.POST or None,
        units=units,
        today=today,
        initial={"owner": signed_in(request).pk, "decide_by": today + timedelta(days=collection.promise_days)},
    )
    if request.method == "POST" and form.is_valid():
        matter = actions.find_matter(
            collection,
            title=form.cleaned_data["title"],
            summary=form.cleaned_data["summary"],
            owner=form.cleaned_data["owner"],
            decide_by=form.cleaned_data["decide_by"],
            by=signed_in(request),
        )
        messages.success(request, _("The matter is open. The receipts of all who answered lead to it."))
        return redirect("matters:show", pk=matter.pk)
    context = {"form": form, "collection": collection}
    return render(request, "surveys/find_matter.html", context, status=422 if form.errors else 200)
