"""The notes of a sheet: written, changed, moved, chosen, taken off, made into messages."""

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.signing import BadSignature, dumps, loads
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from ideakirja.kit.forms import form_page, tried
from ideakirja.kit.typed import clean_line
from ideakirja.people.views import signed_in

from .. import actions
from ..access import may_write
from ..forms import NoteForm, PlaceForm, WritingForm, initial_of
from ..layout import lay_out, themes_of
from ..lines import said
from ..models import Board, Note
from ..ready import template_of
from .staff import board_for, sheet_page

REMOVED = "ideakirja.boards.removed"
DAY = 24 * 60 * 60
# What is longer is no key of a row, and no database takes it.
LONGEST_NUMBER = 19


@require_POST
def add(request: HttpRequest, pk: int) -> HttpResponse:
    board = board_for(request, pk, may_write)
    form = WritingForm(request.POST, template=template_of(board))
    if not form.is_valid():
        return sheet_page(request, board, form=form, status=422)
    newest = request.POST.get("since", "")
    try:
        since = int(newest) if newest.isdecimal() and len(newest) < LONGEST_NUMBER else None
        added = actions.add_notes(board, form.notes, since=since, by=signed_in(request))
    except ValidationError as refusal:
        form.add_error(None, refusal.messages)
        return sheet_page(request, board, form=form, status=422)
    if not added:
        messages.warning(request, _("Write something first."))
        return redirect("boards:show", pk=board.pk)
    n = len(added)
    messages.success(
        request, ngettext("%(n)d note is now on the sheet.", "%(n)d notes are now on the sheet.", n) % {"n": n}
    )
    # The cursor is again where it was.
    return redirect(f"{reverse('boards:show', args=[board.pk])}#id_text-{added[-1].area}")


@form_page
def change(request: HttpRequest, pk: int, note_pk: int) -> HttpResponse:
    board = board_for(request, pk, may_write)
    note = board.notes.filter(pk=note_pk).first()
    if not note and request.method != "POST":
        raise Http404
    template = template_of(board)
    area = template.area(note.area if note else request.POST.get("area", ""))
    form = NoteForm(request.POST or None, template=template, area=area, initial=initial_of(note) if note else {})
    if not form.is_valid():
        return _note_page(request, board, note, form, status=422 if request.method == "POST" else 200)
    try:
        return _save(request, board, note, form)
    except actions.Conflict as conflict:
        data = request.POST.copy()
        data["version"] = str(conflict.note.version)
        again = NoteForm(data, template=template, area=area)
        again.add_error(None, conflict.messages)
        return _note_page(request, board, conflict.note, again, is_conflict=True, status=422)
    except ValidationError as refusal:
        form.add_error(None, refusal.messages)
        return _note_page(request, board, note, form, status=422)


def _save(request: HttpRequest, board: Board, note: Note | None, form: NoteForm) -> HttpResponse:
    """Save it; as a note of its own if somebody has taken the note off, or if both texts are wanted."""
    new, user = form.new_note, signed_in(request)
    if note and request.POST.get("keep") != "both":
        version = form.cleaned_data["version"]
        actions.change_note(note, cells=new.cells, area=new.area, theme=new.theme, version=version, by=user)
        messages.success(request, _("The note is changed."))
    else:
        actions.add_notes(board, [new], since=note.pk if note else None, by=user)
        removed = _("Somebody had taken the note off. Your text is on the sheet as a new note.")
        messages.success(request, _("Both texts are on the sheet.") if note else removed)
    return redirect("boards:show", pk=board.pk)


def _note_page(
    request: HttpRequest,
    board: Board,
    note: Note | None,
    form: NoteForm,
    *,
    is_conflict: bool = False,
    status: int = 200,
) -> HttpResponse:
    context = {
        "board": board,
        "note": note,
        "form": form,
        "theirs": said(note.cells, form.template.columns_of(form.template.area(note.area))) if note else "",
        "is_conflict": is_conflict,
        "themes": themes_of(lay_out(board)),
    }
    return render(request, "boards/note.html", context, status=status)


@require_POST
def move(request: HttpRequest, pk: int, note_pk: int, way: str) -> HttpResponse:
    return _act_on(request, pk, note_pk, partial(actions.move_note, way=way))


@require_POST
def choose(request: HttpRequest, pk: int, note_pk: int) -> HttpResponse:
    return _act_on(request, pk, note_pk, actions.choose_note)


@require_POST
def unchoose(request: HttpRequest, pk: int, note_pk: int) -> HttpResponse:
    return _act_on(request, pk, note_pk, actions.unchoose_note)


@require_POST
def remove(request: HttpRequest, pk: int, note_pk: int) -> HttpResponse:
    """The sheet without the note, with an undo. Its text is only on this page: it is gone from the database."""
    board = board_for(request, pk, may_write)
    try:
        note = board.notes.filter(pk=note_pk).first()
        removed = actions.remove_note(note, by=signed_in(request)) if note else None
    except ValidationError as refusal:
        messages.warning(request, " ".join(refusal.messages))
        removed = None
    if not removed:
        return redirect("boards:show", pk=board.pk)
    return sheet_page(request, board, removed=dumps(removed | {"board": board.pk}, salt=REMOVED))


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    board = board_for(request, pk, may_write)
    try:
        removed = loads(request.POST.get("note", ""), salt=REMOVED, max_age=DAY)
    except BadSignature:
        raise Http404 from None
    if removed.pop("board") != board.pk:
        raise Http404
    tried(request, lambda: actions.restore_note(board, removed, by=signed_in(request)))
    return redirect("boards:show", pk=board.pk)


@require_POST
def gather(request: HttpRequest, pk: int) -> HttpResponse:
    """Move the ticked notes to a theme or an area."""
    board = board_for(request, pk, may_write)
    form, notes = PlaceForm(request.POST, template=template_of(board)), _ticked(request, board)
    if not notes:
        messages.warning(request, _("Tick at least one note first."))
    elif not form.is_valid():
        messages.warning(request, " ".join(str(error) for errors in form.errors.values() for error in errors))
    elif not form.place():
        messages.warning(request, _("Choose where the ticked notes go."))
    else:
        tried(request, lambda: actions.move_notes(board, notes, **form.place(), by=signed_in(request)))
    return redirect("boards:show", pk=board.pk)


@require_POST
def to_voice(request: HttpRequest, pk: int) -> HttpResponse:
    """One message of the ticked notes, or of a theme."""
    board, today = board_for(request, pk, may_write), timezone.localdate()
    notes = _ticked(request, board)
    if not notes:
        messages.warning(request, _("Tick at least one note first."))
    elif tried(request, lambda: actions.note_to_voice(board, notes, by=signed_in(request), today=today)):
        messages.success(request, _("It is now a message of the unit. Its answer is promised like that of any other."))
    return redirect("boards:show", pk=board.pk)


def _ticked(request: HttpRequest, board: Board) -> list[Note]:
    """The ticked notes; all the notes of a theme when its button was pressed."""
    area, between, theme = clean_line(request.POST.get("group", "")).partition(":")
    if between:
        return [*board.notes.filter(area=area, theme=theme)]
    wanted = [int(pk) for pk in request.POST.getlist("notes") if pk.isdecimal() and len(pk) < LONGEST_NUMBER]
    return [*board.notes.filter(pk__in=wanted)]


def _act_on(request: HttpRequest, pk: int, note_pk: int, act: Callable[..., None]) -> HttpResponse:
    """Do it to the note, and come back to where it is. If it is gone, there is nothing to do."""
    board = board_for(request, pk, may_write)
    note = board.notes.filter(pk=note_pk).first()
    if note:
        tried(request, lambda: act(note, by=signed_in(request)))
    return redirect(f"{reverse('boards:show', args=[board.pk])}#note-{note_pk}")
