from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, register


class MethodsConfig(AppConfig):
    name = "ideakirja.methods"

    def ready(self) -> None:
        register(check_handbook)


def check_handbook(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """The catalogue needs the blocks of every app, so it is read when the checks run, not at each start."""
    from .checks import check_catalogue, check_guides

    return [*check_catalogue(), *check_guides()]
