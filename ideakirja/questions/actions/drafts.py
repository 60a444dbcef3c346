"""A unit's own questionnaire: made, described, its questions added, changed, moved, removed and put back.

Each act holds the draft, so that two people who edit different questions do not lose each other's work.
"""

import json
import secrets
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from ideakirja.kit.texts import Texts, in_language
from ideakirja.people.models import Unit, User
from ideakirja.trail.actions import record

from ..form import Form
from ..kinds import Question, question_from_json
from ..models import Draft, Questionnaire, digest_of

MOST_QUESTIONS = 100


class Refused(Exception):
    """The act is not possible now. The message is for the person who did it."""


class Conflict(Refused):
    """Somebody changed the same thing in between. What was typed is still with the caller."""

    def __init__(self) -> None:
        super().__init__(
            _("Somebody changed this while you wrote. What you wrote is here. Save again to keep yours, or cancel.")
        )


def new_id() -> str:
    """For a question or an answer. Drawn by lot, so that no removed one's id is used again: years are joined by it."""
    return f"q{secrets.token_hex(4)}"


@transaction.atomic
def make_questionnaire(form: Form, *, unit: Unit, by: User) -> Questionnaire:
    """A questionnaire of the unit that begins with these questions; their ids stay, the slug is drawn anew."""
    slug = f"{slugify(in_language(form.names, 'fi').text)[:40].strip('-') or 'own'}-{secrets.token_hex(4)}"
    questionnaire = Questionnaire.objects.create(slug=slug, names=form.names, unit=unit)
    draft = Draft(questionnaire=questionnaire, definition=_stored(replace(form, slug=slug)), changed_by=by)
    draft.save()
    record("questionnaire.made", questionnaire, by=by)
    return questionnaire


def describe(
    questionnaire: Questionnaire, *, names: Texts, titles: Texts, intro: Texts, minutes: int, by: User, was: str = ""
) -> None:
    """Its name for the staff, and what stands on top of the page. was: the fingerprint that the page showed."""
    with transaction.atomic():
        draft = _held(questionnaire)
        form = draft.form
        new = replace(form, names=names, titles=titles, intro=intro, minutes=minutes)
        if new == form:
            return
        _refuse_conflict(was, described(form))
        Questionnaire.objects.filter(pk=questionnaire.pk).update(names=names)
        questionnaire.names = names
        _save("questionnaire.described", draft, new, by=by)


def add_question(questionnaire: Questionnaire, question: Question, *, by: User) -> None:
    """As the last one. The same question again (a double click) is not added twice."""
    with transaction.atomic():
        draft = _held(questionnaire)
        form = draft.form
        if question.id in form.by_id:
            return
        if len(form.questions) >= MOST_QUESTIONS:
            raise Refused(_("There are 100 questions already. Nobody answers more."))
        _save("questionnaire.question_added", draft, form.with_questions([*form.questions, question]), by=by)


def change_question(questionnaire: Questionnaire, question: Question, *, by: User, was: str = "") -> None:
    """was: the fingerprint of the question that the page showed; "" changes it whatever it is now."""
    with transaction.atomic():
        draft = _held(questionnaire)
        form = draft.form
        now = form.by_id.get(question.id)
        if now is None:
            raise Refused(_("Somebody has removed this question. Put it back first, or add a new one."))
        if question == now:
            return
        _refuse_conflict(was, fingerprint(now.to_json()))
        questions = [question if one.id == question.id else one for one in form.questions]
        _save("questionnaire.question_changed", draft, form.with_questions(questions), by=by)


def move_question(questionnaire: Questionnaire, question_id: str, way: str, *, by: User) -> None:
    """One place "up" or "down". Nothing happens at the ends, or when the question is gone."""
    with transaction.atomic():
        draft = _held(questionnaire)
        form = draft.form
        ids = [question.id for question in form.questions]
        if question_id not in ids:
            return
        place = ids.index(question_id)
        other = place + (-1 if way == "up" else 1)
        if not 0 <= other < len(ids):
            return
        questions = list(form.questions)
        questions[place], questions[other] = questions[other], questions[place]
        _save("questionnaire.question_moved", draft, form.with_questions(questions), by=by)


def remove_question(questionnaire: Questionnaire, question_id: str, *, by: User) -> None:
    """It can be put back until the next one is removed. Figures that were collected with it stay."""
    with transaction.atomic():
        draft = _held(questionnaire)
        form = draft.form
        question = form.by_id.get(question_id)
        if question is None:
            return
        draft.removed = {"place": form.questions.index(question), "question": question.to_json()}
        questions = [one for one in form.questions if one.id != question_id]
        _save("questionnaire.question_removed", draft, form.with_questions(questions), by=by)


def put_back(questionnaire: Questionnaire, *, by: User) -> str:
    """The question that was removed last, in its old place. Returns its id; "" when there is none."""
    with transaction.atomic():
        draft = _held(questionnaire)
        if not draft.removed:
            return ""
        question, place = question_from_json(draft.removed["question"]), draft.removed["place"]
        form = draft.form
        draft.removed = None
        questions = [one for one in form.questions if one.id != question.id]
        questions.insert(place, question)
        _save("questionnaire.question_put_back", draft, form.with_questions(questions), by=by)
        return question.id


def fingerprint(data: Any) -> str:
    """Short and the same for the same content: tells whether somebody changed it in between."""
    return digest_of({"of": data})[:16]


def described(form: Form) -> str:
    """The fingerprint of what `describe` writes."""
    return fingerprint([form.names, form.titles, form.intro, form.minutes])


def _refuse_conflict(was: str, now: str) -> None:
    if was and was != now:
        raise Conflict


def _held(questionnaire: Questionnaire) -> Draft:
    if Questionnaire.objects.filter(pk=questionnaire.pk).exclude(retirement=None).exists():
        raise Refused(_("The questionnaire is in the archive. Take it back first."))
    return Draft.objects.select_for_update().select_related("questionnaire").get(questionnaire=questionnaire)


def _stored(form: Form) -> dict[str, Any]:
    """As the database will give it back: tuples become lists."""
    stored: dict[str, Any] = json.loads(json.dumps(form.to_json()))
    return stored


def _save(verb: str, draft: Draft, form: Form, *, by: User) -> None:
    draft.definition = _stored(form)
    draft.changed_by = by
    draft.save()
    record(verb, draft.questionnaire, by=by)
