"""One text in every language, as fields that stand side by side."""

from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.texts import LANGUAGES, Texts
from ideakirja.kit.typed import clean_line

_IN = {"fi": _("in Finnish"), "sv": _("in Swedish"), "en": _("in English")}
NOT_TRANSLATED = _("Not translated yet.")


def text_fields(
    name: str, what: Any, texts: Texts, *, max_length: int, rows: int = 0, help_text: Any = ""
) -> dict[str, forms.CharField]:
    """`name`_fi, `name`_sv, `name`_en. None is required by itself; an empty one beside a filled one is marked."""
    fields = {}
    for language in LANGUAGES:
        untranslated = any(texts.values()) and not texts.get(language)
        hint = NOT_TRANSLATED if untranslated else help_text if language == LANGUAGES[0] else ""
        fields[f"{name}_{language}"] = forms.CharField(
            label=format_lazy("{what} {language}", what=what, language=_IN[language]),
            help_text=hint,
            max_length=max_length,
            required=False,
            initial=texts.get(language, ""),
            widget=forms.Textarea(attrs={"rows": rows, "lang": language})
            if rows
            else forms.TextInput(attrs={"lang": language}),
        )
    return fields


def text_from(said: Mapping[str, Any], name: str, *, is_line: bool = False) -> Texts:
    """What was typed, without the languages that were left empty."""
    typed = {language: said.get(f"{name}_{language}") or "" for language in LANGUAGES}
    return {language: clean_line(text) if is_line else text for language, text in typed.items() if text}


class SideBySide:
    """Gives the visible fields of a form in rows: the languages of one text together, every other field alone."""

    def rows(self) -> Iterator[list[BoundField]]:
        row: list[BoundField] = []
        for field in self.visible_fields():  # type: ignore[attr-defined]
            stem = field.name.rpartition("_")[0]
            if row and (row[0].name.rpartition("_")[0] != stem or not self._is_text(field)):
                yield row
                row = []
            row.append(field)
            if not self._is_text(field):
                yield row
                row = []
        if row:
            yield row

    def refuse(self, problem: Exception) -> None:
        """Show the form again with the sentence. What was typed stays; sending it once more replaces the other's."""
        self.add_error(None, str(problem))  # type: ignore[attr-defined]
        self.data["was"] = ""  # type: ignore[attr-defined]

    @staticmethod
    def _is_text(field: BoundField) -> bool:
        return field.name.rpartition("_")[2] in LANGUAGES
