"""A step that has been opened says what it leads to; one whose gatherings are still to come is not late."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from ideakirja.activities.models import Step
from ideakirja.gatherings.actions import cancel_gathering
from ideakirja.gatherings.models import Gathering
from ideakirja.methods.finding import find_method, method_of
from ideakirja.methods.opened import opened_steps
from ideakirja.methods.overview import parts_of
from ideakirja.methods.running import open_step, start
from ideakirja.publications.models import Notice

TODAY = timezone.localdate()


@pytest.fixture
def theme_days(world):
    """Olli leads the theme days of Keskusta from today on."""
    facts = {"unit": world.keskusta, "name": "Teemapäivät", "begins_on": TODAY, "language": "fi"}
    return start(find_method("client-theme-days"), **facts, responsible=world.olli, by=world.olli)


def step_of(activity, key):
    return Step.objects.get(phase__activity=activity, key=key)


def line_of(activity, key, today):
    parts = parts_of(activity, method_of(activity), today)
    return next(line for part in parts for line in part.lines if line.step.key == key)


def test_a_series_is_planned_first_and_opened_after(theme_days, world, sign_in):
    assert line_of(theme_days, "2.1", TODAY).verb == "Plan the gatherings"
    open_step(step_of(theme_days, "2.1"), by=world.olli)
    assert line_of(theme_days, "2.1", TODAY).verb == "Open the gatherings"
    page = sign_in(world.olli).get(reverse("activities:show", args=[theme_days.pk])).text
    assert "Open the gatherings" in page
    assert "Plan the gatherings" not in page
    step_page = sign_in(world.olli).get(reverse("activities:step", args=[theme_days.pk, step_of(theme_days, "2.1").pk]))
    assert "Open the gatherings" in step_page.text


def test_it_is_not_late_while_a_gathering_is_to_come(theme_days, world):
    open_step(step_of(theme_days, "2.1"), by=world.olli)
    days = [gathering.day for gathering in Gathering.objects.filter(activity=theme_days)]
    later = days[1] + timedelta(days=1)
    line = line_of(theme_days, "2.1", later)
    assert (line.meets_on, line.is_late) == (days[2], False)
    line = line_of(theme_days, "2.1", days[-1] + timedelta(days=1))
    assert (line.meets_on, line.is_late) == (None, True)


def test_a_cancelled_gathering_does_not_count(theme_days, world):
    open_step(step_of(theme_days, "2.1"), by=world.olli)
    first, second = Gathering.objects.filter(activity=theme_days)[:2]
    cancel_gathering(first, "Sali on varattu", by=world.olli, now=timezone.now())
    assert line_of(theme_days, "2.1", TODAY).meets_on == second.day


def test_sheets_calls_and_prints_are_found_in_one_query(theme_days, world, django_assert_num_queries):
    for key in ("3.1", "4.1", "4.3"):
        open_step(step_of(theme_days, key), by=world.olli)
    with django_assert_num_queries(1):
        found = opened_steps(theme_days, TODAY)
    assert {*found} == {step_of(theme_days, key).pk for key in ("3.1", "4.1", "4.3")}
    assert [str(line_of(theme_days, key, TODAY).verb) for key in ("3.1", "4.1", "4.3")] == [
        "Open the text",
        "Open the sheet",
        "Go to the call",
    ]


def address(activity, name="open_step"):
    return reverse(f"activities:{name}", args=[activity.pk, step_of(activity, "3.1").pk])


def test_an_advertisement_asks_which_afternoon_it_is_about(theme_days, world, sign_in):
    """And takes over its day, time, place and code."""
    open_step(step_of(theme_days, "2.1"), by=world.olli)
    second = Gathering.objects.filter(activity=theme_days)[1]
    Gathering.objects.filter(pk=second.pk).update(place="Kirjasto", address="Koulukatu 2")
    client = sign_in(world.olli)
    assert client.post(address(theme_days)).url == address(theme_days, "choose_event")
    page = client.get(address(theme_days, "choose_event"))
    assert second.name in page.text
    assert client.post(address(theme_days, "choose_event"), {"event": "nonsense"}).status_code == 422
    reply = client.post(address(theme_days, "choose_event"), {"event": second.pk})
    notice = Notice.objects.get()
    assert reply.url == reverse("publications:show", args=[notice.pk])
    assert f"{second.day.day}.{second.day.month}.{second.day.year} kello 13" in notice.text("fi")["when"]
    assert (notice.text("sv")["where"], notice.code) == ("Kirjasto, Koulukatu 2", second.code)


def test_none_of_them_leaves_the_places_to_fill_in(theme_days, world, sign_in):
    open_step(step_of(theme_days, "2.1"), by=world.olli)
    sign_in(world.olli).post(address(theme_days, "choose_event"), {"event": "none"})
    assert (Notice.objects.get().code, Notice.objects.get().text("fi")["where"]) == ("", "___")


def test_a_second_time_it_only_leads_there(theme_days, world, sign_in):
    open_step(step_of(theme_days, "3.1"), by=world.olli)
    open_step(step_of(theme_days, "2.1"), by=world.olli)
    reply = sign_in(world.olli).post(address(theme_days))
    assert reply.url == reverse("publications:show", args=[Notice.objects.get().pk])


def test_one_open_gathering_needs_no_question(world, sign_in):
    facts = {"unit": world.keskusta, "name": "Verkostopäivä", "begins_on": TODAY, "language": "fi"}
    day = start(find_method("network-day"), **facts, responsible=world.olli, by=world.olli)
    open_step(step_of(day, "2.1"), by=world.olli)
    sign_in(world.olli).post(reverse("activities:open_step", args=[day.pk, step_of(day, "2.2").pk]))
    notice, gathering = Notice.objects.get(), Gathering.objects.get()
    assert notice.code == gathering.code
    until = gathering.sign_up_until
    assert notice.text("fi")["body"].endswith(f"Ilmoittaudu viimeistään {until.day}.{until.month}.{until.year}.")


def test_only_a_notice_asks(theme_days, world, sign_in):
    step = step_of(theme_days, "4.1")
    client = sign_in(world.olli)
    assert client.get(reverse("activities:choose_event", args=[theme_days.pk, step.pk])).status_code == 404
    assert sign_in(world.timo).get(address(theme_days, "choose_event")).status_code == 404
