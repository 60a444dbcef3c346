"""Compiles the translations, locale/*/LC_MESSAGES/django.po to .mo, with Babel: nobody needs gettext to run this.

    python -m scripts.compile_messages [locale directory]

Only what is newer than its .mo. A missing or empty directory is fine: the pages are then in English.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def compile_messages(locale: Path = ROOT / "locale") -> list[Path]:
    """Returns the files it made."""
    made = []
    for source in sorted(locale.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        # Imported late: a start with nothing to compile should not wait for it.
        from babel.messages.mofile import write_mo
        from babel.messages.pofile import read_po

        with source.open("rb") as text:
            catalog = read_po(text, locale=source.parent.parent.name, domain=source.stem)
        fresh = target.with_suffix(".new")
        with fresh.open("wb") as compiled:
            write_mo(compiled, catalog)
        fresh.replace(target)
        made.append(target)
    return made


if __name__ == "__main__":
    compile_messages(*(Path(argument) for argument in sys.argv[1:]))
