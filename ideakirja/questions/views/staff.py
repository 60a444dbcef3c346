"""Questionnaires for the staff: which there are, and how each looks to the one who answers."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..ready import READY


@require_safe
def list_questionnaires(request: HttpRequest) -> HttpResponse:
    return render(request, "questions/list.html", {"forms": READY})


@require_safe
def show(request: HttpRequest, slug: str) -> HttpResponse:
    """Every question as it is asked. Nothing that is chosen here goes anywhere."""
    form = next((form for form in READY if form.slug == slug), None)
    if form is None:
        raise Http404
    return render(request, "questions/show.html", {"form": form, "rows": form.numbered()})
