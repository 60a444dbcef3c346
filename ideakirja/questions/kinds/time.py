"""A year, a day, and a length of time written as in the book: "1 v 2 kk"."""

import re
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

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
    label = gettext_lazy("Year")
    about = gettext_lazy("For example the year of birth. Results show ten years together.")

    first: int = 1900
    last: int = 2099
    bands_from: int = 1930

    def problems(self) -> list[str]:
        found = super().problems()
        if not 1800 <= self.first <= self.last <= 2199:
            found.append(_("The first year must be before the last one, both between 1800 and 2199."))
        return found

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
    label = gettext_lazy("Length of time")
    about = gettext_lazy("For example 1 y 2 mo. Results show it in four groups.")

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


@dataclass(frozen=True, kw_only=True)
class Day(Question):
    """A day. Results show it by month when the days are within two years, else by year. first, last: ISO dates."""

    kind = "date"
    template = "questions/kinds/date.html"
    label = gettext_lazy("Day")
    about = gettext_lazy("For example the day of the last visit. Results show months or years.")

    first: str = "2020-01-01"
    last: str = "2029-12-31"

    def problems(self) -> list[str]:
        found = super().problems()
        days = [_day(text) for text in (self.first, self.last)]
        if not all(days) or not date(1900, 1, 1) <= days[0] <= days[1] <= date(2199, 12, 31):  # type: ignore[operator]
            found.append(_("The first day must be before the last one, both between the years 1900 and 2199."))
        elif days[1].year - days[0].year >= 30:  # type: ignore[union-attr]
            found.append(_("Results would have more than 30 groups. Choose days that are less than 30 years apart."))
        return found

    def _read(self, form: QueryDict) -> Answer:
        typed = clean_line(form.get(self.field_name, ""))
        if not typed:
            return None
        day = _day(typed)
        if day is None or not self.first <= day.isoformat() <= self.last:
            raise Unclear(
                _("Write the day, for example 12.3.2026. It must be between %(first)s and %(last)s.")
                % {"first": _as_written(self.first), "last": _as_written(self.last)}
            )
        return day.isoformat()

    @property
    def _by_month(self) -> bool:
        return int(self.last[:4]) - int(self.first[:4]) < 2

    def cells(self) -> list[Cell]:
        years = range(int(self.first[:4]), int(self.last[:4]) + 1)
        if not self._by_month:
            return [_same_everywhere(str(year), str(year)) for year in years]
        months = [f"{year}-{month:02}" for year in years for month in range(1, 13)]
        inside = [month for month in months if self.first[:7] <= month <= self.last[:7]]
        return [_same_everywhere(month, f"{int(month[5:])}/{month[:4]}") for month in inside]

    def cell_of(self, answer: Answer) -> str | list[str]:
        if not isinstance(answer, str):
            return NOT_SAID
        return answer[:7] if self._by_month else answer[:4]


def _day(typed: str) -> date | None:
    """12.3.2026, as people here write it, or 2026-03-12, as browsers send it."""
    written = re.fullmatch(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})", typed)
    sent = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", typed)
    if not written and not sent:
        return None
    numbers = [int(number) for number in (sent.groups() if sent else reversed(written.groups()))]  # type: ignore[union-attr]
    try:
        return date(*numbers)
    except ValueError:
        return None


def _as_written(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{day.day}.{day.month}.{day.year}"


def _same_everywhere(key: str, name: str) -> Cell:
    return Cell(key=key, label={"fi": name, "sv": name, "en": name})
