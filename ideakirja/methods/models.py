"""What a reader writes down while reading the handbook: the empty pages at the end of its chapters."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ideakirja.people.models import User


class NoteQuerySet(models.QuerySet["Note"]):
    def visible_to(self, user: User) -> "NoteQuerySet":
        """Nobody reads another's notes, whatever their role."""
        return self.filter(user=user)


class Note(models.Model):
    """One page for each reader and chapter. version: grows with every change, so that two open windows are noticed."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    chapter = models.PositiveSmallIntegerField()
    text = models.TextField(
        _("Own notes"),
        max_length=20_000,
        blank=True,
        help_text=_("Only you see these notes. Do not write about clients here."),
    )
    version = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField(null=True)

    objects = NoteQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "chapter"], name="methods_note_of_a_chapter")]

    def __str__(self) -> str:
        return str(_("Own notes"))
