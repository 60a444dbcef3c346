"""The public pair "You said – we did": what goes on the public page, in each language."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.texts import Said, in_language
from ideakirja.people.models import User

from .matter import Matter, Stage


class TellingQuerySet(models.QuerySet["Telling"]):
    def visible_to(self, user: User) -> "TellingQuerySet":
        return self.filter(matter__in=Matter.objects.visible_to(user))

    def public(self) -> "TellingQuerySet":
        """Those on the public page, newest first, with what they stand on."""
        return (
            self.filter(withdrawn_at=None)
            .select_related("matter__unit", "matter__decision", "matter__outcome")
            .prefetch_related("matter__actions")
            .order_by("-told_on", "-pk")
        )


class Telling(models.Model):
    """One pair on the public page. Texts of several languages are dicts by language code."""

    matter = models.OneToOneField(Matter, on_delete=models.CASCADE, related_name="telling")
    titles = models.JSONField(_("Title"))
    said = models.JSONField(
        _("You said"), help_text=_("In clients' words, but so that nobody can be recognised from them.")
    )
    did = models.JSONField(_("We did"), help_text=_("The most important first. A refusal says why and what instead."))
    told_on = models.DateField()
    told_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)

    objects = TellingQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.matter)

    @property
    def title(self) -> Said:
        return in_language(self.titles)

    @property
    def you_said(self) -> Said:
        return in_language(self.said)

    @property
    def we_did(self) -> Said:
        return in_language(self.did)

    @property
    def mark(self) -> str:
        """Which large mark stands beside it: a tick only for what is done, a bar for a refusal, else a half disc."""
        stage = self.matter.stage
        return {Stage.DONE: "done", Stage.NO: "no"}.get(stage, "doing")
