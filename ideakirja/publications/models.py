"""Brochures, advertisements, invitations and posters, and where each has been put."""

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ideakirja.activities.models import Activity, Step, TeamMember
from ideakirja.kit.codes import LENGTH
from ideakirja.kit.texts import LANGUAGES, in_language
from ideakirja.people.access import HANDLERS, TELLERS
from ideakirja.people.models import Unit, Use, User


class NoticeQuerySet(models.QuerySet["Notice"]):
    def visible_to(self, user: User) -> "NoticeQuerySet":
        """Those of the user's units, and those of activities whose team the user is in."""
        return self.filter(
            Q(unit_id__in=user.reach(*HANDLERS, *TELLERS))
            | Q(activity_id__in=TeamMember.objects.of(user).values("activity_id"))
        )


class Notice(models.Model):
    """One notice in three languages. `template` says from which of ready/ it was started; the texts are its own."""

    class Kind(models.TextChoices):
        BROCHURE = "brochure", _("Brochure")
        ADVERTISEMENT = "advertisement", _("Advertisement")
        INVITATION = "invitation", pgettext_lazy("printed", "Invitation")
        POSTER = "poster", _("Poster")

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="notices", verbose_name=_("Unit"))
    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="notices", null=True, blank=True)
    step = models.OneToOneField(Step, on_delete=models.SET_NULL, related_name="notice", null=True, blank=True)
    template = models.SlugField(max_length=60)
    name = models.CharField(_("Name"), max_length=120, help_text=_("For the staff. It does not print."))
    kind = models.CharField(_("What is it?"), max_length=13, choices=Kind)
    # {"fi": {"title": …, "lead": …}, …}: the names are those of texts.PARTS, and only what was written is there.
    texts = models.JSONField(default=dict)
    code = models.CharField(
        _("Code"),
        max_length=LENGTH,
        blank=True,
        help_text=_("The code of a collection, an event or a sign-up. It prints large, with a square code."),
    )
    link = models.URLField(
        _("Or an address on the web"),
        max_length=300,
        blank=True,
        help_text=_("For example a page of your own. It prints with a square code."),
    )
    changed_at = models.DateTimeField(auto_now=True)
    changed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = NoticeQuerySet.as_manager()

    class Meta:
        ordering = ["-changed_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(code="") | Q(link=""),
                name="publications_code_or_link",
                violation_error_message=_("Give a code or an address, not both."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def languages(self) -> list[str]:
        """Those in which it can be printed."""
        return [language for language in LANGUAGES if self.texts.get(language, {}).get("title")]

    @property
    def address(self) -> str:
        """Where the square code leads; empty without one."""
        return settings.SITE_URL + reverse("short:code", args=[self.code]) if self.code else self.link

    def is_held_back(self, today: date) -> bool:
        """Something in it is to be taken down: it is neither printed nor sent before that."""
        return Use.objects.about(self).to_take_down(today).exists()

    def has_words(self, words: str) -> bool:
        """Whether they stand in its texts, however the lines and spaces fall."""
        written = " ".join(" ".join(text.values()) for text in self.texts.values())
        return " ".join(words.split()).casefold() in " ".join(written.split()).casefold()

    def text(self, language: str) -> dict[str, Any]:
        return self.texts.get(language, {})

    def title(self, language: str | None = None) -> str:
        return in_language({code: self.text(code).get("title", "") for code in LANGUAGES}, language).text


class Channel(models.TextChoices):
    """The ways of spreading the word that the handbook names."""

    WORKERS = "workers", _("Workers give it to clients")
    DECISIONS = "decisions", _("Sent with decisions")
    LOBBY = "lobby", _("On the wall of the lobby")
    BOARDS = "boards", _("Notice boards elsewhere")
    PARTNERS = "partners", _("Given to partners")
    PAPER = "paper", _("Local paper, the issue that goes to every home")
    WEB = "web", _("Web pages of the organisation")
    EMAIL = "email", _("E-mail")
    LETTERS = "letters", _("Letters")
    SOCIAL = "social", _("Social media")
    INTRANET = "intranet", _("Intranet")


class Tick(models.Model):
    """A channel has been used."""

    notice = models.ForeignKey(Notice, on_delete=models.CASCADE, related_name="ticks")
    channel = models.CharField(max_length=10, choices=Channel)
    note = models.CharField(_("Where exactly?"), max_length=200, blank=True)
    done_on = models.DateField()
    done_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["done_on", "pk"]
        constraints = [models.UniqueConstraint(fields=["notice", "channel"], name="publications_tick_once")]

    def __str__(self) -> str:
        return str(self.get_channel_display())
