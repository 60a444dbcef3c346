"""Sheets on paper: empty, filled, and the poster."""

import pytest

from ideakirja.boards import actions
from ideakirja.boards.papers import empty_sheet, filled_sheet, poster
from ideakirja.boards.ready import READY, find_template

from .things import TODAY, URL, a_board, write


@pytest.mark.parametrize("template", READY, ids=lambda template: template.slug)
def test_every_empty_sheet_prints(template):
    assert empty_sheet(template, size="a4").pdf().startswith(b"%PDF")


def test_a_table_is_boxes_side_by_side():
    sheet = empty_sheet(find_template("problem-why-solution"), size="a3")
    assert ([area.title for area in sheet.areas], sheet.columns) == (
        ["What is the problem?", "Why is it a problem?", "What would solve it?"],
        3,
    )


def test_the_filled_sheet(world):
    board = a_board(world, "one-thought", question="Mitä aikuissosiaalityö on?")
    write(board, "notes", "Lasku\nVelka", theme="Raha")
    write(board, "notes", "Koti")
    sheet = filled_sheet(board, size="a4")
    assert sheet.areas[0].texts == ("Raha:\n– Lasku\n– Velka", "Koti")
    assert sheet.lead == "Mitä aikuissosiaalityö on?"


def test_the_mark_and_the_depth_stand_on_paper(world):
    board = a_board(world, "idea-vote")
    [note] = write(board, "ideas", "Kahvila | 7")
    actions.choose_note(note, by=world.maija)
    assert filled_sheet(board, size="a4").areas[0].texts == ("Chosen: Idea: Kahvila\nVotes: 7",)
    tree = a_board(world, "mind-map")
    write(tree, "map", "Raha\n- Lasku")
    assert filled_sheet(tree, size="a4").areas[0].texts == ("Raha", "– Lasku")


def test_the_poster_names_its_makers_as_they_want(world):
    board = a_board(world, "house-rules")
    assert poster(board, size="a4", today=TODAY).makers == str(world.keskusta)
    write(board, "makers", "Asiakasraati\nAnneli")
    made = poster(board, size="a3", today=TODAY)
    assert (len(made.rules), made.makers) == (11, "Asiakasraati, Anneli")
    assert made.pdf().startswith(b"%PDF")


def test_addresses(world, sign_in):
    rules, other = a_board(world, "house-rules"), a_board(world)
    client, stranger = sign_in(world.vilma), sign_in(world.timo)
    for path in (f"{rules.pk}/sheet.pdf", f"{rules.pk}/sheet.pdf?empty&size=a3", f"{rules.pk}/poster.pdf?size=a3"):
        page = client.get(URL + path)
        assert (page.status_code, page["Content-Type"]) == (200, "application/pdf")
        assert stranger.get(URL + path).status_code == 404
    assert client.get(f"{URL}{other.pk}/poster.pdf").status_code == 404
    assert stranger.get(f"{URL}new/swot/empty.pdf?size=a3").status_code == 200
    assert stranger.get(f"{URL}new/nonsense/empty.pdf").status_code == 404


def test_the_page_to_print(world, sign_in):
    board = a_board(world)
    write(board, "strengths", "Kahvi")
    page = sign_in(world.vilma).get(f"{URL}{board.pk}/print/").content.decode()
    assert "Kahvi" in page
    assert "checkbox" not in page


def test_the_script_of_one_actor(world, sign_in):
    """Each of the three gets what happens and their own part."""
    board = a_board(world, "drama-scripts", question="Sosiaaliaseman väelle")
    write(board, "bad", "Ovella | Ei tervehdi | Odottaa | Seisoo vieressä")
    page = sign_in(world.maija).get(f"{URL}{board.pk}/print/", {"role": "client"}).content.decode()
    assert all(text in page for text in ("Script for: Client", "Ovella", "Odottaa", "Sosiaaliaseman väelle"))
    assert "Ei tervehdi" not in page
