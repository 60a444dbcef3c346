"""Taking a note off, and its undo. Its text is only in the page, not in the database."""

from ideakirja.boards import actions
from ideakirja.boards.models import Note

from .things import URL, a_board, last_verbs, texts, write


def remove(client, note):
    return client.post(f"{URL}{note.board_id}/notes/{note.pk}/remove/")


def test_remove_and_undo(world, sign_in):
    """It comes back to its place, with its mark, once."""
    board, client = a_board(world, "problem-why-solution"), sign_in(world.maija)
    first, *_ = write(board, "rows", "Puhelin | Jonot\nOvi")
    actions.choose_note(first, by=world.maija)
    page = remove(client, first)
    assert texts(board) == ["What is the problem? Ovi"]
    for _ in range(2):
        client.post(f"{URL}{board.pk}/notes/restore/", {"note": page.context["removed"]})
    assert [note.cells["problem"] for note in board.notes.all()] == ["Puhelin", "Ovi"]
    assert board.notes.first().is_chosen


def test_twice_is_once(world, sign_in):
    board, client = a_board(world), sign_in(world.maija)
    [note] = write(board, "strengths", "Kahvi")
    assert [remove(client, note).status_code for _ in range(2)] == [200, 302]
    assert actions.remove_note(note, by=world.maija) is None
    assert not Note.objects.exists()


def test_the_undo_fits_only_its_own_sheet(world, sign_in):
    board, other, client = a_board(world), a_board(world), sign_in(world.maija)
    [note] = write(board, "strengths", "Kahvi")
    removed = remove(client, note).context["removed"]
    for wanted, text in ((other, removed), (board, removed + "x"), (board, "")):
        assert client.post(f"{URL}{wanted.pk}/notes/restore/", {"note": text}).status_code == 404


def test_a_stranger_gets_404(world, sign_in):
    [note] = write(a_board(world), "strengths", "Kahvi")
    assert remove(sign_in(world.timo), note).status_code == 404


def test_not_on_a_closed_sheet(world, sign_in):
    board = a_board(world)
    [note] = write(board, "strengths", "Kahvi")
    actions.close_board(board, by=world.maija, today=board.made_at.date())
    assert remove(sign_in(world.maija), note).status_code == 302
    assert texts(board) == ["Kahvi"]


def test_the_trail(world):
    [note] = write(a_board(world), "strengths", "Kahvi")
    actions.remove_note(note, by=world.maija)
    assert last_verbs() == ["board.note_removed"]
