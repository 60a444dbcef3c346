"""Writing the memo and what was agreed."""

from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.forms import PlainForm, day_of, text_of
from ideakirja.kit.typed import clean_text
from ideakirja.people.models import User

from ..models import Agreed, Item, Memo
from .fields import choice_of

NEED_OWNER = _("Choose who takes it on.")


class _Versioned(PlainForm):
    """version: which saved text the writer began from. One that cannot be read is older than all: both are shown."""

    version = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_version(self) -> int:
        typed = self.cleaned_data["version"]
        return int(typed) if typed.isdecimal() and len(typed) < 10 else -1


def mark_of(text: str) -> str:
    return sha256(clean_text(text).encode()).hexdigest()


class ItemTextForm(_Versioned):
    """before: the mark of the text that the writer began from. The page sends the texts of all points; one that still
    has its mark was left alone, and is not written over what another has saved meanwhile."""

    text = text_of(Item, "text", rows=5)
    before = forms.CharField(required=False, widget=forms.HiddenInput)

    @property
    def is_typed(self) -> bool:
        return mark_of(self["text"].value() or "") != self["before"].value()


def text_form_of(item: Item, data: QueryDict | None = None, *, text: str | None = None) -> ItemTextForm:
    """data: the whole page as it was sent. text: proposed instead of the saved one."""
    written = {"text": item.text if text is None else text, "version": item.version, "before": mark_of(item.text)}
    return ItemTextForm(_part_of(data, prefix := f"text-{item.pk}"), initial=written, prefix=prefix, auto_id="%s")


class PlainTextForm(_Versioned):
    text = text_of(Memo, "plain", rows=10)


class FinishForm(PlainForm):
    leaves_out = forms.BooleanField(
        label=_("The points without a text were not handled"),
        required=False,
        help_text=_("Their topics wait again for a coming gathering."),
    )


def finish_form_on_memo() -> FinishForm:
    """Beside the points, as a part of their form."""
    form = FinishForm()
    form.fields["leaves_out"].widget.attrs["form"] = "memo"
    return form


class AgreeForm(PlainForm):
    """workers, deciders: looked up once for the whole page, which has a form for each point."""

    use_required_attribute = False
    kind = choice_of(Agreed, "kind", initial=Agreed.Kind.ACTION)
    text = text_of(Agreed, "text", error_messages={"required": _("Write what was agreed.")})
    owner = forms.ChoiceField(
        label=Agreed._meta.get_field("owner").verbose_name,
        required=False,
        help_text=_("What was not decided goes to a manager or a lead worker, never to the next time."),
        error_messages={"invalid_choice": _("Choose a person from the list.")},
    )
    due_on = day_of(Agreed, "due_on")

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        workers: Iterable[User],
        deciders: Iterable[User],
        today: date,
        **kwargs: Any,
    ) -> None:
        super().__init__(data, **kwargs)
        self.today = today
        self.deciders = {str(user.pk): user for user in deciders}
        others = {str(user.pk): user for user in workers if str(user.pk) not in self.deciders}
        self.people = self.deciders | others
        self.fields["owner"].choices = [  # type: ignore[attr-defined]
            ("", "---------"),
            (_("Managers and lead workers"), [(pk, user.name) for pk, user in self.deciders.items()]),
            (_("Others"), [(pk, user.name) for pk, user in others.items()]),
        ]

    @property
    def is_typed(self) -> bool:
        return bool({*self.changed_data} - {"kind"})

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        said["owner"] = self.people.get(said.get("owner") or "")
        if said.get("kind") == Agreed.Kind.NOTE:
            return said | {"owner": None, "due_on": None}
        if not said["owner"] and "owner" not in self.errors:
            self.add_error("owner", NEED_OWNER)
        if not said.get("due_on") and "due_on" not in self.errors:
            self.add_error("due_on", _("Choose by when, for example 12.3.2026."))
        self.refuse_past("due_on", self.today)
        owner = said.get("owner")
        if said.get("kind") == Agreed.Kind.UNDECIDED and owner and str(owner.pk) not in self.deciders:
            self.add_error("owner", _("What was not decided goes to a manager or a lead worker. Choose one of them."))
        return said


def agree_form_of(item: Item, data: QueryDict | None = None, **people: Any) -> AgreeForm:
    """data: the whole page as it was sent. people: workers, deciders, today."""
    return AgreeForm(_part_of(data, prefix := f"agree-{item.pk}"), prefix=prefix, auto_id="%s", **people)


def _part_of(data: QueryDict | None, prefix: str) -> QueryDict | None:
    """The fields of one form only: each form cleans all that it is given."""
    if data is None:
        return None
    part = QueryDict(mutable=True)
    for name in data:
        if name.startswith(f"{prefix}-"):
            part.setlist(name, data.getlist(name))
    return part
