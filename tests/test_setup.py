"""What a fresh machine relies on: lock files, the commands of the Makefile, the compiled translations."""

import gettext
import os
import re
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import prepare

ROOT = Path(__file__).parent.parent
LOCKS = ("base", "dev")

CATALOG = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "What we did"
msgstr "Mitä teimme"

#, fuzzy
msgid "Guessed"
msgstr "Arvattu"

msgid "%(count)s card waits."
msgid_plural "%(count)s cards wait."
msgstr[0] "%(count)s kortti odottaa."
msgstr[1] "%(count)s korttia odottaa."
"""


def lock(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.txt").read_text()


def pins(name: str) -> dict[str, str]:
    return dict(re.findall(r"^([\w.-]+)==([^\s;]+)", lock(name), re.MULTILINE))


def compile_messages(locale: Path) -> None:
    subprocess.run([sys.executable, "-m", "scripts.compile_messages", str(locale)], cwd=ROOT, check=True)


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_file_holds_no_address(name):
    """The packages come from the index that the machine is set up for."""
    assert not re.findall(r"https?://|file:|--index-url|--extra-index-url|--find-links", lock(name))


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_a_hash(name):
    for requirement in re.split(r"\n(?=[A-Za-z0-9])", lock(name))[1:]:
        assert re.match(r"[\w.-]+==\S+", requirement), requirement
        assert "--hash=sha256:" in requirement, requirement


@pytest.mark.parametrize("name", LOCKS)
def test_every_wish_is_pinned(name):
    """requirements/*.in was not changed without `make lock`."""
    wishes = re.findall(r"^([A-Za-z][\w.-]*)", (ROOT / "requirements" / f"{name}.in").read_text(), re.MULTILINE)
    assert not {wish.lower() for wish in wishes} - set(pins(name))


def test_the_tests_run_with_the_versions_of_production():
    assert pins("base").items() <= pins("dev").items()


def test_ci_gives_the_readers_own_commands():
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert "make test" in script.read_text()
    assert "make check" in script.read_text()


def test_no_locale_directory_is_fine(tmp_path):
    compile_messages(tmp_path / "missing")
    compile_messages(tmp_path)
    assert not list(tmp_path.iterdir())


def test_translations_compile(tmp_path):
    """Plural forms work, and a fuzzy guess is not shown to anybody."""
    source = tmp_path / "fi" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True)
    source.write_text(CATALOG)
    compile_messages(tmp_path)
    finnish = gettext.translation("django", tmp_path, ["fi"])
    assert finnish.gettext("What we did") == "Mitä teimme"
    assert finnish.gettext("Guessed") == "Guessed"
    assert finnish.ngettext("%(count)s card waits.", "%(count)s cards wait.", 2) == "%(count)s korttia odottaa."


def test_translations_compile_only_when_changed(tmp_path):
    source = tmp_path / "sv" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True)
    source.write_text(CATALOG)
    compile_messages(tmp_path)
    first = source.with_suffix(".mo").stat().st_mtime_ns
    compile_messages(tmp_path)
    assert source.with_suffix(".mo").stat().st_mtime_ns == first


def free_port() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


def run(**changed: str) -> subprocess.CompletedProcess[str]:
    """`make run`, for as long as it takes to refuse."""
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings", "PORT": free_port(), **changed}
    command = [sys.executable, "-m", "scripts.run"]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False)


def test_a_taken_port_is_told_in_a_sentence(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = run(PORT=port, IDEAKIRJA_DATA=str(tmp_path))
    assert done.returncode == 1
    assert done.stderr == (
        f"Port {port} is taken by another program. Stop it, or choose another port: make run PORT=8001\n"
    )


def test_a_database_that_does_not_answer_is_told_in_a_sentence(tmp_path):
    address = f"postgres://nobody:secret@127.0.0.1:{free_port()}/none"
    done = run(DATABASE_URL=address, IDEAKIRJA_DATA=str(tmp_path))
    assert done.returncode == 1
    assert "Check that it is running and that DATABASE_URL is right." in done.stderr
    assert "Traceback" not in done.stderr
    assert "secret" not in done.stderr + done.stdout


def run_fresh(database: Path, data: Path) -> subprocess.CompletedProcess[str]:
    """`make run FRESH=1` on a database with one staff account that is not of Koivuranta."""
    with sqlite3.connect(database) as connection:
        connection.execute("CREATE TABLE people_user (email TEXT)")
        connection.execute("INSERT INTO people_user VALUES ('worker@county.example')")
    return run(FRESH="1", IDEAKIRJA_DATA=str(data), DATABASE_URL=f"sqlite:///{database}")


def test_starting_over_deletes_only_the_demo(tmp_path):
    done = run_fresh(tmp_path / "real.sqlite3", tmp_path)
    assert done.returncode == 1
    assert "This database was not made by the demo" in done.stderr
    assert (tmp_path / "real.sqlite3").exists()


def test_starting_over_deletes_nothing_outside_the_data_directory(tmp_path):
    outside = tmp_path / "outside.sqlite3"
    outside.touch()
    done = run(FRESH="1", IDEAKIRJA_DATA=str(tmp_path / "data"), DATABASE_URL=f"sqlite:///{outside}")
    assert done.returncode == 1
    assert "Nothing was deleted." in done.stderr
    assert outside.exists()


def test_templates_fit_on_two_screens():
    templates = [*ROOT.glob("templates/**/*.html"), *ROOT.glob("ideakirja/*/templates/**/*.html")]
    assert not [str(path) for path in templates if len(path.read_text().splitlines()) > 120]


def test_translations_are_compiled_before_django_starts(monkeypatch):
    """Django keeps the catalogues that it finds at its start; the demo would be told in English."""
    calls: list[str] = []
    monkeypatch.setattr(prepare, "compile_messages", lambda: calls.append("translations"))
    monkeypatch.setattr(prepare.django, "setup", lambda: calls.append("django"))
    prepare.set_up()
    assert calls == ["translations", "django"]
