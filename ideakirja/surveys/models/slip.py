"""The contact slip: "I want to help develop". A table of its own that nothing joins to an answer."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from ideakirja.people.access import ORGANISERS
from ideakirja.people.models import Unit, User


class SlipQuerySet(models.QuerySet["Slip"]):
    def visible_to(self, user: User) -> "SlipQuerySet":
        return self.filter(unit_id__in=user.reach(*ORGANISERS))

    def past(self, today: date) -> "SlipQuerySet":
        return self.filter(delete_on__lte=today)


class Slip(models.Model):
    """Contact details that a person left on purpose. Deleted after the call, at the latest on `delete_on`."""

    class Interest(models.TextChoices):
        PANEL = "panel", _("Client panel: meetings where we ask your opinion")
        GROUP = "group", _("A group that develops services with us")
        EXPERT = "expert", _("Expert by experience: you help with what you have lived through")
        ANY = "any", _("I don't know yet, tell me more")

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="slips")
    name = models.CharField(
        _("What may we call you?"), max_length=120, blank=True, help_text=_("You may leave it empty.")
    )
    contact = models.CharField(_("Phone number or e-mail"), max_length=200)
    interests = models.JSONField(_("What would you like to join?"), default=list)
    language = models.CharField(max_length=2)
    delete_on = models.DateField(help_text=_("The first day of a month, so that it does not tell the day of writing."))

    objects = SlipQuerySet.as_manager()

    class Meta:
        ordering = ["delete_on", "pk"]

    def __str__(self) -> str:
        return str(_("a contact slip"))
