"""People outside the staff who are known by name because they want to be: members, developer clients, partners."""

from datetime import date
from hashlib import sha256

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.phones import phone_number, takes_texts
from ideakirja.kit.texts import LANGUAGES

from .staff import Unit, User


class Channel(models.TextChoices):
    """How a person wants to hear from us."""

    EMAIL = "email", _("E-mail")
    SMS = "sms", _("Text message")
    LETTER = "letter", _("Letter by post")
    HAND = "hand", _("Handed over when we meet")


class Participant(models.Model):
    """One person and how to reach them. Never a personal identity code, a diagnosis or a client's matter.

    Who may see one follows from what they take part in (activities.access, calls.access): there is no list of all.
    """

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="participants")
    name = models.CharField(_("Name"), max_length=120, help_text=_("As the person wants to be called."))
    email = models.EmailField(_("E-mail address"), max_length=254, blank=True)
    phone = models.CharField(_("Phone number"), max_length=30, blank=True)
    street = models.CharField(_("Street address"), max_length=120, blank=True)
    postal_code = models.CharField(
        _("Postal code"),
        max_length=5,
        blank=True,
        validators=[RegexValidator(r"^\d{5}$", _("A postal code has five numbers, for example 00100."))],
    )
    town = models.CharField(_("Town"), max_length=80, blank=True)
    language = models.CharField(_("Language"), max_length=2, default="fi", choices=[(c, c) for c in LANGUAGES])
    channel = models.CharField(
        _("How do we send invitations?"),
        max_length=6,
        choices=Channel,
        default=Channel.LETTER,
        help_text=_("Ask the person."),
    )
    needs = models.CharField(
        _("What do we take care of?"),
        max_length=300,
        blank=True,
        help_text=_("For example an interpreter, a step-free way in, food, a ride. Only those who arrange it see it."),
    )
    made_on = models.DateField()
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(channel="email") | ~Q(email=""),
                name="people_participant_email_channel",
                violation_error_message=_("Write the e-mail address, or choose another way to send invitations."),
            ),
            models.CheckConstraint(
                condition=~Q(channel="sms") | ~Q(phone=""),
                name="people_participant_sms_channel",
                violation_error_message=_("Write the phone number, or choose another way to send invitations."),
            ),
            models.CheckConstraint(
                condition=~Q(channel="letter") | (~Q(street="") & ~Q(postal_code="") & ~Q(town="")),
                name="people_participant_letter_channel",
                violation_error_message=_("Write the whole postal address, or choose another way to send invitations."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """The phone number as it is kept (kit.phones), and one that can take the text messages."""
        if not self.phone:
            return
        try:
            self.phone = phone_number(self.phone)
        except ValidationError as refusal:
            raise ValidationError({"phone": refusal.messages}) from None
        if self.channel == Channel.SMS and not takes_texts(self.phone):
            raise ValidationError({"phone": _("This number is a landline: it takes no text messages.")})

    @property
    def trail_name(self) -> str:
        """The trail outlives a person's wish to be forgotten, so it never holds their name."""
        return str(_("a participant"))

    @property
    def postal_lines(self) -> list[str]:
        """The address as it stands in the window of an envelope."""
        return [self.name, self.street, f"{self.postal_code} {self.town}".strip()]


def code_hash(code: str) -> str:
    """What is kept of a personal code. Without the server's secret a copy of the table opens nothing."""
    return sha256(f"personal link:{settings.SECRET_KEY}:{code}".encode()).hexdigest()


class PersonalLinkQuerySet(models.QuerySet["PersonalLink"]):
    def live(self, today: date) -> "PersonalLinkQuerySet":
        return self.filter(revoked_at=None, expires_on__gt=today)


class PersonalLink(models.Model):
    """A way to one's own page: a link in a letter, or its code typed from paper. Only a hash of the code is kept."""

    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="links")
    hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(auto_now_add=True)
    expires_on = models.DateField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = PersonalLinkQuerySet.as_manager()

    def __str__(self) -> str:
        return str(_("a personal link"))
