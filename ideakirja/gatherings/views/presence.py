"""Who came: ticks, names from the door, head count, and the list on paper."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from ideakirja.kit.forms import form_page, refuse
from ideakirja.people.views import signed_in
from ideakirja.publications import documents

from ..access import may_see_people
from ..actions.presence import add_walk_in, count_heads, ensure_seated, record_all_came, record_presence
from ..forms.people import HeadsForm, WalkInForm
from ..guests import ticks_of
from ..models import Attendance, Gathering
from ..permissions import permissions_document
from ..when import hours, long_day
from .staff import do, gathering_for


@form_page
def attendance(request: HttpRequest, pk: int) -> HttpResponse:
    """One form for all: each row has its ticks."""
    gathering = gathering_for(request, pk, may_see_people)
    if request.method != "POST":
        return _page(request, gathering)
    ensure_seated(gathering)
    ticks = {tick.pk: request.POST[tick.key] for tick in ticks_of(gathering) if tick.key in request.POST}
    try:
        record_presence(gathering, ticks, by=signed_in(request), now=timezone.now())
    except ValidationError as refusal:
        messages.warning(request, " ".join(refusal.messages))
    else:
        messages.success(request, _("Saved who came."))
    return redirect("gatherings:attendance", pk=pk)


@require_POST
def all_came(request: HttpRequest, pk: int) -> HttpResponse:
    """One press; then single people are corrected."""
    gathering = gathering_for(request, pk, may_see_people)

    def act() -> None:
        n = record_all_came(gathering, by=signed_in(request), now=timezone.now())
        if not n:
            messages.info(request, _("Everybody who said yes has been written down already."))
            return
        words = ngettext("%(n)d person is marked as present.", "%(n)d people are marked as present.", n) % {"n": n}
        messages.success(request, words + " " + _("Now correct those who did not come."))

    return do(request, act, "", gathering, back="gatherings:attendance")


@require_POST
def walk_in(request: HttpRequest, pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk, may_see_people)
    form = WalkInForm(request.POST)
    if form.is_valid():
        try:
            add_walk_in(gathering, form.cleaned_data["name"], by=signed_in(request), now=timezone.now())
            return redirect("gatherings:attendance", pk=pk)
        except ValidationError as refusal:
            refuse(form, refusal)
    return _page(request, gathering, walk_in_form=form)


@require_POST
def heads(request: HttpRequest, pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk, may_see_people)
    form = HeadsForm(request.POST)
    if form.is_valid():
        try:
            count_heads(gathering, form.cleaned_data["heads"], by=signed_in(request), now=timezone.now())
            messages.success(request, _("The number is saved."))
            return redirect("gatherings:attendance", pk=pk)
        except ValidationError as refusal:
            refuse(form, refusal)
    return _page(request, gathering, heads_form=form)


@require_safe
def attendance_list(request: HttpRequest, pk: int) -> HttpResponse:
    """A list to sign by hand, in the gathering's language."""
    gathering = gathering_for(request, pk, may_see_people)
    with translation.override(gathering.language):
        when = f"{long_day(gathering.starts_at)}, {hours(gathering)}"
        facts = [documents.Fact(label=_("When"), text=when)]
        if gathering.place:
            facts.append(documents.Fact(label=_("Where"), text=gathering.place))
        page = documents.AttendanceList(
            title=gathering.name,
            language=gathering.language,
            facts=tuple(facts),
            names=tuple(tick.name for tick in ticks_of(gathering) if tick.answer != Attendance.Answer.NO),
            columns=(_("Signature"),),
        )
    headers = {"Content-Disposition": 'attachment; filename="attendance.pdf"', "Cache-Control": "no-store"}
    return HttpResponse(page.pdf(), content_type="application/pdf", headers=headers)


@require_safe
def permissions(request: HttpRequest, pk: int) -> HttpResponse:
    """For the worker with the camera or the recorder, in the gathering's language."""
    gathering = gathering_for(request, pk, may_see_people)
    page = permissions_document(gathering, timezone.localdate())
    headers = {"Content-Disposition": 'attachment; filename="permissions.pdf"', "Cache-Control": "no-store"}
    return HttpResponse(page.pdf(), content_type="application/pdf", headers=headers)


def _page(
    request: HttpRequest,
    gathering: Gathering,
    *,
    walk_in_form: WalkInForm | None = None,
    heads_form: HeadsForm | None = None,
) -> HttpResponse:
    rows = ticks_of(gathering)
    context = {
        "gathering": gathering,
        "tab": "attendance",
        "may_arrange": True,
        "rows": rows,
        "expected": sum(row.answer == Attendance.Answer.YES and not row.presence for row in rows),
        "choices": Attendance.Presence.choices,
        "has_come": gathering.day <= timezone.localdate() and not gathering.is_cancelled,
        "walk_in_form": walk_in_form or WalkInForm(auto_id="walk-in-%s"),
        "heads_form": heads_form or HeadsForm(initial={"heads": gathering.head_count}, auto_id="heads-%s"),
    }
    is_wrong = bool(walk_in_form or heads_form)
    return render(request, "gatherings/people/attendance.html", context, status=422 if is_wrong else 200)
