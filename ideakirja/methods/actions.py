"""Every write of the handbook itself: a reader's own notes. Activities are started in running.py."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ideakirja.people.models import User
from ideakirja.trail.actions import record

from .models import Note


@transaction.atomic
def save_note(chapter: int, text: str, *, version: int, by: User, now: datetime) -> Note:
    """version: of the text that was on the writer's page. Raises ValidationError when it has changed since."""
    Note.objects.get_or_create(user=by, chapter=chapter)
    note = Note.objects.select_for_update(of=("self",)).get(user=by, chapter=chapter)
    if note.text == text:
        return note
    if note.version != version:
        raise ValidationError(
            _("Your notes were changed in another window. Both texts are below. Save what you want to keep.")
        )
    note.text, note.version, note.changed_at = text, version + 1, now
    note.full_clean()
    note.save()
    record("handbook.noted", note, by=by, chapter=str(chapter))
    return note
