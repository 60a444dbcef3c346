"""What the handbook holds, as a table, as JSON or as pages of docs/handbook/."""

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import override

from ideakirja.methods.catalogue import CATALOGUE
from ideakirja.methods.finding import start_path
from ideakirja.methods.manual import pages
from ideakirja.methods.method import Method
from ideakirja.methods.planning import in_all_languages


class Command(BaseCommand):
    help = "Lists the methods of the handbook."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="as a list of objects, for programs")
        parser.add_argument("--docs", action="store_true", help="writes docs/handbook/ from the declarations")

    def handle(self, **options: Any) -> None:
        if options["docs"]:
            self._write(Path(settings.BASE_DIR) / "docs" / "handbook")
        elif options["json"]:
            rows = [_row(number, method) for number, method in enumerate(CATALOGUE, start=1)]
            self.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1))
        else:
            for number, method in enumerate(CATALOGUE, start=1):
                row = _row(number, method)
                self.stdout.write(f"{number:>2}  {row['kind']:<5}  {row['state']:<7}  {method.slug:<33}  {method.name}")

    def _write(self, folder: Path) -> None:
        """A page whose method is gone goes too."""
        made = dict(pages())
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.md"):
            if old.name not in made:
                old.unlink()
        for name, text in made.items():
            (folder / name).write_text(text)
        self.stdout.write(f"{len(made)} pages are in {folder}.")


def _row(number: int, method: Method) -> dict[str, Any]:
    """start: the page that starts it, in Finnish; null while it is only planned."""
    with override("fi"):
        start = start_path(method)
    return {
        "id": method.slug,
        "number": number,
        "kind": "tool" if method.is_tool else "model",
        "chapter": method.chapter.number,
        "names": in_all_languages(method.name),
        "state": method.state.value,
        "start": start,
    }
