"""Sheets: the list, opening one, the sheet itself, its name and its end."""

from collections.abc import Sequence

import rules
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Max
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from ideakirja.activities.access import may_run
from ideakirja.activities.models import Activity
from ideakirja.kit.forms import form_page, tried
from ideakirja.people.access import HANDLERS, TELLERS
from ideakirja.people.models import Unit
from ideakirja.people.views import signed_in

from .. import actions
from ..access import may_write
from ..earlier import board_before, origins_of
from ..forms import BoardForm, OpenForm, PlaceForm, WritingForm
from ..layout import lay_out, themes_of
from ..models import Board, BoardQuerySet
from ..ready import READY, find_template, template_of

ON_A_PAGE = 30


@require_GET
def list(request: HttpRequest) -> HttpResponse:
    boards, user = _boards(request), signed_in(request)
    if not user.reach(*HANDLERS, *TELLERS) and not boards.exists():
        raise Http404
    is_closed = request.GET.get("show") == "closed"
    shown = boards.closed() if is_closed else boards.open()
    counted = shown.annotate(written=Count("notes")).order_by("-pk")
    page = Paginator(counted, ON_A_PAGE).get_page(request.GET.get("page"))
    rows = [(board, template_of(board)) for board in page.object_list]
    may_open = bool(_units(request) or _activities(request))
    context = {"page": page, "rows": rows, "is_closed": is_closed, "may_open": may_open}
    return render(request, "boards/boards.html", context)


@require_GET
def choose_template(request: HttpRequest) -> HttpResponse:
    if not _units(request) and not _activities(request):
        raise Http404
    return render(request, "boards/choose.html", {"templates": READY, "activity": request.GET.get("activity", "")})


@form_page
def open(request: HttpRequest, template: str) -> HttpResponse:
    units, activities, form_of = _units(request), _activities(request), find_template(template)
    if not form_of or not (units or activities):
        raise Http404
    initial = {"name": form_of.name, "activity": request.GET.get("activity")} | ({"unit": units[0]} if units else {})
    form = OpenForm(request.POST or None, template=form_of, units=units, activities=activities, initial=initial)
    if form.is_valid():
        board = actions.open_board(template=template, **form.cleaned_data, by=signed_in(request))
        messages.success(request, _("The sheet is open."))
        return redirect("boards:show", pk=board.pk)
    context = {"form": form, "template": form_of}
    return render(request, "boards/open.html", context, status=422 if request.method == "POST" else 200)


@require_GET
def show(request: HttpRequest, pk: int) -> HttpResponse:
    return sheet_page(request, board_for(request, pk))


@form_page
def change(request: HttpRequest, pk: int) -> HttpResponse:
    board = board_for(request, pk, may_write)
    initial = {"name": board.name, "question": board.question}
    form = BoardForm(request.POST or None, template=template_of(board), initial=initial)
    if form.is_valid() and tried(request, lambda: _change(request, board, form)):
        return redirect("boards:show", pk=board.pk)
    context = {"form": form, "board": board}
    return render(request, "boards/change.html", context, status=422 if request.method == "POST" else 200)


def _change(request: HttpRequest, board: Board, form: BoardForm) -> None:
    actions.change_board(board, **form.cleaned_data, by=signed_in(request))
    messages.success(request, _("The sheet is changed."))


@require_POST
def bring(request: HttpRequest, pk: int) -> HttpResponse:
    board = board_for(request, pk, may_write)
    tried(request, lambda: actions.bring_notes(board, by=signed_in(request)))
    return redirect("boards:show", pk=board.pk)


@require_POST
def close(request: HttpRequest, pk: int) -> HttpResponse:
    board = board_for(request, pk, may_write)
    actions.close_board(board, by=signed_in(request), today=timezone.localdate())
    return redirect("boards:show", pk=board.pk)


@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    board = board_for(request, pk, may_write)
    actions.reopen_board(board, by=signed_in(request))
    return redirect("boards:show", pk=board.pk)


def board_for(request: HttpRequest, pk: int, rule: rules.Predicate | None = None) -> Board:
    """The sheet, if this person may see it, and may do what `rule` says; else 404."""
    boards = _boards(request).select_related("activity__unit")
    board = get_object_or_404(boards, pk=pk)
    if rule and not rule(signed_in(request), board):
        raise Http404
    return board


def sheet_page(
    request: HttpRequest, board: Board, *, form: WritingForm | None = None, removed: str = "", status: int = 200
) -> HttpResponse:
    """The sheet with a field in each area. removed: a note that was just taken off, for its undo.

    A form that was refused keeps its fields, also when somebody has closed the sheet in between.
    """
    template = template_of(board)
    writes = bool(may_write(signed_in(request), board))
    form = form or WritingForm(template=template)
    areas = lay_out(board, template)
    fields = {name: form[name] for name in form.fields}
    context = {
        "board": board,
        "template": template,
        "areas": [(area, fields[f"text-{area.area.key}"], fields.get(f"theme-{area.area.key}")) for area in areas],
        "themes": themes_of(areas),
        "count": sum(area.count for area in areas),
        "form": form,
        "place": PlaceForm(template=template),
        "earlier": board_before(board),
        "origins": origins_of(board) if writes else [],
        "newest": board.notes.aggregate(newest=Max("pk"))["newest"] or 0,
        "may_write": writes and (form.is_bound or not board.is_closed),
        "may_reopen": writes,
        "reads_voices": board.unit_id in signed_in(request).reach(*HANDLERS),
        "removed": removed,
    }
    return render(request, "boards/sheet.html", context, status=status)


def _boards(request: HttpRequest) -> BoardQuerySet:
    boards = Board.objects.visible_to(signed_in(request))
    return boards.select_related("unit", "activity__closing")


def _units(request: HttpRequest) -> Sequence[Unit]:
    """Where this person may open a sheet."""
    return [*Unit.objects.filter(pk__in=signed_in(request).reach(*HANDLERS)).order_by("pk")]


def _activities(request: HttpRequest) -> Sequence[Activity]:
    user = signed_in(request)
    running = Activity.objects.visible_to(user).open().select_related("unit")
    return [activity for activity in running if may_run(user, activity)]
