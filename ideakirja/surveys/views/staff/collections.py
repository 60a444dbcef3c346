"""Collections for the staff: list, start, one collection, its code, close, extend."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ideakirja.activities.access import may_run
from ideakirja.activities.models import Step
from ideakirja.kit.gate import DEFAULT_LIMIT
from ideakirja.people.access import ORGANISERS
from ideakirja.people.views import signed_in

from ... import access, actions
from ...actions.periods import figures_come_on
from ...forms.collection import CollectionForm, ExtendForm
from ...models import Collection, FiguresEvery


def visible_or_404(request: HttpRequest, pk: int) -> Collection:
    collections = Collection.objects.visible_to(signed_in(request)).select_related(
        "unit", "version__questionnaire", "responsible", "closure"
    )
    return get_object_or_404(collections, pk=pk)


def organised_or_404(request: HttpRequest, pk: int) -> Collection:
    collection = visible_or_404(request, pk)
    if not access.may_organise(signed_in(request), collection):
        raise Http404
    return collection


@require_safe
def list_collections(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    collections = (
        Collection.objects.visible_to(signed_in(request))
        .select_related("unit", "version__questionnaire", "responsible", "closure")
        .prefetch_related("periods")
        .annotate(waiting=Count("sealed"))
        .order_by("-closes_on", "-pk")
    )
    page = Paginator(collections, 50).get_page(request.GET.get("page"))
    rows = [{"collection": collection, "is_open": collection.is_open(today)} for collection in page]
    may_start = bool(signed_in(request).reach(*ORGANISERS))
    return render(request, "surveys/list.html", {"page": page, "rows": rows, "may_start": may_start, "today": today})


def _step(request: HttpRequest) -> Step | None:
    """The step of an activity that the collection is started from, if the user runs it and it has none yet."""
    asked = request.GET.get("step", "")
    steps = Step.objects.visible_to(signed_in(request)).filter(collection=None).select_related("phase__activity__unit")
    step = steps.filter(pk=asked).first() if asked.isdigit() else None
    return step if step and may_run(signed_in(request), step.activity) else None


def start(request: HttpRequest) -> HttpResponse:
    user, today = signed_in(request), timezone.localdate()
    if not user.reach(*ORGANISERS):
        raise Http404
    first = {
        "opens_on": today,
        "closes_on": today + timedelta(days=60),
        "promise_days": 30,
        "release_limit": DEFAULT_LIMIT,
        "figures_every": FiguresEvery.END,
        "offers_slip": True,
        "responsible": user.pk,
        "questionnaire": request.GET.get("questionnaire", ""),
    }
    step = _step(request)
    if step:
        first |= {"unit": step.activity.unit_id, "name": f"{step}: {step.activity}"[:120]}
    form = CollectionForm(request.POST or None, by=user, today=today, initial=first)
    if request.method == "POST" and form.is_valid():
        collection = actions.start_collection(
            form.collection(step),
            by=user,
            workers=list(form.cleaned_data["workers"]),
        )
        messages.success(request, _("The collection has started. Print the code, or send the link."))
        return redirect("surveys:show", pk=collection.pk)
    return render(request, "surveys/start.html", {"form": form}, status=422 if form.errors else 200)


@require_safe
def show(request: HttpRequest, pk: int) -> HttpResponse:
    collection, today = visible_or_404(request, pk), timezone.localdate()
    may_organise = access.may_organise(signed_in(request), collection)
    waiting = collection.sealed.filter(is_suspect=False).count()
    context: dict[str, Any] = {
        "collection": collection,
        "is_open": collection.is_open(today),
        "is_over": collection.is_over(today),
        "waiting": waiting,
        "missing": max(collection.release_limit - waiting, 0),
        "answered": collection.answered,
        "figures_on": figures_come_on(collection, today),
        "release_minutes": int(settings.RELEASE_EVERY.total_seconds() // 60),
        "marks": collection.marks.select_related("worker") if may_organise else [],
        "own_mark": collection.marks.filter(worker=signed_in(request)).first(),
        "may_organise": may_organise,
        "extend_form": ExtendForm(today=today, initial={"closes_on": max(today, collection.closes_on)}),
        "findings": collection.findings.select_related("matter"),
        "link": settings.SITE_URL + reverse("short:code", args=[collection.code]),
    }
    return render(request, "surveys/show.html", context)


@require_POST
def close(request: HttpRequest, pk: int) -> HttpResponse:
    collection = organised_or_404(request, pk)
    actions.close_collection(collection, by=signed_in(request))
    messages.success(request, _("The collection is closed. No more answers come in."))
    return redirect("surveys:show", pk=pk)


@require_POST
def extend(request: HttpRequest, pk: int) -> HttpResponse:
    collection = organised_or_404(request, pk)
    form = ExtendForm(request.POST, today=timezone.localdate())
    if not form.is_valid():
        messages.error(request, _("Choose today or a later day."))
        return redirect("surveys:show", pk=pk)
    if form.cleaned_data["closes_on"] < collection.opens_on:
        messages.error(request, _("The last day must not be before the first day."))
        return redirect("surveys:show", pk=pk)
    actions.extend_collection(collection, closes_on=form.cleaned_data["closes_on"], by=signed_in(request))
    messages.success(request, _("The collection goes on."))
    return redirect("surveys:show", pk=pk)
