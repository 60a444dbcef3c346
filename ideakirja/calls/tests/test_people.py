"""The participants of an activity: added, changed, given a link, leaving, deleted."""

import pytest
from django.utils import timezone

from ideakirja.activities.actions import start_activity, take_seat
from ideakirja.calls import actions
from ideakirja.calls.access import participants_for
from ideakirja.calls.stages import Stage, stage_of
from ideakirja.people.actions import participant_of
from ideakirja.people.models import Participant, PersonalLink

from .things import STAFF, count_of, whole_trail

BO = {"name": "Bo Ek", "channel": "sms", "phone": "040 123 4567", "language": "sv", "needs": "Tulkki"}


@pytest.fixture
def elsewhere(world):
    """An activity of Rantakylä, run by Timo."""
    today = timezone.localdate()
    return start_activity(
        unit=world.rantakyla,
        method="client-panel",
        version=1,
        name="Ranta",
        begins_on=today,
        plan=(),
        responsible=world.timo,
        by=world.timo,
    )


def test_a_participant_is_added_with_a_seat(world, panel, sign_in):
    reply = sign_in(world.maija).post(f"{STAFF}/activities/{panel.pk}/people/add/", BO)
    assert reply.url == f"{STAFF}/activities/{panel.pk}/people/"
    assert panel.seats.taken().get().participant.name == "Bo Ek"
    page = sign_in(world.sari).get(reply.url).text
    assert "Bo Ek" in page
    assert "Tulkki" in page


def test_adding_twice_adds_once(world, panel, sign_in):
    for _press in range(2):
        sign_in(world.maija).post(f"{STAFF}/activities/{panel.pk}/people/add/", BO)
    assert panel.seats.count() == 1
    assert Participant.objects.count() == 1


def test_names_are_only_for_the_team_and_the_organisers(world, panel, member, sign_in):
    for person in (world.olli, world.maija, world.sari, world.kaisa, world.pekka):
        assert "Anna Ahola" in sign_in(person).get(f"{STAFF}/activities/{panel.pk}/people/").text
    for person in (world.aino, world.bertta, world.vilma, world.antti, world.timo):
        assert sign_in(person).get(f"{STAFF}/activities/{panel.pk}/people/").status_code == 404
        for path in ("", "change/", "delete/"):
            assert sign_in(person).get(f"{STAFF}/people/{member.pk}/{path}").status_code == 404
        for path in ("change/", "link/", "revoke-links/", "delete/"):
            assert sign_in(person).post(f"{STAFF}/people/{member.pk}/{path}", BO).status_code == 404
        assert sign_in(person).post(f"{STAFF}/seats/{panel.seats.get().pk}/leave/").status_code == 404
    assert panel.seats.taken().exists()


def test_the_details_are_changed(world, member, sign_in):
    typed = {"name": "Anna Berg", "channel": "email", "email": "berg@posti.example", "language": "sv"}
    sign_in(world.maija).post(f"{STAFF}/people/{member.pk}/change/", typed)
    member.refresh_from_db()
    assert (member.name, member.email, member.language) == ("Anna Berg", "berg@posti.example", "sv")
    assert count_of("participant.changed") == 1


def test_a_new_link_is_shown_once(world, member, sign_in):
    client = sign_in(world.maija)
    page = client.post(f"{STAFF}/people/{member.pk}/link/")
    code = page.context["code"]
    assert participant_of(code, today=timezone.localdate()) == member
    assert f"{code[:3]} {code[3:6]} {code[6:9]} {code[9:]}" in page.text
    assert code not in client.get(f"{STAFF}/people/{member.pk}/").text
    assert count_of("participant.link_made") == 1
    assert code not in whole_trail()


def test_all_links_are_closed(world, member, sign_in):
    client = sign_in(world.maija)
    code = client.post(f"{STAFF}/people/{member.pk}/link/").context["code"]
    client.post(f"{STAFF}/people/{member.pk}/revoke-links/")
    assert participant_of(code, today=timezone.localdate()) is None
    assert not PersonalLink.objects.live(timezone.localdate()).exists()


def test_a_seat_is_ended_once(world, panel, member, sign_in):
    seat, client = panel.seats.get(), sign_in(world.maija)
    for _press in range(2):
        client.post(f"{STAFF}/seats/{seat.pk}/leave/", {"because": "Muutti pois"})
    seat.refresh_from_db()
    assert (seat.left_on, seat.left_because) == (timezone.localdate(), "Muutti pois")
    assert count_of("seat.left") == 1
    assert "Muutti pois" not in whole_trail()


def test_a_person_is_deleted_with_everything(world, panel, member, sign_in):
    client = sign_in(world.maija)
    assert "It cannot be undone." in client.get(f"{STAFF}/people/{member.pk}/delete/").text
    assert Participant.objects.exists()
    assert client.post(f"{STAFF}/people/{member.pk}/delete/").url == f"{STAFF}/activities/{panel.pk}/people/"
    assert not Participant.objects.exists()
    assert not panel.seats.exists()
    assert client.post(f"{STAFF}/people/{member.pk}/delete/").status_code == 404


def test_who_also_takes_part_elsewhere_is_not_deleted_from_here(world, member, elsewhere, sign_in):
    take_seat(elsewhere, member, by=world.timo, today=timezone.localdate())
    assert sign_in(world.maija).post(f"{STAFF}/people/{member.pk}/delete/").status_code == 404
    page = sign_in(world.maija).get(f"{STAFF}/people/{member.pk}/").text
    assert "Ranta" not in page
    assert "Delete everything" not in page


def test_there_is_no_list_of_all_people(world, member, elsewhere):
    assert list(participants_for(world.maija)) == [member]
    assert not participants_for(world.timo)


def test_the_trail_names_nobody(world, panel, member, sign_in):
    client = sign_in(world.maija)
    client.get(f"{STAFF}/people/{member.pk}/")
    client.post(f"{STAFF}/people/{member.pk}/change/", BO)
    client.post(f"{STAFF}/people/{member.pk}/delete/")
    for word in ("Anna", "Bo Ek", "0401234567", "358401234567", "posti"):
        assert word not in whole_trail()


def test_where_interviews_come_first_it_says_so(world, panel, call, sign_in):
    page = sign_in(world.maija).get(f"{STAFF}/activities/{panel.pk}/people/add/")
    assert "everybody is interviewed first" in page.text


def test_who_left_and_wants_to_come_back_begins_anew(world, panel, call, member, interest):
    now, today = timezone.now(), timezone.localdate()
    actions.leave(member, panel, by=None, now=now)
    again = actions.leave_details(call, {"name": member.name, "email": member.email}, today=today)
    assert again == interest
    again.refresh_from_db()
    assert stage_of(again) == Stage.INTERVIEWED
    actions.accept(again, "Tervetuloa takaisin.", by=world.olli, today=today)
    assert panel.seats.taken().get().participant == member
    assert panel.seats.count() == 2
