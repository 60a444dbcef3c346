"""Notes up and down, in and out, under themes and to other areas."""

import pytest
from django.core.exceptions import ValidationError

from ideakirja.boards import actions

from .things import URL, a_board, last_verbs, texts, write


def move(world, note, *ways):
    for way in ways:
        actions.move_note(note, way, by=world.maija)


def test_up_and_down(world, sign_in):
    board = a_board(world)
    first, _, third = write(board, "strengths", "A\nB\nC")
    page = sign_in(world.maija).post(f"{URL}{board.pk}/notes/{third.pk}/move/up/")
    assert page.url.endswith(f"#note-{third.pk}")
    assert texts(board) == ["A", "C", "B"]
    move(world, first, "down", "down", "down")
    assert texts(board) == ["C", "B", "A"]
    move(world, third, "up")
    assert texts(board) == ["C", "B", "A"]


def test_only_among_its_own_theme(world):
    board = a_board(world, "one-thought")
    a, b = write(board, "notes", "A\nB", theme="Raha")
    write(board, "notes", "C", theme="Koti")
    move(world, b, "down")
    move(world, a, "down")
    assert texts(board) == ["B", "A", "C"]


def test_a_branch_takes_all_that_hangs_on_it(world):
    board = a_board(world, "mind-map")
    money, bill, *_, home = write(board, "map", "Raha\n- Lasku\n-- Perintä\n- Velka\nKoti")
    move(world, home, "up")
    assert texts(board) == ["Koti", "Raha", "Lasku", "Perintä", "Velka"]
    move(world, bill, "down")
    assert texts(board) == ["Koti", "Raha", "Velka", "Lasku", "Perintä"]
    move(world, money, "in")
    assert list(board.notes.values_list("depth", flat=True)) == [0, 1, 2, 2, 3]
    move(world, money, "out", "out")
    assert list(board.notes.values_list("depth", flat=True)) == [0, 0, 1, 1, 2]


def test_nothing_hangs_on_nothing(world):
    board = a_board(world, "mind-map")
    first, *_ = write(board, "map", "Raha\nKoti")
    move(world, first, "in")
    assert list(board.notes.values_list("depth", flat=True)) == [0, 0]


@pytest.mark.parametrize("way", ["in", "sideways"])
def test_a_way_that_the_sheet_does_not_have(world, way):
    note = write(a_board(world), "strengths", "A")[0]
    with pytest.raises(ValidationError, match="cannot be moved"):
        move(world, note, way)


def gather(client, board, notes, **place):
    return client.post(f"{URL}{board.pk}/notes/move/", {"notes": [note.pk for note in notes]} | place)


def test_gather_under_a_theme(world, sign_in):
    board = a_board(world, "one-thought")
    a, _, c = write(board, "notes", "A\nB\nC")
    gather(sign_in(world.maija), board, [a, c], theme="Raha")
    assert texts(board) == ["A", "C", "B"]
    assert [note.theme for note in board.notes.order_by("pk")] == ["Raha", "", "Raha"]


def test_gather_in_another_area(world, sign_in):
    """A row of a table finds its place in the columns of the other area."""
    board = a_board(world, "discussion-event")
    rows = write(board, "groups", "Puhelin | Jonot | Soittoaika", theme="1")
    gather(sign_in(world.maija), board, rows, area="taken-up")
    assert board.notes.get().cells == {"idea": "Puhelin – Jonot – Soittoaika"}


def test_nothing_ticked_or_no_place_changes_nothing(world, sign_in):
    board, client = a_board(world, "one-thought"), sign_in(world.maija)
    [note] = write(board, "notes", "A")
    for notes, place in (([], {"theme": "Raha"}), ([note], {}), ([note], {"theme": "x" * 81})):
        assert gather(client, board, notes, **place).status_code == 302
    assert board.notes.get().theme == ""


def test_notes_of_another_sheet_stay(world, sign_in):
    board, other = a_board(world, "one-thought"), a_board(world, "one-thought")
    [note] = write(other, "notes", "A")
    gather(sign_in(world.maija), board, [note], theme="Raha")
    assert other.notes.get().theme == ""


def test_a_stranger_gets_404(world, sign_in):
    board = a_board(world)
    [note] = write(board, "strengths", "A")
    assert sign_in(world.timo).post(f"{URL}{board.pk}/notes/{note.pk}/move/up/").status_code == 404
    assert gather(sign_in(world.timo), board, [note], area="threats").status_code == 404


def test_the_trail(world):
    board = a_board(world)
    first, second = write(board, "strengths", "A\nB")
    move(world, second, "up")
    actions.move_notes(board, [first], area="threats", by=world.maija)
    actions.move_notes(board, [first], area="threats", by=world.maija)
    assert last_verbs(3) == ["board.notes_moved", "board.note_moved", "board.written"]
