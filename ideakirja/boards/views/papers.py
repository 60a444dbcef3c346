"""Sheets to print: a page, PDFs of the empty and of the filled sheet, and the poster."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_GET

from ideakirja.people.access import HANDLERS
from ideakirja.people.views import signed_in
from ideakirja.publications.documents import Document

from ..layout import lay_out
from ..papers import Size, empty_sheet, filled_sheet, poster
from ..ready import find_template, template_of
from .staff import board_for


@require_GET
def print_page(request: HttpRequest, pk: int) -> HttpResponse:
    """With ?role the script of one actor."""
    board = board_for(request, pk)
    template = template_of(board)
    role = next((column for column in template.roles if column.key == request.GET.get("role")), None)
    areas = lay_out(board, template.for_role(role.key) if role else template)
    context = {"board": board, "template": template, "areas": areas, "role": role}
    return render(request, "boards/print.html", context)


@require_GET
def sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """With the notes; with ?empty to write on by hand, with the name and the question of this sheet."""
    board, size = board_for(request, pk), _size(request)
    if "empty" in request.GET:
        return _pdf(empty_sheet(template_of(board), title=board.name, question=board.question, size=size))
    return _pdf(filled_sheet(board, size=size))


@require_GET
def rules_poster(request: HttpRequest, pk: int) -> HttpResponse:
    board = board_for(request, pk)
    if not template_of(board).is_poster:
        raise Http404
    return _pdf(poster(board, size=_size(request), today=timezone.localdate()))


@require_GET
def empty(request: HttpRequest, template: str) -> HttpResponse:
    """A sheet that nobody has opened, for a flip chart or a table."""
    found = find_template(template)
    if not found or not signed_in(request).reach(*HANDLERS):
        raise Http404
    return _pdf(empty_sheet(found, size=_size(request)))


def _size(request: HttpRequest) -> Size:
    return "a3" if request.GET.get("size") == "a3" else "a4"


def _pdf(document: Document) -> HttpResponse:
    name = slugify(document.title) or "sheet"
    return HttpResponse(
        document.pdf(),
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{name}.pdf"'},
    )
