"""One thing that somebody said, and its fate: joined to a matter, answered, or no action with a reason."""

from datetime import date, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ideakirja.activities.models import Activity
from ideakirja.people.access import HANDLERS
from ideakirja.people.models import Unit, User

from .matter import Matter


class VoiceQuerySet(models.QuerySet["Voice"]):
    def visible_to(self, user: User) -> "VoiceQuerySet":
        return self.filter(unit_id__in=user.reach(*HANDLERS))

    def open(self) -> "VoiceQuerySet":
        """Those that have no fate yet. What the spam guard set aside waits elsewhere."""
        return self.filter(joining=None, reply=None, is_aside=False)

    def handled(self) -> "VoiceQuerySet":
        return self.exclude(joining=None, reply=None)

    def waiting(self) -> "VoiceQuerySet":
        """Those whose giver has no answer yet: without a fate, or in a matter that nobody has decided."""
        return self.filter(is_aside=False, reply=None, joining__matter__decision=None)

    def after(self, voice: "Voice") -> "VoiceQuerySet":
        """Those that come after `voice` in the queue."""
        return self.filter(Q(promised_on__gt=voice.promised_on) | Q(promised_on=voice.promised_on, pk__gt=voice.pk))

    def before(self, voice: "Voice") -> "VoiceQuerySet":
        return self.filter(Q(promised_on__lt=voice.promised_on) | Q(promised_on=voice.promised_on, pk__lt=voice.pk))

    def with_fate(self) -> "VoiceQuerySet":
        """With everything that tells what became of each, in a fixed number of queries."""
        return self.select_related(
            "unit",
            "reply__replied_by",
            "joining__joined_by",
            "joining__matter__decision__decided_by",
            "joining__matter__outcome__recorded_by",
        ).prefetch_related("joining__matter__actions")

    def aside(self) -> "VoiceQuerySet":
        return self.filter(is_aside=True)

    def late(self, today: date) -> "VoiceQuerySet":
        return self.open().filter(promised_on__lt=today)


class Voice(models.Model):
    """What one person said, readable to the unit. Who said it is not known; when, only by the month."""

    class Source(models.TextChoices):
        CARD = "card", _("feedback card")
        SURVEY = "survey", _("survey")
        MEETING = "meeting", _("meeting")
        ORAL = "oral", _("oral feedback")

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="voices")
    activity = models.ForeignKey(
        Activity, on_delete=models.SET_NULL, related_name="voices", null=True, help_text=_("Where it was said.")
    )
    text = models.TextField()
    language = models.CharField(max_length=2)
    source = models.CharField(max_length=20, choices=Source)
    source_name = models.CharField(max_length=200, help_text=_("The name of the collection it came through."))
    question = models.CharField(max_length=300, blank=True, help_text=_("The question that it answers."))
    month = models.DateField(help_text=_("The first day of the month in which it became readable."))
    readable_on = models.DateField(help_text=_("The promise counts from this day. It is the day of the whole batch."))
    promised_on = models.DateField(db_index=True)
    is_aside = models.BooleanField(
        default=False, help_text=_("Set aside by the spam guard: not counted until a person looks at it.")
    )

    objects = VoiceQuerySet.as_manager()

    class Meta:
        ordering = ["promised_on", "pk"]
        indexes = [models.Index(fields=["unit", "promised_on"], name="matters_voice_unit")]

    def __str__(self) -> str:
        # Never the text: names of things go to the trail, and the trail holds nothing that a client wrote.
        return str(pgettext_lazy("trail", "a message"))

    def is_late(self, today: date) -> bool:
        return self.fate is None and not self.is_aside and self.promised_on < today

    def days_left(self, today: date) -> int:
        return (self.promised_on - today).days

    @property
    def language_name(self) -> str:
        return str(dict(settings.LANGUAGES).get(self.language, self.language))

    @property
    def fate(self) -> "Joining | Reply | None":
        return getattr(self, "joining", None) or getattr(self, "reply", None)

    @staticmethod
    def promise_from(readable_on: date, unit: Unit) -> date:
        return readable_on + timedelta(days=unit.promise_days)


class Joining(models.Model):
    """The voice became part of a matter."""

    voice = models.OneToOneField(Voice, on_delete=models.CASCADE, related_name="joining")
    matter = models.ForeignKey(Matter, on_delete=models.CASCADE, related_name="joinings")
    opened_matter = models.BooleanField(default=False, help_text=_("The matter was opened for this message."))
    joined_at = models.DateTimeField(auto_now_add=True)
    joined_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.voice} → {self.matter}"


class Reply(models.Model):
    """The voice was answered by itself: with an answer, or with the reason why nothing is done."""

    class Kind(models.TextChoices):
        ANSWER = "answer", _("Answered")
        NO_ACTION = "no_action", _("No action")

    voice = models.OneToOneField(Voice, on_delete=models.CASCADE, related_name="reply")
    kind = models.CharField(max_length=10, choices=Kind)
    text = models.TextField(
        _("Your answer"), max_length=2000, help_text=_("The person who sent the message sees it on their receipt.")
    )
    language = models.CharField(max_length=2)
    replied_at = models.DateTimeField(auto_now_add=True)
    replied_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(text=""),
                name="matters_reply_has_text",
                violation_error_message=_(
                    "Write the reason. The person who sent the message sees it on their receipt."
                ),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.voice}"
