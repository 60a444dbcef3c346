"""Databases of earlier versions, with the demo municipality in them: they migrate and lose nothing.

A dump is kept from each version that people may have installed (tests/databases, by the day it was made).
"""

import gzip
import os
import sqlite3
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DUMPS = sorted((ROOT / "tests" / "databases").glob("*.sql.gz"))
# What nobody may lose, in whatever table it stands later: what was said, and what was promised and done about it.
KEPT = {
    "surveys_response": "answers, receipt_hash, month, mark",
    "surveys_sealed": "key, box",
    "matters_voice": "text, month",
    "matters_matter": "title, summary",
    "gatherings_gathering": "name, starts_at",
    "people_user": "email, password",
    "trail_entry": "verb, actor_name, at",
}


def tables(database: Path) -> dict[str, int]:
    with sqlite3.connect(database) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        ours = [name for name in names if not name.startswith(("django_", "sqlite_", "auth_permission"))]
        return {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ours}


def fingerprint(database: Path, table: str, columns: str) -> str:
    with sqlite3.connect(database) as connection:
        rows = sorted(map(repr, connection.execute(f"SELECT {columns} FROM {table}")))
    return sha256("\n".join(rows).encode()).hexdigest()


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.name)
def test_an_old_database_migrates_without_loss(dump, tmp_path):
    database = tmp_path / "ideakirja.sqlite3"
    with sqlite3.connect(database) as connection:
        connection.executescript(gzip.decompress(dump.read_bytes()).decode())
    before = tables(database)
    kept = {table: fingerprint(database, table, columns) for table, columns in KEPT.items()}
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment |= {"IDEAKIRJA_DATA": str(tmp_path), "DJANGO_SETTINGS_MODULE": "config.settings"}
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--verbosity", "0"], cwd=ROOT, env=environment, check=True, timeout=120
    )
    after = tables(database)
    assert {name: after.get(name) for name in before} == before
    assert {table: fingerprint(database, table, columns) for table, columns in KEPT.items()} == kept
    with sqlite3.connect(database) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("SELECT count(*) FROM surveys_response WHERE period_id IS NULL").fetchone() == (0,)
