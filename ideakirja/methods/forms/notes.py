"""A reader's own notes."""

from typing import Any

from django import forms

from ideakirja.kit.forms import PlainForm, text_of

from ..models import Note


class NoteForm(PlainForm):
    text = text_of(Note, "text", rows=20)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)

    def clean(self) -> dict[str, Any]:
        self.cleaned_data["version"] = self.cleaned_data.get("version") or 0
        return self.cleaned_data

    def show_version(self, version: int) -> None:
        """The saved text stands on the page now, so saving again replaces it."""
        self.data = {"text": self.data.get("text", ""), "version": str(version)}
