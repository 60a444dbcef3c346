"""The proposed days of every method: what comes after a series of gatherings waits for the last one."""

from datetime import date, timedelta

import pytest

from ideakirja.activities.block import Task
from ideakirja.gatherings.block import Series
from ideakirja.kit.days import EveryWeeks, is_working_day, months_later
from ideakirja.methods.catalogue import CATALOGUE
from ideakirja.methods.method import CLIENT_WORK, Method, Phase
from ideakirja.methods.planning import days_of

PLANNED = [method for method in CATALOGUE if method.phases]
# A year of first days, each weekday and each season among them.
FIRST_DAYS = [date(2026, 1, 1) + timedelta(days=n) for n in range(0, 365, 11)]
MONDAY = date(2026, 3, 2)


def last_of(phase, days):
    """The last gathering of the series of a phase; None if it has none."""
    ends = [block.last_day(day) for block, day in zip(phase.steps, days, strict=True) if block.is_series]
    return max(ends, default=None)


@pytest.mark.parametrize("method", PLANNED, ids=lambda method: method.slug)
def test_no_step_after_a_series_is_due_before_its_last_gathering(method):
    """Unless the declaration says that its phase goes alongside: then it is done by the last gathering."""
    for first in FIRST_DAYS:
        last = None
        for phase, days in zip(method.phases, days_of(method, first), strict=True):
            if last and phase.is_alongside:
                assert max(days) <= last, (first, str(phase.name))
            elif last:
                assert min(days) >= last, (first, str(phase.name))
            last = max(filter(None, [last, last_of(phase, days)]), default=None)


@pytest.mark.parametrize("method", PLANNED, ids=lambda method: method.slug)
def test_every_proposed_day_is_a_working_day_of_the_activity(method):
    for first in FIRST_DAYS:
        days = [day for phase in days_of(method, first) for day in phase]
        assert all(day >= first and is_working_day(day) for day in days)


@pytest.mark.parametrize("method", [method for method in PLANNED if method.months], ids=lambda method: method.slug)
def test_the_plan_fits_into_the_months_of_the_book(method):
    assert method.months
    for first in FIRST_DAYS:
        last = max(day for phase in days_of(method, first) for day in phase)
        assert months_later(first, method.months[0]) <= last <= months_later(first, method.months[1])


def test_theme_afternoons_are_passed_on_after_the_last_one():
    """Begun in November: three in spring, two in autumn, and only then what was heard goes to the units."""
    method = next(method for method in CATALOGUE if method.slug == "client-theme-days")
    _plan, [afternoons], [advertise], passed_on = days_of(method, date(2026, 11, 23))
    assert advertise < afternoons
    assert min(passed_on) > date(2027, 10, 31)


def a_method(*phases):
    return Method(slug="toy", chapter=CLIENT_WORK, name="Toy", phases=phases)


MEETINGS = Phase.of("Meet", Series(name="Meeting", rhythm=EveryWeeks(), times=3, after_days=7))


def test_the_days_are_counted_from_the_last_gathering():
    method = a_method(MEETINGS, Phase.of("Look back", Task(name="How was it?", after_days=1)))
    assert days_of(method, MONDAY) == [[date(2026, 3, 9)], [date(2026, 3, 24)]]
    assert method.after_series == [False, True]


def test_alongside_they_are_counted_as_in_the_phase_before():
    method = a_method(
        MEETINGS,
        Phase.of("Work", Task(name="Write", after_days=14), is_alongside=True),
        Phase.of("Look back", Task(name="How was it?")),
    )
    assert days_of(method, MONDAY) == [[date(2026, 3, 9)], [date(2026, 3, 16)], [date(2026, 3, 23)]]
    assert method.after_series == [False, False, True]


def test_alongside_nothing_is_refused():
    wrong = a_method(Phase.of("Work", Task(name="Write"), is_alongside=True))
    assert wrong.problems() == ["a phase is alongside, but the one before it has no series."]
