"""The list of sheets, and a sheet on the screen."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ideakirja.boards import actions
from ideakirja.boards.ready import READY

from .things import TODAY, URL, a_board, an_activity, write


def queries_of(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_the_list(world, sign_in):
    a_board(world, name="Avoin")
    actions.close_board(a_board(world, name="Suljettu"), by=world.maija, today=TODAY)
    a_board(world, name="Rantakylän", unit=world.rantakyla)
    client = sign_in(world.maija)
    names = [[board.name for board, _ in client.get(URL, data).context["rows"]] for data in ({}, {"show": "closed"})]
    assert names == [["Avoin"], ["Suljettu"]]


def test_empty_lists(world, sign_in):
    for data in ({}, {"show": "closed"}):
        assert 'class="lead"' in sign_in(world.maija).get(URL, data).content.decode()


@pytest.mark.parametrize(("name", "code"), [("maija", 200), ("vilma", 200), ("timo", 404), ("antti", 404)])
def test_who_sees_a_sheet(world, sign_in, name, code):
    """Communications read it, but do not write."""
    page = sign_in(getattr(world, name)).get(f"{URL}{a_board(world).pk}/")
    assert page.status_code == code
    assert ("Put on the sheet" in page.content.decode()) == (name == "maija")


def test_the_team_sees_it_whatever_its_unit(world, sign_in):
    board = a_board(world, activity=an_activity(world))
    assert "Put on the sheet" in sign_in(world.timo).get(f"{URL}{board.pk}/").content.decode()


def test_no_names_are_asked(world, sign_in):
    assert "We ask for no names" in sign_in(world.maija).get(f"{URL}{a_board(world).pk}/").content.decode()


def test_every_sheet_can_be_chosen(world, sign_in):
    page = sign_in(world.maija).get(f"{URL}new/").content.decode()
    assert all(f"/new/{template.slug}/" in page for template in READY)


@pytest.mark.parametrize("template", READY, ids=lambda template: template.slug)
def test_every_sheet_shows_with_notes(world, sign_in, template):
    board = a_board(world, template.slug)
    for area in template.areas:
        write(board, area.key, "Lasku | 3\n- Velka", theme="Raha" if template.has_themes else "")
    page = sign_in(world.maija).get(f"{URL}{board.pk}/").content.decode()
    assert page.count("Lasku") >= len(template.areas)


def test_as_many_queries_for_60_notes_as_for_2(world, sign_in):
    board, client = a_board(world, "one-thought"), sign_in(world.maija)
    write(board, "notes", "A\nB", theme="Raha")
    few = queries_of(client, f"{URL}{board.pk}/")
    write(board, "notes", "\n".join("abcdef" * 10), theme="Koti")
    assert queries_of(client, f"{URL}{board.pk}/") == few <= 16


def test_as_many_queries_for_20_sheets_as_for_2(world, sign_in):
    client, activity = sign_in(world.maija), an_activity(world)
    for _ in range(2):
        a_board(world, activity=activity)
    few = queries_of(client, URL)
    for _ in range(18):
        a_board(world)
    assert queries_of(client, URL) == few
