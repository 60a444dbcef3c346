"""Questionnaires and their versions. A version that has been opened to answers never changes."""

import json
from functools import cached_property
from hashlib import sha256
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.texts import in_language

from .form import Form


def digest_of(definition: dict[str, Any]) -> str:
    return sha256(json.dumps(definition, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


class Questionnaire(models.Model):
    """A set of questions that lives on from year to year."""

    slug = models.SlugField(max_length=60, unique=True)
    names = models.JSONField()

    class Meta:
        ordering = ["slug"]

    def __str__(self) -> str:
        return in_language(self.names).text


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
