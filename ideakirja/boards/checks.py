"""A wrong sheet of ours is refused before anyone sees it."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error

from .ready import READY
from .template import problems_of


def check_ready(app_configs: Sequence[Any] | None, **kwargs: Any) -> list[CheckMessage]:
    return [Error(problem, id="boards.E001") for problem in problems_of(READY)]
