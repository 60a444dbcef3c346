"""Planning a gathering, in an activity or outside all of them."""

from datetime import date

import pytest
from django.utils import timezone

from ideakirja.gatherings import actions
from ideakirja.gatherings.models import Attendance, Gathering
from ideakirja.matters.tests.things import last_verbs

from .things import URL, a_meeting, an_activity, at, fields_of, titles_of

FIELDS = {
    "kind": "meeting",
    "name": "Šárka Ōyama ja Ægir: þing 会議",
    "day": "2027-03-10",
    "starts": "13:00",
    "ends": "14:30",
    "how": "walking",
    "language": "fi",
    "invite_days_before": "5",
    "wants_memo": "on",
}


def test_from_the_list(world, sign_in):
    client = sign_in(world.maija)
    assert "Plan a gathering" in client.get(URL).content.decode()
    answer = client.post(f"{URL}new/", FIELDS | {"unit": world.keskusta.pk})
    gathering = Gathering.objects.get()
    assert answer.headers["Location"] == f"{URL}{gathering.pk}/"
    assert gathering.name == FIELDS["name"]
    assert timezone.localtime(gathering.starts_at).isoformat() == "2027-03-10T13:00:00+02:00"
    assert (gathering.how, gathering.unit, gathering.activity) == ("walking", world.keskusta, None)
    assert last_verbs() == ["gathering.made"]


def test_in_an_activity(world, sign_in):
    activity = an_activity(world)
    page = sign_in(world.olli).get(f"{URL}new/?activity={activity.pk}").content.decode()
    assert f'value="{activity.pk}" selected' in page
    sign_in(world.olli).post(f"{URL}new/", FIELDS | {"activity": activity.pk})
    assert Gathering.objects.get().activity == activity


def test_an_activity_that_one_does_not_run_is_refused(world, sign_in):
    answer = sign_in(world.bertta).post(f"{URL}new/", FIELDS | {"activity": an_activity(world).pk})
    assert answer.status_code == 422
    assert "Choose an activity from the list." in answer.content.decode()


def test_the_same_twice_is_one(world):
    assert a_meeting(world) == a_meeting(world)
    assert Gathering.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"name": ""}, "Write a name."),
        ({"name": "x" * 121}, "1 character too long"),
        ({"day": "31.2.2027"}, "Choose a day"),
        ({"starts": "25:00"}, "Write a time"),
        ({"ends": "13:00"}, "The end must be after the start."),
        ({"day": "2027-03-28", "starts": "03:30", "ends": "05:00"}, "There is no 03:30 on 28.3.2027"),
        ({"day": "2027-03-28", "starts": "02:30", "ends": "03:30"}, "There is no 03:30 on 28.3.2027"),
        ({"last_day": "2027-05-10"}, "a month at most"),
        ({"video_link": "ei linkki"}, "Write the whole link"),
        ({"kind": "party"}, "Choose one from the list."),
        ({"invite_days_before": "91"}, "The largest number here is 90."),
        ({"places": "0"}, "The smallest number here is 1."),
        ({"sign_up_until": "2027-03-11"}, "must not be after the gathering"),
        ({"unit": ""}, "Choose a unit or an activity."),
    ],
)
def test_wrong_input_is_kept_and_answered(world, sign_in, wrong, sentence):
    fields = FIELDS | {"unit": world.keskusta.pk, "purpose": "Säilyy tässä"} | wrong
    answer = sign_in(world.maija).post(f"{URL}new/", fields)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert "Säilyy tässä" in page
    assert not Gathering.objects.exists()


def test_finnish_clock_times_are_read(world, sign_in):
    fields = FIELDS | {"unit": world.keskusta.pk, "starts": "13.15", "ends": "15", "day": "10.3.2027"}
    sign_in(world.maija).post(f"{URL}new/", fields)
    assert timezone.localtime(Gathering.objects.get().starts_at).strftime("%H:%M") == "13:15"


def test_the_hour_that_comes_twice(world, sign_in):
    """31.10.2027 the clocks show 3:30 twice: a meeting from 3:40 to 3:20 ends the second time."""
    fields = FIELDS | {"unit": world.keskusta.pk, "day": "2027-10-31", "starts": "03:40", "ends": "03:20"}
    sign_in(world.maija).post(f"{URL}new/", fields)
    gathering = Gathering.objects.get()
    assert (gathering.ends_at - gathering.starts_at).total_seconds() == 40 * 60


def test_over_midnight(world, sign_in):
    fields = FIELDS | {"unit": world.keskusta.pk, "starts": "18:00", "ends": "09:00", "last_day": "2027-03-11"}
    sign_in(world.maija).post(f"{URL}new/", fields)
    assert timezone.localdate(Gathering.objects.get().ends_at) == date(2027, 3, 11)


def test_who_meets_no_clients_plans_none(world, sign_in):
    assert sign_in(world.antti).get(f"{URL}new/").status_code == 404


def test_change(world, sign_in):
    meeting = a_meeting(world)
    client = sign_in(world.aino)
    changed = fields_of(meeting, place="Kirjasto", is_open="on", starts="12:00")
    client.post(f"{URL}{meeting.pk}/change/", changed)
    meeting.refresh_from_db()
    assert (meeting.place, meeting.is_open) == ("Kirjasto", True)
    assert timezone.localtime(meeting.starts_at).hour == 12
    assert last_verbs() == ["gathering.changed"]


def test_a_new_time_must_be_told_to_those_invited(world, sign_in):
    meeting = a_meeting(world)
    Attendance.objects.create(gathering=meeting, user=world.olli, invited_at=timezone.now())
    client, address = sign_in(world.maija), f"{URL}{meeting.pk}/change/"
    reminder = "do not know it yet"
    assert reminder not in client.post(address, fields_of(meeting, purpose="Uusi"), follow=True).content.decode()
    assert reminder in client.post(address, fields_of(meeting, starts="12:00"), follow=True).content.decode()


def test_changing_nothing_leaves_no_line(world):
    meeting = a_meeting(world)
    assert actions.change_gathering(meeting, name=meeting.name, by=world.maija) == set()
    assert last_verbs() == ["gathering.made"]


def test_a_stranger_does_not_see_it(world, sign_in):
    meeting = a_meeting(world)
    for path in ("", "change/", "agenda/", "memo/", "hosts/", "plan/", "cancel/", "memo/pdf/"):
        assert sign_in(world.timo).get(f"{URL}{meeting.pk}/{path}").status_code == 404, path


def test_a_colleague_reads_what_the_team_arranges(world, sign_in):
    meeting = a_meeting(world, activity=an_activity(world))
    client = sign_in(world.bertta)
    assert client.get(f"{URL}{meeting.pk}/").status_code == 200
    assert client.get(f"{URL}{meeting.pk}/memo/").status_code == 200
    for path in ("change/", "agenda/", "hosts/", "plan/", "cancel/", "memo/finish/", "memo/plain/"):
        assert client.get(f"{URL}{meeting.pk}/{path}").status_code == 404, path


def test_make_gathering_for_other_parts(world):
    """agenda, hosts and any other field go along."""
    from ideakirja.gatherings.agenda import AgendaPoint

    gathering = actions.make_gathering(
        unit=world.keskusta,
        name="Verkostopäivä",
        kind="open",
        starts_at=at(30),
        minutes=240,
        agenda=[AgendaPoint("Avaus", 10)],
        hosts=[("leader", world.sari), ("leader", world.sari)],
        is_open=True,
        by=world.kaisa,
    )
    assert titles_of(gathering) == ["Avaus"]
    assert gathering.hosts.count() == 1
    assert (gathering.ends_at - gathering.starts_at).total_seconds() == 240 * 60
