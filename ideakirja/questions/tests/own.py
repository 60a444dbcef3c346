"""A questionnaire of Keskusta for the tests: a question that decides, one that depends on it, and own words."""

from ideakirja.people.models import User
from ideakirja.questions.actions import make_questionnaire
from ideakirja.questions.form import Form
from ideakirja.questions.kinds import Choice, Option, Words, YesNo
from ideakirja.questions.models import Questionnaire


def text(words: str) -> dict[str, str]:
    return {"fi": words, "sv": f"{words} (sv)", "en": f"{words} (en)"}


CAME = YesNo(id="came", text=text("Tulitko bussilla?"))
BUS = Choice(
    id="bus",
    text=text("Oliko bussi ajoissa?"),
    options=(Option(id="late", text=text("Myöhässä")), Option(id="in-time", text=text("Ajoissa"))),
    shown_if={"came": ["yes"]},
    required=True,
)
WISH = Words(id="wish", text=text("Mitä toivot?"))


def own_form(**more: object) -> Form:
    given = {"names": text("Matkat"), "titles": text("Miten tulit?"), "intro": {}, "questions": (CAME, BUS, WISH)}
    return Form(slug="", **given | more)


def own_questionnaire(world: object, by: User | None = None, **more: object) -> Questionnaire:
    return make_questionnaire(own_form(**more), unit=world.keskusta, by=by or world.sari)
