"""Marking what is most feasible, taken up, or the one that the group goes on with."""

import pytest
from django.core.exceptions import ValidationError

from ideakirja.boards import actions

from .things import URL, a_board, last_verbs, write


def chosen(board):
    return [note.pk for note in board.notes.filter(is_chosen=True)]


def test_many_may_be_feasible(world, sign_in):
    board, client = a_board(world, "problem-why-solution"), sign_in(world.maija)
    notes = write(board, "rows", "Puhelin\nOvi\nJono")
    for note in notes[:2]:
        client.post(f"{URL}{board.pk}/notes/{note.pk}/choose/")
    assert chosen(board) == [note.pk for note in notes[:2]]
    client.post(f"{URL}{board.pk}/notes/{notes[0].pk}/unchoose/")
    assert chosen(board) == [notes[1].pk]


def test_one_idea_is_chosen(world):
    board = a_board(world, "idea-vote")
    first, second = write(board, "ideas", "Kahvila | 7\nRetki | 9")
    for note in (first, second, second):
        actions.choose_note(note, by=world.maija)
    assert chosen(board) == [second.pk]
    assert last_verbs(3) == ["board.note_chosen", "board.note_chosen", "board.written"]


def test_not_where_nothing_is_chosen(world):
    [note] = write(a_board(world), "strengths", "Kahvi")
    with pytest.raises(ValidationError, match="nothing is chosen"):
        actions.choose_note(note, by=world.maija)


def test_a_stranger_gets_404(world, sign_in):
    board = a_board(world, "idea-vote")
    [note] = write(board, "ideas", "Kahvila")
    assert sign_in(world.timo).post(f"{URL}{board.pk}/notes/{note.pk}/choose/").status_code == 404


def test_not_on_a_closed_sheet(world, sign_in):
    board = a_board(world, "idea-vote")
    [note] = write(board, "ideas", "Kahvila")
    actions.close_board(board, by=world.maija, today=board.made_at.date())
    sign_in(world.maija).post(f"{URL}{board.pk}/notes/{note.pk}/choose/")
    assert chosen(board) == []
