"""How many oral feedbacks a worker has written: a number for the worker, and nothing else."""

from datetime import date

from django.db import models

from ideakirja.people.models import User


class TallyQuerySet(models.QuerySet["Tally"]):
    def of(self, worker: User) -> "TallyQuerySet":
        """Those of one worker, who alone sees them. Months without any are left out."""
        return self.filter(worker=worker, number__gt=0)


class Tally(models.Model):
    """A plain counter for a worker and a month, over all collections.

    What it tells whoever has a copy of the database: that this worker wrote so many in that month. It holds no day and
    no collection. Each count writes every row of the month anew, also those of colleagues who wrote nothing
    (actions/keying.py), so that neither the order of the rows nor the transaction that wrote them last tells who wrote
    last. What it does not hide: whoever has two copies sees whose number grew between them. If only one grew, and one
    batch was released meanwhile, they know who wrote that batch – never which client said what.
    """

    worker = models.ForeignKey(User, on_delete=models.CASCADE, related_name="tallies")
    month = models.DateField(help_text="The first day of the month.")
    number = models.PositiveIntegerField(default=0)

    objects = TallyQuerySet.as_manager()

    class Meta:
        ordering = ["-month"]
        verbose_name_plural = "tallies"
        constraints = [models.UniqueConstraint(fields=["worker", "month"], name="surveys_tally_month")]

    def __str__(self) -> str:
        return f"{self.month:%Y-%m}"


def month_of(day: date) -> date:
    return day.replace(day=1)
