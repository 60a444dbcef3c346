import time
from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.db import OperationalError, close_old_connections
from django.utils import timezone

from ideakirja.kit import jobs


class Command(BaseCommand):
    help = "Enqueues what recurs, tries failed jobs again and takes over jobs whose worker was killed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--every", type=int, metavar="SECONDS", help="Go on for ever, with this pause.")
        parser.add_argument(
            "--fresh-start",
            action="store_true",
            help="No worker runs now: every job that says it is running runs again.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["fresh_start"]:
            jobs.requeue_stale(timezone.now(), longest=timedelta(0))
        while True:
            try:
                close_old_connections()
                jobs.tick(timezone.now())
            except OperationalError:
                self.stderr.write("The database does not answer. Trying again at the next tick.")
            if not options["every"]:
                return
            time.sleep(options["every"])
