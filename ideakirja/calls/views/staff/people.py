"""The participants of an activity: added, changed, given a link, leaving, deleted."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_POST, require_safe
from segno import make

from ideakirja.activities.models import Activity, Seat
from ideakirja.kit.forms import form_page, posted
from ideakirja.people import actions as people
from ideakirja.people.links import address
from ideakirja.people.models import Channel
from ideakirja.people.permissions import allowed_in, marks_of
from ideakirja.people.views import signed_in

from ... import actions
from ...access import may_delete_person
from ...forms.people import PersonForm
from .reach import act_on, do, participant_or_404, run_activity_or_404


@require_safe
def list_people(request: HttpRequest, pk: int) -> HttpResponse:
    activity, today = run_activity_or_404(request, pk), timezone.localdate()
    seats = list(activity.seats.select_related("participant"))
    allowed = allowed_in(activity.pk, today)
    context = {
        "activity": activity,
        "seats": [(seat, marks_of(allowed.get(seat.participant_id, ()))) for seat in seats if seat.left_on is None],
        "left": [seat for seat in seats if seat.left_on],
        "calls": activity.calls.all(),
    }
    return render(request, "calls/people.html", context)


@form_page
def add_person(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody who comes without a call. Where interviews come first, the call's page is the way."""
    activity, today = run_activity_or_404(request, pk), timezone.localdate()
    initial = {"language": activity.language, "channel": Channel.SMS}
    form = PersonForm(posted(request), initial=initial)

    def act() -> None:
        actions.add_member(activity, form.details, by=signed_in(request), today=today)

    words: dict[str, Any] = {"title": _("Add a participant"), "button": _("Add"), "activity": activity}
    words["advice"] = _("Ask the person whether you may write this down. Do not write about their own case.")
    if activity.calls.exclude(interview="").filter(interviews_first=True).exists():
        words["advice"] = _(
            "In this activity everybody is interviewed first. Add new people to the call, and here only those who have "
            "been interviewed before."
        )
    back = reverse("calls:participants", args=[pk])
    return act_on(request, form, act, done=_("The participant is added."), back=back, words=words)


@require_safe
def person(request: HttpRequest, pk: int) -> HttpResponse:
    participant, user = participant_or_404(request, pk), signed_in(request)
    within = Activity.objects.with_people_for(user)
    context = {
        "person": participant,
        "seats": participant.seats.filter(activity__in=within).select_related("activity"),
        "interests": participant.interests.filter(call__activity__in=within).select_related("call__activity", "choice"),
        "links": participant.links.live(timezone.localdate()),
        "consents": participant.consents.live(timezone.localdate()),
        "may_delete": may_delete_person(user, participant),
        "address": participant.postal_lines[1:] if participant.street else [],
    }
    return render(request, "calls/person.html", context)


@form_page
def change_person(request: HttpRequest, pk: int) -> HttpResponse:
    participant = participant_or_404(request, pk)
    form = PersonForm(posted(request), initial=PersonForm.typed_of(participant))

    def act() -> None:
        people.change_participant(participant, form.details, by=signed_in(request))

    words: dict[str, Any] = {
        "title": _("Change the details"),
        "button": _("Save the changes"),
        "about": participant.name,
    }
    back = reverse("calls:person", args=[pk])
    return act_on(request, form, act, done=_("The details are changed."), back=back, words=words)


@require_POST
def make_link(request: HttpRequest, pk: int) -> HttpResponse:
    """Shows the new code at once, on a page that can be printed. It is kept nowhere, so it is not shown again."""
    participant, today = participant_or_404(request, pk), timezone.localdate()
    code = actions.make_link(participant, by=signed_in(request), today=today)
    link = address("own:page", language=participant.language, code=code)
    qr = make(link, error="m").svg_inline(scale=6, border=2, omitsize=True, svgclass=None, lineclass=None)
    until = participant.links.latest("pk").expires_on
    context = {
        "person": participant,
        "code": code,
        "qr": mark_safe(qr),
        "enter": address("own:enter", language=participant.language).split("://")[-1],
    }
    with override(participant.language):
        context["words"] = {
            "title": _("Your own page"),
            "about": _("There you see your dates, memos and agreements."),
            "square": _("Square code of your own page"),
            "how": _("Open the square code with a phone, or type the code at"),
            "until": _("The code works until %(day)s.") % {"day": date_format(until, "SHORT_DATE_FORMAT")},
            "secret": _("Do not give it to others."),
        }
    return render(request, "calls/link.html", context)


@require_POST
def revoke_links(request: HttpRequest, pk: int) -> HttpResponse:
    participant = participant_or_404(request, pk)

    def act() -> None:
        people.revoke_links(participant, by=signed_in(request), now=timezone.now())

    done = _("The links are closed. None of them opens the page any more.")
    return do(request, act, done=done, back=reverse("calls:person", args=[pk]))


@require_POST
def leave(request: HttpRequest, pk: int) -> HttpResponse:
    """End a seat. pk: of the seat."""
    seat = get_object_or_404(
        Seat.objects.filter(activity__in=Activity.objects.with_people_for(signed_in(request))).select_related(
            "activity", "participant"
        ),
        pk=pk,
    )
    because = request.POST.get("because", "").strip()[:300]

    def act() -> None:
        actions.leave(seat.participant, seat.activity, because, by=signed_in(request), now=timezone.now())

    done = _("The seat is ended. Agreements stay written down, and permissions hold until the person takes them back.")
    return do(request, act, done=done, back=reverse("calls:participants", args=[seat.activity_id]))


@form_page
def delete_person(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks once, then deletes everything that is known of the person."""
    participant, user = participant_or_404(request, pk), signed_in(request)
    if not may_delete_person(user, participant):
        raise Http404
    if request.method != "POST":
        return render(request, "calls/delete_person.html", {"person": participant})
    activity = Activity.objects.with_people_for(user).filter(seats__participant=participant).first()
    call = participant.interests.filter(call__activity__in=Activity.objects.with_people_for(user)).first()
    actions.remove_person(participant, by=user)
    messages.success(request, _("Everything about the person is deleted."))
    if activity:
        return redirect("calls:participants", pk=activity.pk)
    return redirect("calls:show", pk=call.call_id) if call else redirect("calls:list")
