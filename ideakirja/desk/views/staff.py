"""My week."""

from datetime import timedelta

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from ideakirja.matters.models import Matter
from ideakirja.people.views import signed_in
from ideakirja.surveys.models import Collection

from ..agenda import agenda_of


@require_safe
def week(request: HttpRequest) -> HttpResponse:
    user, today = signed_in(request), timezone.localdate()
    agenda = agenda_of(user, today)
    oldest = agenda.stacks[0] if agenda.stacks else None
    waiting = (
        Collection.objects.visible_to(user)
        .annotate(waiting=Count("sealed", filter=Q(sealed__is_suspect=False)))
        .filter(waiting__gt=0)
        .select_related("unit")
    )
    matters = (
        Matter.objects.visible_to(user)
        .open()
        .mine(user)
        .select_related("decision", "outcome")
        .prefetch_related("actions")
    )
    monday = today - timedelta(days=today.weekday())
    context = {
        "agenda": agenda,
        "today": today,
        "monday": monday,
        "sunday": monday + timedelta(days=6),
        "week_number": today.isocalendar().week,
        "oldest_days": (today - oldest.readable_on).days if oldest else None,
        "oldest": oldest,
        "waiting": waiting,
        "matters": matters[:20],
    }
    return render(request, "desk/week.html", context)
