"""Opening a sheet: from a step, in an activity, by itself."""

import pytest
from django.core.exceptions import ValidationError

from ideakirja.activities.actions import close_activity
from ideakirja.boards import actions
from ideakirja.boards.block import Write
from ideakirja.boards.models import Board

from .things import TODAY, URL, a_board, a_step, an_activity, last_verbs, texts, write


def post(client, template="swot", **data):
    return client.post(f"{URL}new/{template}/", {"name": "Kevään ryhmä", "question": ""} | data)


def test_open_by_itself(world, sign_in):
    page = post(sign_in(world.maija))
    board = Board.objects.get()
    assert page.url == f"{URL}{board.pk}/"
    assert (board.unit, board.activity, board.template) == (world.keskusta, None, "swot")


def test_open_in_an_activity(world, sign_in):
    """The unit is that of the activity, whoever opens it."""
    activity = an_activity(world)
    post(sign_in(world.timo), activity=activity.pk)
    assert (Board.objects.get().activity, Board.objects.get().unit) == (activity, world.keskusta)


def test_who_works_in_many_units_chooses_one(world, sign_in):
    assert post(sign_in(world.pekka)).status_code == 422
    post(sign_in(world.pekka), unit=world.rantakyla.pk)
    assert Board.objects.get().unit == world.rantakyla


def test_the_block_opens_one_sheet_for_a_step(world):
    step = a_step(an_activity(world))
    block = Write(template="swot", name="SWOT")
    first, second = (block.open(step, by=world.sari) for _ in range(2))
    board = Board.objects.get()
    assert first == second == f"{URL}{board.pk}/"
    assert (board.name, board.step, board.activity) == ("Nelikenttä", step, step.activity)


def test_the_block_knows_a_wrong_sheet():
    assert Write(template="swot", name="SWOT").problems() == []
    assert "there is no sheet “nonsense”" in Write(template="nonsense", name="X").problems()[0]


def test_ready_texts_are_in_the_activity_s_language(world):
    board = a_board(world, "house-rules", activity=an_activity(world, language="en"))
    assert texts(board, "rules")[-1] == "Use different channels! Phone, e-mail, online service."


def test_what_was_chosen_before_becomes_the_question(world):
    activity = an_activity(world)
    assessment = a_board(world, "need-assessment", activity=activity)
    need = write(assessment, "needs", "Kokemustieto käyttöön | kyllä | kyllä | kyllä\nTilat | ei")[0]
    actions.choose_note(need, by=world.sari)
    assert a_board(world, "mind-map", activity=activity).question == "Kokemustieto käyttöön"


@pytest.mark.parametrize("name", ["vilma", "antti"])
def test_who_meets_no_clients_cannot_open(world, sign_in, name):
    assert post(sign_in(getattr(world, name))).status_code == 404


def test_a_foreign_activity_is_refused(world, sign_in):
    activity = an_activity(world, team=[])
    page = post(sign_in(world.timo), activity=activity.pk)
    assert not Board.objects.filter(activity=activity).exists()
    assert page.status_code in (302, 422)


def test_an_unknown_sheet_is_not_there(world, sign_in):
    assert post(sign_in(world.maija), "nonsense").status_code == 404
    with pytest.raises(ValidationError, match="no longer there"):
        a_board(world, "nonsense")


def test_not_in_an_activity_that_has_ended(world):
    activity = an_activity(world)
    close_activity(activity, {"goals": "Kyllä."}, by=world.sari, today=TODAY)
    with pytest.raises(ValidationError, match="has ended"):
        a_board(world, activity=activity)


def test_it_needs_a_name(world, sign_in):
    page = post(sign_in(world.maija), name="")
    assert page.status_code == 422
    assert "Give the sheet a name." in page.content.decode()


def test_the_trail(world):
    a_board(world)
    assert last_verbs() == ["board.opened"]
