"""The handbook for everybody. Nothing here knows who asks."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ideakirja.kit.anonymous import anonymous
from ideakirja.kit.typed import clean_line

from .. import book
from ..booklets import booklet_of
from ..finding import find_method, start_path
from ..guides import guide_of
from ..method import Method


@anonymous
@require_safe
def handbook(request: HttpRequest) -> HttpResponse:
    """Every entry by chapter, or those that were found. Nothing found: the whole handbook under the answer."""
    typed = clean_line(request.GET.get("search", ""))[:100]
    hits = book.search(typed)
    found = book.entries()
    context = {
        "typed": typed,
        "hits": hits,
        "chapters": [] if hits else book.by_chapter(found),
        "count": len(found),
        "large_text": request.GET.get("size") == "large",
    }
    return render(request, "methods/handbook/list.html", context)


@anonymous
@require_safe
def entry(request: HttpRequest, slug: str) -> HttpResponse:
    method = _method(slug)
    before, after = book.neighbours(method)
    context = {
        "method": method,
        "guide": guide_of(slug),
        "facts": [*book.facts_of(method)],
        "whole": find_method(method.part_of) if method.part_of else None,
        "parts": book.parts_of(method),
        "start": start_path(method),
        "before": before,
        "after": after,
        "large_text": request.GET.get("size") == "large",
    }
    return render(request, "methods/handbook/guide.html", context)


@anonymous
@require_safe
def booklet(request: HttpRequest, slug: str) -> HttpResponse:
    """Made anew each time: it takes some hundredths of a second."""
    document = booklet_of(_method(slug))
    headers = {"Content-Disposition": f'inline; filename="{slug}.pdf"'}
    return HttpResponse(document.pdf(), content_type="application/pdf", headers=headers)


def _method(slug: str) -> Method:
    method = find_method(slug)
    if method is None:
        raise Http404
    return method
