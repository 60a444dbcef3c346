from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone, translation

from ideakirja.demo.story import build_story
from ideakirja.demo.world import build_people
from ideakirja.kit.codes import shown_code
from ideakirja.people.models import User
from ideakirja.surveys.models import Collection


class Command(BaseCommand):
    help = "Fills an empty database with the demo municipality, and prints how to come in."

    def handle(self, *args: Any, **options: Any) -> None:
        if not User.objects.exists():
            with translation.override("fi"), transaction.atomic():
                build_story(build_people(), timezone.localdate())
        address = settings.SITE_URL
        self.stdout.write(f"\nIdeakirja is at {address}\n\n")
        self.stdout.write("A client tells something without a name: type one of these codes on the front page.\n")
        for collection in Collection.objects.open(timezone.localdate()).select_related("version__questionnaire"):
            self.stdout.write(f"  {shown_code(collection.code)}  {collection.name}")
        self.stdout.write(f"\nThe staff sign in at {address}/fi/staff/ (password {settings.DEMO_PASSWORD}):\n")
        for user in User.objects.filter(is_active=True).order_by("pk"):
            self.stdout.write(f"  {user.email:<30} {user.name}, {user.title}")
        self.stdout.write("\nAnswers are released together when 5 wait; in this demo every minute. Ctrl-C stops.\n\n")
