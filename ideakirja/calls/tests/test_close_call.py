"""A call is closed and opened again. What somebody is writing meanwhile is not lost."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from ideakirja.calls import actions
from ideakirja.calls.models import Call, Interest

from .things import STAFF, count_of

TYPED = {"name": "Anna", "channel": "email", "email": "anna@posti.example", "wish": "Haluan mukaan raatiin."}


def test_it_is_closed_once(world, call, sign_in):
    for _press in range(2):
        assert sign_in(world.maija).post(f"{STAFF}/{call.pk}/close/").url == f"{STAFF}/{call.pk}/"
    assert Call.objects.get().closed_at
    assert count_of("call.closed") == 1


def test_who_was_writing_gets_the_text_back_and_hears_what_to_do(world, call):
    actions.close_call(call, by=world.olli, now=timezone.now())
    reply = Client().post(f"/en/join/{call.code}/", TYPED)
    assert reply.status_code == 422
    assert "This call ended while you were writing." in reply.text
    assert "Haluan mukaan raatiin." in reply.text
    assert "Town centre office" in reply.text
    assert not Interest.objects.exists()


def test_its_page_says_that_it_is_over(world, call):
    actions.close_call(call, by=world.olli, now=timezone.now())
    assert "This call has ended." in Client().get(f"/en/join/{call.code}/").text
    assert call.code not in Client().get("/en/join/").text


def test_it_is_opened_again_until_a_new_day(world, call, sign_in):
    actions.close_call(call, by=world.olli, now=timezone.now())
    day = timezone.localdate() + timedelta(days=3)
    sign_in(world.maija).post(f"{STAFF}/{call.pk}/reopen/", {"closes_on": day.isoformat()})
    call.refresh_from_db()
    assert (call.closed_at, call.closes_on) == (None, day)
    assert Client().post(f"/en/join/{call.code}/", TYPED).status_code == 302


def test_not_until_a_day_that_has_passed(world, call, sign_in):
    yesterday = timezone.localdate() - timedelta(days=1)
    reply = sign_in(world.maija).post(f"{STAFF}/{call.pk}/reopen/", {"closes_on": yesterday.isoformat()}, follow=True)
    assert "This day has passed." in reply.text
    with pytest.raises(ValidationError, match="This day has passed"):
        actions.reopen_call(call, yesterday, by=world.olli, today=timezone.localdate())


def test_one_that_is_not_open_yet_says_when(call):
    Call.objects.update(opens_on=timezone.localdate() + timedelta(days=1))
    assert "You can leave your details from" in Client().get(f"/en/join/{call.code}/").text


def test_others_do_not_close_it(world, call, sign_in):
    for person in (world.aino, world.timo):
        for act in ("close", "reopen"):
            assert sign_in(person).post(f"{STAFF}/{call.pk}/{act}/").status_code == 404
    assert Call.objects.get().closed_at is None
