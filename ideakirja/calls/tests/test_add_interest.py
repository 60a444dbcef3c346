"""A worker writes down somebody who told them; a list; a slip."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from ideakirja.calls import actions
from ideakirja.calls.models import Call, Interest
from ideakirja.surveys.actions import leave_slip
from ideakirja.surveys.models import Slip

from .things import STAFF, count_of, whole_trail

BO = {"name": "Bo Ek", "channel": "sms", "phone": "040 123 4567", "language": "sv", "wish": "Vill hjälpa."}


@pytest.fixture
def slip(world):
    today = timezone.localdate()
    return leave_slip(
        unit=world.keskusta, name="Cia", contact="cia@posti.example", interests=["panel"], language="sv", today=today
    )


def test_a_worker_adds_somebody(world, call, sign_in):
    reply = sign_in(world.maija).post(f"{STAFF}/{call.pk}/add/", BO)
    assert reply.url == f"{STAFF}/{call.pk}/"
    interest = Interest.objects.get()
    assert (interest.source, interest.recorded_by, interest.participant.phone) == (
        "worker",
        world.maija,
        "+358401234567",
    )


def test_also_after_the_last_day(world, call, sign_in):
    """Nobody is turned away for a date when they tell a worker."""
    actions.close_call(call, by=world.olli, now=timezone.now())
    assert sign_in(world.maija).post(f"{STAFF}/{call.pk}/add/", BO).status_code == 302


def test_twice_is_once(world, call, sign_in):
    for _press in range(2):
        sign_in(world.maija).post(f"{STAFF}/{call.pk}/add/", BO)
    assert Interest.objects.count() == 1
    assert count_of("participant.added") == 1


def test_others_add_nobody(world, call, slip, sign_in):
    for person in (world.aino, world.vilma, world.timo):
        for path in ("add/", "add-kick-off/", "slips/", f"slips/{slip.pk}/take/"):
            assert sign_in(person).get(f"{STAFF}/{call.pk}/{path}").status_code == 404
            assert sign_in(person).post(f"{STAFF}/{call.pk}/{path}", BO).status_code in {404, 405}
    assert not Interest.objects.exists()


def test_the_list_of_the_kick_off(world, call, sign_in):
    rows = {
        "name_1": "Dina",
        "contact_1": "0401234567",
        "name_2": "Eero",
        "contact_2": "e@posti.example",
        "name_3": "Fia",
    }
    reply = sign_in(world.maija).post(f"{STAFF}/{call.pk}/add-kick-off/", rows | {"more": "1"})
    assert reply.url == f"{STAFF}/{call.pk}/add-kick-off/"
    found = {i.participant.name: (i.participant.channel, i.source) for i in Interest.objects.all()}
    assert found == {"Dina": ("sms", "kick_off"), "Eero": ("email", "kick_off"), "Fia": ("hand", "kick_off")}


def test_one_row_that_is_wrong_keeps_all_of_them_on_the_page(world, call, sign_in):
    rows = {"name_1": "Dina", "contact_1": "0401234567", "contact_2": "0401234568", "name_3": "Eero", "contact_3": "x"}
    page = sign_in(world.maija).post(f"{STAFF}/{call.pk}/add-kick-off/", rows)
    assert page.status_code == 422
    assert "Write a name." in page.text
    assert "This is neither a phone number nor an e-mail address." in page.text
    assert 'value="Dina"' in page.text
    assert not Interest.objects.exists()


def test_an_empty_list_is_told(world, call, sign_in):
    assert (
        "Write at least one name."
        in sign_in(world.maija).post(f"{STAFF}/{call.pk}/add-kick-off/", {"name_1": " "}).text
    )


def test_organisers_see_the_slips_and_each_look_is_written(world, call, slip, sign_in):
    assert "cia@posti.example" in sign_in(world.sari).get(f"{STAFF}/{call.pk}/slips/").text
    assert count_of("slips.seen") == 1
    page = sign_in(world.maija).get(f"{STAFF}/{call.pk}/slips/").text
    assert "cia@posti.example" not in page
    assert "These people do:" in page
    assert world.sari.name in page


def test_a_slip_is_taken_along_and_gone(world, call, slip, sign_in):
    client = sign_in(world.sari)
    form = client.get(f"{STAFF}/{call.pk}/slips/{slip.pk}/take/")
    assert 'value="Cia"' in form.text
    typed = {"name": "Cia Berg", "channel": "email", "email": "cia@posti.example", "language": "sv"}
    assert client.post(f"{STAFF}/{call.pk}/slips/{slip.pk}/take/", typed).url == f"{STAFF}/{call.pk}/slips/"
    assert not Slip.objects.exists()
    assert Interest.objects.get().source == "slip"
    assert "Cia" not in whole_trail()


def test_a_slip_is_taken_once(world, call, slip, sign_in):
    typed = {"name": "Cia", "channel": "email", "email": "cia@posti.example", "language": "sv"}
    client = sign_in(world.sari)
    client.post(f"{STAFF}/{call.pk}/slips/{slip.pk}/take/", typed)
    again = client.post(f"{STAFF}/{call.pk}/slips/{slip.pk}/take/", typed, follow=True)
    assert "Somebody has already taken this slip." in again.text
    with pytest.raises(ValidationError, match="already taken"):
        actions.take_slip(call, slip, typed, by=world.sari, today=timezone.localdate())
    assert Interest.objects.count() == 1


def test_who_does_not_organise_takes_no_slip(world, call, slip, sign_in):
    """Maija is in the team, but slips are for organisers (surveys)."""
    assert sign_in(world.maija).get(f"{STAFF}/{call.pk}/slips/{slip.pk}/take/").status_code == 404


def test_somebody_who_withdrew_may_come_again(world, call, interest):
    actions.withdraw_interest(interest, by=None, now=timezone.now())
    again = actions.leave_details(
        Call.objects.get(), {"name": "Anna Ahola", "email": "anna@posti.example"}, today=timezone.localdate()
    )
    assert again == interest
    assert again.withdrawn_on is None
