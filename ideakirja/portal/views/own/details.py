"""The person's own details: change them, take a copy, leave, be forgotten."""

import json
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from ideakirja.calls.actions import leave as leave_activity
from ideakirja.calls.actions import remove_person, take_copy, withdraw_interest
from ideakirja.calls.forms.people import OwnDetailsForm
from ideakirja.calls.permissions import live_consents
from ideakirja.kit.anonymous import anonymous
from ideakirja.kit.forms import posted
from ideakirja.people.actions import change_participant
from ideakirja.people.models import ConsentKind

from ...own.belonging import activities_of
from ...own.copying import as_text, copy_of
from ...own.forms import LeaveForm
from ...own.opening import Own, own_page, show


@own_page
def details(request: HttpRequest, own: Own) -> HttpResponse:
    form = OwnDetailsForm(posted(request), initial=OwnDetailsForm.typed_of(own.person))
    if form.is_valid():
        try:
            change_participant(own.person, form.details, by=None)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return own.to("details", done="saved")
    context: dict[str, Any] = {"form": form, "activities": activities_of(own.person)}
    return show(request, own, "details", context, status=422 if form.errors else 200)


@own_page
def copy(request: HttpRequest, own: Own) -> HttpResponse:
    """Everything that we keep, as a file."""
    take_copy(own.person)
    text = json.dumps(copy_of(own.person), default=as_text, ensure_ascii=False, indent=2)
    file = HttpResponse(text, content_type="application/json; charset=utf-8")
    file["Content-Disposition"] = 'attachment; filename="ideakirja.json"'
    return file


@own_page
def leave(request: HttpRequest, own: Own, pk: int) -> HttpResponse:
    """pk: of the activity. Asks once whether everything is to be deleted too."""
    activity = get_object_or_404(activities_of(own.person), pk=pk)
    form = LeaveForm(posted(request))
    if form.is_valid():
        if form.cleaned_data["then"] == LeaveForm.DELETE:
            return _delete(own)
        leave_activity(own.person, activity, form.cleaned_data["because"], by=None, now=timezone.now())
        is_kept = live_consents(activity, timezone.localdate()).filter(participant=own.person).exists()
        return own.to("page", done="left_kept" if is_kept else "left")
    consents = live_consents(activity, timezone.localdate()).filter(participant=own.person)
    permissions = [ConsentKind(consent.kind).label for consent in consents]
    context = {"form": form, "activity": activity, "permissions": permissions}
    context["has_signed"] = own.person.agreements.live().filter(text__activity=activity).exists()
    return show(request, own, "leave", context, status=422 if form.errors else 200)


@own_page
def forget(request: HttpRequest, own: Own) -> HttpResponse:
    """Delete everything: asked once, then done at once."""
    if request.method == "POST":
        return _delete(own)
    return show(request, own, "forget")


@require_POST
@own_page
def withdraw(request: HttpRequest, own: Own, pk: int) -> HttpResponse:
    """Does not want to join after all. pk: of the interest."""
    interest = get_object_or_404(own.person.interests.all(), pk=pk)
    withdraw_interest(interest, by=None, now=timezone.now())
    return own.to("page", done="withdrawn")


@anonymous
def goodbye(request: HttpRequest) -> HttpResponse:
    return render(request, "portal/own/goodbye.html")


def _delete(own: Own) -> HttpResponse:
    remove_person(own.person, by=None)
    return redirect("own:goodbye")
