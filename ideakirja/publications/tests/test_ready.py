"""The ready texts: whole in three languages, one sheet each, with clear places to fill in."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from ideakirja.kit.texts import LANGUAGES
from ideakirja.kit.typed import clean_text
from ideakirja.publications import ready as catalogue
from ideakirja.publications.ready import READY
from ideakirja.publications.ready.shape import Ready
from ideakirja.publications.sheets import SIZES, sheet_of

from .things import a_notice, fields_of

SLUGS = [ready.slug for ready in READY]


def test_all_are_right_and_named_once():
    assert [problem for ready in READY for problem in ready.problems()] == []
    assert len(set(SLUGS)) == len(SLUGS)


def test_every_file_is_in_the_list():
    files = {path.stem.replace("_", "-") for path in Path(catalogue.__file__).parent.glob("*.py")}
    assert {slug.rpartition("-")[0] for slug in SLUGS} == files - {"--init--", "shape"}


@pytest.mark.parametrize("ready", READY, ids=SLUGS)
def test_the_languages_say_the_same(ready: Ready):
    """The same parts, the same places to fill in, the same paragraphs and points in each."""
    shapes = [
        {
            name: (text.count("___"), text.count("\n"), sorted(re.findall(r"\{\w+\}", text)))
            for name, text in ready.texts[language].items()
        }
        for language in LANGUAGES
    ]
    assert shapes[0] == shapes[1] == shapes[2]


@pytest.mark.parametrize("ready", READY, ids=SLUGS)
def test_no_shouting(ready: Ready):
    for language in LANGUAGES:
        for text in ready.texts[language].values():
            assert "!" not in text
            assert "  " not in text
            assert clean_text(text) == text


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("slug", SLUGS)
def test_each_prints_on_one_sheet(world, slug, size):
    notice = a_notice(world, slug)
    notice.code = "K7M4XP"
    for language in LANGUAGES:
        assert re.search(rb"/Type/Pages/Count 1\b", sheet_of(notice, language, size).pdf())


def test_no_place_in_braces_is_left(world):
    for slug in SLUGS:
        assert not re.search(r"[{}]", str([*fields_of(a_notice(world, slug)).values()]))


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"channels": ()}, "no channel"),
        ({"names": {"fi": "A"}}, "needed in sv"),
        ({"texts": {"fi": {"title": "A", "nonsense": "B"}}}, "no part “nonsense”"),
        ({"texts": {"fi": {"title": "A" * 121}}}, "120 fit"),
        ({"texts": {"fi": {"title": "{nonsense}"}}}, "unknown places"),
    ],
)
def test_a_wrong_one_is_found(change, problem):
    assert any(problem in found for found in replace(READY[0], **change).problems())
