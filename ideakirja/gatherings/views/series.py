"""A series of gatherings: its page, one more, and changes to one or all that follow."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from ideakirja.activities.models import Activity
from ideakirja.kit.forms import form_page, posted
from ideakirja.people.access import HANDLERS
from ideakirja.people.views import signed_in

from .. import actions
from ..access import may_arrange, may_arrange_series
from ..forms.series import FOLLOWING, MoveForm, NewSeriesForm, OneMoreForm, SeriesForm
from ..models import Attendance, Gathering, Series
from ..sessions import next_day, sessions_of
from .staff import gathering_for, shown

# The agenda at least a few days before (entry 33).
INVITE_DAYS_BEFORE = 4


@require_GET
def show(request: HttpRequest, pk: int) -> HttpResponse:
    series = series_for(request, pk)
    context = {
        "series": series,
        "sessions": sessions_of(series, timezone.now()),
        "may_arrange": may_arrange_series(signed_in(request), series),
        "is_live": signed_in(request).works_in(series.unit_id),
    }
    return render(request, "gatherings/series.html", context)


@form_page
def make(request: HttpRequest) -> HttpResponse:
    """A unit's own series. One of an activity is opened from its step."""
    user, today = signed_in(request), timezone.localdate()
    initial = {"rhythm": "fortnight", "how": Gathering.How.SITTING, "invite_days_before": INVITE_DAYS_BEFORE}
    initial |= {"unit": min(user.reach(*HANDLERS), default=None)}
    form = NewSeriesForm(posted(request), by=user, today=today, initial=initial)
    if not form.is_possible:
        raise Http404
    if form.is_valid():
        series = actions.make_series(**form.facts(), by=user)
        messages.success(request, _("The series is planned. A public holiday became the next working day."))
        return redirect("gatherings:series", pk=series.pk)
    words = {
        "title": _("Plan a series"),
        "about": _("Your own meetings at a rhythm, for example the team’s every other week."),
        "button": _("Save the series"),
    }
    return shown(request, "gatherings/series_form.html", form, **words)


@form_page
def change(request: HttpRequest, pk: int) -> HttpResponse:
    series = series_for(request, pk, arranging=True)
    initial = {name: getattr(series, name) for name in SeriesForm.base_fields}
    form = SeriesForm(posted(request), initial=initial)
    if form.is_valid():
        actions.change_series(series, **form.cleaned_data, by=signed_in(request))
        messages.success(request, _("The series is changed."))
        return redirect("gatherings:series", pk=pk)
    words = {"title": _("Change the series"), "button": _("Save the changes")}
    return shown(request, "gatherings/series_form.html", form, series=series, **words)


@form_page
def add(request: HttpRequest, pk: int) -> HttpResponse:
    series = series_for(request, pk, arranging=True)
    form = OneMoreForm(posted(request), initial={"day": next_day(series)})
    if form.is_valid():
        gathering = actions.add_to_series(series, form.cleaned_data["day"], by=signed_in(request))
        day = date_format(gathering.day, "SHORT_DATE_FORMAT")
        messages.success(request, _("The series has one more gathering, on %(day)s.") % {"day": day})
        return redirect("gatherings:series", pk=pk)
    words = {
        "title": _("One more gathering"),
        "about": _("It gets the time, place, hosts and lasting points of the last one."),
        "button": _("Add the gathering"),
    }
    return shown(request, "gatherings/series_form.html", form, series=series, **words)


@form_page
def move(request: HttpRequest, pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk, may_arrange)
    series = gathering.series
    if series is None:
        raise Http404
    form = MoveForm(posted(request), initial=MoveForm.initial_of(gathering))
    if not may_arrange_series(signed_in(request), series):
        form.fields["scope"].choices = form.fields["scope"].choices[:1]  # type: ignore[attr-defined]
    if form.is_valid():
        _move(request, gathering, **form.cleaned_data)
        return redirect("gatherings:series", pk=series.pk)
    words = {"title": _("Change the time or place"), "about": gathering.name, "button": _("Save the changes")}
    return shown(request, "gatherings/series_form.html", form, series=series, **words)


def _move(request: HttpRequest, gathering: Gathering, *, starts: Any, scope: str, **said: Any) -> None:
    now = timezone.now()
    moved = actions.move_gathering(
        gathering,
        clock=starts,
        following=scope == FOLLOWING,
        **said,
        by=signed_in(request),
        now=now,
    )
    done = ngettext("%(n)d gathering is changed.", "%(n)d gatherings are changed.", len(moved)) % {"n": len(moved)}
    messages.success(request, done)
    ahead = Gathering.objects.coming(now).filter(pk__in=[one.pk for one in moved])
    invited = Attendance.objects.filter(gathering__in=ahead).exclude(invited_at=None)
    for name in invited.values_list("gathering__name", flat=True).distinct():
        sentence = _("%(gathering)s: those who were invited do not know it yet. Tell them on the page “Who comes”.")
        messages.warning(request, sentence % {"gathering": name})


def series_for(request: HttpRequest, pk: int, *, arranging: bool = False) -> Series:
    """The series, if this person sees its activity or any of its gatherings; else 404."""
    user = signed_in(request)
    series = get_object_or_404(Series.objects.select_related("unit", "activity"), pk=pk)
    is_seen = Gathering.objects.visible_to(user).filter(series=series).exists()
    if not is_seen and series.activity not in Activity.objects.visible_to(user):
        raise Http404
    if arranging and not may_arrange_series(user, series):
        raise Http404
    return series
