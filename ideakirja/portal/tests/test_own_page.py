"""The participant's own page: opened by the code alone, and by no other."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from ideakirja.kit.codes import shown_code
from ideakirja.people.actions import delete_participant, new_personal_link, revoke_links
from ideakirja.people.models import PersonalLink
from ideakirja.portal.own import opening

GONE = "This link does not open a page"


def test_the_code_opens_the_page(me):
    reply = Client().get(me)
    assert reply.status_code == 200
    assert "Hello Anna Ahola" in reply.text
    assert "Raati 2027" in reply.text


def test_no_cookie_is_set_and_nothing_is_kept_by_the_browser(me):
    reply = Client().get(me)
    assert not reply.cookies
    assert reply.headers["Cache-Control"] == "no-store"
    assert reply.headers["Referrer-Policy"] == "no-referrer"


def test_the_code_can_be_typed_from_paper(anna):
    code = new_personal_link(anna, today=timezone.localdate())
    reply = Client().post("/en/me/", {"code": f" {shown_code(code).lower()} "})
    assert reply.url == f"/en/me/{code}/"


def test_a_wrong_code_is_told_kindly_and_kept(me):
    reply = Client().post("/en/me/", {"code": "K7M 4XP 2HD 9RC"})
    assert reply.status_code == 422
    assert "No page opens with this code." in reply.text
    assert 'value="K7M 4XP 2HD 9RC"' in reply.text


@pytest.mark.parametrize("code", ["K7M4XP2HD9RC", "x", "0" * 500, "%00", "goodbye2"])
def test_unknown_codes_get_one_neutral_page(me, code):
    for path in ("", "memos/", "details/", "dates/1/"):
        reply = Client().get(f"/en/me/{code}/{path}")
        assert reply.status_code == 404
        assert GONE in reply.text


def test_an_expired_link_opens_nothing(me):
    PersonalLink.objects.update(expires_on=timezone.localdate())
    assert GONE in Client().get(me).text


def test_a_closed_link_opens_nothing(world, anna, me):
    revoke_links(anna, by=world.olli, now=timezone.now())
    assert GONE in Client().get(me).text


def test_a_deleted_members_link_opens_nothing(world, anna, me):
    delete_participant(anna, by=world.olli)
    for path in ("", "memos/", "copy/"):
        reply = Client().get(me + path)
        assert reply.status_code == 404
        assert "Anna" not in reply.text


def test_many_wrong_codes_make_everybody_wait(me, monkeypatch):
    """Whatever the code is then: otherwise a guess could be tried as fast as one likes."""
    monkeypatch.setattr(opening, "wrong_codes", opening.WrongCodes(size=3, seconds=3600))
    monkeypatch.setattr("ideakirja.portal.views.own.entering.wrong_codes", opening.wrong_codes)
    for _try in range(3):
        assert Client().get("/en/me/K7M4XP2HD9RC/").status_code == 404
    for reply in (Client().get(me), Client().post("/en/me/", {"code": "K7M4XP2HD9RC"})):
        assert reply.status_code == 429
        assert "Wait a minute" in reply.text


def test_opening_ones_own_page_often_counts_nothing(me, monkeypatch):
    monkeypatch.setattr(opening, "wrong_codes", opening.WrongCodes(size=1, seconds=3600))
    for _look in range(5):
        assert Client().get(me).status_code == 200


def test_another_site_cannot_post(anna, me):
    """Not that it would know the code."""
    reply = Client().post(f"{me}forget/", headers={"Sec-Fetch-Site": "cross-site"})
    assert reply.url == me
    anna.refresh_from_db()


def test_a_page_that_acts_does_not_act_when_it_is_only_opened(me, panel):
    for path in ("agreements/1/take-back/", f"consents/{panel.pk}/photo/give/", "consents/1/take-back/", "withdraw/1/"):
        assert Client().get(me + path).status_code == 405


def test_the_page_of_who_does_not_take_part_yet(world, panel, anna, me):
    seat = panel.seats.get()
    seat.left_on = timezone.localdate() - timedelta(days=1)
    seat.save()
    reply = Client().get(me)
    assert "Raati 2027" not in reply.text
    assert "There are no dates ahead just now." in reply.text
