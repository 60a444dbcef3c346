from argparse import ArgumentParser
from getpass import getpass
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email

from ideakirja.people.actions import found_organisation
from ideakirja.people.models import User


class Command(BaseCommand):
    help = "Makes the topmost unit and its administrator in an empty installation. They invite everybody else."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")
        parser.add_argument("name", help="First and last name, in quotes.")
        for language in ("fi", "sv", "en"):
            parser.add_argument(f"--unit-{language}", default="", help="Name of the topmost unit in this language.")

    def handle(self, *args: Any, **options: Any) -> None:
        names = {code: options[f"unit_{code}"] for code in ("fi", "sv", "en") if options[f"unit_{code}"]}
        if "fi" not in names:
            raise CommandError('Give the name of the topmost unit in Finnish: --unit-fi "Aikuissosiaalityö".')
        if User.objects.exists():
            raise CommandError("There are people already. An administrator invites the rest on the people page.")
        password = getpass("Password (12 characters or more): ")
        try:
            validate_email(options["email"])
            validate_password(password)
        except ValidationError as problem:
            raise CommandError(" ".join(problem.messages)) from None
        user = found_organisation(options["email"], password, name=options["name"], unit_names=names)
        self.stdout.write(f"{user} can sign in now, and invite others on the page People and units.")
