"""Answers that wait: sealed, without time or order that could be joined to an answer (docs/trust.md)."""

from django.db import connection, models

from .collection import Collection


class Epoch(models.Model):
    """A server key for some weeks. When it is destroyed, nobody can check any more whether a receipt was used."""

    secret = models.BinaryField()
    begins_on = models.DateField(unique=True)

    def __str__(self) -> str:
        return f"from {self.begins_on}"


class SpentKeyManager(models.Manager["SpentKey"]):
    def spend(self, key: bytes, epoch: Epoch) -> bool:
        """Whether this is the first time. One statement, which waits for a parallel one with the same key."""
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO surveys_spentkey (key, epoch_id) VALUES (%s, %s) ON CONFLICT DO NOTHING", [key, epoch.pk]
            )
            return cursor.rowcount == 1


class SpentKey(models.Model):
    """A receipt that has been used: HMAC(epoch's secret, receipt). Outlives the waiting answer, points at nothing.

    It is what makes sending the same card twice one card, also when the second time comes weeks later.
    """

    key = models.BinaryField(primary_key=True)
    epoch = models.ForeignKey(Epoch, on_delete=models.CASCADE, related_name="spent_keys")

    objects = SpentKeyManager()

    def __str__(self) -> str:
        return "a spent key"


class Sealed(models.Model):
    """One answer, sealed to the release key; every box has the same size. Deleted when it is released."""

    key = models.BinaryField(primary_key=True)
    collection = models.ForeignKey(Collection, on_delete=models.PROTECT, related_name="sealed")
    box = models.BinaryField()
    is_suspect = models.BooleanField(default=False)

    def __str__(self) -> str:
        return "a sealed answer"
