"""A unit's own series, outside an activity: the team's meeting every other week (entry 33)."""

from datetime import date, datetime, time, timedelta

import pytest
from django.core import mail
from django.utils import timezone

from ideakirja.gatherings import actions
from ideakirja.gatherings.jobs import send_due_messages
from ideakirja.gatherings.models import Gathering, Series
from ideakirja.gatherings.times import moment
from ideakirja.matters.tests.things import last_verbs

from .things import URL

NEW = f"{URL}series/new/"


def fields(world, **more):
    day = timezone.localdate() + timedelta(days=14)
    return {
        "unit": world.keskusta.pk,
        "name": "Tiimipalaveri",
        "rhythm": "fortnight",
        "day": day.isoformat(),
        "starts": "9.00",
        "ends": "10.30",
        "times": "3",
        "how": "sitting",
        "place": "Kokoushuone",
        "points": "Kuulumiset\n\nMuut asiat",
        "members": [world.maija.pk, world.sari.pk],
        "invite_days_before": "4",
    } | more


def test_plan_it_by_the_page(world, sign_in):
    client = sign_in(world.maija)
    assert "Plan a series" in client.get(URL).text
    assert client.get(NEW).status_code == 200
    answer = client.post(NEW, fields(world), follow=True)
    series = Series.objects.get()
    assert answer.redirect_chain[-1][0] == f"{URL}series/{series.pk}/"
    first = series.gatherings.first()
    assert [one.name for one in series.gatherings.all()] == [f"Tiimipalaveri {n}" for n in (1, 2, 3)]
    assert (first.place, first.kind, first.unit, first.activity) == ("Kokoushuone", "meeting", world.keskusta, None)
    assert [item.title for item in first.items.all()] == ["Kuulumiset", "Muut asiat"]
    assert {str(row) for row in first.attendances.all()} == {"Maija Salo", "Sari Lehto"}
    assert last_verbs(4) == ["gathering.made"] * 3 + ["gathering.series_made"]


def test_twice_is_one_series(world, sign_in):
    client = sign_in(world.maija)
    for _press in range(2):
        client.post(NEW, fields(world))
    assert (Series.objects.count(), Gathering.objects.count()) == (1, 3)


def test_until_a_day(world, sign_in):
    day = timezone.localdate() + timedelta(days=14)
    until = (day + timedelta(days=31)).isoformat()
    sign_in(world.maija).post(NEW, fields(world, times="", until=until, rhythm="week"))
    assert Gathering.objects.count() == 5
    assert max(one.day for one in Gathering.objects.all()) <= day + timedelta(days=31)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"times": ""}, "Write how many times, or until when."),
        ({"times": "", "until": "2020-01-01"}, "The last day must not be before the first."),
        ({"times": "61"}, "60 times at most"),
        ({"times": "", "until": "2099-12-31"}, "60 times at most"),
        ({"day": "2099-12-31"}, "Choose a day of this year or the next."),
        ({"day": "9999-12-31"}, "Check the year"),
        ({"day": "2020-01-07"}, "This day has passed."),
        ({"ends": "8.00"}, "The end must be after the start."),
        ({"points": "x" * 201}, "A point has 200 characters at most."),
        ({"unit": "0"}, "Choose one from the list."),
    ],
)
def test_what_is_unclear_is_told_and_kept(world, sign_in, more, words):
    answer = sign_in(world.maija).post(NEW, fields(world, **more))
    assert answer.status_code == 422
    assert words in answer.text
    assert "Kokoushuone" in answer.text
    assert not Gathering.objects.exists()


def test_only_for_those_who_meet_clients_in_the_unit(world, sign_in):
    assert sign_in(world.vilma).get(NEW).status_code == 404
    assert sign_in(world.timo).post(NEW, fields(world)).status_code == 422
    assert not Series.objects.exists()


@pytest.fixture
def series(world):
    """Wednesdays 20.1. and 3.2.2027."""
    return actions.make_series(
        unit=world.keskusta,
        name="Tiimipalaveri",
        days=[date(2027, 1, 20), date(2027, 2, 3)],
        clock=time(9),
        members=[world.maija, world.sari],
        invite_days_before=4,
        by=world.maija,
    )


def at(day: date) -> datetime:
    return moment(day, time(10))


def test_the_invitation_leaves_by_itself_some_days_before_once(world, series):
    Gathering.objects.update(made_at=at(date(2027, 1, 1)))
    send_due_messages(at(date(2027, 1, 15)))
    assert not mail.outbox
    for _hour in range(2):
        send_due_messages(at(date(2027, 1, 16)))
    assert {message.to[0] for message in mail.outbox} == {"maija@koivuranta.example", "sari@koivuranta.example"}
    assert len(mail.outbox) == 2


def test_they_can_be_invited_by_hand_earlier(world, sign_in, series):
    client, first = sign_in(world.maija), series.gatherings.first()
    page = client.get(f"{URL}{first.pk}/people/").text
    assert "Invite 2 workers" in page
    assert "2 invitations are on their way." in client.post(f"{URL}{first.pk}/people/invite/", follow=True).text


def test_one_more_has_the_same_workers(world, series):
    new = actions.add_to_series(series, date(2027, 2, 17), by=world.maija)
    assert {str(row) for row in new.attendances.all()} == {"Maija Salo", "Sari Lehto"}
    assert not new.attendances.exclude(invited_at=None).exists()
