"""Dates: what is ahead, coming or not, and the calendar file."""

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone

from ideakirja.calls.actions import answer_date
from ideakirja.gatherings.agenda import lines_of
from ideakirja.gatherings.calendar import one_calendar
from ideakirja.gatherings.enclosures import pages_for
from ideakirja.gatherings.models import Gathering
from ideakirja.gatherings.when import hours, long_day
from ideakirja.kit.forms import posted
from ideakirja.kit.texts import current_language

from ...own.belonging import gatherings_of
from ...own.forms import DateForm
from ...own.opening import Own, own_page, show


@own_page
def date(request: HttpRequest, own: Own, pk: int) -> HttpResponse:
    """One gathering: when, where, the agenda, and the answer."""
    gathering, now = _gathering(own, pk), timezone.now()
    row = gathering.attendances.filter(participant=own.person).first()
    form = DateForm(posted(request), initial={"needs": row.needs if row else own.person.needs})
    if form.is_valid():
        try:
            # The buttons of the first page say nothing of needs: those stay as they are.
            needs = form.cleaned_data["needs"] if "needs" in request.POST else None
            answer_date(own.person, gathering, form.cleaned_data["answer"], needs, now=now)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return own.to("date", pk, done="answered")
    items = [*gathering.items.all()]
    context = {
        "gathering": gathering,
        "row": row,
        "form": form,
        "day": long_day(gathering.starts_at),
        "hours": hours(gathering),
        "lines": lines_of(gathering, items),
        "pages": pages_for(row, current_language(), now),
        "is_timed": any(item.minutes for item in items),
        "is_ahead": gathering.ends_at > now and not gathering.is_cancelled,
    }
    return show(request, own, "date", context, status=422 if form.errors else 200)


@own_page
def calendar(request: HttpRequest, own: Own, pk: int) -> HttpResponse:
    gathering = _gathering(own, pk)
    text = one_calendar(gathering, now=timezone.now(), is_cancelled=gathering.is_cancelled)
    file = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    file["Content-Disposition"] = f'attachment; filename="{gathering.day.isoformat()}.ics"'
    return file


def _gathering(own: Own, pk: int) -> Gathering:
    return get_object_or_404(gatherings_of(own.person).distinct(), pk=pk)
