from typing import Any

from django.core.management.base import BaseCommand

from ideakirja.surveys.sealing import public_key_text


class Command(BaseCommand):
    help = "Prints the public half of RELEASE_KEY, for servers that only take answers in (RELEASE_PUBLIC_KEY)."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(public_key_text())
