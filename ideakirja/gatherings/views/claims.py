"""Fares: writing down, deciding, paying."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext
from django.views.decorators.http import require_POST, require_safe

from ideakirja.activities.access import may_approve, may_see_people
from ideakirja.activities.models import Activity
from ideakirja.kit.forms import form_page, posted, refuse
from ideakirja.kit.tables import csv_of
from ideakirja.people.models import RoleKind, User
from ideakirja.people.views import signed_in

from ..actions.claims import claim_cost, decide_claim, pay_claims
from ..forms.claims import ClaimForm, RefuseForm
from ..models import Claim, ClaimQuerySet
from .staff import shown

ON_A_PAGE = 50
FILTERS = ("open", "to-pay", "all")


def approving_units(user: User) -> set[int]:
    return user.reach(RoleKind.LEAD_WORKER, RoleKind.MANAGER)


@require_safe
def claims(request: HttpRequest) -> HttpResponse:
    user, now = signed_in(request), timezone.now()
    chosen = request.GET.get("show", "open")
    chosen = chosen if chosen in FILTERS else "open"
    visible = Claim.objects.visible_to(user).select_related("activity__unit", "gathering", "participant")
    found = {"open": visible.open(), "to-pay": visible.to_pay(), "all": visible.order_by("-claimed_at")}[chosen]
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    units = approving_units(user)
    rows = [(claim, claim.is_late(now), claim.activity.unit_id in units) for claim in page]
    own = Activity.objects.with_people_for(user).open()
    context = {"page": page, "rows": rows, "chosen": chosen, "approves": bool(units), "activities": own}
    return render(request, "gatherings/people/claims.html", context)


@form_page
def claim(request: HttpRequest, activity_pk: int) -> HttpResponse:
    """?gathering=7 is the gathering it belongs to."""
    user, now = signed_in(request), timezone.now()
    activity = get_object_or_404(Activity.objects.with_people_for(user), pk=activity_pk)
    if not may_see_people(user, activity):
        raise Http404
    first = {"gathering": request.GET.get("gathering"), "day": timezone.localdate(now)}
    form = ClaimForm(posted(request), activity=activity, initial=first)
    if form.is_valid():
        try:
            claim_cost(activity, **form.facts(), by=user, now=now)
        except ValidationError as refusal:
            refuse(form, refusal)
        else:
            messages.success(request, _("The cost is written down. Somebody who approves costs decides on it."))
            return redirect("gatherings:claims")
    words = {"title": _("Write down a fare or another cost"), "button": _("Save the cost"), "activity": activity}
    return shown(request, "gatherings/people/claim_form.html", form, **words)


@require_POST
def approve(request: HttpRequest, pk: int) -> HttpResponse:
    try:
        decide_claim(_to_decide(request, pk), is_approved=True, by=signed_in(request), now=timezone.now())
        messages.success(request, _("The cost is approved. It is on the list of payments."))
    except ValidationError as refusal:
        messages.warning(request, " ".join(refusal.messages))
    return redirect("gatherings:claims")


@form_page
def refuse_claim(request: HttpRequest, pk: int) -> HttpResponse:
    claim = _to_decide(request, pk)
    form = RefuseForm(posted(request), initial={"because": claim.refused_because})
    if form.is_valid():
        try:
            decide_claim(claim, is_approved=False, **form.cleaned_data, by=signed_in(request), now=timezone.now())
        except ValidationError as refusal:
            refuse(form, refusal)
        else:
            messages.success(request, _("The cost is refused. The participant sees why."))
            return redirect("gatherings:claims")
    words = {"title": _("Refuse the cost"), "button": _("Refuse the cost"), "about": f"{claim}, {claim.what}"}
    return shown(request, "gatherings/people/claim_form.html", form, **words)


@require_safe
def payments(request: HttpRequest) -> HttpResponse:
    """What is approved and not paid, with account numbers: only for those who approve."""
    user = signed_in(request)
    if not approving_units(user):
        raise Http404
    return render(request, "gatherings/people/payments.html", {"claims": _to_pay(user)})


@require_safe
def payments_file(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    if not approving_units(user):
        raise Http404
    head = [pgettext("cost", "Number"), _("Name"), _("Account number"), _("Sum, €"), _("Day"), _("What"), _("Activity")]
    rows = [
        [
            one.pk,
            one.participant,
            one.account or "",
            f"{one.cents // 100},{one.cents % 100:02}",
            date_format(one.day, "SHORT_DATE_FORMAT"),
            one.what,
            one.activity,
        ]
        for one in _to_pay(user)
    ]
    headers = {"Content-Disposition": 'attachment; filename="payments.csv"', "Cache-Control": "no-store"}
    return HttpResponse(csv_of([head, *rows]), content_type="text/csv; charset=utf-8", headers=headers)


@require_POST
def paid(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    numbers = [int(typed) for typed in request.POST.getlist("claim")[:1000] if typed.isdecimal()]
    if not approving_units(user):
        raise Http404
    n = pay_claims(_to_pay(user).filter(pk__in=[n for n in numbers if n < 2**63]), by=user, now=timezone.now())
    if n:
        words = ngettext("%(n)d cost is marked as paid.", "%(n)d costs are marked as paid.", n)
        messages.success(request, words % {"n": n} + " " + _("The account numbers are deleted."))
    else:
        messages.warning(request, _("Tick at least one cost."))
    return redirect("gatherings:payments")


def _to_pay(user: User) -> ClaimQuerySet:
    approved = Claim.objects.to_pay().filter(activity__unit_id__in=approving_units(user))
    return approved.select_related("activity", "participant").order_by("participant__name", "day", "pk")


def _to_decide(request: HttpRequest, pk: int) -> Claim:
    user = signed_in(request)
    claim = get_object_or_404(Claim.objects.visible_to(user).select_related("activity"), pk=pk)
    if not may_approve(user, claim.activity):
        raise Http404
    return claim
