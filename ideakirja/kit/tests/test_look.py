"""Template words of the look."""

from datetime import date

import pytest
from django.utils.translation import override

from ideakirja.kit.templatetags.look import until


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 11, 24), date(2026, 12, 5), "24.11.–5.12.2026"),
        (date(2026, 11, 24), date(2027, 1, 5), "24.11.2026–5.1.2027"),
        (date(2026, 11, 24), date(2026, 11, 24), "24.11.2026"),
    ],
)
def test_a_range_of_days_shows_both_years_when_they_differ(first, last, said):
    with override("fi"):
        assert until(first, last) == said
