"""The days that the tests speak of."""

from datetime import date

MONDAY = date(2026, 3, 2)
TUESDAY = date(2026, 3, 3)
