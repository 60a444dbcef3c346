"""Finnish working days and the rhythms of the handbook: weekly, monthly, "spring 3, autumn 2"."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import holidays

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)
MONTH = 30  # days
SPRING, AUTUMN = (1, 5), (9, 11)  # months in which a season's days are proposed, first and last


@lru_cache(maxsize=64)
def free_days(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("FI", years=year, language="en_US"))


def is_working_day(day: date) -> bool:
    return day.weekday() < 5 and day not in free_days(day.year)


def working_day(day: date) -> date:
    """The day itself, or the first working day after it."""
    while not is_working_day(day):
        day += DAY
    return day


def working_day_before(day: date) -> date:
    """The day itself, or the last working day before it."""
    while not is_working_day(day):
        day -= DAY
    return day


def after_working_days(day: date, n: int) -> date:
    """n working days after `day`, which itself is not counted."""
    for _ in range(n):
        day = working_day(day + DAY)
    return day


def months_later(day: date, n: int) -> date:
    """The same day n months later, or the last of a month that is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + n, 12)
    first_of_next = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    return min(date(year, month + 1, 1) + timedelta(days=day.day - 1), first_of_next - DAY)


def same_weekday_later(day: date, n: int) -> date:
    """The same weekday of the same week of the month n months later: the second Tuesday stays the second Tuesday.
    The fifth becomes the last."""
    week = (day.day - 1) // 7
    first = months_later(day.replace(day=1), n)
    found = first + timedelta(days=(day.weekday() - first.weekday()) % 7, weeks=week)
    return found if found.month == first.month else found - WEEK


@dataclass(frozen=True, kw_only=True)
class Rhythm:
    """How often. `days(first, times)` proposes so many days from the first on, each a working day."""

    def raw(self, first: date) -> Iterator[date]:
        raise NotImplementedError

    def days(self, first: date, times: int) -> list[date]:
        proposed: list[date] = []
        for day in self.raw(first):
            if len(proposed) == times:
                break
            proposed.append(working_day(day))
        return proposed


@dataclass(frozen=True, kw_only=True)
class EveryWeeks(Rhythm):
    weeks: int = 1

    def raw(self, first: date) -> Iterator[date]:
        while True:
            yield first
            first += self.weeks * WEEK


@dataclass(frozen=True, kw_only=True)
class EveryMonth(Rhythm):
    """The same weekday of the same week of each month."""

    months: int = 1

    def raw(self, first: date) -> Iterator[date]:
        n = 0
        while True:
            yield same_weekday_later(first, n)
            n += self.months


@dataclass(frozen=True, kw_only=True)
class WeeklyThenTwiceAMonth(Rhythm):
    """The first month weekly, then every other week: entry 43."""

    def raw(self, first: date) -> Iterator[date]:
        n = 0
        while True:
            yield first
            first += WEEK if n < 4 else 2 * WEEK
            n += 1


@dataclass(frozen=True, kw_only=True)
class Seasons(Rhythm):
    """So many days in spring and so many in autumn, spread evenly over the season: entry 6.

    A season that has begun has as many of its days as there are whole months left, spread over what is left of it.
    """

    spring: int
    autumn: int

    def raw(self, first: date) -> Iterator[date]:
        year = first.year
        while True:
            for (begins, ends), times in ((SPRING, self.spring), (AUTUMN, self.autumn)):
                opens = max(first, date(year, begins, 1))
                left = (months_later(date(year, ends, 1), 1) - opens).days
                fit = min(times, left // MONTH)
                for n in range(fit):
                    day = opens + timedelta(days=int(left * (n + 0.5) / fit))
                    yield _nearest(day, first.weekday())
            year += 1


def _nearest(day: date, weekday: int) -> date:
    """The nearest such weekday, at most three days before or after."""
    return day + timedelta(days=(weekday - day.weekday() + 3) % 7 - 3)
