"""The shape of a block: what a step of a method opens. Each app defines the blocks that it can do."""

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from django.utils.functional import Promise

Words = str | Promise


@dataclass(frozen=True, kw_only=True)
class Block:
    """One step of a method's declaration.

    name: what the step is called. about: one or two sentences of help, shown at the step.
    after_days: the proposed day, counted from the activity's first day, or, in a phase that comes after a series of
    gatherings, from the last of them; moved on to a working day.
    is_must: an ethical rule (consent, confidentiality, commitment): the step cannot be skipped, and no step of a
    later phase opens before it is done.
    """

    name: Words
    about: Words = ""
    after_days: int = 0
    is_must: bool = False

    # What the button at the step says, e.g. "Plan the meeting". A block without one is only ticked.
    verb: ClassVar[Words] = ""
    # What it says once the thing is there, e.g. "Open the meeting". Empty: the verb fits still.
    verb_again: ClassVar[Words] = ""
    # A series of gatherings: the phases after it begin when the last one has been held.
    is_series: ClassVar[bool] = False

    def problems(self) -> list[str]:
        """What is wrong with the definition, one sentence each. A system check refuses it before anyone sees it."""
        found = []
        if not self.name:
            found.append("A block needs a name.")
        if self.after_days < 0:
            found.append(f"“{self.name}”: after_days is {self.after_days}; a step is not before the first day.")
        return found

    def open(self, step: Any, *, by: Any) -> str:
        """Make the thing that the step works with, once, and return the path of its page. Harmless when repeated."""
        raise NotImplementedError(f"{type(self).__name__} opens nothing")

    def last_day(self, first: date) -> date:
        """The last proposed day of what begins on `first`: of a series, that of its last gathering."""
        return first

    @property
    def opens(self) -> bool:
        return bool(self.verb)
