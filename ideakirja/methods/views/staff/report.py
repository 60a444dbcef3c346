"""The report of an activity: the page, and the same as a PDF."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from ideakirja.activities.access import may_run
from ideakirja.activities.models import Activity
from ideakirja.kit.texts import current_language
from ideakirja.people.views import signed_in

from ...report import ActivityReport, Reader, report_of
from .found import visible_or_404


def _report(request: HttpRequest, activity: Activity) -> ActivityReport:
    asked = request.GET.get("for", "")
    reader = Reader(asked) if asked in {each.value for each in Reader} else Reader.PROFESSIONALS
    return report_of(activity, reader, language=current_language(), now=timezone.now())


@require_safe
def show(request: HttpRequest, pk: int) -> HttpResponse:
    activity = visible_or_404(request, pk)
    context = {"activity": activity, "report": _report(request, activity), "readers": [*Reader]}
    context["may_run"] = may_run(signed_in(request), activity)
    return render(request, "methods/staff/report.html", context)


@require_safe
def pdf(request: HttpRequest, pk: int) -> HttpResponse:
    activity = visible_or_404(request, pk)
    report = _report(request, activity)
    response = HttpResponse(report.document().pdf(), content_type="application/pdf")
    name = f"activity-{activity.pk}-{report.reader.value}-{report.language}.pdf"
    response.headers["Content-Disposition"] = f'inline; filename="{name}"'
    return response
