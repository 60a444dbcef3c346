"""What is typed about people: who is invited, who signs up, who came, which calendar."""

from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator, validate_email
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from ideakirja.activities.models import Activity
from ideakirja.kit.forms import PlainForm, text_of
from ideakirja.kit.phones import phone_number
from ideakirja.kit.texts import LANGUAGES
from ideakirja.kit.typed import clean_line
from ideakirja.matters.access import workers_of
from ideakirja.people.models import Participant, Role, RoleKind, Unit, User
from ideakirja.publications.models import Notice

from ..actions.inviting import Guest
from ..actions.signing_up import Details
from ..models import Attendance, Gathering
from .fields import NEED_CHOICE, NEED_NUMBER, tick_of

NEED_CONTACT = _("Write an e-mail address or a phone number, so that we can tell you if something changes.")
LANGUAGE_CHOICES = [(code, get_language_info(code)["name_local"].capitalize()) for code in LANGUAGES]


class SignUpForm(PlainForm):
    """On the public page of an open event."""

    name = text_of(
        Attendance,
        "name",
        required=True,
        help_text=_("As you want to be called."),
        error_messages={"required": _("Write a name. It can be a first name.")},
    )
    contact = forms.CharField(
        label=_("E-mail address or phone number"),
        max_length=254,
        help_text=_("We use it only for this event."),
        error_messages={"required": NEED_CONTACT},
    )
    organisation = text_of(Attendance, "organisation", help_text=_("You may leave it empty."))
    needs = text_of(Attendance, "needs", rows=3)

    def clean_name(self) -> str:
        return clean_line(self.cleaned_data["name"])

    def clean_contact(self) -> str:
        contact = clean_line(self.cleaned_data["contact"])
        if "@" in contact:
            validate_email(contact)
            return contact
        if sum(letter.isdigit() for letter in contact) < 5:
            raise forms.ValidationError(NEED_CONTACT)
        return phone_number(contact)

    def details(self, language: str) -> Details:
        said = self.cleaned_data
        kind = "email" if "@" in said["contact"] else "phone"
        return Details(
            name=said["name"],
            organisation=clean_line(said["organisation"]),
            needs=said["needs"],
            language=language,
            **{kind: said["contact"]},
        )


class AnswerForm(PlainForm):
    """Yes, no or maybe: each is a button of the page."""

    answer = forms.ChoiceField(choices=Attendance.Answer.choices, error_messages={"required": NEED_CHOICE})
    needs = text_of(Attendance, "needs", rows=3)


class ChooseForm(PlainForm):
    """Whom to invite: members who have not been invited yet, and workers."""

    participants = forms.ModelMultipleChoiceField(
        Participant.objects.none(), label=_("Members"), required=False, widget=forms.CheckboxSelectMultiple
    )
    users = forms.ModelMultipleChoiceField(
        User.objects.none(), label=_("Workers"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, data: QueryDict | None = None, *, gathering: Gathering, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        for name, people in (("participants", seated(gathering)), ("users", colleagues(gathering))):
            self.fields[name].queryset = people  # type: ignore[attr-defined]
            if not people.exists():
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        if not self.errors and not any(self.cleaned_data.values()):
            raise forms.ValidationError(_("Choose at least one person."))
        return self.cleaned_data


def seated(gathering: Gathering) -> QuerySet[Participant]:
    """Members of the activity who have not been invited."""
    if gathering.activity is None:
        return Participant.objects.none()
    seats = gathering.activity.seats.taken().values("participant")
    invited = gathering.attendances.exclude(participant=None).exclude(invited_at=None).values("participant")
    return Participant.objects.filter(pk__in=seats).exclude(pk__in=invited)


def colleagues(gathering: Gathering) -> QuerySet[User]:
    """Workers of the unit and the team, who have not been invited."""
    chosen = User.objects.filter(pk__in=workers_of(gathering.unit).values("pk"))
    return uninvited(gathering, chosen | team_of(gathering))


def team_of(gathering: Gathering) -> QuerySet[User]:
    if gathering.activity is None:
        return User.objects.none()
    return User.objects.filter(pk__in=gathering.activity.team.values("user_id"), is_active=True)


def staff_of(gathering: Gathering) -> QuerySet[User]:
    """Those who work in the unit itself or below it. Administering the accounts is no work there."""
    units = Unit.objects.descendants(gathering.unit, include_self=True)
    roles = Role.objects.filter(unit__in=units).exclude(kind=RoleKind.ADMINISTRATOR)
    return User.objects.filter(pk__in=roles.values("user_id"), is_active=True)


def uninvited(gathering: Gathering, staff: QuerySet[User]) -> QuerySet[User]:
    invited = gathering.attendances.exclude(user=None).exclude(invited_at=None).values("user")
    return staff.exclude(pk__in=invited).order_by("name")


class GuestForm(PlainForm):
    """A partner, a teacher, a journalist: somebody outside the staff and the members."""

    name = text_of(Attendance, "name", required=True)
    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        error_messages={"required": _("Write the e-mail address, so that the invitation arrives.")},
    )
    organisation = text_of(Attendance, "organisation")
    language = forms.ChoiceField(label=_("Language of the invitation"), choices=LANGUAGE_CHOICES)

    def guest(self) -> Guest:
        said = self.cleaned_data
        return Guest(
            name=clean_line(said["name"]),
            email=said["email"],
            organisation=clean_line(said["organisation"]),
            language=said["language"],
        )


class SendAlongForm(PlainForm):
    """What goes along with the invitation. memo_help: which memo that is."""

    sends_programme = tick_of(Gathering, "sends_programme")
    sends_memo = tick_of(Gathering, "sends_memo")
    sent_notice = forms.ModelChoiceField(
        Notice.objects.none(),
        label=_("A printed notice of the activity"),
        required=False,
        empty_label=_("No notice"),
        help_text=_("For example its brochure, in the language of whoever gets it."),
        error_messages={"invalid_choice": NEED_CHOICE},
    )

    def __init__(self, data: QueryDict | None = None, *, notices: list[Notice], memo_help: str, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["sends_memo"].help_text = memo_help
        if notices:
            chosen = Notice.objects.filter(pk__in=[notice.pk for notice in notices])
            self.fields["sent_notice"].queryset = chosen  # type: ignore[attr-defined]
        else:
            del self.fields["sent_notice"]


class WalkInForm(PlainForm):
    name = text_of(Attendance, "name", required=True, label=_("Name of somebody who came without signing up"))

    def clean_name(self) -> str:
        return clean_line(self.cleaned_data["name"])


class HeadsForm(PlainForm):
    heads = forms.IntegerField(
        label=_("How many came?"),
        required=False,
        validators=[MinValueValidator(0), MaxValueValidator(100_000)],
        error_messages={"invalid": NEED_NUMBER},
    )


class FeedForm(PlainForm):
    what = forms.ChoiceField(
        label=_("Which gatherings?"), error_messages={"required": NEED_CHOICE, "invalid_choice": NEED_CHOICE}
    )

    def __init__(
        self, data: QueryDict | None = None, *, units: list[Unit], activities: list[Activity], **kwargs: Any
    ) -> None:
        super().__init__(data, **kwargs)
        self.things: dict[str, dict[str, Any]] = {"own": {}}
        self.things |= {f"activity-{one.pk}": {"activity": one} for one in activities}
        self.things |= {f"unit-{one.pk}": {"unit": one} for one in units}
        names = [
            str(next(iter(thing.values()), _("Those that I lead or am invited to"))) for thing in self.things.values()
        ]
        self.fields["what"].choices = [*zip(self.things, names, strict=True)]  # type: ignore[attr-defined]

    def chosen(self) -> dict[str, Any]:
        return self.things[self.cleaned_data["what"]]
