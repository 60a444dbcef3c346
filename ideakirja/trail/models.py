"""What was done and by whom. Plain values, no foreign keys: a line must outlive what it tells of."""

from django.db import models


class EntryQuerySet(models.QuerySet["Entry"]):
    def about(self, thing: models.Model) -> "EntryQuerySet":
        return self.filter(target_kind=thing._meta.label_lower, target_id=thing.pk)


class Entry(models.Model):
    """One line of the trail. Never changed; deleted only by the retention job."""

    at = models.DateTimeField(db_index=True)
    actor_id = models.BigIntegerField(null=True, help_text="Empty when the system did it by itself.")
    actor_name = models.CharField(max_length=200)
    verb = models.CharField(max_length=60)
    target_kind = models.CharField(max_length=60)
    target_id = models.BigIntegerField(null=True)
    target_name = models.CharField(max_length=200)
    unit_id = models.BigIntegerField(null=True, db_index=True)
    data = models.JSONField(default=dict)

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["target_kind", "target_id"], name="trail_target")]

    def __str__(self) -> str:
        return f"{self.verb} {self.target_kind} {self.target_id}"


class LiveEvent(models.Model):
    """Something on a page has changed. Written in the transaction of the change, read by every server process."""

    channel = models.CharField(max_length=80)
    name = models.CharField(max_length=40)
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        indexes = [models.Index(fields=["channel", "id"], name="trail_live_channel")]

    def __str__(self) -> str:
        return f"{self.channel}: {self.name}"
