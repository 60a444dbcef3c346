"""What stands in the addresses of this app, and of trying (tests/test_access.py): a questionnaire of Keskusta."""

from dataclasses import replace

from ideakirja.questions.actions import make_questionnaire
from ideakirja.questions.ready import FEEDBACK_CARD


def addresses(world):
    own = replace(FEEDBACK_CARD, names={"fi": "Oma", "sv": "Egen", "en": "Own"})
    slug = make_questionnaire(own, unit=world.keskusta, by=world.sari).slug
    return {
        "questions:list": [],
        "questions:make": [],
        "questions:bring": [],
        "questions:add": [slug, "choice"],
        "questions:change": [slug, "opinion"],
        "questions:remove": [slug, "opinion"],
        "questions:move": [slug, "opinion", "up"],
        "questions:": [slug],
        "surveys:try": [slug],
        "surveys:try_card": [slug],
    }
