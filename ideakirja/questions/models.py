"""Questionnaires and their versions. A version that has been opened to answers never changes."""

import json
from functools import cached_property
from hashlib import sha256
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.texts import in_language
from ideakirja.people.access import HANDLERS
from ideakirja.people.models import Unit, User

from .form import Form


def digest_of(definition: dict[str, Any]) -> str:
    return sha256(json.dumps(definition, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


class QuestionnaireQuerySet(models.QuerySet["Questionnaire"]):
    def visible_to(self, user: User) -> "QuestionnaireQuerySet":
        """Those that units made: of the units where the user handles matters, and of the units above these."""
        parents: dict[int, int | None] = dict(Unit.objects.values_list("pk", "parent_id"))
        above: set[int] = set()
        for own in user.reach(*HANDLERS):
            unit: int | None = own
            while unit and unit not in above:
                above.add(unit)
                unit = parents.get(unit)
        return self.filter(unit_id__in=above).select_related("unit", "draft", "retirement")

    def in_use(self) -> "QuestionnaireQuerySet":
        return self.filter(retirement=None)


class Questionnaire(models.Model):
    """A set of questions that lives on from year to year. One that comes with the product has no unit."""

    slug = models.SlugField(max_length=60, unique=True)
    names = models.JSONField()
    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="questionnaires", null=True, verbose_name=_("Unit")
    )

    objects = QuestionnaireQuerySet.as_manager()

    class Meta:
        ordering = ["slug"]

    def __str__(self) -> str:
        return in_language(self.names).text

    @property
    def is_retired(self) -> bool:
        return hasattr(self, "retirement")


class Draft(models.Model):
    """What a unit's own questionnaire is now. Starting a collection makes a version of it; the draft goes on."""

    questionnaire = models.OneToOneField(Questionnaire, on_delete=models.CASCADE, related_name="draft")
    definition = models.JSONField()
    removed = models.JSONField(null=True, help_text=_("The question that was removed last, and its place."))
    changed_at = models.DateTimeField(auto_now=True)
    changed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return str(self.questionnaire)

    @property
    def form(self) -> Form:
        return Form.from_json(self.definition)


class Retirement(models.Model):
    """A questionnaire is not offered any more. What was collected with it stays."""

    questionnaire = models.OneToOneField(Questionnaire, on_delete=models.CASCADE, related_name="retirement")
    retired_at = models.DateTimeField(auto_now_add=True)
    retired_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return str(self.questionnaire)


class Version(models.Model):
    """The exact questions of one time. Answers point here, so that results stay right when the questions change."""

    questionnaire = models.ForeignKey(Questionnaire, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    definition = models.JSONField()
    digest = models.CharField(max_length=64, help_text=_("SHA-256 of the definition."))
    locked_at = models.DateTimeField(null=True, help_text=_("Opened to answers; cannot be changed any more."))

    class Meta:
        ordering = ["questionnaire", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["questionnaire", "number"], name="questions_version_number"),
            models.UniqueConstraint(fields=["questionnaire", "digest"], name="questions_version_digest"),
        ]

    def __str__(self) -> str:
        return f"{self.questionnaire} {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Refuses to change what people have been asked: the digest names the one definition this row may hold."""
        if self.locked_at and digest_of(self.definition) != self.digest:
            raise ValueError(f"{self} is locked; make a new version instead.")
        super().save(*args, **kwargs)

    @cached_property
    def form(self) -> Form:
        return Form.from_json(self.definition)
