"""A step that is only ticked."""

from dataclasses import dataclass

from ideakirja.kit.block import Block


@dataclass(frozen=True, kw_only=True)
class Task(Block):
    """Something to do that needs no page of its own: agree on it, order it, commit to it."""
