"""The sheets that come with the product, in the order in which they are offered."""

from ideakirja.boards.models import Board
from ideakirja.boards.template import Area, Template

from .clients import (
    CLIENT_PROFILE,
    COFFEE,
    DISCUSSION_EVENT,
    FIRST_SESSION,
    GOOD_AND_TO_DEVELOP,
    INTERVIEW_SUMMARY,
    MOOD_CARDS,
    ONE_THOUGHT,
    PROBLEM_WHY_SOLUTION,
    SCENARIOS,
    SWOT,
    TREASURE_MAP,
)
from .encounters import DRAMA_NOTES, DRAMA_SCRIPTS, HOUSE_RULES
from .workshops import (
    ASSOCIATIONS,
    IDEA_VOTE,
    MIND_MAP,
    NEED_ASSESSMENT,
    NEEDS,
    PICTURE_CARDS,
    ROADMAP,
    SIX_HATS,
    SOCIAL_REPORTING,
)

READY: tuple[Template, ...] = (
    FIRST_SESSION,
    COFFEE,
    MOOD_CARDS,
    TREASURE_MAP,
    ONE_THOUGHT,
    SWOT,
    CLIENT_PROFILE,
    PROBLEM_WHY_SOLUTION,
    SCENARIOS,
    GOOD_AND_TO_DEVELOP,
    INTERVIEW_SUMMARY,
    DISCUSSION_EVENT,
    DRAMA_SCRIPTS,
    DRAMA_NOTES,
    HOUSE_RULES,
    PICTURE_CARDS,
    SIX_HATS,
    NEEDS,
    NEED_ASSESSMENT,
    MIND_MAP,
    IDEA_VOTE,
    ROADMAP,
    ASSOCIATIONS,
    SOCIAL_REPORTING,
)

_BY_SLUG = {template.slug: template for template in READY}


def find_template(slug: str) -> Template | None:
    return _BY_SLUG.get(slug)


def template_of(board: Board) -> Template:
    """The board's template. One that is no longer made still shows what was written, in one area."""
    found = find_template(board.template)
    return found or Template(
        slug=board.template, name=board.name, about="", areas=(Area(key="notes", name=board.name),)
    )
