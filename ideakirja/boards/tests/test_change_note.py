"""Changing a note; two writers at once lose nothing."""

import pytest
from django.core.exceptions import ValidationError

from ideakirja.boards import actions

from .things import URL, a_board, last_verbs, texts, write


@pytest.fixture
def note(world):
    return write(a_board(world), "strengths", "Kahvi")[0]


def post(client, note, text="Kahvi ja pulla", **data):
    address = f"{URL}{note.board_id}/notes/{note.pk}/change/"
    return client.post(address, {"cell-text": text, "area": note.area, "version": note.version} | data)


def test_change(world, sign_in, note):
    post(sign_in(world.maija), note)
    note.refresh_from_db()
    assert (note.cells, note.version) == ({"text": "Kahvi ja pulla"}, 1)


def test_twice_is_once(world, sign_in, note):
    for _ in range(2):
        post(sign_in(world.maija), note)
    note.refresh_from_db()
    assert note.version == 1


def test_to_another_area(world, sign_in, note):
    post(sign_in(world.maija), note, area="threats")
    assert texts(note.board, "threats") == ["Kahvi ja pulla"]


def test_two_at_once_see_both_texts(world, sign_in, note):
    """The second one's text stays in the field; then it can take the place of the other."""
    post(sign_in(world.olli), note, "Tee")
    page = post(sign_in(world.maija), note)
    assert page.status_code == 422
    assert all(text in page.content.decode() for text in ("Tee", "Kahvi ja pulla", "Both texts are here."))
    assert texts(note.board) == ["Tee"]
    post(sign_in(world.maija), note, version=page.context["form"]["version"].value())
    assert texts(note.board) == ["Kahvi ja pulla"]


def test_or_both_are_kept(world, sign_in, note):
    post(sign_in(world.olli), note, "Tee")
    for _ in range(2):
        post(sign_in(world.maija), note, version=1, keep="both")
    assert texts(note.board) == ["Tee", "Kahvi ja pulla"]


def test_a_note_that_is_gone_is_written_anew(world, sign_in, note):
    actions.remove_note(note, by=world.olli)
    page = post(sign_in(world.maija), note)
    assert page.status_code == 302
    assert texts(note.board) == ["Kahvi ja pulla"]


def test_empty_is_refused(world, sign_in, note):
    assert post(sign_in(world.maija), note, " ").status_code == 422
    with pytest.raises(ValidationError, match="Write something"):
        actions.change_note(note, cells={}, area="strengths", version=0, by=world.maija)


def test_a_stranger_gets_404(world, sign_in, note):
    assert post(sign_in(world.timo), note).status_code == 404


def test_not_on_a_closed_sheet(world, sign_in, note):
    actions.close_board(note.board, by=world.maija, today=note.board.made_at.date())
    page = post(sign_in(world.maija), note)
    assert page.status_code == 422
    assert "Kahvi ja pulla" in page.content.decode()


def test_the_trail(world, sign_in, note):
    post(sign_in(world.maija), note)
    assert last_verbs() == ["board.note_changed"]
