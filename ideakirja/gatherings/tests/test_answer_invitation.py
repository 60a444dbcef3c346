"""Yes, no or maybe: by the link, or told to a worker."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from ideakirja.gatherings.actions.inviting import Guest, invite
from ideakirja.gatherings.actions.signing_up import answer_invitation
from ideakirja.gatherings.links import answer_code
from ideakirja.trail.models import Entry

from .inviting import a_panel, a_session, verbs


@pytest.fixture
def row(world):
    gathering = a_session(a_panel(world))
    invite(gathering, guests=[Guest(name="Rehtori", email="rehtori@koulu.example")], by=world.olli, now=timezone.now())
    return gathering.attendances.get()


def address_of(row):
    return f"/en/events/answer/{answer_code(row)}/"


def test_answer_by_the_link(row):
    reply = Client().post(address_of(row), {"answer": "yes", "needs": "Induktiosilmukka"})
    page = Client().get(reply.url).text
    assert "Thank you. Your answer is saved." in page
    assert "You have said that you are coming." in page
    row.refresh_from_db()
    assert (row.answer, row.needs, row.answered_how) == ("yes", "Induktiosilmukka", "link")


def test_the_answer_can_be_changed(row):
    for answer in ("yes", "no", "maybe"):
        Client().post(address_of(row), {"answer": answer, "needs": ""})
        row.refresh_from_db()
        assert row.answer == answer


@pytest.mark.parametrize("code", ["XXX", "V368M73X3VP7", "%00", "ä" * 40])
def test_an_unknown_code_is_not_found(world, code):
    assert Client().get(f"/en/events/answer/{code}/").status_code == 404


def test_a_code_typed_with_small_letters_and_spaces_opens(row):
    code = answer_code(row)
    typed = f"{code[:4]} {code[4:8]}-{code[8:]}".lower()
    assert Client().get(f"/en/events/answer/{typed}/").status_code == 200


def test_the_table_holds_no_code(row):
    assert answer_code(row) not in repr(vars(row))
    assert len(row.hash) == 64


@pytest.mark.parametrize("answer", ["", "x", "yes "])
def test_something_else_is_refused(row, answer):
    reply = Client().post(address_of(row), {"answer": answer, "needs": "Ramppi"})
    row.refresh_from_db()
    if answer == "yes ":
        assert row.answer == "yes"
        return
    assert reply.status_code == 422
    assert "Ramppi" in reply.text
    assert row.answer == ""


def test_another_site_cannot_answer(row):
    reply = Client().post(address_of(row), {"answer": "yes", "needs": ""}, headers={"Sec-Fetch-Site": "cross-site"})
    assert reply.status_code == 422
    row.refresh_from_db()
    assert row.answer == ""


def test_not_when_it_is_over_or_cancelled(row):
    with pytest.raises(ValidationError, match="is over"):
        answer_invitation(row, "yes", how="link", now=row.gathering.ends_at)
    type(row.gathering).objects.update(cancelled_at=timezone.now())
    page = Client().get(address_of(row)).text
    assert "This is cancelled. You need not come." in page
    assert "I am coming" not in page
    with pytest.raises(ValidationError, match="is cancelled"):
        answer_invitation(row, "yes", how="link", now=timezone.now())


def test_the_trail_names_nobody(world, row):
    answer_invitation(row, "yes", how="link", now=timezone.now())
    answer_invitation(row, "no", how="worker", by=world.olli, now=timezone.now())
    assert verbs()[:2] == ["gathering.answer_written", "gathering.answered"]
    assert "Rehtori" not in repr([*Entry.objects.values_list()])


def test_the_same_answer_again_leaves_no_line(row):
    for _time in range(2):
        answer_invitation(row, "yes", how="link", now=timezone.now())
    assert verbs().count("gathering.answered") == 1
