"""Each line of the trail can be read as a sentence."""

import ast
import re
from pathlib import Path

import pytest
from django.utils import timezone

from ideakirja.trail.models import Entry
from ideakirja.trail.sentences import KINDS, SENTENCES, sentence, verbs_of

SOURCE = Path(__file__).parents[2]
VERB = re.compile(r"[a-z_]+\.[a-z_]+")


def recorded_verbs():
    """The first argument of every call that also says `by=`, where it looks like a verb."""
    for path in SOURCE.rglob("*.py"):
        if "tests" in path.parts or "migrations" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if not isinstance(node, ast.Call) or not any(keyword.arg == "by" for keyword in node.keywords):
                continue
            verb = node.args[0].value if node.args and isinstance(node.args[0], ast.Constant) else None
            if isinstance(verb, str) and VERB.fullmatch(verb):
                yield verb


@pytest.mark.parametrize("verb", sorted(set(recorded_verbs())))
def test_every_verb_in_the_source_has_its_sentence(verb):
    assert verb in SENTENCES


@pytest.mark.parametrize("verb", SENTENCES)
def test_every_verb_belongs_to_a_kind_of_the_filter(verb):
    assert any(verb in verbs_of(kind) for kind in KINDS)


@pytest.mark.parametrize("verb", SENTENCES)
def test_a_line_without_its_facts_still_reads(verb):
    said = sentence(_line(verb), {})
    # What a participant does on their own page has no actor.
    assert "Maija" in said or "%(actor)s" not in SENTENCES[verb]
    assert "%" not in said


def test_code_words_and_days_are_shown_as_words():
    line = _line("collection.extended", closes_on="2026-03-31")
    assert sentence(line, {}) == "Maija extended the collection Spring to 31 March 2026." or "31" in sentence(line, {})
    given = _line("people.role_given", role="manager", unit="Keskusta")
    assert sentence(given, {"manager": "manager of the unit"}).endswith("a role: manager of the unit, Keskusta.")


def test_a_percent_sign_in_a_name_does_no_harm():
    assert "100 % sure" in sentence(_line("matter.opened", target="100 % sure"), {})


def test_a_verb_of_another_version_is_not_an_error():
    assert sentence(_line("moon.landed"), {}).startswith("Maija did something")


def _line(verb, target="Spring", **data):
    return Entry(at=timezone.now(), actor_id=1, actor_name="Maija", verb=verb, target_name=target, data=data)
