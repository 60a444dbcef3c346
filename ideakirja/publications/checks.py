"""A wrong ready notice of ours is refused before anyone sees it."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error

from .ready import READY


def check_ready(app_configs: Sequence[Any] | None, **kwargs: Any) -> list[CheckMessage]:
    return [Error(problem, id="publications.E001") for ready in READY for problem in ready.problems()]
