"""Permissions of an activity: who has given which, on paper and back, and where they have been used."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_POST, require_safe

from ideakirja.kit.forms import form_page, posted
from ideakirja.kit.texts import in_language
from ideakirja.people.models import Consent, ConsentKind, Participant, Use
from ideakirja.people.views import signed_in

from ... import actions
from ...forms.permissions import UseForm
from ...papers import signature_lines
from ...permissions import live_consents, permissions_of, ready_of, uses_of
from ...ready import CONSENTS
from .reach import act_on, do, run_activity_or_404


@require_safe
def list_permissions(request: HttpRequest, pk: int) -> HttpResponse:
    activity, today = run_activity_or_404(request, pk), timezone.localdate()
    rows = permissions_of(activity, today)
    context = {
        "activity": activity,
        "rows": rows,
        "kinds": [ConsentKind(ready.slug).label for ready in CONSENTS],
        "uses": uses_of(activity, today),
        "may_use": live_consents(activity, today).exists(),
    }
    return render(request, "calls/permissions.html", context)


@form_page
def use(request: HttpRequest, pk: int) -> HttpResponse:
    """?notice=7 is chosen beforehand, and one comes back to it."""
    activity, now = run_activity_or_404(request, pk), timezone.now()
    live = live_consents(activity, timezone.localdate(now))
    notice = request.GET.get("notice", "")
    form = UseForm(posted(request), activity=activity, live=live, initial={"place": f"notice-{notice}"})

    def act() -> None:
        said = form.cleaned_data
        words, place = said["words"], form.chosen_place
        person, kind, by = form.participant, said["kind"], signed_in(request)
        actions.use_permission(activity, person, kind, place=place, words=words, by=by, now=now)

    words: dict[str, Any] = {"title": _("Use a participant's words or picture"), "button": _("Write it down")}
    words |= {"activity": activity}
    words["advice"] = _(
        "Words from a card or a wall have no person behind them. They need no permission: do not write them here."
    )
    back = reverse("calls:permissions", args=[pk])
    if f"notice-{notice}" in form.notices:
        back = reverse("publications:show", args=[notice])
    return act_on(
        request, form, act, done=_("Written down. The person sees it on their own page."), back=back, words=words
    )


@form_page
def give(request: HttpRequest, pk: int, person_pk: int, slug: str) -> HttpResponse:
    """The words in the person's language, to read together and to print; POST writes down that the paper is signed."""
    activity, ready = run_activity_or_404(request, pk), ready_of(slug)
    person = get_object_or_404(Participant.objects.filter(seats__in=activity.seats.taken()), pk=person_pk)
    if ready is None:
        raise Http404
    if request.method == "POST":
        return do(
            request,
            lambda: actions.give_on_paper(activity, person, ready, by=signed_in(request), now=timezone.now()),
            done=_("Written down: the permission was given on paper."),
            back=reverse("calls:permissions", args=[pk]),
        )
    said = in_language(ready.said(activity), person.language)
    with override(said.language):
        words = {
            "title": in_language(ready.names, said.language).text,
            "free": _("This is voluntary. You can take part without it, and take it back at any time."),
        }
        lines = signature_lines(activity.unit)
    context = {"activity": activity, "person": person, "ready": ready, "said": said, "words": words, "lines": lines}
    return render(request, "calls/permission.html", context)


@require_POST
def take_back(request: HttpRequest, pk: int, consent_pk: int) -> HttpResponse:
    activity = run_activity_or_404(request, pk)
    consent = get_object_or_404(Consent.objects.of(activity.pk), pk=consent_pk)
    return do(
        request,
        lambda: actions.take_back_permission(consent, activity, by=signed_in(request), now=timezone.now()),
        done=_("Taken back. The person gets it confirmed. Look below if something must be taken down."),
        back=reverse("calls:permissions", args=[pk]),
    )


@require_POST
def take_down(request: HttpRequest, pk: int, use_pk: int) -> HttpResponse:
    """Of a deleted person the row itself goes, so that a second press finds none: it is down already."""
    activity = run_activity_or_404(request, pk)
    used = Use.objects.within(activity).filter(pk=use_pk).first()

    def act() -> None:
        if used:
            actions.take_down_use(used, by=signed_in(request), now=timezone.now())

    done = _("Written down: it is taken down.")
    return do(request, act, done=done, back=reverse("calls:permissions", args=[pk]))
