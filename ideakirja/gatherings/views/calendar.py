"""Gatherings for calendar programs: one as a file, many as a feed with a secret address."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ideakirja.activities.models import Activity
from ideakirja.kit.anonymous import anonymous
from ideakirja.kit.codes import clean_code
from ideakirja.kit.forms import form_page, posted
from ideakirja.people.access import HANDLERS, TELLERS
from ideakirja.people.links import address
from ideakirja.people.models import Unit
from ideakirja.people.views import signed_in

from ..actions.feeds import close_feed, open_feed
from ..calendar import calendar_of, feed_of, feed_token, gatherings_of, one_calendar
from ..forms.people import FeedForm
from ..models import Feed, Gathering
from .staff import gathering_for


def _file(text: str) -> HttpResponse:
    headers = {"Content-Disposition": 'attachment; filename="calendar.ics"', "Cache-Control": "no-store"}
    return HttpResponse(text, content_type="text/calendar; charset=utf-8", headers=headers)


@anonymous
def event(request: HttpRequest, code: str) -> HttpResponse:
    """An open event."""
    gathering = get_object_or_404(Gathering, code=clean_code(code), is_open=True)
    return _file(one_calendar(gathering, now=timezone.now()))


@anonymous
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """Fetched by a calendar program, which has no sign-in. The address is the key."""
    found, now = feed_of(token), timezone.now()
    if found is None:
        raise Http404
    with translation.override(found.user.language):
        return _file(calendar_of(gatherings_of(found, now=now), name=str(found), now=now))


@require_safe
def gathering_file(request: HttpRequest, pk: int) -> HttpResponse:
    return _file(one_calendar(gathering_for(request, pk), now=timezone.now()))


@form_page
def feeds(request: HttpRequest) -> HttpResponse:
    """The addresses of one's own, and a new one."""
    user = signed_in(request)
    units = Unit.objects.filter(pk__in=user.reach(*HANDLERS, *TELLERS)).order_by("pk")
    form = FeedForm(posted(request), units=[*units], activities=[*Activity.objects.visible_to(user).open()])
    if form.is_valid():
        open_feed(**form.chosen(), by=user)
        messages.success(request, _("The calendar has an address. Copy it into your calendar program."))
        return redirect("gatherings:feeds")
    own = user.calendar_feeds.select_related("activity", "unit")
    rows = [(one, address("events:feed", language=user.language, token=feed_token(one))) for one in own]
    context = {"form": form, "rows": rows}
    return render(request, "gatherings/people/feeds.html", context, status=422 if form.errors else 200)


@require_POST
def close(request: HttpRequest, pk: int) -> HttpResponse:
    user = signed_in(request)
    close_feed(get_object_or_404(Feed, pk=pk, user=user), by=user)
    messages.success(request, _("The address is closed. Calendar programs no longer get anything from it."))
    return redirect("gatherings:feeds")
