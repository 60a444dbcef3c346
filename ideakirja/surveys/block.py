"""A step that asks something with a questionnaire."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.block import Block, Words
from ideakirja.questions.ready import READY


@dataclass(frozen=True, kw_only=True)
class Collect(Block):
    """questionnaire: the slug of a ready one."""

    questionnaire: str

    verb: ClassVar[Words] = _("Start the collection")
    verb_again: ClassVar[Words] = _("Open the collection")

    def problems(self) -> list[str]:
        found = super().problems()
        if self.questionnaire not in {form.slug for form in READY}:
            found.append(f"“{self.name}”: there is no questionnaire {self.questionnaire}.")
        return found

    def open(self, step: Any, *, by: Any) -> str:
        """The collection of the step, or the form that starts it: what is promised is decided by a person."""
        if hasattr(step, "collection"):
            return reverse("surveys:show", args=[step.collection.pk])
        return f"{reverse('surveys:start')}?step={step.pk}&questionnaire={self.questionnaire}"
