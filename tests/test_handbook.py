"""The handbook as a promise: all 54 entries of the book, and what says that it works is walked through by a test."""

import ast
import re
from pathlib import Path

import pytest
from django.test import Client
from django.utils.translation import override

from ideakirja.activities.block import Task
from ideakirja.activities.models import Activity, Step
from ideakirja.gatherings.block import Gather
from ideakirja.gatherings.models import Gathering
from ideakirja.kit.texts import LANGUAGES
from ideakirja.methods import finding
from ideakirja.methods.catalogue import CATALOGUE
from ideakirja.methods.finding import start_path
from ideakirja.methods.manual import pages
from ideakirja.methods.method import CLIENTS_TAKE_PART, Method, Phase, State

ROOT = Path(__file__).parent.parent
BOOK = """
1: client-feedback oral-client-feedback* written-feedback-card* client-satisfaction-survey group-interview
1: client-theme-days developer-client-group client-panel expert-by-experience expert-in-client-meeting expert-cv*
1: encounter-training house-rules* peer-support-service
2: theme-weeks year-clock* youth-theme-days wall-survey* group-social-work individual-social-rehabilitation
2: youth-service-process
3: staff-theme-days information-production client-profiling* working-time-tracking* no-show-tracking* work-diary*
3: participatory-survey school-cooperation multiprofessional-case-handling process-work process-chart*
3: meeting-practices participation-workshops picture-cards* six-hats* need-assessment* mind-map* idea-voting*
3: roadmap* pitch* lions-den* new-direction-pilot social-reporting-meeting* service-path-description*
4: informing-the-press network-day service-map virtual-youth-house class-trip
5: communication-plan social-media* structural-work-and-media everyday-challenge
"""
# These are walked through together, since they are one way of asking.
WALKED_IN = {
    "client-feedback": "test_card.py",
    "written-feedback-card": "test_card.py",
    "client-satisfaction-survey": "test_survey.py",
}
SKIPPING = {"skip", "skipif", "xfail"}
WORKING = [method for method in CATALOGUE if method.works]


def test_all_entries_in_the_books_order():
    """Chapter, order and kind; a star is a tool."""
    ours = [(method.chapter.number, f"{method.slug}{'*' if method.is_tool else ''}") for method in CATALOGUE]
    assert ours == [
        (int(line[0]), word) for line in BOOK.split("\n") if line for word in line.removeprefix(line[:2]).split()
    ]
    assert len(ours) == 54


def test_each_has_a_name_of_its_own_in_three_languages():
    alike = {}
    for method in CATALOGUE:
        names = set()
        for language in LANGUAGES:
            with override(language):
                names.add(str(method.name))
        if len(names) < len(LANGUAGES):
            alike[method.slug] = names
    assert not alike


def test_no_name_is_used_twice():
    for language in LANGUAGES:
        with override(language):
            assert len({str(method.name) for method in CATALOGUE}) == len(CATALOGUE)


@pytest.mark.parametrize("method", WORKING, ids=lambda method: method.slug)
def test_what_works_is_walked_through(method):
    """By at least one test that nothing skips."""
    name = WALKED_IN.get(method.slug, f"test_{method.slug.replace('-', '_')}.py")
    path = ROOT / "tests" / "journeys" / name
    assert path.exists(), f"{method.slug} says that it works, but {path.relative_to(ROOT)} is missing."
    assert walks(path.read_text()), f"{path.relative_to(ROOT)} has no test that is always run."


def walks(source):
    """Whether a test module has a test that is always run."""
    module = ast.parse(source)
    marks = [node.value for node in module.body if isinstance(node, ast.Assign) and "pytestmark" in ast.dump(node)]
    if any(skips(mark) for mark in marks):
        return False
    functions = [node for node in module.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")]
    return any(not skips(function) for function in functions)


def skips(tree):
    return any(isinstance(node, ast.Attribute) and node.attr in SKIPPING for node in ast.walk(tree))


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("def test_it(): pass", True),
        ("def help_it(): pass", False),
        ("@pytest.mark.skip\ndef test_it(): pass", False),
        ("@pytest.mark.xfail(strict=True)\ndef test_it(): pass", False),
        ("def test_it(): pytest.skip('later')", False),
        ("pytestmark = [pytest.mark.skipif(True, reason='')]\ndef test_it(): pass", False),
        ("@pytest.mark.skip\ndef test_a(): pass\ndef test_b(): pass", True),
    ],
)
def test_the_test_of_walking(source, answer):
    assert walks(source) is answer


@pytest.mark.parametrize("method", WORKING, ids=lambda method: method.slug)
def test_what_works_can_be_started(method, world, sign_in):
    assert sign_in(world.kaisa).get(start_path(method)).status_code == 200


def test_what_is_planned_cannot_be_started(world, sign_in):
    client = sign_in(world.kaisa)
    for method in CATALOGUE:
        if not method.works:
            assert client.get(f"/en/staff/activities/start/{method.slug}/").status_code == 404, method.slug


def test_docs_are_up_to_date():
    """`manage.py handbook --docs` writes them."""
    folder = ROOT / "docs" / "handbook"
    assert {page.name for page in pages()} == {path.name for path in folder.glob("*.md")}
    assert not [page.name for page in pages() if (folder / page.name).read_text() != page.text]


# --- nobody asks for a method by name ---------------------------------------------------------------------------------
SLUGS = {method.slug for method in CATALOGUE}


def asks_for(source):
    """The slugs that the code compares something with."""
    asked = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Compare | ast.MatchValue):
            asked += [child.value for child in ast.walk(node) if isinstance(child, ast.Constant)]
    return [value for value in asked if isinstance(value, str) and value in SLUGS]


def test_no_code_asks_for_a_method_by_name():
    """It asks the block instead."""
    code = [path for path in ROOT.glob("ideakirja/**/*.py") if not {"tests", "catalogue"} & {*path.parts}]
    assert not [f"{path}: {slug}" for path in code for slug in asks_for(path.read_text())]


def test_no_template_asks_for_a_method_by_name():
    comparison = re.compile(r"""{%\s*(?:el)?if\b[^%]*["']([a-z-]+)["']""")
    templates = [*ROOT.glob("templates/**/*.html"), *ROOT.glob("ideakirja/*/templates/**/*.html")]
    assert not [path for path in templates if SLUGS & {*comparison.findall(path.read_text())}]


@pytest.mark.parametrize(
    "source", ['method.slug == "six-hats"', 'x in {"six-hats"}', 'match x:\n    case "six-hats":\n        pass']
)
def test_the_test_of_asking(source):
    assert asks_for(source) == ["six-hats"]


# --- a new method is one file and one line ----------------------------------------------------------------------------
TOY = Method(
    slug="walk-together",
    chapter=CLIENTS_TAKE_PART,
    name="Walk together",
    state=State.WORKS,
    phases=(
        Phase.of("Plan", Task(name="Ask the clients where to walk", is_must=True)),
        Phase.of("Walk", Gather(name="The walk", refreshments=True, after_days=14)),
    ),
)


@pytest.fixture
def toy(monkeypatch):
    monkeypatch.setattr(finding, "CATALOGUE", (*CATALOGUE, TOY))
    return TOY


def test_a_new_method_starts_and_runs(toy, world, sign_in):
    """From its declaration alone: started, kept to its must, opened, ticked, ended."""
    client: Client = sign_in(world.sari)
    facts = {"name": "Kävely 2027", "begins_on": "2027-03-01", "language": "fi"}
    facts |= {"unit": world.keskusta.pk, "responsible": world.sari.pk}
    client.post(start_path(toy), facts)
    activity = Activity.objects.get()
    own = f"/en/staff/activities/{activity.pk}/"
    must, walk = Step.objects.order_by("key")
    assert (must.key, str(walk.due_on)) == ("1.1", "2027-03-15")
    client.post(f"{own}steps/{walk.pk}/open/")
    assert not Gathering.objects.exists()
    client.post(f"{own}steps/{must.pk}/finish/")
    assert client.post(f"{own}steps/{walk.pk}/open/").status_code == 302
    assert Gathering.objects.get().step == walk
    client.post(f"{own}steps/{walk.pk}/finish/")
    assert not Step.objects.undone().exists()
    assert client.get(own).status_code == 200
