"""A calendar that a program outside may read: it has no sign-in, so its address is the key."""

import secrets

from django.db import models
from django.db.models import Q

from ideakirja.activities.models import Activity
from ideakirja.people.models import Unit, User


def new_salt() -> str:
    return secrets.token_hex(8)


class Feed(models.Model):
    """The own gatherings of a worker, those of an activity, or those of a unit. Taking it away closes its address."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="calendar_feeds")
    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="+", null=True, blank=True)
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="+", null=True, blank=True)
    salt = models.CharField(max_length=16, default=new_salt)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=Q(activity=None) | Q(unit=None), name="gatherings_feed_of_one")]

    def __str__(self) -> str:
        return str(self.activity or self.unit or self.user)
