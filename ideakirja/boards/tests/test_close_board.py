"""The name and the question, and the end of a sheet."""

import pytest
from django.core.exceptions import ValidationError

from ideakirja.activities.actions import close_activity
from ideakirja.boards import actions

from .things import TODAY, URL, a_board, an_activity, last_verbs


def test_change(world, sign_in):
    board = a_board(world)
    data = {"name": "Syksyn ryhmä", "question": "Miten asiat ovat?"}
    for _ in range(2):
        sign_in(world.maija).post(f"{URL}{board.pk}/change/", data)
    board.refresh_from_db()
    assert (board.name, board.question) == ("Syksyn ryhmä", "Miten asiat ovat?")
    assert last_verbs(2) == ["board.changed", "board.opened"]


def test_close_and_open_again(world, sign_in):
    board, client = a_board(world), sign_in(world.maija)
    for _ in range(2):
        client.post(f"{URL}{board.pk}/close/")
    page = client.get(f"{URL}{board.pk}/").content.decode()
    assert "The sheet was closed on" in page
    assert "Put on the sheet" not in page
    for _ in range(2):
        client.post(f"{URL}{board.pk}/reopen/")
    assert "Put on the sheet" in client.get(f"{URL}{board.pk}/").content.decode()
    assert last_verbs(3) == ["board.reopened", "board.closed", "board.opened"]


def test_it_ends_with_its_activity(world, sign_in):
    activity = an_activity(world)
    board = a_board(world, activity=activity)
    close_activity(activity, {"goals": "Kyllä."}, by=world.sari, today=TODAY)
    assert "The activity has ended" in sign_in(world.maija).get(f"{URL}{board.pk}/").content.decode()
    with pytest.raises(ValidationError, match="has ended"):
        actions.change_board(board, name="X", question="", by=world.sari)


@pytest.mark.parametrize("act", ["change", "close", "reopen"])
@pytest.mark.parametrize("name", ["timo", "vilma"])
def test_who_may_not_write_gets_404(world, sign_in, act, name):
    assert sign_in(getattr(world, name)).post(f"{URL}{a_board(world).pk}/{act}/").status_code == 404
