"""What participants have allowed, and where their words, pictures and voices have been used by that leave."""

from datetime import date, timedelta

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .deliveries import about
from .participants import Participant
from .staff import Unit, User


class ConsentKind(models.TextChoices):
    """What may be allowed in an activity. Each is voluntary and of its own."""

    PHOTO = "photo", _("Pictures")
    QUOTE = "quote", _("Quotes")
    RECORDING = "recording", _("Recording")


def purpose_of(kind: str, activity_pk: int) -> str:
    """One activity's consent is not another's."""
    return f"{kind}-{activity_pk}"


class ConsentQuerySet(models.QuerySet["Consent"]):
    def live(self, today: date) -> "ConsentQuerySet":
        return self.filter(withdrawn_at=None).filter(Q(until=None) | Q(until__gte=today))

    def of(self, activity_pk: int) -> "ConsentQuerySet":
        return self.filter(purpose__in=[purpose_of(kind, activity_pk) for kind in ConsentKind])

    def by_person(self, activity_pk: int) -> dict[int, dict[str, "Consent"]]:
        """{participant's number: {kind: consent}} in one activity, in one query."""
        found: dict[int, dict[str, Consent]] = {}
        for consent in self.of(activity_pk):
            found.setdefault(consent.participant_id, {}).setdefault(consent.kind, consent)
        return found


class Consent(models.Model):
    """What a person has allowed, in exactly the words that they saw. The words never change: a new text, a new row."""

    class How(models.TextChoices):
        SCREEN = "screen", _("on screen")
        PAPER = "paper", _("on paper")

    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="consents")
    purpose = models.SlugField(max_length=60)
    text = models.TextField()
    text_hash = models.CharField(max_length=64)
    language = models.CharField(max_length=2)
    given_at = models.DateTimeField()
    how = models.CharField(max_length=6, choices=How)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    until = models.DateField(_("Until"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = ConsentQuerySet.as_manager()

    class Meta:
        ordering = ["-given_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.participant}: {self.purpose}"

    @property
    def kind(self) -> str:
        """One of ConsentKind, or another purpose as it stands."""
        return self.purpose.rpartition("-")[0] or self.purpose


class InForce(models.Model):
    """A consent that has not been withdrawn. Uses point at this row, so the database itself lets none begin without it,
    and lets it go only when no use stands on it."""

    consent = models.OneToOneField(Consent, on_delete=models.CASCADE, primary_key=True, related_name="in_force")

    def __str__(self) -> str:
        return str(self.consent)


class UseQuerySet(models.QuerySet["Use"]):
    def within(self, activity: models.Model) -> "UseQuerySet":
        return self.filter(whole=about(activity))

    def of(self, participant: Participant) -> "UseQuerySet":
        return self.filter(consent__participant=participant)

    def about(self, thing: models.Model) -> "UseQuerySet":
        return self.filter(about=about(thing))

    def live(self, today: date) -> "UseQuerySet":
        """Those that may be shown today."""
        holds = Q(consent__until=None) | Q(consent__until__gte=today)
        return self.filter(holds, taken_down_at=None).exclude(in_force=None)

    def to_take_down(self, today: date) -> "UseQuerySet":
        """Those whose leave has ended: it was taken back, its time is over, or the person wants to be forgotten."""
        return self.filter(Q(in_force=None) | Q(consent__until__lt=today), taken_down_at=None)


class Use(models.Model):
    """A participant's words, picture or voice used somewhere, by the leave of a consent (trust.md, section 3).

    The things that it is used in live in higher apps, so they are named as in Delivery. consent is empty when the
    person has been deleted: the use is still to be taken down.
    """

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    consent = models.ForeignKey(Consent, on_delete=models.SET_NULL, related_name="uses", null=True, blank=True)
    in_force = models.ForeignKey(InForce, on_delete=models.SET_NULL, related_name="+", null=True, blank=True)
    kind = models.CharField(_("What is used?"), max_length=9, choices=ConsentKind)
    about = models.CharField(max_length=80, blank=True, db_index=True)
    whole = models.CharField(max_length=80, db_index=True)
    place = models.CharField(_("Where exactly?"), max_length=200, blank=True)
    words = models.CharField(_("The words"), max_length=500)
    used_at = models.DateTimeField()
    used_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    taken_down_at = models.DateTimeField(null=True, blank=True)
    taken_down_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)

    objects = UseQuerySet.as_manager()

    class Meta:
        ordering = ["-used_at", "-pk"]
        constraints = [
            # A row stands on its own consent in force, or it says when its leave ended. Never neither.
            models.CheckConstraint(
                condition=Q(in_force__isnull=False, in_force=F("consent"), ended_at=None)
                | Q(in_force=None, ended_at__isnull=False),
                name="people_use_has_leave",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.where}"

    @property
    def trail_name(self) -> str:
        return str(_("a participant"))

    @property
    def where(self) -> str:
        return self.place or str(_("the report of the activity"))

    @property
    def first_name(self) -> str:
        """What the text of the consent lets stand beside a quote."""
        return self.consent.participant.name.split()[0] if self.consent else ""

    @property
    def activity_pk(self) -> int:
        return int(self.whole.rpartition(":")[2])

    @property
    def due_on(self) -> date:
        """The day on which its leave ended: it is to be taken down at once."""
        if self.ended_at or self.consent is None or self.consent.until is None:
            return timezone.localdate(self.ended_at)
        return self.consent.until + timedelta(days=1)

    def is_standing(self, today: date) -> bool:
        """False when it is to be taken down, or has been."""
        if self.taken_down_at or self.in_force_id is None or self.consent is None:
            return False
        return self.consent.until is None or self.consent.until >= today
