"""What a participant and the unit agree on. A text never changes after somebody has signed it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ideakirja.activities.models import Activity
from ideakirja.kit.texts import Said, in_language
from ideakirja.people.models import Participant, User


class AgreementTextQuerySet(models.QuerySet["AgreementText"]):
    def newest(self) -> "AgreementTextQuerySet":
        """The version in force of each kind."""
        later = AgreementText.objects.filter(
            activity=models.OuterRef("activity"),
            kind=models.OuterRef("kind"),
            version__gt=models.OuterRef("version"),
        )
        return self.exclude(models.Exists(later))


class AgreementQuerySet(models.QuerySet["Agreement"]):
    def live(self) -> "AgreementQuerySet":
        return self.filter(withdrawn_at=None)


class AgreementText(models.Model):
    """One version of an agreement of an activity, in each language."""

    class Kind(models.TextChoices):
        PARTICIPATION = "participation", _("Taking part")
        CONFIDENTIALITY = "confidentiality", _("Confidentiality")
        MATERIAL = "material", _("Use of what comes up")

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="agreement_texts")
    kind = models.CharField(max_length=15, choices=Kind)
    version = models.PositiveSmallIntegerField()
    texts = models.JSONField()
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = AgreementTextQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "kind", "version"], name="calls_agreement_text_version")
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.version}"

    def said(self, language: str) -> Said:
        return in_language(self.texts, language)


class Agreement(models.Model):
    """One person's signature under one text."""

    class How(models.TextChoices):
        SCREEN = "screen", _("on screen")
        PAPER = "paper", _("on paper")

    text = models.ForeignKey(AgreementText, on_delete=models.PROTECT, related_name="signatures")
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="agreements")
    language = models.CharField(max_length=2)
    text_hash = models.CharField(max_length=64)
    signed_at = models.DateTimeField()
    how = models.CharField(max_length=6, choices=How)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = AgreementQuerySet.as_manager()

    class Meta:
        ordering = ["-signed_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["text", "participant"],
                condition=models.Q(withdrawn_at=None),
                name="calls_agreement_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.participant}: {self.text}"

    @property
    def trail_name(self) -> str:
        return str(self.text.activity)

    @property
    def unit_id(self) -> int:
        return self.text.activity.unit_id
