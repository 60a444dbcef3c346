"""Answers that have been released: in batches, in random order, with nothing of when and by whom."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ideakirja.matters.models import Matter, Voice
from ideakirja.people.models import User

from .collection import Collection
from .period import Period


class ResponseQuerySet(models.QuerySet["Response"]):
    def counted(self) -> "ResponseQuerySet":
        """Those that count in results: not set aside by the spam guard."""
        return self.filter(is_aside=False)


class Response(models.Model):
    """One person's answers. The row order is drawn by lot in each batch; ids tell nothing of who was first."""

    class Channel(models.TextChoices):
        """The door that the answer came in by."""

        WEB = "web", _("On a device of one's own")
        PAPER = "paper", _("Paper card")
        PHONE = "phone", _("Interview by phone")
        ORAL = "oral", _("Said aloud at a meeting")

    collection = models.ForeignKey(Collection, on_delete=models.PROTECT, related_name="responses")
    period = models.ForeignKey(Period, on_delete=models.PROTECT, related_name="responses")
    month = models.DateField(help_text="The first day of the month of the release, the same for the whole batch.")
    language = models.CharField(max_length=2)
    channel = models.CharField(max_length=10, choices=Channel, default=Channel.WEB)
    mark = models.PositiveSmallIntegerField(null=True)
    answers = models.JSONField(default=dict)
    receipt_hash = models.CharField(max_length=64, unique=True)
    # Set aside by the spam guard when it came. Restoring its words (matters) does not count its figures: one more
    # answer would show in the difference.
    is_aside = models.BooleanField(default=False)

    objects = ResponseQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["collection", "is_aside"], name="surveys_response_counted"),
            models.Index(fields=["period", "is_aside"], name="surveys_response_in_period"),
        ]

    def __str__(self) -> str:
        return "an answer"


class Spoken(models.Model):
    """Which voice came from which response: the way from a receipt to its fate."""

    response = models.ForeignKey(Response, on_delete=models.CASCADE, related_name="spoken")
    voice = models.OneToOneField(Voice, on_delete=models.CASCADE, related_name="spoken")

    def __str__(self) -> str:
        return "a voice of an answer"


class Release(models.Model):
    """One batch that was released. `size` is never below the collection's limit."""

    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, related_name="releases")
    released_on = models.DateField()
    size = models.PositiveIntegerField()

    class Meta:
        ordering = ["-released_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.collection}: {self.size}"


class Finding(models.Model):
    """A matter that was opened because of a collection's figures; the receipts of all who answered show it."""

    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, related_name="findings")
    matter = models.OneToOneField(Matter, on_delete=models.CASCADE, related_name="finding")
    found_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.collection} → {self.matter}"
