"""Calls: the list, one call with its people, its code, its days."""

from datetime import timedelta
from typing import Any

import segno
from django.conf import settings
from django.contrib import messages
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from ideakirja.activities.models import Activity
from ideakirja.gatherings.models import Gathering
from ideakirja.kit.forms import form_page, posted
from ideakirja.kit.markdown import to_html
from ideakirja.people.views import signed_in

from ... import actions
from ...access import may_run
from ...actions.calling import only_kick_off
from ...forms.call import CallForm, ReopenForm
from ...models import Call, Interview, every_source
from ...ready import CALL_SENTENCES, call_texts, call_titles, interview_set
from ...stages import lines_of
from .reach import act_on, call_or_404, do, run_activity_or_404, run_call_or_404


@require_safe
def list_calls(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    calls = Call.objects.visible_to(signed_in(request)).select_related("activity__unit")
    standing = Count("interests", filter=Q(interests__withdrawn_on=None))
    rows = [(call, call.is_open(today), call.is_ahead(today)) for call in calls.annotate(people=standing)[:200]]
    interviews = Interview.objects.ahead().mine(signed_in(request)).order_by("at")
    interviews = interviews.select_related("interest__call__activity", "interest__participant")
    return render(request, "calls/list.html", {"rows": rows, "interviews": interviews})


@require_safe
def show(request: HttpRequest, pk: int) -> HttpResponse:
    call, now = call_or_404(request, pk), timezone.now()
    today = timezone.localdate(now)
    kick_off = call.kick_off_ahead(now) if call.kick_off else only_kick_off(call.activity, now)
    may = may_run(signed_in(request), call.activity)
    lines = lines_of(call)
    ready = interview_set(call.interview)
    context = {
        "call": call,
        "may_run": may,
        "is_open": call.is_open(today),
        "is_ahead": call.is_ahead(today),
        "lines": lines if may else [],
        "people": sum(line.interest.withdrawn_on is None for line in lines),
        "kick_off": kick_off,
        "uninvited": call.interests.to_invite().count() if kick_off else 0,
        "html": to_html(call.said.text, top=3) if call.is_draft else "",
        "interview": ready.names if ready else None,
        "link": settings.SITE_URL + reverse("short:code", args=[call.code]),
        "reopen_form": ReopenForm(today=today, initial={"closes_on": max(today + timedelta(days=30), call.closes_on)}),
    }
    return render(request, "calls/show.html", context)


@form_page
def open_call(request: HttpRequest, pk: int) -> HttpResponse:
    """A call of an activity whose method does not bring one along."""
    activity, today = run_activity_or_404(request, pk), timezone.localdate()
    kick_off = only_kick_off(activity, timezone.now())
    first = CallForm.typed_texts(title=call_titles("panel", activity.name), text=call_texts("panel")) | {
        "opens_on": today,
        "closes_on": today + timedelta(days=30),
        "is_public": True,
        "sources": every_source(),
        "interview": "panel",
        "kick_off": kick_off.pk if kick_off else None,
    }
    form = CallForm(posted(request), gatherings=_gatherings(activity), initial=first)
    if form.is_valid():
        call = actions.open_call(activity, form.facts, by=signed_in(request))
        messages.success(request, _("The call is ready."))
        return redirect("calls:show", pk=call.pk)
    context = {"form": form, "activity": activity, "title": _("Open a call"), "button": _("Open the call")}
    context["sentences"] = CALL_SENTENCES
    return render(request, "calls/call_form.html", context, status=422 if form.errors else 200)


@form_page
def change(request: HttpRequest, pk: int) -> HttpResponse:
    call = run_call_or_404(request, pk)
    initial = CallForm.typed_of(call)
    form = CallForm(posted(request), gatherings=_gatherings(call.activity), initial=initial)

    def act() -> None:
        actions.change_call(call, form.facts, by=signed_in(request))

    words: dict[str, Any] = {"title": _("Change the call"), "button": _("Save the changes"), "activity": call.activity}
    words["sentences"] = CALL_SENTENCES
    back = reverse("calls:show", args=[pk])
    return act_on(
        request, form, act, done=_("The call is changed."), back=back, template="calls/call_form.html", words=words
    )


@require_safe
def code_sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """A page to print: what it is about, the code in large letters and its square code. A draft has none yet."""
    call = call_or_404(request, pk)
    if call.is_draft:
        raise Http404
    address = settings.SITE_URL + reverse("short:code", args=[call.code])
    qr = segno.make(address, error="m").svg_inline(scale=6, border=2, omitsize=True, svgclass=None, lineclass=None)
    site = settings.SITE_URL.split("://")[-1]
    return render(request, "calls/code_sheet.html", {"call": call, "site": site, "qr": mark_safe(qr)})


@require_POST
def open_draft(request: HttpRequest, pk: int) -> HttpResponse:
    call = run_call_or_404(request, pk)

    def act() -> None:
        actions.open_draft(call, by=signed_in(request), now=timezone.now())

    return do(request, act, done=_("The call is open."), back=reverse("calls:show", args=[pk]))


@require_POST
def close(request: HttpRequest, pk: int) -> HttpResponse:
    call = run_call_or_404(request, pk)

    def act() -> None:
        actions.close_call(call, by=signed_in(request), now=timezone.now())

    done = _("The call is closed. Nobody can leave details by its page any more.")
    return do(request, act, done=done, back=reverse("calls:show", args=[pk]))


@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    call, today = run_call_or_404(request, pk), timezone.localdate()
    form = ReopenForm(request.POST, today=today)

    def act() -> None:
        actions.reopen_call(call, form.cleaned_data["closes_on"], by=signed_in(request), today=today)

    if not form.is_valid():
        messages.warning(request, " ".join(str(problem) for problem in form.errors.get("closes_on", [])))
        return redirect("calls:show", pk=pk)
    return do(request, act, done=_("The call is open."), back=reverse("calls:show", args=[pk]))


@require_POST
def invite(request: HttpRequest, pk: int) -> HttpResponse:
    """Everybody who has left their details is invited to the kick-off."""
    call = run_call_or_404(request, pk)
    back = reverse("calls:show", args=[pk])
    invited: list[int] = []

    def act() -> None:
        invited.append(actions.invite_to_kick_off(call, by=signed_in(request), now=timezone.now()))

    reply = do(request, act, done=_("Everybody who has left their details is invited."), back=back)
    if invited:
        n = ngettext("%(n)d invitation leaves now.", "%(n)d invitations leave now.", invited[0]) % {"n": invited[0]}
        messages.info(request, n)
    return reply


def _gatherings(activity: Activity) -> object:
    return Gathering.objects.filter(activity=activity, cancelled_at=None)
