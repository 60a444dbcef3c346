"""Agreeing on an interview, writing it, and choosing."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from ideakirja.gatherings.models import Topic
from ideakirja.gatherings.times import existing_moment
from ideakirja.kit.forms import Day, PlainForm, text_of
from ideakirja.kit.texts import in_language
from ideakirja.people.models import User

from ..actions.interviewing import Meeting
from ..models import Choice, Interview
from ..ready import InterviewSet

CLOCK_WORD = re.compile(r"^\s*(kello|klockan|klo|kl|at)\b\.?\s*", re.IGNORECASE)
NEED_PERSON = _("Choose a person from the list.")


class Spoken(forms.TimeField):
    """Also as people write it: "9", "klo 9", "kl. 13.30"."""

    def to_python(self, value: Any) -> Any:
        return super().to_python(CLOCK_WORD.sub("", value) if isinstance(value, str) else value)


class ArrangeForm(PlainForm):
    first = forms.ModelChoiceField(
        User.objects.none(),
        label=Interview._meta.get_field("first").verbose_name,
        error_messages={"required": NEED_PERSON, "invalid_choice": NEED_PERSON},
    )
    second = forms.ModelChoiceField(
        User.objects.none(),
        label=Interview._meta.get_field("second").verbose_name,
        required=False,
        empty_label=_("nobody"),
        help_text=_("The book advises two interviewers."),
        error_messages={"invalid_choice": NEED_PERSON},
    )
    day = forms.DateField(label=_("Day"), widget=Day(), required=False)
    clock = Spoken(
        label=_("Time"),
        widget=forms.TimeInput(format="%H:%M"),
        required=False,
        help_text=_("For example 13.30."),
        input_formats=["%H:%M", "%H.%M", "%H:%M:%S", "%H"],
        error_messages={"invalid": _("Write the time in hours and minutes, for example 9 or 13.30.")},
    )
    place = text_of(Interview, "place", help_text=_("Where the person can talk in peace."))
    tells = forms.BooleanField(
        label=_("Send the time and place to the person"),
        required=False,
        help_text=_("By the channel that the person has chosen."),
    )

    def __init__(self, data: QueryDict | None = None, *, people: Any, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        for name in ("first", "second"):
            self.fields[name].queryset = people  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("second") and said.get("second") == said.get("first"):
            self.add_error("second", _("Choose another person as the second interviewer."))
        day, clock = said.get("day"), said.get("clock")
        if bool(day) != bool(clock) and not {"day", "clock"} & set(self.errors):
            self.add_error("clock" if day else "day", _("Write both the day and the time, or neither."))
        unclear = {"day", "clock", "place"} & set(self.errors)
        if said.get("tells") and not unclear and not (day and clock and said.get("place")):
            self.add_error("tells", _("Write the day, the time and the place first."))
        if day and clock:
            try:
                said["at"] = existing_moment(day, clock)
            except ValidationError as problem:
                self.add_error("clock", problem)
        return said

    @property
    def meeting(self) -> Meeting:
        said = self.cleaned_data
        return Meeting(first=said["first"], second=said["second"], at=said.get("at"), place=said["place"])

    @classmethod
    def typed_of(cls, interview: Interview | None, by: User) -> dict[str, Any]:
        if interview is None:
            return {"first": by.pk}
        at = localtime(interview.at) if interview.at else None
        return {
            "first": interview.first_id,
            "second": interview.second_id,
            "day": at.date() if at else None,
            "clock": at.time() if at else None,
            "place": interview.place,
        }


class InterviewForm(PlainForm):
    """The prepared questions, and the interviewers' own view at the end."""

    situation = forms.ChoiceField(
        label=Interview._meta.get_field("situation").verbose_name,
        choices=Interview.Situation.choices,
        widget=forms.RadioSelect,
        required=False,
    )
    assessment = text_of(Interview, "assessment", rows=4)
    seen = forms.CharField(widget=forms.HiddenInput(), max_length=16, required=False)

    def __init__(self, data: QueryDict | None = None, *, ready: InterviewSet, **kwargs: Any) -> None:
        self.ready = ready
        super().__init__(data, **kwargs)
        self.fields["situation"].help_text = in_language(ready.consider).text

    def more_fields(self) -> dict[str, forms.Field]:
        return {
            f"answer_{question.key}": forms.CharField(
                label=in_language(question.texts).text,
                help_text=in_language(question.hints or {}).text,
                required=False,
                max_length=4000,
                widget=forms.Textarea(attrs={"rows": 4}),
            )
            for question in self.ready.questions
        }

    def questions(self) -> list[forms.BoundField]:
        return [self[f"answer_{question.key}"] for question in self.ready.questions]

    @property
    def answers(self) -> dict[str, str]:
        return {question.key: self.cleaned_data[f"answer_{question.key}"] for question in self.ready.questions}

    def with_theirs(self, theirs: Interview) -> "InterviewForm":
        """The form with both texts in each field where they differ, ready to be saved again."""
        both = QueryDict(mutable=True)
        both.update(self.data)
        for name, text in self.typed_of(theirs).items():
            mine = str(self.cleaned_data.get(name) or "")
            if name == "seen" or not mine:
                both[name] = text
            elif name != "situation" and text and text not in mine:
                both[name] = f"{text}\n\n{mine}" if mine not in text else text
        form = InterviewForm(both, ready=self.ready)
        form.full_clean()
        return form

    @classmethod
    def typed_of(cls, interview: Interview) -> dict[str, Any]:
        own = {"situation": interview.situation, "assessment": interview.assessment or ""}
        own["seen"] = interview.fingerprint
        return own | {f"answer_{key}": text for key, text in interview.answered.items()}


class TopicForm(PlainForm):
    title = text_of(Topic, "title", error_messages={"required": _("Write the topic.")})


class ChoiceForm(PlainForm):
    text = text_of(
        Choice,
        "text",
        rows=10,
        required=True,
        help_text=_("It goes to the person as it stands here, in their language."),
        error_messages={"required": _("Write what you tell the person.")},
    )
