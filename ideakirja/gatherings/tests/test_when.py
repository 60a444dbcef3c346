"""Days and hours in words."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.translation import override

from ideakirja.gatherings.when import at_time


def test_a_time_inside_a_sentence():
    at = datetime(2026, 11, 26, 9, 0, tzinfo=ZoneInfo("Europe/Helsinki"))
    with override("en"):
        assert at_time(at) == "on Thursday 26.11.2026 at 9:00"
