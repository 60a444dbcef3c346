"""Working days of Finland and the rhythms of the book (trust.md, section 5, clock)."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ideakirja.kit import days
from ideakirja.kit.days import EveryMonth, EveryWeeks, Seasons, WeeklyThenTwiceAMonth


@pytest.mark.parametrize(
    ("contact", "seventh"),
    [
        (date(2026, 2, 3), date(2026, 2, 12)),
        (date(2026, 12, 22), date(2027, 1, 5)),
        (date(2026, 12, 21), date(2027, 1, 4)),
    ],
)
def test_seven_working_days(contact, seventh):
    """The day of contact is not counted, nor Saturdays, Sundays, holidays and both Eves."""
    assert days.after_working_days(contact, 7) == seventh


@pytest.mark.parametrize("eve", [date(2026, 6, 19), date(2026, 12, 24), date(2026, 4, 3), date(2026, 12, 6)])
def test_nobody_is_invited_on_a_free_day(eve):
    assert not days.is_working_day(eve)
    assert days.working_day(eve) > eve
    assert days.working_day_before(eve) < eve


def test_the_month_after_the_31st_of_january():
    assert days.months_later(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert days.months_later(date(2027, 12, 31), 2) == date(2028, 2, 29)


def test_the_second_tuesday_stays_the_second_tuesday():
    assert EveryMonth().days(date(2026, 9, 8), 4) == [
        date(2026, 9, 8),
        date(2026, 10, 13),
        date(2026, 11, 10),
        date(2026, 12, 8),
    ]


def test_the_fifth_thursday_becomes_the_last():
    assert EveryMonth().days(date(2026, 1, 29), 3) == [date(2026, 1, 29), date(2026, 2, 26), date(2026, 3, 26)]


def test_a_weekly_series_steps_over_the_holidays():
    """Thursday 24 December and 31 December: the Eve moves on to the next working day."""
    assert EveryWeeks().days(date(2026, 12, 17), 3) == [date(2026, 12, 17), date(2026, 12, 28), date(2026, 12, 31)]


def test_the_first_month_weekly_then_every_other_week():
    gaps = WeeklyThenTwiceAMonth().days(date(2026, 9, 1), 8)
    assert [(b - a).days for a, b in itertools.pairwise(gaps)] == [7, 7, 7, 7, 14, 14, 14]


def test_three_in_spring_and_two_in_autumn():
    found = Seasons(spring=3, autumn=2).days(date(2026, 1, 7), 5)
    assert [day.month for day in found] == [1, 3, 5, 9, 11]
    assert all(days.is_working_day(day) for day in found)


def test_an_activity_begun_in_november_has_three_in_spring():
    """Its first day comes after the middle of January, when the first afternoon used to be proposed."""
    found = Seasons(spring=3, autumn=2).days(date(2027, 1, 25), 5)
    assert [(day.year, day.month) for day in found] == [(2027, 2), (2027, 3), (2027, 5), (2027, 9), (2027, 11)]


def test_what_is_left_of_a_season_has_as_many_as_there_are_months():
    """From 2 April two of the three fit into spring; from the middle of May none."""
    assert [day.month for day in Seasons(spring=3, autumn=2).days(date(2026, 4, 2), 4)] == [4, 5, 9, 11]
    assert [day.month for day in Seasons(spring=3, autumn=2).days(date(2026, 5, 15), 4)] == [9, 11, 1, 3]


@given(first=st.dates(min_value=date(2025, 1, 1), max_value=date(2032, 12, 31)))
def test_whatever_the_first_day_the_first_whole_seasons_have_their_numbers(first):
    found = Seasons(spring=3, autumn=2).days(first, 12)
    assert found == sorted(set(found))
    assert found[0] >= first
    assert all(days.is_working_day(day) and day.month in (1, 2, 3, 4, 5, 9, 10, 11) for day in found)
    for year in (first.year, first.year + 1):
        spring = [day for day in found if day.year == year and day.month <= 5]
        autumn = [day for day in found if day.year == year and day.month >= 9]
        assert len(spring) == 3 or first > date(year, 3, 1)
        assert len(autumn) == 2 or first > date(year, 10, 1)
