"""A questionnaire as a file: written so that another installation can read it, read with a sentence for every fault."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from django.utils.translation import gettext as _

from ideakirja.kit.typed import clean_text

from .form import Form
from .kinds import ID, KINDS, Question, question_from_json

FORMAT = "ideakirja-questionnaire"
FORMAT_VERSION = 1
MOST_BYTES = 256 * 1024
MOST_QUESTIONS, MOST_IN_A_LIST, LONGEST_TEXT, LARGEST = 100, 50, 2000, 10**9


class BadFile(Exception):
    """The file cannot be read. The message says where, for the person who chose it."""


def write_file(form: Form) -> str:
    content = {"format": FORMAT, "format_version": FORMAT_VERSION, "questionnaire": form.to_json()}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def read_file(content: bytes) -> Form:
    """The questionnaire in the file, with an empty slug. Texts may be missing in it, like in every draft."""
    if len(content) > MOST_BYTES:
        raise BadFile(_("The file is larger than 256 kB. That is no questionnaire."))
    try:
        data = json.loads(content.decode("utf-8-sig"))
    except json.JSONDecodeError as fault:
        raise BadFile(
            _("The file is damaged, or not of this kind. The fault is on line %(line)s.") % {"line": fault.lineno}
        ) from None
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise BadFile(_("The file is damaged, or not of this kind.")) from None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise BadFile(_("This is not a file of a questionnaire. Choose one that was saved with “Save as a file”."))
    if data.get("format_version") != FORMAT_VERSION:
        raise BadFile(_("The file was made by a newer version of this service."))
    return _form(data.get("questionnaire"))


def _form(data: Any) -> Form:
    place = _("the questionnaire")
    parts = _object(data, place, ("names", "titles", "intro", "minutes", "questions", "slug", "is_oral"))
    rows = _list(parts.get("questions"), place, most=MOST_QUESTIONS)
    questions = [_question(row, _("question %(n)s") % {"n": n}) for n, row in enumerate(rows, start=1)]
    seen: set[str] = set()
    for n, question in enumerate(questions, start=1):
        if question.id in seen:
            raise _fault(_("question %(n)s") % {"n": n}, _("an earlier question has the same id"))
        seen.add(question.id)
    return Form(
        slug="",
        names=_texts(parts.get("names", {}), place, longest=120),
        titles=_texts(parts.get("titles", {}), place),
        intro=_texts(parts.get("intro", {}), place),
        minutes=min(max(_whole(parts.get("minutes", 2), place), 1), 60),
        questions=tuple(questions),
        is_oral=parts.get("is_oral") is True,
    )


def _question(data: Any, place: str) -> Question:
    if not isinstance(data, dict):
        raise _fault(place, _("it is not a question"))
    kind = next((kind for kind in KINDS if kind.kind == data.get("kind")), None)
    if kind is None:
        raise _fault(place, _("there is no kind of question %(kind)s") % {"kind": str(data.get("kind"))[:40]})
    names = [setting.name for setting in fields(kind)]
    settings = _object(data, place, ("kind", *names))
    for name in ("id", "text"):
        if name not in settings:
            raise _fault(place, _("%(name)s is missing") % {"name": name})
    read = {name: _setting(kind, name, settings[name], place) for name in names if name in settings}
    return question_from_json({"kind": kind.kind, **read})


def _setting(kind: type[Question], name: str, value: Any, place: str) -> Any:
    """Checked by what the name stands for; a name that is not known here by the type of its default."""
    if name in READERS:
        return READERS[name](value, place)
    default = next(setting.default for setting in fields(kind) if setting.name == name)
    if isinstance(default, bool):
        if not isinstance(value, bool):
            raise _fault(place, _("%(name)s must be true or false") % {"name": name})
        return value
    return _whole(value, place) if isinstance(default, int) else _text(value, place)


def _option(data: Any, place: str) -> dict[str, Any]:
    option = _object(data, place, ("id", "text"))
    return {"id": _id(option.get("id"), place), "text": _texts(option.get("text"), place)}


def _options(value: Any, place: str) -> list[dict[str, Any]]:
    return [_option(row, f"{place}, {n}") for n, row in enumerate(_list(value, place), start=1)]


def _labels(value: Any, place: str) -> list[dict[str, str]]:
    return [_texts(row, f"{place}, {n}") for n, row in enumerate(_list(value, place), start=1)]


def _condition(value: Any, place: str) -> dict[str, list[str]]:
    if not isinstance(value, dict) or len(value) > MOST_IN_A_LIST:
        raise _fault(place, _("the condition cannot be read"))
    return {
        _id(other, place): [_text(cell, place, 60) for cell in _list(cells, place)] for other, cells in value.items()
    }


def _texts(value: Any, place: str, longest: int = LONGEST_TEXT) -> dict[str, str]:
    """Also languages that this installation does not show: they are not lost on the way."""
    if not isinstance(value, dict) or len(value) > MOST_IN_A_LIST:
        raise _fault(place, _("a text must be given by language, for example fi and sv"))
    read = {_text(language, place, 10): _text(text, place, longest) for language, text in value.items()}
    return {language: text for language, text in read.items() if language and text}


def _text(value: Any, place: str, longest: int = LONGEST_TEXT) -> str:
    if not isinstance(value, str):
        raise _fault(place, _("a text is missing"))
    text = clean_text(value)
    if len(text) > longest:
        raise _fault(place, _("a text is longer than %(n)s characters") % {"n": longest})
    return text


def _id(value: Any, place: str) -> str:
    if not isinstance(value, str) or not ID.fullmatch(value):
        raise _fault(place, _("an id may only have letters a–z, digits and dashes"))
    return value


def _whole(value: Any, place: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= LARGEST:
        raise _fault(place, _("a number is missing, or far too large"))
    return value


def _list(value: Any, place: str, most: int = MOST_IN_A_LIST) -> list[Any]:
    if not isinstance(value, list):
        raise _fault(place, _("a list is missing"))
    if len(value) > most:
        raise _fault(place, _("there are more than %(n)s of them") % {"n": most})
    return value


def _object(value: Any, place: str, known: tuple[str, ...]) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise _fault(place, _("it cannot be read"))
    if unknown := [name for name in value if name not in known]:
        raise _fault(place, _("%(name)s is not known here") % {"name": unknown[0][:40]})
    return value


def _fault(place: str, what: str) -> BadFile:
    return BadFile(_("The file is not right. Look at %(place)s: %(what)s.") % {"place": place, "what": what})


READERS: dict[str, Callable[[Any, str], Any]] = {
    "id": _id,
    "text": _texts,
    "hint": _texts,
    "options": _options,
    "labels": _labels,
    "shown_if": _condition,
}
