"""What an activity takes and what it gave: hours, costs, and the closing evaluation."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from ideakirja.people.models import User

from .activity import Activity


class Hours(models.Model):
    """Working time of one worker for the activity."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="hours")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    day = models.DateField(_("Day"))
    minutes = models.PositiveIntegerField(validators=[MinValueValidator(1), MaxValueValidator(24 * 60)])
    what = models.CharField(_("What was it?"), max_length=120, blank=True)

    class Meta:
        ordering = ["-day", "-pk"]
        verbose_name_plural = "hours"

    def __str__(self) -> str:
        return f"{self.user}: {self.minutes} min"


class Cost(models.Model):
    """One line of the budget or of what was spent. Amounts in cents."""

    class Kind(models.TextChoices):
        REFRESHMENTS = "refreshments", _("Refreshments")
        FARES = "fares", _("Fares")
        FEES = "fees", _("Fees")
        ROOM = "room", _("Room")
        MATERIALS = "materials", _("Materials")
        OTHER = "other", _("Other")

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="costs")
    kind = models.CharField(_("What for?"), max_length=12, choices=Kind)
    cents = models.PositiveIntegerField(validators=[MinValueValidator(1), MaxValueValidator(100_000_000)])
    is_planned = models.BooleanField(_("Planned, not spent yet"), default=False)
    day = models.DateField(_("Day"))
    what = models.CharField(_("Note"), max_length=120, blank=True)

    class Meta:
        ordering = ["-day", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.cents / 100:.2f} €"


class Closing(models.Model):
    """The end of an activity and the six questions of entry 19."""

    activity = models.OneToOneField(Activity, on_delete=models.CASCADE, related_name="closing")
    goals = models.TextField(_("Did the goals come true?"), max_length=4000)
    benefit = models.TextField(_("How did the participants benefit?"), max_length=4000, blank=True)
    feedback = models.TextField(_("What feedback did you get?"), max_length=4000, blank=True)
    worked = models.TextField(_("What worked, and what could have been done otherwise?"), max_length=4000, blank=True)
    participation = models.TextField(_("Has participation grown?"), max_length=4000, blank=True)
    next_time = models.TextField(_("Thoughts for the next group"), max_length=4000, blank=True)
    closed_on = models.DateField()
    closed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.activity}: {self.closed_on}"
