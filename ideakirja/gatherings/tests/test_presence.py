"""Who came: ticks, the door, heads, the list on paper."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from ideakirja.gatherings.actions.presence import count_heads, record_presence
from ideakirja.trail.models import Entry

from .inviting import a_member, a_panel, a_session, three_members, verbs


@pytest.fixture
def gathering(world):
    """Today's session of a panel with three members. Nobody was invited."""
    gathering = a_session(a_panel(world), days=0)
    three_members(gathering.activity)
    return gathering


def page_of(gathering, part=""):
    return f"/en/staff/gatherings/{gathering.pk}/attendance/{part}"


def test_one_form_ticks_all(world, sign_in, gathering):
    """Members stand on the list also without an invitation; opening the page writes nothing."""
    client = sign_in(world.maija)
    assert "Leena Äijälä" in client.get(page_of(gathering)).text
    assert not gathering.attendances.exists()
    members = gathering.activity.seats.values_list("participant", flat=True)
    ticks = dict(zip((f"member-{pk}" for pk in members), ("present", "excused", "absent"), strict=True))
    assert "Saved who came." in client.post(page_of(gathering), ticks, follow=True).text
    assert sorted(row.presence for row in gathering.attendances.all()) == ["absent", "excused", "present"]


def test_a_tick_can_be_changed_and_taken_back(world, sign_in, gathering):
    key = f"member-{gathering.activity.seats.first().participant_id}"
    for presence in ("present", "absent", ""):
        sign_in(world.maija).post(page_of(gathering), {key: presence})
        assert gathering.attendances.get(participant=key.partition("-")[2]).presence == presence


def test_all_who_said_yes_came(world, sign_in, gathering):
    """Those who wait or said no are left out, and what was corrected before stays."""
    now = timezone.now()
    for name, more in (
        ("Anu", {"answer": "yes"}),
        ("Ben", {"answer": "yes"}),
        ("Cia", {"answer": "yes", "presence": "excused"}),
        ("Dan", {"answer": "yes", "waiting_since": now}),
        ("Eki", {"answer": "no"}),
        ("Fia", {}),
    ):
        gathering.attendances.create(name=name, **more)
    client = sign_in(world.maija)
    assert "All 2 who said yes came" in client.get(page_of(gathering)).text
    page = client.post(page_of(gathering, "all/"), follow=True).text
    assert "2 people are marked as present." in page
    assert "who said yes came" not in page
    came = gathering.attendances.filter(presence="present").values_list("name", flat=True)
    assert [*came] == ["Anu", "Ben"]
    assert "written down already" in client.post(page_of(gathering, "all/"), follow=True).text
    assert verbs() == ["gathering.presence_recorded"]


def test_another_word_is_refused(world, sign_in, gathering):
    key = f"member-{gathering.activity.seats.first().participant_id}"
    assert "Choose present" in sign_in(world.maija).post(page_of(gathering), {key: "ill"}, follow=True).text
    assert not gathering.attendances.exclude(presence="").exists()


def test_somebody_came_who_was_not_on_the_list(world, sign_in, gathering):
    client = sign_in(world.maija)
    for name in ("Ville", "ville"):
        assert client.post(page_of(gathering, "walk-in/"), {"name": name}).status_code == 302
    row = gathering.attendances.get(is_walk_in=True)
    assert (row.name, row.presence) == ("Ville", "present")
    assert client.post(page_of(gathering, "walk-in/"), {"name": "\u200b"}).status_code == 422


@pytest.mark.parametrize(("typed", "kept"), [("23", 23), ("0", 0), ("", None)])
def test_heads_are_counted(world, sign_in, gathering, typed, kept):
    sign_in(world.maija).post(page_of(gathering, "heads/"), {"heads": typed})
    gathering.refresh_from_db()
    assert gathering.head_count == kept


@pytest.mark.parametrize("typed", ["-1", "monta", "9" * 12])
def test_what_is_no_number_is_told(world, sign_in, gathering, typed):
    assert sign_in(world.maija).post(page_of(gathering, "heads/"), {"heads": typed}).status_code == 422


def test_not_before_the_day(world, sign_in):
    gathering = a_session(a_panel(world), days=1)
    a_member(gathering.activity)
    with pytest.raises(ValidationError, match="later day"):
        count_heads(gathering, 3, by=world.maija, now=timezone.now())
    gathering.attendances.create(name="Anu", answer="yes")
    page = sign_in(world.maija).get(page_of(gathering)).text
    assert "You can write down who came on the day itself." in page
    assert "said yes came" not in page
    assert "later day" in sign_in(world.maija).post(page_of(gathering, "all/"), follow=True).text


def test_the_list_to_sign(world, sign_in, gathering):
    reply = sign_in(world.maija).get(page_of(gathering, "list/"))
    assert reply["Content-Type"] == "application/pdf"
    assert reply.content.startswith(b"%PDF")


@pytest.mark.parametrize("name", ["aino", "vilma", "antti", "timo"])
def test_others_get_404(world, sign_in, gathering, name):
    client = sign_in(getattr(world, name))
    assert client.get(page_of(gathering)).status_code == 404
    assert client.get(page_of(gathering, "list/")).status_code == 404
    for part in ("", "all/", "walk-in/", "heads/"):
        assert client.post(page_of(gathering, part), {"name": "x", "heads": "1"}).status_code == 404


def test_the_trail(world, gathering):
    row = gathering.attendances.create(name="Ville")
    for _time in range(2):
        record_presence(gathering, {row.pk: "present"}, by=world.maija, now=timezone.now())
    assert verbs() == ["gathering.presence_recorded"]
    assert "Ville" not in repr([*Entry.objects.values_list()])
