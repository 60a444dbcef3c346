"""A series: moved together, over holidays and the change of clocks; one more, one less."""

from datetime import date, time

import pytest
from django.utils import timezone

from ideakirja.gatherings import actions
from ideakirja.gatherings.models import Gathering, Series
from ideakirja.gatherings.sessions import next_day, sessions_of
from ideakirja.gatherings.times import moment
from ideakirja.matters.tests.things import last_verbs, queries_of

from .things import URL, an_activity

NOW = moment(date(2026, 11, 24), time(8))
DAYS = [date(2026, 12, 1), date(2026, 12, 15), date(2026, 12, 29), date(2027, 1, 12)]


@pytest.fixture
def series(world):
    return actions.make_series(
        unit=world.keskusta,
        name="Asiakasraati",
        days=DAYS,
        clock=time(13),
        activity=an_activity(world, day=DAYS[0]),
        guest_every=2,
        hosts=[("chair", world.maija)],
        place="Kirjasto",
        by=world.maija,
    )


def days_of(series):
    return [gathering.day for gathering in series.gatherings.all()]


def clocks_of(series):
    return [timezone.localtime(gathering.starts_at).strftime("%H:%M") for gathering in series.gatherings.all()]


def move(world, gathering, **more):
    given = {"day": gathering.day, "clock": time(13), "minutes": 120, "place": gathering.place} | more
    return actions.move_gathering(gathering, **given, by=world.maija, now=NOW)


def test_only_this_one(world, series):
    move(world, series.gatherings.all()[1], day=date(2026, 12, 16), clock=time(9, 30), minutes=60, place="Toimisto")
    assert days_of(series) == [DAYS[0], date(2026, 12, 16), DAYS[2], DAYS[3]]
    assert clocks_of(series) == ["13:00", "09:30", "13:00", "13:00"]
    assert [one.place for one in series.gatherings.all()] == ["Kirjasto", "Toimisto", "Kirjasto", "Kirjasto"]


def test_all_that_follow_skip_holidays(world, series):
    """A week earlier. 22.12. is a working day; 5.1.2027 is one too; moved by ten days 25.12. and 6.1. would be free."""
    move(world, series.gatherings.all()[1], day=date(2026, 12, 11), following=True)
    assert days_of(series) == [DAYS[0], date(2026, 12, 11), date(2026, 12, 28), date(2027, 1, 8)]
    assert clocks_of(series) == ["13:00"] * 4


def test_twice_is_once(world, series):
    second = series.gatherings.all()[1]
    assert len(move(world, second, day=date(2026, 12, 17), place="Toimisto", following=True)) == 3
    second.refresh_from_db()
    assert move(world, second, day=date(2026, 12, 17), place="Toimisto", following=True) == []
    assert days_of(series) == [DAYS[0], date(2026, 12, 17), date(2026, 12, 31), date(2027, 1, 14)]


def test_only_what_differs_is_changed_in_the_others(world, series):
    third = series.gatherings.all()[2]
    move(world, third, clock=time(15), minutes=45)
    move(world, series.gatherings.all()[0], place="Museo", following=True)
    assert clocks_of(series) == ["13:00", "13:00", "15:00", "13:00"]
    assert {one.place for one in series.gatherings.all()} == {"Museo"}


def test_the_clock_stays_over_the_night_when_clocks_change(world):
    spring = actions.make_series(
        unit=world.keskusta, name="Kevät", days=[date(2027, 3, 16), date(2027, 3, 23)], clock=time(13), by=world.maija
    )
    move(world, spring.gatherings.first(), day=date(2027, 3, 23), following=True)
    assert clocks_of(spring) == ["13:00", "13:00"]
    assert days_of(spring) == [date(2027, 3, 23), date(2027, 3, 30)]


def test_cancelled_and_held_ones_stay(world, series):
    gatherings = list(series.gatherings.all())
    actions.cancel_gathering(gatherings[2], "Joulu", by=world.maija, now=NOW)
    move(world, gatherings[1], day=date(2026, 12, 16), following=True)
    assert days_of(series)[2:] == [DAYS[2], date(2027, 1, 13)]


def test_by_the_page(world, sign_in, series):
    second = series.gatherings.all()[1]
    client = sign_in(world.maija)
    fields = {"day": "2026-12-17", "starts": "13:00", "minutes": "120", "place": "Kirjasto", "scope": "following"}
    page = client.post(f"{URL}{second.pk}/move/", fields, follow=True).content.decode()
    assert "3 gatherings are changed." in page
    answer = client.post(f"{URL}{second.pk}/move/", fields | {"day": "2027-03-28", "starts": "03:15", "scope": "all"})
    assert answer.status_code == 422
    assert "There is no 03:15 on 28.3.2027" in answer.content.decode()


def test_one_more(world, sign_in, series):
    assert next_day(series) == date(2027, 1, 26)
    sign_in(world.maija).post(f"{URL}series/{series.pk}/add/", {"day": "2027-01-26"})
    last = series.gatherings.last()
    assert (last.name, last.day, last.place) == ("Asiakasraati 5", date(2027, 1, 26), "Kirjasto")
    assert last.hosts.get().user == world.maija
    assert actions.add_to_series(series, date(2027, 1, 26), by=world.maija) == last
    assert last_verbs() == ["gathering.made"]


def test_a_guest_is_due_every_other_time(world, series):
    second = series.gatherings.all()[1]
    due = [session.is_guest_due for session in sessions_of(series, NOW)]
    assert due == [False, True, False, True]
    actions.add_host(second, "guest", name="Kaupunginjohtaja", by=world.maija)
    assert not sessions_of(series, NOW)[1].is_guest_due


def test_change_the_series(world, sign_in, series):
    fields = {"name": "Raati", "most_topics": "1", "guest_every": "0"}
    sign_in(world.maija).post(f"{URL}series/{series.pk}/change/", fields)
    assert Series.objects.get().name == "Raati"
    assert last_verbs() == ["gathering.series_changed"]
    answer = sign_in(world.maija).post(f"{URL}series/{series.pk}/change/", fields | {"most_topics": "0"})
    assert answer.status_code == 422


def test_who_sees_and_who_changes(world, sign_in, series):
    address = f"{URL}series/{series.pk}/"
    assert sign_in(world.timo).get(address).status_code == 404
    assert sign_in(world.bertta).get(address).status_code == 200
    assert sign_in(world.bertta).get(f"{address}add/").status_code == 404
    one = Gathering.objects.first()
    actions.add_host(one, "speaker", user=world.timo, by=world.maija)
    assert sign_in(world.timo).get(address).status_code == 200
    fields = {"day": "2026-12-02", "starts": "13:00", "minutes": "120", "scope": "following"}
    assert sign_in(world.timo).post(f"{URL}{one.pk}/move/", fields).status_code == 422


def test_the_page_asks_no_more_for_more_gatherings(world, sign_in, series):
    client, address = sign_in(world.maija), f"{URL}series/{series.pk}/"
    before = queries_of(client, address)
    actions.add_to_series(series, date(2027, 1, 26), by=world.maija)
    assert queries_of(client, address) == before <= 18
