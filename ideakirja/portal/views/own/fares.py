"""Bus fares and other small costs: claim one, see what has become of the others."""

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from ideakirja.activities.models import Activity
from ideakirja.gatherings.actions.claims import claim_cost
from ideakirja.kit.forms import posted

from ...own.belonging import gatherings_of
from ...own.forms import FareForm
from ...own.opening import Own, own_page, show


@own_page
def fares(request: HttpRequest, own: Own) -> HttpResponse:
    person, now = own.person, timezone.now()
    # Also somebody who has left gets back what a journey cost before that.
    activities = Activity.objects.filter(seats__participant=person).distinct()
    gatherings = gatherings_of(person).held(now).filter(activity__in=activities.values("pk")).distinct()
    form = FareForm(
        posted(request),
        activities=activities,
        gatherings=gatherings.order_by("-starts_at")[:30] if request.method != "POST" else gatherings,
        initial={"day": timezone.localdate(now)},
    )
    if form.is_valid():
        gathering = form.cleaned_data["gathering"]
        activity = gathering.activity if gathering else form.cleaned_data["activity"] or activities.first()
        if activity is None:
            return own.to("page")
        try:
            claim_cost(activity, person, **form.facts(), by=None, now=now)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return own.to("fares", done="claimed")
    context = {"form": form, "claims": person.claims.order_by("-day", "-pk"), "may_claim": activities.exists()}
    return show(request, own, "fares", context, status=422 if form.errors else 200)
