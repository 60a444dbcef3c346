from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "ideakirja.people"

    def ready(self) -> None:
        from . import sign_in_trail

        sign_in_trail.listen()
