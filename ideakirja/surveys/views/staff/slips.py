"""Contact slips: read by those who call, deleted after the call."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ideakirja.people.access import ORGANISERS
from ideakirja.people.models import Unit
from ideakirja.people.views import signed_in
from ideakirja.trail.actions import record

from ...actions import delete_slip
from ...models import Slip


@require_safe
def list_slips(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    units = Unit.objects.filter(pk__in=user.reach(*ORGANISERS))
    if not units:
        raise Http404
    slips = list(Slip.objects.visible_to(user).select_related("unit"))
    for unit in {slip.unit for slip in slips}:
        record("slips.seen", unit, by=user, unit_id=unit.pk)
    return render(request, "surveys/slips.html", {"slips": slips, "interests": dict(Slip.Interest.choices)})


@require_POST
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    slip = get_object_or_404(Slip.objects.visible_to(signed_in(request)), pk=pk)
    delete_slip(slip, by=signed_in(request))
    messages.success(request, _("The slip is deleted."))
    return redirect("surveys:slips")
