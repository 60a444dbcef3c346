"""The sheets that come with the product, and definitions that are refused."""

import pytest
from django.utils import translation

from ideakirja.boards.ready import READY, find_template, template_of
from ideakirja.boards.template import Area, Column, Template, problems_of

from .things import a_board, texts


def test_ours_are_right():
    assert problems_of(READY) == []


BOOK = """first-session coffee mood-cards treasure-map one-thought swot client-profile problem-why-solution scenarios
good-and-to-develop drama-scripts drama-notes associations interview-summary discussion-event social-reporting
picture-cards six-hats needs need-assessment mind-map idea-vote roadmap house-rules"""


@pytest.mark.parametrize("slug", BOOK.split())
def test_the_book_s_sheets_can_be_opened(world, slug):
    assert a_board(world, slug).template == slug


def test_six_hats_and_six_fields_of_a_roadmap():
    assert [len(find_template(slug).areas) for slug in ("six-hats", "roadmap")] == [6, 6]


def test_eleven_house_rules_stand_there_ready(world):
    with translation.override("fi"):
        board = a_board(world, "house-rules")
    assert len(texts(board, "rules")) == 11


def wrong(**more):
    given = {"slug": "x", "name": "X", "about": "About.", "areas": (Area(key="a", name="A"),)}
    return Template(**(given | more)).problems()


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"about": ""}, "a text about it"),
        ({"areas": ()}, "needs areas"),
        ({"areas": (Area(key="a", name="A"), Area(key="a", name="B"))}, "a key of its own"),
        ({"areas": (Area(key="a", name=""),)}, "the area a needs a name"),
        ({"columns": (Column(key="c", name="C"), Column(key="c", name="D"))}, "needs columns"),
        ({"columns": (Column(key="c", name="C"), Column(key="d", name="D")), "is_nested": True}, "is nested"),
        ({"starting": (("b", ("Text",)),)}, "which it does not have"),
        ({"notes_into": "b"}, "which it does not have"),
        ({"chooses_one": True}, "the mark has no name"),
        ({"has_roles": True}, "no column for any"),
        ({"paper_columns": 5}, "1 to 4"),
    ],
)
def test_a_wrong_definition_says_what_is_wrong(more, says):
    [problem] = wrong(**more)
    assert says in problem


def test_together_they_must_fit():
    one = Template(slug="x", name="X", about="About.", areas=(Area(key="a", name="A"),), notes_from="y")
    assert len(problems_of((one, one))) == 3


def test_a_template_that_is_no_longer_made_still_shows_its_notes(world):
    board = a_board(world, "house-rules")
    board.template = "gone"
    assert len(template_of(board).areas) == 1
    assert len(texts(board)) == 11
