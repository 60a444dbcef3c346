"""Open events, signing up, and answering by a code. Nothing here knows who asks."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ideakirja.kit.anonymous import anonymous, is_from_elsewhere
from ideakirja.kit.codes import clean_code
from ideakirja.kit.forms import posted
from ideakirja.kit.texts import current_language
from ideakirja.surveys.guard import TRAP, Buckets

from ..actions.signing_up import Details, answer_invitation, places_left, sign_up, why_closed
from ..agenda import lines_of
from ..enclosures import pages_for
from ..forms.people import AnswerForm, SignUpForm
from ..jobs import FORGET_AFTER
from ..links import answer_code, attendance_of
from ..models import Attendance, Gathering
from ..when import clock, hours, long_day

# An event on the radio may bring a hundred at once; a program that goes on for ever is slowed down.
doors = Buckets(size=100, seconds=5)


@anonymous
def list_events(request: HttpRequest) -> HttpResponse:
    """What is ahead and open to everybody. The others have their pages too, behind their codes."""
    ahead = Gathering.objects.listed(timezone.now()).select_related("unit")
    return render(request, "gatherings/public/list.html", {"rows": [facts_of(one) for one in ahead]})


@anonymous
def event(request: HttpRequest, code: str) -> HttpResponse:
    """One event with its form. POST signs up, or shows the form again with what is unclear."""
    gathering = get_object_or_404(Gathering.objects.select_related("unit"), code=clean_code(code), is_open=True)
    now = timezone.now()
    form, notice = SignUpForm(posted(request)), ""
    closed = why_closed(gathering, today=timezone.localdate(now), now=now)
    if request.method == "POST" and not closed and not gathering.counts_heads:
        notice = _why_again(request, gathering)
        if not notice and form.is_valid():
            try:
                return _signed_up(gathering, form.details(current_language()), now=now)
            except ValidationError as refusal:  # it was closed or cancelled a moment ago
                form.add_error(None, refusal)
    context = facts_of(gathering) | {
        "lines": _programme(gathering),
        "closed": closed,
        "left": places_left(gathering),
        "form": form,
        "notice": notice,
        "trap": TRAP,
        "forgotten_on": timezone.localdate(gathering.ends_at + FORGET_AFTER),
    }
    return render(request, "gatherings/public/event.html", context, status=422 if request.method == "POST" else 200)


def _why_again(request: HttpRequest, gathering: Gathering) -> str:
    """Why the form must be sent once more: what a program filled in or another site sent is not taken."""
    if request.POST.get(TRAP) or is_from_elsewhere(request):
        return _("Nothing is lost. Check the form and send it once more.")
    if not doors.take(gathering.pk):
        return _("Very many people are signing up right now. Nothing is lost. Send the form again in a minute.")
    return ""


def _signed_up(gathering: Gathering, details: Details, *, now: datetime) -> HttpResponse:
    """To the page of one's own. Somebody who already has a place finds the way there in the message they got."""
    row, is_new = sign_up(gathering, details, now=now)
    if is_new:
        return redirect("events:answer", code=answer_code(row))
    return redirect("events:signed_up_before", code=gathering.code)


@anonymous
def signed_up_before(request: HttpRequest, code: str) -> HttpResponse:
    gathering = get_object_or_404(Gathering.objects.select_related("unit"), code=clean_code(code), is_open=True)
    return render(request, "gatherings/public/signed_up_before.html", facts_of(gathering))


@anonymous
def answer(request: HttpRequest, code: str) -> HttpResponse:
    """One's own answer or sign-up, by the code in the message: yes, no, maybe, and what is needed."""
    row, now = attendance_of(code), timezone.now()
    if row is None:
        raise Http404
    gathering = row.gathering
    form = AnswerForm(posted(request), initial={"needs": row.needs})
    if request.method == "POST" and not is_from_elsewhere(request) and form.is_valid():
        try:
            answer_invitation(row, **form.cleaned_data, how=Attendance.How.LINK, now=now)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return redirect(reverse("events:answer", args=[answer_code(row)]) + "?saved")
    context = facts_of(gathering) | {
        "row": row,
        "form": form,
        "is_saved": "saved" in request.GET,
        "is_open_still": not gathering.is_cancelled and gathering.ends_at > now,
        "answers": Attendance.Answer.choices,
        "lines": _programme(gathering) if row.invited_at and gathering.sends_programme else [],
        "pages": pages_for(row, current_language(), now),
    }
    return render(request, "gatherings/public/answer.html", context, status=422 if request.method == "POST" else 200)


def facts_of(gathering: Gathering) -> dict[str, Any]:
    return {"gathering": gathering, "day": long_day(gathering.starts_at), "hours": hours(gathering)}


def _programme(gathering: Gathering) -> list[tuple[str, str, str]]:
    items = [*gathering.items.all()]
    is_timed = any(item.minutes for item in items)
    lines = lines_of(gathering, items)
    return [
        (clock(line.starts_at) if is_timed and line.starts_at else "", line.item.title, line.item.introducer)
        for line in lines
    ]
