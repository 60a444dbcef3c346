"""A year, and a length of time written as in the book: "1 v 2 kk"."""

import re
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from ideakirja.kit.typed import clean_line

from .base import NOT_SAID, Answer, Cell, Question, Unclear

_YEARS = r"(?:v|vuosi|vuotta|år|a|y|yr|yrs|year|years)"
_MONTHS = r"(?:kk|kuukausi|kuukautta|mån|mån\.|månad|månader|m|mo|mon|month|months)"
_LENGTH = re.compile(
    rf"(?:(?P<years>\d{{1,3}}(?:[.,]\d)?|½)\s*{_YEARS}\.?)?\s*(?:,|ja|och|and)?\s*(?:(?P<months>\d{{1,3}})\s*{_MONTHS}\.?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Year(Question):
    """A calendar year. Results show it in bands of ten years, so that a birth year points at nobody."""

    kind = "year"
    template = "questions/kinds/year.html"

    first: int = 1900
    last: int = 2099
    bands_from: int = 1930

    def _read(self, form: QueryDict) -> Answer:
        typed = clean_line(form.get(self.field_name, ""))
        if not typed:
            return None
        if not re.fullmatch(r"[0-9]{4}", typed) or not self.first <= int(typed) <= self.last:
            raise Unclear(
                _("Write the year with four figures, between %(first)s and %(last)s. You can also leave it empty.")
                % {"first": self.first, "last": self.last}
            )
        return int(typed)

    def cells(self) -> list[Cell]:
        starts = range(self.bands_from, self.last + 1, 10)
        first = f"–{self.bands_from - 1}"
        bands = [f"{start}–{min(start + 9, self.last)}" for start in starts]
        return [Cell(key=band, label={"fi": band, "sv": band, "en": band}) for band in (first, *bands)]

    def cell_of(self, answer: Answer) -> str | list[str]:
        if not isinstance(answer, int):
            return NOT_SAID
        if answer < self.bands_from:
            return f"–{self.bands_from - 1}"
        start = answer - (answer - self.bands_from) % 10
        return f"{start}–{min(start + 9, self.last)}"


_BANDS = (
    ("under-1", 12, {"fi": "Alle 1 vuosi", "sv": "Under 1 år", "en": "Less than 1 year"}),
    ("1-2", 36, {"fi": "1–2 vuotta", "sv": "1–2 år", "en": "1–2 years"}),
    ("3-5", 72, {"fi": "3–5 vuotta", "sv": "3–5 år", "en": "3–5 years"}),
    ("over-5", 100_000, {"fi": "Yli 5 vuotta", "sv": "Över 5 år", "en": "More than 5 years"}),
)


@dataclass(frozen=True, kw_only=True)
class Duration(Question):
    """A length of time, read as whole months. Results show it in four bands."""

    kind = "duration"
    template = "questions/kinds/duration.html"

    def _read(self, form: QueryDict) -> Answer:
        typed = clean_line(form.get(self.field_name, ""))
        if not typed:
            return None
        match = _LENGTH.fullmatch(typed)
        if match is None or not (match["years"] or match["months"]):
            raise Unclear(_("Write years and months, for example 1 y 2 mo. You can also leave it empty."))
        years = 0.5 if match["years"] == "½" else float((match["years"] or "0").replace(",", "."))
        months = round(years * 12) + int(match["months"] or 0)
        if months > 1200:
            raise Unclear(_("This is more than 100 years. Look at the figures once more."))
        return months

    def cells(self) -> list[Cell]:
        return [Cell(key=key, label=label) for key, _months, label in _BANDS]

    def cell_of(self, answer: Answer) -> str | list[str]:
        if not isinstance(answer, int):
            return NOT_SAID
        return next(key for key, months, _label in _BANDS if answer < months)
