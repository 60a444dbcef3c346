from django.apps import AppConfig
from django.core.checks import register


class PublicationsConfig(AppConfig):
    name = "ideakirja.publications"

    def ready(self) -> None:
        from .checks import check_ready

        register(check_ready)
