"""Starting a collection: what is asked, where, when – and what will be done with the answers."""

from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ideakirja.activities.models import Step
from ideakirja.kit.forms import Day, PlainForm, day_of, text_of
from ideakirja.kit.texts import LANGUAGES, in_language
from ideakirja.people.access import HANDLERS, ORGANISERS
from ideakirja.people.models import Unit, User
from ideakirja.questions.actions import adopt
from ideakirja.questions.form import Form
from ideakirja.questions.models import Questionnaire
from ideakirja.questions.ready import READY

from ..actions.collecting import MOST_MARKS
from ..models import Collection, FiguresEvery

_LANGUAGE_NAMES = {"fi": _("in Finnish"), "sv": _("in Swedish"), "en": _("in English")}


def people_of(units: Any) -> Any:
    return User.objects.filter(is_active=True, roles__unit__in=units, roles__kind__in=HANDLERS).distinct()


def questionnaires_for(user: User) -> dict[str, Form]:
    """What a collection may ask: the ready ones, and the units' own ones in which nothing is wrong."""
    own = [one.draft.form for one in Questionnaire.objects.visible_to(user).in_use()]
    return {form.slug: form for form in (*READY, *own) if not form.problems_by_question()}


class CollectionForm(PlainForm):
    questionnaire = forms.ChoiceField(label=_("Questionnaire"), widget=forms.RadioSelect)
    unit = forms.ModelChoiceField(
        Unit.objects.none(), label=_("Unit"), error_messages={"required": _("Choose a unit.")}
    )
    name = text_of(Collection, "name", error_messages={"required": _("Write a name, so that you find it again.")})
    purpose_fi = forms.CharField(max_length=400)
    purpose_sv = forms.CharField(max_length=400, required=False)
    purpose_en = forms.CharField(max_length=400, required=False)
    responsible = forms.ModelChoiceField(
        User.objects.none(),
        label=_("Responsible person"),
        help_text=Collection._meta.get_field("responsible").help_text,
        error_messages={"required": _("Choose a person from the list.")},
    )
    opens_on = day_of(Collection, "opens_on")
    closes_on = day_of(Collection, "closes_on")
    promise_days = forms.IntegerField(
        label=_("Promised answer time, days"), min_value=1, max_value=90, help_text=_("Clients see the promise.")
    )
    release_limit = forms.IntegerField(
        label=_("Answers shown together at least"),
        min_value=5,
        max_value=100,
        help_text=_("Fewer answers than this are never shown. Cannot be changed later."),
    )
    workers = forms.ModelMultipleChoiceField(
        User.objects.none(),
        label=_("Whose cards get a marker of their own?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("A marker is a colour and a shape, given by lot. The worker sees own results from 10 cards on."),
    )
    figures_every = forms.TypedChoiceField(
        label=Collection._meta.get_field("figures_every").verbose_name,
        help_text=Collection._meta.get_field("figures_every").help_text,
        choices=FiguresEvery,
        coerce=int,
        widget=forms.RadioSelect,
    )
    is_listed = forms.BooleanField(
        label=_("Anyone may answer without a code"),
        required=False,
        help_text=_("The collection is then listed on the public page “Tell us without a code”."),
    )
    offers_slip = forms.BooleanField(
        label=_("Ask at the end who wants to develop services with you"),
        required=False,
        help_text=_("On a separate slip that cannot be joined to the answers."),
    )

    def __init__(self, data: QueryDict | None = None, *, by: User, today: date, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.by, self.today = by, today
        units = Unit.objects.filter(pk__in=by.reach(*ORGANISERS))
        people = people_of(units)
        self.questionnaires = questionnaires_for(by)
        names = [(slug, in_language(form.names).text) for slug, form in self.questionnaires.items()]
        self.fields["questionnaire"].choices = names  # type: ignore[attr-defined]
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]
        self.fields["responsible"].queryset = people  # type: ignore[attr-defined]
        self.fields["workers"].queryset = people  # type: ignore[attr-defined]
        for language in LANGUAGES:
            field = self.fields[f"purpose_{language}"]
            field.label = _("What will you do with the answers? %(language)s") % {"language": _LANGUAGE_NAMES[language]}
            field.widget = forms.Textarea(attrs={"rows": 2})
        self.fields["purpose_fi"].help_text = _("Those who answer read this first. Decide it before you ask.")
        self.fields["purpose_fi"].error_messages["required"] = _(
            "Write what you will do with the answers. If you do not know it yet, do not ask yet."
        )

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        self.refuse_past("opens_on", self.today)
        opens, closes = said.get("opens_on"), said.get("closes_on")
        if opens and closes and closes < opens:
            self.add_error("closes_on", _("The last day must not be before the first day."))
        if len(said.get("workers") or []) > MOST_MARKS:
            self.add_error("workers", _("There are 16 markers. Choose at most 16 workers."))
        if said.get("questionnaire") in {form.slug for form in READY if form.is_oral}:
            self._refuse_public_doors(said)
        return said

    def _refuse_public_doors(self, said: dict[str, Any]) -> None:
        """Oral feedback is written by workers, and never joined to one."""
        if said.get("workers"):
            self.add_error("workers", _("Oral feedback has no cards, so there are no markers. Leave this empty."))
        if said.get("is_listed"):
            self.add_error("is_listed", _("Only workers write oral feedback. Leave this empty."))

    def collection(self, step: Step | None = None) -> Collection:
        """The collection that was asked for, not saved yet. step: that of the activity which asks."""
        said = self.cleaned_data
        form = self.questionnaires[said["questionnaire"]]
        people, days = ("unit", "name", "responsible"), ("opens_on", "closes_on")
        names = (*people, *days, "promise_days", "release_limit", "figures_every")
        return Collection(
            version=adopt(form, by=self.by),
            purposes={code: text for code in LANGUAGES if (text := said[f"purpose_{code}"])},
            is_listed=said["is_listed"],
            offers_slip=said["offers_slip"],
            step=step,
            activity=step.activity if step else None,
            **{name: said[name] for name in names},
        )


class ExtendForm(PlainForm):
    closes_on = forms.DateField(label=_("New last day"), widget=Day())

    def __init__(self, data: QueryDict | None = None, *, today: date, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.today = today

    def clean(self) -> dict[str, Any]:
        self.refuse_past("closes_on", self.today)
        return self.cleaned_data
