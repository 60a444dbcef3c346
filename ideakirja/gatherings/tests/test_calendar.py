"""Gatherings in calendar programs: as a file, and as a feed with a secret address."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from ideakirja.activities.actions import remove_team_member
from ideakirja.gatherings.actions.feeds import close_feed, open_feed
from ideakirja.gatherings.calendar import calendar_of, feed_token, one_calendar
from ideakirja.gatherings.models import Feed, Host

from .inviting import a_panel, a_session, an_event, at, verbs


def read(text):
    return Calendar.from_ical(text)


def fetch(feed):
    return Client().get(f"/fi/events/feed/{feed_token(feed)}.ics")


def names_in(reply):
    return sorted(str(event["SUMMARY"]) for event in read(reply.content).walk("VEVENT"))


@pytest.fixture
def panel(world):
    return a_panel(world)


def test_the_file_holds_the_rules_of_the_time_zone(panel):
    calendar = read(one_calendar(a_session(panel), now=timezone.now()))
    (zone,) = calendar.walk("VTIMEZONE")
    (event,) = calendar.walk("VEVENT")
    assert zone["TZID"] == event["DTSTART"].params["TZID"] == "Europe/Helsinki"
    assert event["DTSTART"].dt.hour == 13
    assert event["LOCATION"] == "Kirjasto"


@pytest.mark.parametrize(("month", "day", "hour_utc"), [(3, 28, 11), (3, 29, 10), (10, 24, 10), (10, 25, 11)])
def test_thirteen_stays_thirteen_when_the_clocks_change(panel, month, day, hour_utc):
    starts_at = datetime(2026, month, day, hour_utc, tzinfo=UTC)
    gathering = a_session(panel, starts_at=starts_at, ends_at=starts_at + timedelta(hours=1))
    (event,) = read(one_calendar(gathering, now=timezone.now())).walk("VEVENT")
    assert event["DTSTART"].dt.hour == 13
    assert event["DTSTART"].dt.astimezone(UTC) == starts_at


def test_a_later_version_replaces_the_earlier(panel):
    gathering, now = a_session(panel), timezone.now()
    (first,) = read(one_calendar(gathering, now=now)).walk("VEVENT")
    (second,) = read(one_calendar(gathering, now=now + timedelta(hours=1), is_cancelled=True)).walk("VEVENT")
    assert first["UID"] == second["UID"]
    assert first["SEQUENCE"] < second["SEQUENCE"]
    assert second["STATUS"] == "CANCELLED"


def test_an_empty_calendar_is_a_calendar(world):
    assert not read(calendar_of([], name="x", now=timezone.now())).walk("VEVENT")


def test_the_feed_of_a_worker_has_what_is_hers(world, panel):
    a_session(panel, name="Raadin")
    hosted = an_event(world, name="Avoimet ovet")
    Host.objects.create(gathering=hosted, user=world.maija, part="speaker")
    invited = an_event(world, name="Kutsuttu")
    invited.attendances.create(user=world.maija, invited_at=timezone.now())
    an_event(world, name="Muiden")
    assert names_in(fetch(open_feed(by=world.maija))) == ["Avoimet ovet", "Kutsuttu", "Raadin"]


def test_the_feeds_of_an_activity_and_of_a_unit(world, panel):
    a_session(panel, name="Raadin")
    an_event(world, name="Avoimet ovet")
    an_event(world, name="Rannan", unit=world.rantakyla)
    assert names_in(fetch(open_feed(activity=panel, by=world.maija))) == ["Raadin"]
    assert names_in(fetch(open_feed(unit=world.keskusta, by=world.maija))) == ["Avoimet ovet", "Raadin"]


def test_the_feed_follows_the_rights_of_its_owner(world):
    """Whoever is no longer in the team sees no more; whoever has left the house gets nothing."""
    panel = a_panel(world)
    a_session(panel)
    feed = open_feed(activity=panel, by=world.maija)
    type(panel).objects.update(unit=world.rantakyla)
    type(panel.gatherings.get()).objects.update(unit=world.rantakyla)
    assert names_in(fetch(feed))
    remove_team_member(panel, world.maija, by=world.olli)
    assert not names_in(fetch(feed))
    type(world.maija).objects.filter(pk=world.maija.pk).update(is_active=False)
    assert fetch(feed).status_code == 404


def test_no_participant_is_named(world, panel):
    gathering = a_session(panel)
    gathering.attendances.create(name="Eeva")
    assert "Eeva" not in fetch(open_feed(activity=panel, by=world.maija)).content.decode()


@pytest.mark.parametrize("token", ["", "1", "1-", "x-y", "999-0", "1-ä", "9" * 30 + "-x"])
def test_a_forged_address_opens_nothing(world, token):
    open_feed(by=world.maija)
    assert Client().get(f"/fi/events/feed/{token}.ics").status_code == 404


def test_a_closed_address_opens_nothing_and_a_new_one_differs(world):
    feed = open_feed(by=world.maija)
    assert open_feed(by=world.maija) == feed
    token = feed_token(feed)
    for _time in range(2):
        close_feed(feed, by=world.maija)
    assert Client().get(f"/fi/events/feed/{token}.ics").status_code == 404
    assert feed_token(open_feed(by=world.maija)) != token
    assert verbs("gathering.feed") == ["gathering.feed_opened", "gathering.feed_closed", "gathering.feed_opened"]


def test_the_page(world, sign_in, panel):
    client = sign_in(world.maija)
    for what in ("own", f"activity-{panel.pk}", f"unit-{world.keskusta.pk}"):
        assert client.post("/en/staff/gatherings/calendars/", {"what": what}).status_code == 302
    page = client.get("/en/staff/gatherings/calendars/").text
    assert all(feed_token(feed) in page for feed in Feed.objects.all())
    assert client.post("/en/staff/gatherings/calendars/", {"what": f"unit-{world.rantakyla.pk}"}).status_code == 422


def test_another_persons_address_is_not_there(world, sign_in):
    feed = open_feed(by=world.maija)
    assert feed_token(feed) not in sign_in(world.sari).get("/en/staff/gatherings/calendars/").text
    assert sign_in(world.sari).post(f"/en/staff/gatherings/calendars/{feed.pk}/close/").status_code == 404


def test_the_file_of_one_gathering(world, sign_in, panel):
    gathering = a_session(panel)
    assert sign_in(world.aino).get(f"/en/staff/gatherings/{gathering.pk}/calendar/").status_code == 200
    assert sign_in(world.timo).get(f"/en/staff/gatherings/{gathering.pk}/calendar/").status_code == 404
    event = an_event(world)
    assert Client().get(f"/en/events/{event.code}/calendar.ics")["Content-Type"].startswith("text/calendar")
    assert Client().get(f"/en/events/{gathering.code}/calendar.ics").status_code == 404


def test_old_gatherings_leave_the_feed(world, panel):
    long_ago = at(timezone.localdate() - timedelta(days=100))
    a_session(panel, starts_at=long_ago, ends_at=long_ago + timedelta(hours=1))
    assert not names_in(fetch(open_feed(activity=panel, by=world.maija)))
