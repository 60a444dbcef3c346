"""Everything that was typed on the page of the memo, sent at once: each text and each line is saved by itself, and what
cannot be saved stays on the page."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.http import QueryDict

from ideakirja.kit.forms import refuse
from ideakirja.kit.typed import clean_text
from ideakirja.people.models import User

from .actions import Overtaken, agree, write_item
from .forms.memo import agree_form_of, text_form_of
from .merging import merged
from .models import Gathering, Item
from .points import Kept, people_of

TEXT = re.compile(r"text-(\d+)-text")


@dataclass(kw_only=True)
class Typed:
    """kept: by the key of the point. agreed: how many lines were saved. homeless: texts of points that somebody has
    taken off the agenda meanwhile."""

    kept: dict[int, Kept] = field(default_factory=dict)
    agreed: int = 0
    homeless: list[str] = field(default_factory=list)

    @property
    def is_left(self) -> bool:
        return bool(self.kept or self.homeless)


def save_typed(gathering: Gathering, data: QueryDict, *, by: User, today: date) -> Typed:
    typed, people = Typed(), people_of(gathering, today)
    items = {str(item.pk): item for item in gathering.items.all()}
    for name in data:
        if (found := TEXT.fullmatch(name)) and found[1] not in items and (text := clean_text(str(data[name]))):
            typed.homeless.append(text)
    for item in items.values():
        kept = _save_text(item, data, by=by)
        if _save_line(item, data, kept, people, by=by):
            typed.agreed += 1
        if kept != Kept():
            typed.kept[item.pk] = kept
    return typed


def _save_text(item: Item, data: QueryDict, *, by: User) -> Kept:
    form = text_form_of(item, data)
    if form.add_prefix("text") not in form.data or not form.is_typed:
        return Kept()
    if form.is_valid():
        text = form.cleaned_data["text"]
        try:
            write_item(item, text, version=form.cleaned_data["version"], by=by)
        except Overtaken as newer:
            theirs = Item(pk=item.pk, text=newer.text, version=newer.version)
            return Kept(text_form=text_form_of(theirs, text=merged(newer.text, text)), newer=newer, mine=text)
        except ValidationError as refusal:
            refuse(form, refusal)
    return Kept(text_form=form) if form.errors else Kept()


def _save_line(item: Item, data: QueryDict, kept: Kept, people: dict[str, Any], *, by: User) -> bool:
    form = agree_form_of(item, data, **people)
    if not form.is_typed:
        return False
    if form.is_valid():
        try:
            agree(item, **form.cleaned_data, by=by, today=people["today"])
        except ValidationError as refusal:
            refuse(form, refusal)
    if form.errors:
        kept.agree_form = form
    return not form.errors
