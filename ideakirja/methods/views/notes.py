"""One's own notes on a chapter of the handbook."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from ideakirja.kit.forms import posted
from ideakirja.people.views import signed_in

from ..actions import save_note
from ..booklets import booklet_of_notes
from ..forms.notes import NoteForm
from ..method import CHAPTERS, Chapter
from ..models import Note


@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, chapter: int) -> HttpResponse:
    about, note = _chapter(chapter), _note(request, chapter)
    form = NoteForm(posted(request), initial={"text": note.text, "version": note.version})
    if request.method == "POST" and form.is_valid():
        try:
            save_note(chapter, **form.cleaned_data, by=signed_in(request), now=timezone.now())
        except ValidationError as refusal:
            form.add_error(None, refusal)
            form.show_version(note.version)
        else:
            messages.success(request, _("Your notes are saved."))
            return redirect("notes:write", chapter=chapter)
    context = {"chapter": about, "chapters": CHAPTERS, "form": form, "note": note}
    return render(request, "methods/handbook/notes.html", context, status=422 if form.errors else 200)


@require_safe
def print_out(request: HttpRequest, chapter: int) -> HttpResponse:
    """The notes on paper, with empty lines after them."""
    about, note = _chapter(chapter), _note(request, chapter)
    document = booklet_of_notes(about, note)
    headers = {"Content-Disposition": f'inline; filename="notes-{chapter}.pdf"'}
    return HttpResponse(document.pdf(), content_type="application/pdf", headers=headers)


def _chapter(number: int) -> Chapter:
    chapter = next((chapter for chapter in CHAPTERS if chapter.number == number), None)
    if chapter is None:
        raise Http404
    return chapter


def _note(request: HttpRequest, chapter: int) -> Note:
    """The saved notes, or an empty page."""
    user = signed_in(request)
    return Note.objects.visible_to(user).filter(chapter=chapter).first() or Note(user=user, chapter=chapter)
