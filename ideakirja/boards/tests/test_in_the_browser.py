"""The pages of sheets in Chromium: at 320 and 1280 px, by keyboard, without scripts, valid and accessible."""

import re

import html5lib
import pytest
from axe_playwright_python.sync_playwright import Axe

from ideakirja.boards import actions

from .things import TODAY, URL, a_board, an_activity, texts, write

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LONG = "Lastensuojelun avohuollon perhetyöntekijä tavoitettavissa"


def enter(page, live_server, client, path=""):
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    page.context.add_cookies([cookie])
    page.goto(f"{live_server.url}{URL}{path}")


@pytest.fixture
def addresses(world):
    """A sheet of each shape: areas, a table, themes, a mind map, a poster; an open one, a closed one, a note."""
    activity = an_activity(world)
    board = a_board(world, activity=activity, question="Mitä mieltä olet palvelusta?")
    note, *_ = write(board, "strengths", f"Kahvi\n{LONG}")
    table = a_board(world, "problem-why-solution")
    row, *_ = write(table, "rows", f"Puhelin | {LONG} | Soittoaika\nOvi")
    actions.choose_note(row, by=world.maija)
    actions.note_to_voice(table, [row], by=world.maija, today=TODAY)
    themed = a_board(world, "one-thought")
    write(themed, "notes", "Lasku\nVelka", theme="Raha")
    write(themed, "notes", LONG)
    tree = a_board(world, "mind-map")
    write(tree, "map", f"Raha\n- Lasku\n-- {LONG}\n--- Perintä\nKoti")
    write(a_board(world, "needs", activity=activity), "needs", "Tilat")
    assessment, votes = a_board(world, "need-assessment", activity=activity), a_board(world, "idea-vote")
    write(votes, "ideas", "Kahvila | 7")
    rules = a_board(world, "house-rules")
    actions.close_board(rules, by=world.maija, today=TODAY)
    boards = (board, table, themed, tree, assessment, votes, rules)
    paths = ["", "?show=closed", "new/", "new/roadmap/", f"{board.pk}/change/", f"{board.pk}/notes/{note.pk}/change/"]
    return paths + [f"{each.pk}/" for each in boards] + [f"{each.pk}/print/" for each in boards]


@pytest.mark.parametrize("width", [320, 1280])
def test_pages(page, live_server, world, sign_in, addresses, width):
    client, found = sign_in(world.sari), []
    page.set_viewport_size({"width": width, "height": 800})
    for path in addresses:
        enter(page, live_server, client, path)
        violations = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]}).response["violations"]
        found += [f"{path}: {each['id']} {each['nodes'][0]['html'][:150]}" for each in violations]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"{path}: wider than {width} px")
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(client.get(URL + path).content.decode())
        found += [f"{path}: {error[1]} at {error[0]}" for error in parser.errors]
    assert not found, "\n".join(found)


def test_a_flip_chart_by_keyboard(page, live_server, world, sign_in):
    """After sending, the cursor is in the same field, ready for the next ones."""
    board = a_board(world)
    enter(page, live_server, sign_in(world.maija), f"{board.pk}/")
    page.get_by_label("Add to: Strengths").focus()
    page.keyboard.type("Kahvi")
    page.keyboard.press("Enter")
    page.keyboard.type("Ovi on auki")
    page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "id_text-strengths"
    page.keyboard.type("Pulla")
    page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert texts(board) == ["Kahvi", "Ovi on auki", "Pulla"]


def test_without_scripts(browser, live_server, world, sign_in):
    """Themes, order, marks, the undo of a removal: forms and links."""
    board = a_board(world, "one-thought")
    write(board, "notes", "A\nB\nC")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    enter(page, live_server, sign_in(world.maija), f"{board.pk}/")
    page.get_by_role("checkbox", name="A").check()
    page.get_by_role("checkbox", name="C").check()
    page.get_by_label("Gather under the theme").fill("Raha")
    with page.expect_navigation():
        page.get_by_role("button", name="Move the notes").click()
    assert page.locator(".board-theme h3").inner_text() == "Raha"
    with page.expect_navigation():
        page.get_by_role("button", name=re.compile("^Up : C")).click()
    assert texts(board) == ["C", "A", "B"]
    with page.expect_navigation():
        page.get_by_role("link", name=re.compile("^Change : B")).click()
    with page.expect_navigation():
        page.get_by_role("button", name="Take the note off the sheet").click()
    assert texts(board) == ["C", "A"]
    with page.expect_navigation():
        page.get_by_role("button", name="Undo").click()
    assert texts(board) == ["C", "A", "B"]
    context.close()


def test_what_is_typed_is_asked_about_before_it_is_lost(page, live_server, world, sign_in):
    board = a_board(world)
    write(board, "strengths", "A\nB")
    enter(page, live_server, sign_in(world.maija), f"{board.pk}/")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.get_by_label("Add to: Strengths").press_sequentially("Kesken")
    page.get_by_role("button", name=re.compile("^Up : B")).click(no_wait_after=True)
    page.wait_for_timeout(300)
    assert asked == ["beforeunload"]
    assert page.get_by_label("Add to: Strengths").input_value() == "Kesken"
