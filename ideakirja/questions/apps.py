from django.apps import AppConfig
from django.core.checks import register


class QuestionsConfig(AppConfig):
    name = "ideakirja.questions"

    def ready(self) -> None:
        from .checks import check_ready

        register(check_ready)
