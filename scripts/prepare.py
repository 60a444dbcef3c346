"""Everything between installing and starting: translations, tables, the cache table, static files.

`make prepare` runs this for an operator, after the install and after each upgrade; `make run` calls it too.
Repeating it does no harm, and takes a second or two when nothing has changed.
"""

import hashlib
import os
import sys
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command
from django.db import OperationalError, connection

from scripts.compile_messages import compile_messages

ROOT = Path(__file__).resolve().parent.parent


def say(text: str) -> None:
    print(text, flush=True)


def set_up() -> None:
    """Load Django, or stop with a sentence when its data directory cannot be used.

    The translations are compiled first: Django keeps what it found at its start, and the demo would be told in English.
    """
    compile_messages()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    try:
        django.setup()
    except PermissionError as error:
        sys.exit(f"Ideakirja cannot write to {error.filename}. Give it a directory of its own: IDEAKIRJA_DATA=/path.")


def database() -> str:
    """The database in words, without its password."""
    chosen = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"SQLite, {chosen['NAME']}"
    return f"PostgreSQL, database {chosen['NAME']} at {chosen['HOST'] or 'the local socket'}:{chosen['PORT'] or 5432}"


def prepare() -> None:
    say(f"Preparing the tables ({database()}).")
    try:
        call_command("migrate", verbosity=0)
        call_command("createcachetable", verbosity=0)
    except OperationalError as error:
        reason = str(error).strip().splitlines()[0]
        sys.exit(f"The database does not let us in: {reason}\nCheck that it is running and that DATABASE_URL is right.")
    collect_static()


def collect_static() -> None:
    """Only when a file has changed: hashing and compressing them all takes seconds."""
    mark = Path(settings.DATA_DIR) / "static.mark"
    wanted = static_fingerprint()
    if mark.exists() and mark.read_text() == wanted and Path(settings.STATIC_ROOT, "staticfiles.json").exists():
        return
    say("Collecting the static files.")
    call_command("collectstatic", interactive=False, verbosity=0)
    mark.write_text(wanted)


def static_fingerprint() -> str:
    folders = [ROOT / "static", *ROOT.glob("ideakirja/*/static")]
    files = [file for folder in folders for file in sorted(folder.rglob("*")) if file.is_file()]
    # The settings name the bundles; the lock file names the packages that bring files of their own.
    files += [*sorted((ROOT / "config").glob("*.py")), ROOT / "requirements/base.txt"]
    facts = [(str(file), file.stat().st_size, file.stat().st_mtime_ns) for file in files]
    return hashlib.sha256(repr(facts).encode()).hexdigest()


if __name__ == "__main__":
    set_up()
    prepare()
