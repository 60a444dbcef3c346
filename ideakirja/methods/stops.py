"""What stops people: only ethical rules (docs/architecture.md). Everything else is advice."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from ideakirja.activities.models import Activity, Phase, Step

from .finding import block_of
from .method import Method


def stops_before(step: Step, phases: list[Phase], method: Method | None) -> list[Step]:
    """The steps of earlier phases that must be done first and are not. phases: with their steps, in order."""
    return [
        earlier
        for phase in phases
        if phase.position < step.phase.position
        for earlier in phase.steps.all()
        if not earlier.done_on and is_must(earlier, method)
    ]


def is_must(step: Step, method: Method | None) -> bool:
    block = block_of(step, method)
    return bool(block and block.is_must)


def require_free(step: Step, activity: Activity, method: Method | None) -> None:
    phases = [*activity.phases.prefetch_related("steps")]
    if waiting := stops_before(step, phases, method):
        raise ValidationError(
            _("This step opens when “%(step)s” is done. It protects the people who take part.") % {"step": waiting[0]}
        )


def require_may_skip(step: Step, method: Method | None) -> None:
    if is_must(step, method):
        raise ValidationError(
            _("“%(step)s” cannot be left out. It protects the people who take part.") % {"step": step}
        )
