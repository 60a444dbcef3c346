"""A whole flip chart at once: one thought on a line."""

import pytest
from django.core.exceptions import ValidationError

from ideakirja.boards import actions
from ideakirja.boards.lines import LONGEST_CELL, NewNote
from ideakirja.boards.models import Note
from ideakirja.trail.models import Entry

from .things import URL, a_board, an_activity, texts, write


def post(client, board, **data):
    return client.post(f"{URL}{board.pk}/notes/add/", data)


def test_every_line_is_a_note(world, sign_in):
    """Marks of a list and empty lines are left out; many areas go in at once."""
    board = a_board(world)
    data = {"text-strengths": "- Ovi on auki\r\n\r\n•  Kahvi", "text-threats": "Kiire"}
    page = post(sign_in(world.maija), board, **data)
    assert (texts(board, "strengths"), texts(board, "threats")) == (["Ovi on auki", "Kahvi"], ["Kiire"])
    assert page.url.endswith("#id_text-threats")


def test_a_row_of_a_table(world, sign_in):
    """Parts are told apart by a bar or a tabulator; what is missing comes later."""
    board = a_board(world, "problem-why-solution")
    post(sign_in(world.maija), board, **{"text-rows": "Puhelin | Jonot pitkiä | Soittoaika\nOvi\tRaskas"})
    assert [note.cells for note in board.notes.all()] == [
        {"problem": "Puhelin", "why": "Jonot pitkiä", "solution": "Soittoaika"},
        {"problem": "Ovi", "why": "Raskas"},
    ]


def test_votes_are_numbers(world, sign_in):
    board = a_board(world, "idea-vote")
    client = sign_in(world.maija)
    page = post(client, board, **{"text-ideas": "Kahvila | monta"})
    assert page.status_code == 422
    assert "Kahvila | monta" in page.content.decode()
    post(client, board, **{"text-ideas": "Kahvila | 7\nRetki | 4\nPuutarha"})
    assert board.notes.first().cells == {"idea": "Kahvila", "votes": 7}
    page = client.get(f"{URL}{board.pk}/").content.decode()
    assert "Together: 11" in page
    assert '<td class="num">7</td>' in page


@pytest.mark.parametrize(
    ("typed", "depths"),
    [
        ("Raha\n- Lasku\n-- Perintä\nKoti", [0, 1, 2, 0]),
        ("Raha\n  Lasku\n    Perintä\n\tVelka", [0, 1, 2, 1]),
        ("- Raha\n- Koti", [0, 0]),
        ("Raha\n---- Perintä", [0, 4]),
    ],
)
def test_hyphens_and_spaces_hang_a_line_on_the_one_above(world, typed, depths):
    board = a_board(world, "mind-map")
    assert [note.depth for note in write(board, "map", typed)] == depths


def test_under_a_theme(world, sign_in):
    board = a_board(world, "one-thought")
    post(sign_in(world.maija), board, **{"text-notes": "Luukku\nJono", "theme-notes": " Palvelu "})
    assert set(board.notes.values_list("theme", flat=True)) == {"Palvelu"}


def test_the_same_sending_twice_is_once(world, sign_in):
    """A later thought with the same words is a thought of its own."""
    board, client = a_board(world), sign_in(world.maija)
    for _ in range(2):
        post(client, board, **{"text-strengths": "Kahvi\nOvi", "since": "0"})
    assert texts(board) == ["Kahvi", "Ovi"]
    post(client, board, **{"text-strengths": "Kahvi", "since": str(Note.objects.latest("pk").pk)})
    assert texts(board) == ["Kahvi", "Ovi", "Kahvi"]


@pytest.mark.parametrize("typed", ["Anna 010190-123A kävi", "x" * (LONGEST_CELL + 2), "\n".join("abcd" * 101)])
def test_what_cannot_be_kept_stays_in_the_field(world, sign_in, typed):
    board = a_board(world)
    page = post(sign_in(world.maija), board, **{"text-strengths": "Kahvi", "text-threats": typed})
    assert page.status_code == 422
    assert "Kahvi" in page.content.decode()
    assert not board.notes.exists()


def test_the_team_writes_whatever_its_unit(world, sign_in):
    board = a_board(world, activity=an_activity(world))
    post(sign_in(world.timo), board, **{"text-strengths": "Kahvi"})
    assert texts(board) == ["Kahvi"]


@pytest.mark.parametrize("name", ["timo", "vilma", "antti"])
def test_others_do_not(world, sign_in, name):
    board = a_board(world)
    assert post(sign_in(getattr(world, name)), board, **{"text-strengths": "Kahvi"}).status_code == 404


def test_not_on_a_closed_sheet(world, sign_in):
    board = a_board(world)
    actions.close_board(board, by=world.maija, today=board.made_at.date())
    page = post(sign_in(world.maija), board, **{"text-strengths": "Kahvi"})
    assert page.status_code == 422
    assert "The sheet is closed." in page.content.decode()


def test_not_in_an_area_that_is_not_there(world):
    board = a_board(world)
    with pytest.raises(ValidationError, match="no such area"):
        actions.add_notes(board, [NewNote(area="middle", cells={"text": "Kahvi"})], by=world.maija)


def test_the_trail_tells_how_many_but_not_what(world):
    board = a_board(world)
    write(board, "strengths", "Kahvi\nOvi")
    entry = Entry.objects.first()
    assert (entry.verb, entry.target_name, entry.data) == ("board.written", board.name, {"count": "2"})


@pytest.mark.parametrize("since", ["9" * 40, "-1", "x", "٣"])
def test_a_forged_number_breaks_nothing(world, sign_in, since):
    board = a_board(world)
    post(sign_in(world.maija), board, **{"text-strengths": "Kahvi", "since": since})
    assert texts(board) == ["Kahvi"]
