"""A half day for the staff (book entry 22)."""

import pytest

from ideakirja.activities.models import Activity

from .walking import end_activity, reports, sign_in, start_activity, text_of
from .working import work_through

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_from_the_plan_to_the_report(page, live_server, world):
    sign_in(page, live_server.url, world.olli)
    activity = start_activity(
        page,
        live_server.url,
        "staff-theme-days",
        name="Kokeilu 2027",
        goal="Kuullaan ja kehitetään",
        team=[world.maija],
    )
    work_through(page, activity)
    facts = Activity.objects.get()
    assert facts.gatherings.get().is_open
    assert "Workers: 2. The book advises 2–6." in text_of(page)
    end_activity(page, activity, goals="Onnistui hyvin.", next_time="Lisää kahvia.")
    told = reports(page)
    assert "Lisää kahvia." in told["professionals"]
    assert "Lisää kahvia." not in told["decision-makers"]
