"""Somebody leaves their details on the public page: no cookie, no sign-in, and never twice."""

import pytest
from django.db import DatabaseError, connection
from django.test import Client

from ideakirja.calls.models import KEPT, Call, Interest
from ideakirja.calls.views import public
from ideakirja.people.models import Participant
from ideakirja.surveys.guard import Buckets

from .things import count_of, whole_trail

TYPED = {"name": " Anna  Ahola ", "channel": "email", "email": "anna@posti.example", "wish": "Haluan auttaa."}


def leave(call, language="en", **more):
    return Client().post(f"/{language}/join/{call.code}/", TYPED | more)


def test_the_details_are_left(world, call):
    reply = leave(call, "sv")
    assert reply.url == f"/sv/join/{call.code}/thanks/"
    interest = Interest.objects.get()
    person = interest.participant
    assert (person.name, person.email, person.language, person.unit) == (
        "Anna Ahola",
        "anna@posti.example",
        "sv",
        world.keskusta,
    )
    assert (interest.source, interest.wish, interest.recorded_by) == ("form", "Haluan auttaa.", None)
    assert interest.delete_on == call.closes_on + KEPT
    assert Client().get(reply.url).status_code == 200


def test_the_page_says_who_sees_it_and_how_long(call):
    page = Client().get(f"/en/join/{call.code}/").text
    assert "Only the workers who run this see your details." in page
    assert "we delete your details at the latest on" in page
    assert not Client().get(f"/en/join/{call.code}/").cookies


def test_twice_is_once(call):
    leave(call), leave(call), leave(call, name="anna ahola")
    assert Participant.objects.count() == 1
    assert count_of("call.interest_added") == 1


def test_a_second_wish_is_added_to_the_first(call):
    leave(call), leave(call, wish="Tarvitsen tulkin.")
    assert Interest.objects.get().wish == "Haluan auttaa.\n\nTarvitsen tulkin."


def test_the_wish_is_kept_encrypted(call):
    leave(call)
    with connection.cursor() as cursor:
        cursor.execute("SELECT wish FROM calls_interest")
        assert "auttaa" not in cursor.fetchone()[0]


def test_the_trail_names_nobody(call):
    leave(call)
    for word in ("Anna", "Ahola", "posti", "auttaa"):
        assert word not in whole_trail()


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ({"name": ""}, "Write a name."),
        ({"email": ""}, "Write the e-mail address, or choose another way."),
        ({"email": "anna@"}, "Enter a valid email address."),
        ({"channel": "sms"}, "Write the phone number, or choose another way."),
        ({"channel": "sms", "phone": "12"}, "This is not a whole phone number."),
        ({"channel": "sms", "phone": "09 310 1691"}, "This number does not take text messages."),
        ({"channel": "letter"}, "Write the street address, or choose another way."),
        (
            {"channel": "letter", "street": "Tie 1", "town": "Kylä", "postal_code": "1"},
            "A postal code has five numbers",
        ),
        ({"channel": "hand"}, "Choose one."),
        ({"channel": "pigeon"}, "Choose one."),
        ({"wish": "Olen 131052-308T."}, "Take away the personal identity code."),
        ({"wish": "a" * 2001}, "The text is 1 character too long."),
        ({"website": "http://spam.example"}, "Something filled in a hidden field"),
    ],
)
def test_what_is_unclear_is_told_and_nothing_is_lost(call, more, problem):
    reply = leave(call, **more)
    assert reply.status_code == 422
    assert problem in reply.text
    assert "Haluan auttaa." in reply.text or "wish" in more
    assert not Interest.objects.exists()


def test_another_site_cannot_leave_details(call):
    reply = Client().post(f"/en/join/{call.code}/", TYPED, headers={"Sec-Fetch-Site": "cross-site"})
    assert reply.status_code == 422
    assert not Interest.objects.exists()


def test_a_flood_waits_a_minute_and_loses_nothing(call, monkeypatch):
    monkeypatch.setattr(public, "doors", Buckets(size=1, seconds=3600))
    assert leave(call).status_code == 302
    reply = leave(call, name="Bertil")
    assert reply.status_code == 503
    assert 'value="Bertil"' in reply.text


def test_a_locked_database_loses_nothing(call, monkeypatch):
    def locked(*given, **more):
        raise DatabaseError

    monkeypatch.setattr(public, "leave_details", locked)
    reply = leave(call)
    assert reply.status_code == 503
    assert "Haluan auttaa." in reply.text


def test_a_call_that_takes_nobody_by_its_page(call):
    Call.objects.update(sources=["worker"])
    assert leave(call).status_code == 422
    assert not Interest.objects.exists()


def test_one_that_is_not_public_opens_only_by_its_code(call):
    assert call.code in Client().get("/en/join/").text
    Call.objects.update(is_public=False)
    assert call.code not in Client().get("/en/join/").text
    assert Client().get(f"/en/join/{call.code.lower()}/").status_code == 200


def test_unknown_codes_are_not_found(call):
    for path in ("join/XXXXXX/", "join/XXXXXX/thanks/", "join/%00/"):
        assert Client().get(f"/en/{path}").status_code == 404


def test_the_code_works_on_the_front_page_and_as_a_short_address(call):
    """As those of collections do (portal/doors.py)."""
    assert Client().get(f"/k/{call.code}", headers={"Accept-Language": "sv"}).url == f"/sv/join/{call.code}/"
    reply = Client().get("/en/open/", {"code": f"{call.code[:3]} {call.code[3:]}"}, follow=True)
    assert reply.redirect_chain[-1][0] == f"/en/join/{call.code}/"
