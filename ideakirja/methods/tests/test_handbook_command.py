"""`manage.py handbook`."""

import json
from io import StringIO

from django.core.management import call_command

from ideakirja.methods.catalogue import CATALOGUE
from ideakirja.methods.manual import pages


def told(*arguments):
    out = StringIO()
    call_command("handbook", *arguments, stdout=out)
    return out.getvalue()


def test_a_line_for_each_method():
    lines = told().splitlines()
    assert len(lines) == len(CATALOGUE)
    assert "client-feedback" in lines[0]


def test_as_json():
    rows = json.loads(told("--json"))
    assert [row["id"] for row in rows] == [method.slug for method in CATALOGUE]
    assert set(rows[0]) == {"id", "number", "kind", "chapter", "names", "state", "start"}
    assert set(rows[0]["names"]) == {"fi", "sv", "en"}
    assert {row["kind"] for row in rows} == {"model", "tool"}
    assert {row["state"] for row in rows} <= {"works", "planned"}


def test_only_what_works_can_be_started():
    for row in json.loads(told("--json")):
        assert (row["start"] is not None) == (row["state"] == "works"), row["id"]


def test_docs_are_written_and_old_ones_go(tmp_path, settings):
    settings.BASE_DIR = tmp_path
    folder = tmp_path / "docs" / "handbook"
    folder.mkdir(parents=True)
    (folder / "gone.md").touch()
    told("--docs")
    assert {path.name for path in folder.iterdir()} == {page.name for page in pages()}


def test_every_page_says_how_it_is_made():
    for page in pages():
        assert "manage.py handbook --docs" in page.text.splitlines()[2]
        assert "](../" not in page.text
