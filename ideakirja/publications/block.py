"""A step that makes a brochure, an advertisement, an invitation or a poster."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.block import Block, Words

from .actions import start_notice
from .ready import READY, find_ready
from .texts import Event


@dataclass(frozen=True, kw_only=True)
class Publish(Block):
    """notice: the slug of a ready one, whose texts the notice begins with."""

    notice: str

    verb: ClassVar[Words] = _("Write it from the ready text")
    verb_again: ClassVar[Words] = _("Open the text")

    def problems(self) -> list[str]:
        found = super().problems()
        if find_ready(self.notice) is None:
            slugs = ", ".join(ready.slug for ready in READY)
            found.append(f"“{self.name}”: there is no notice {self.notice}; there are {slugs}.")
        return found

    def open(self, step: Any, *, by: Any, event: Event | None = None) -> str:
        """event: what the notice tells of, if it is known."""
        ready = find_ready(self.notice)
        if ready is None:
            raise ValueError(f"There is no notice {self.notice}.")
        activity = step.activity
        notice = start_notice(ready, unit=activity.unit, activity=activity, step=step, event=event, by=by)
        return reverse("publications:show", args=[notice.pk])
