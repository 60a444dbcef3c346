"""Tables for spreadsheet programs: CSV in which nothing that people typed becomes a formula."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

# A cell that begins with one of these may be run as a formula; also their full-width forms, and what hides them.
_DANGEROUS = "=+-@\t\r\n＝＋－＠"


def safe_cell(value: object) -> str:
    """The text of a cell. A dangerous beginning gets an apostrophe before it: programs show the rest as text."""
    text = str(value)
    return f"'{text}" if text.lstrip(" \u00a0\u200b\ufeff")[:1] in tuple(_DANGEROUS) else text


def csv_of(rows: Iterable[Sequence[object]]) -> bytes:
    """Semicolons and a byte order mark, as spreadsheet programs in Finland expect."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for row in rows:
        writer.writerow([safe_cell(value) for value in row])
    return b"\xef\xbb\xbf" + out.getvalue().encode()
