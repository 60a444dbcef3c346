"""Frozen figures: the answers of a collection in periods that do not overlap (docs/decisions/0016)."""

from django.db import models
from django.db.models import Q

from .collection import Collection, Mark


class PeriodQuerySet(models.QuerySet["Period"]):
    def ended(self) -> "PeriodQuerySet":
        return self.exclude(ended_on=None)


class Period(models.Model):
    """The answers of one or more whole batches. While it runs, only their number is known; when it has ended, its
    figures are counted once and never change. No answer is in two periods: comparing pages shows no single person."""

    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, related_name="periods")
    number = models.PositiveSmallIntegerField()
    began_on = models.DateField(help_text="The collection's first day, or when its own first batch was released.")
    ended_on = models.DateField(null=True)
    size = models.PositiveIntegerField(default=0, help_text="Answers that count, so far.")

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ["collection", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["collection", "number"], name="surveys_period_number"),
            models.UniqueConstraint(
                fields=["collection"], condition=Q(ended_on=None), name="surveys_period_one_runs_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.collection}: {self.number}"


class Figures(models.Model):
    """The counts that may be seen of a period: of everybody, of one worker's cards, or of one background group.

    counts: {question id: {cell: people}}, only what has passed the gate. A cell that is missing is empty or hidden.
    """

    period = models.ForeignKey(Period, on_delete=models.CASCADE, related_name="figures")
    mark = models.ForeignKey(Mark, on_delete=models.CASCADE, related_name="figures", null=True)
    group_question = models.CharField(max_length=60, blank=True)
    group = models.CharField(max_length=60, blank=True)
    total = models.PositiveIntegerField()
    counts = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["period", "group_question", "group"],
                condition=Q(mark=None),
                name="surveys_figures_of_group",
            ),
            models.UniqueConstraint(fields=["period", "mark"], name="surveys_figures_of_mark"),
        ]

    def __str__(self) -> str:
        return f"{self.period}, {self.group or self.mark or 'everybody'}"
