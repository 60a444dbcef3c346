"""Keeps the Finnish and Swedish translations in step with the sources, which are in English.

    python -m scripts.messages update    rewrites locale/{fi,sv}/LC_MESSAGES/django.po
    python -m scripts.messages check     fails when a text is missing, fuzzy or no longer used; touches nothing

Both collect the texts in a copy of the tree. The files hold no line numbers and no dates, and no guessed (fuzzy)
translations: a change shows only the texts it is about.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib
from django.conf import settings
from django.core.management import call_command
from django.core.management.commands import makemessages

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("fi", "sv")
SOURCES = ("config", "ideakirja", "templates", "locale")
HEADERS = ("Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Plural-Forms")
SHOWN = 30


class WithoutGuesses(makemessages.Command):
    msgmerge_options = [*makemessages.Command.msgmerge_options, "--no-fuzzy-matching"]
    msgattrib_options = ["--no-obsolete"]


def catalog_path(root: Path, language: str) -> Path:
    return root / "locale" / language / "LC_MESSAGES" / "django.po"


def collect(copy: Path) -> None:
    """Catalogues of all texts under `copy`, a copy of the sources, with the translations there are so far."""
    not_ours = shutil.ignore_patterns("__pycache__", "tests", "migrations", "*.mo")
    for name in SOURCES:
        if (ROOT / name).exists():
            shutil.copytree(ROOT / name, copy / name, ignore=not_ours)
    (copy / "locale").mkdir(exist_ok=True)
    settings.configure(USE_I18N=True, LOCALE_PATHS=[str(copy / "locale")])
    os.chdir(copy)
    call_command(WithoutGuesses(), locale=list(LANGUAGES), no_location=True, no_obsolete=True, verbosity=0)
    for language in LANGUAGES:
        tidy(catalog_path(copy, language), language)


def tidy(path: Path, language: str) -> None:
    """In the order of the texts, with only the headers that mean something."""
    catalog = polib.pofile(str(path))
    catalog.sort(key=lambda entry: (entry.msgid, entry.msgctxt or ""))
    catalog.metadata["Language"] = language
    catalog.metadata = {name: catalog.metadata[name] for name in HEADERS}
    catalog.metadata_is_fuzzy = False
    catalog.header = "Ideakirja. `make messages` keeps this file in step with the sources."
    catalog.save()


def update(copy: Path) -> int:
    for language in LANGUAGES:
        path = catalog_path(ROOT, language)
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(catalog_path(copy, language), path)
        catalog = polib.pofile(str(path))
        print(f"{language}: {len(catalog)} texts, {len(catalog.untranslated_entries())} to translate.")
    return 0


def problems(copy: Path, language: str) -> list[str]:
    path = catalog_path(ROOT, language)
    fresh = polib.pofile(str(catalog_path(copy, language)))
    found = [f"not translated: {entry.msgid}" for entry in fresh.untranslated_entries()]
    found += [f"fuzzy: {entry.msgid}" for entry in fresh.fuzzy_entries()]
    if path.exists():
        ours = polib.pofile(str(path))
        used = {(entry.msgid, entry.msgctxt) for entry in fresh}
        found += [f"no longer used: {entry.msgid}" for entry in ours if (entry.msgid, entry.msgctxt) not in used]
        found += [f"no longer used: {entry.msgid}" for entry in ours.obsolete_entries()]
        command = ["msgfmt", "--check-format", "-o", os.devnull, str(path)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        found += done.stderr.splitlines() if done.returncode else []
    return found


def check(copy: Path) -> int:
    failed = False
    for language in LANGUAGES:
        found = problems(copy, language)
        failed = failed or bool(found)
        for line in found[:SHOWN]:
            print(f"{language}: {line[:160]}")
        if len(found) > SHOWN:
            print(f"{language}: … and {len(found) - SHOWN} more.")
    if failed:
        print("Give `make messages`, translate what is empty in locale/, and check again.")
    return int(failed)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        collect(Path(temporary))
        sys.exit({"update": update, "check": check}[sys.argv[1]](Path(temporary)))
