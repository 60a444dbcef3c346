from django.apps import AppConfig
from django.core.checks import register


class BoardsConfig(AppConfig):
    name = "ideakirja.boards"

    def ready(self) -> None:
        from .checks import check_ready

        register(check_ready)
