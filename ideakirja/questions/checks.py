"""A wrong questionnaire of ours is refused before anyone sees it."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error

from .ready import READY


def check_ready(app_configs: Sequence[Any] | None, **kwargs: Any) -> list[CheckMessage]:
    return [Error(problem, id="questions.E001") for form in READY for problem in form.problems()]
