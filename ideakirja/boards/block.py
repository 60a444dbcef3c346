"""The block of a method that opens a sheet."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.block import Block, Words
from ideakirja.kit.texts import in_language

from .actions import open_board
from .ready import find_template


@dataclass(frozen=True, kw_only=True)
class Write(Block):
    """Write on a sheet together.

    template: the slug of a sheet (boards/ready). question: what stands over it, if the method knows.
    """

    template: str
    question: Words = ""

    verb = _("Open the sheet")

    def problems(self) -> list[str]:
        found = super().problems()
        if find_template(self.template) is None:
            found.append(f"“{self.name}”: there is no sheet “{self.template}”.")
        return found

    def open(self, step: Any, *, by: Any) -> str:
        activity = step.activity
        with translation.override(activity.language):
            question = str(self.question)
        board = open_board(
            template=self.template,
            name=in_language(step.names, activity.language).text[:120],
            question=question,
            unit=activity.unit,
            activity=activity,
            step=step,
            by=by,
        )
        return reverse("boards:show", args=[board.pk])
