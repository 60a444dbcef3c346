"""A note, or several that say the same, becomes a message of the unit: once."""

import pytest
from django.core.exceptions import ValidationError

from ideakirja.boards import actions
from ideakirja.matters.models import Voice

from .things import TODAY, URL, a_board, an_activity, last_verbs, texts, write


def send(client, board, notes=(), **data):
    address = f"{URL}{board.pk}/notes/to-voice/"
    return client.post(address, {"notes": [note.pk for note in notes]} | data)


def test_a_row_becomes_a_message(world):
    activity = an_activity(world)
    board = a_board(world, "problem-why-solution", activity=activity, question="Mikä palvelussa ei toimi?")
    rows = write(board, "rows", "Puhelin | Jonot pitkiä | Soittoaika")
    voice = actions.note_to_voice(board, rows, by=world.sari, today=TODAY)
    assert voice.text.splitlines() == [
        "What is the problem? Puhelin",
        "Why is it a problem? Jonot pitkiä",
        "What would solve it? Soittoaika",
    ]
    assert (voice.unit, voice.activity, voice.source) == (world.keskusta, activity, Voice.Source.MEETING)
    assert (voice.source_name, voice.question) == (board.name, "Mikä palvelussa ei toimi?")
    assert (voice.language, voice.readable_on) == ("fi", TODAY)


def test_a_theme_becomes_one_message(world, sign_in):
    board = a_board(world, "one-thought")
    write(board, "notes", "Lasku\nVelka", theme="Raha")
    write(board, "notes", "Koti")
    send(sign_in(world.maija), board, group="notes:Raha")
    voice = Voice.objects.get()
    assert (voice.text, voice.question) == ("Lasku\nVelka", "Raha")


def test_once(world, sign_in):
    """Sent again nothing comes; what was not sent yet makes a message of its own."""
    board, client = a_board(world), sign_in(world.maija)
    notes = write(board, "strengths", "Kahvi\nOvi\nPulla")
    for ticked in (notes[:2], notes[:2], notes):
        send(client, board, ticked)
    assert list(Voice.objects.order_by("pk").values_list("text", flat=True)) == ["Kahvi\nOvi", "Pulla"]


def test_also_after_it_was_off_the_sheet(world):
    board = a_board(world)
    [note] = write(board, "strengths", "Kahvi")
    voice = actions.note_to_voice(board, [note], by=world.maija, today=TODAY)
    removed = actions.remove_note(note, by=world.maija)
    back = actions.restore_note(board, removed, by=world.maija)
    assert actions.note_to_voice(board, [back], by=world.maija, today=TODAY) == voice
    assert Voice.objects.count() == 1


def test_nothing_ticked_is_nothing_sent(world, sign_in):
    board = a_board(world)
    other = write(a_board(world), "strengths", "Kahvi")
    for notes in ((), other):
        send(sign_in(world.maija), board, notes)
    assert not Voice.objects.exists()
    assert actions.note_to_voice(board, other, by=world.maija, today=TODAY) is None


def test_a_stranger_gets_404(world, sign_in):
    board = a_board(world)
    assert send(sign_in(world.timo), board, write(board, "strengths", "Kahvi")).status_code == 404


def test_not_on_a_closed_sheet(world):
    board = a_board(world)
    notes = write(board, "strengths", "Kahvi")
    actions.close_board(board, by=world.maija, today=TODAY)
    with pytest.raises(ValidationError, match="closed"):
        actions.note_to_voice(board, notes, by=world.maija, today=TODAY)
    assert texts(board) == ["Kahvi"]


def test_the_trail(world):
    board = a_board(world)
    actions.note_to_voice(board, write(board, "strengths", "Kahvi"), by=world.maija, today=TODAY)
    assert last_verbs() == ["board.heard"]
