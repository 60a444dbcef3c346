"""The public pages of the handbook."""

import html
import re

import pytest
from django.test import Client

from ideakirja.kit.texts import LANGUAGES
from ideakirja.methods import book
from ideakirja.methods.catalogue import CATALOGUE
from ideakirja.methods.finding import find_method
from ideakirja.methods.guides import HEADINGS, guide_of
from ideakirja.methods.method import Method, Participants, State, Team
from ideakirja.people.models import RoleKind

pytestmark = pytest.mark.django_db


def read(path):
    response = Client().get(path)
    assert response.status_code == 200
    return html.unescape(response.content.decode())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_guide_is_in_the_list(language):
    """With its lead sentence, in the page's language."""
    page = read(f"/{language}/handbook/")
    linked = re.findall(r'<h3><a href="/\w\w/handbook/([\w-]+)/">', page)
    assert linked == [method.slug for method in CATALOGUE]
    assert all(guide_of(method.slug, language).lead in page for method in CATALOGUE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_guide_has_its_sections(language):
    page = read(f"/{language}/handbook/six-hats/")
    assert re.findall(r'<section class="stack"><h2>(.*?)</h2>', page)[:8] == [*HEADINGS[language]]


def test_every_guide_opens():
    for method in CATALOGUE:
        assert str(method.name) in read(f"/en/handbook/{method.slug}/")


def test_an_unknown_guide_is_404():
    assert Client().get("/en/handbook/no-such/").status_code == 404
    assert Client().get("/en/handbook/no-such/booklet.pdf").status_code == 404


def test_what_is_planned_says_so():
    """And has no way to start."""
    planned = next(method for method in CATALOGUE if not method.works)
    page = read(f"/en/handbook/{planned.slug}/")
    assert "This method cannot be run here yet." in page
    assert "Start:" not in page


def test_what_works_tells_the_staff_where_to_start(monkeypatch):
    works = Method(
        slug="six-hats",
        chapter=find_method("six-hats").chapter,
        name="Six hats",
        state=State.WORKS,
        starts_at="surveys:start",
    )
    monkeypatch.setattr("ideakirja.methods.views.public.find_method", lambda slug: works)
    monkeypatch.setattr(book, "CATALOGUE", (works,))
    page = read("/en/handbook/six-hats/")
    assert re.search(r'<a href="/en/staff/collections/new/">Start: Six hats</a>', page)
    assert "cannot be run here" not in page


def test_a_tool_names_its_method_and_a_method_its_parts():
    assert 'href="/en/handbook/participation-workshops/"' in read("/en/handbook/six-hats/")
    assert 'href="/en/handbook/six-hats/"' in read("/en/handbook/participation-workshops/")


def test_the_guides_follow_each_other():
    """The first has none before it, the last none after it."""
    first, second, last = CATALOGUE[0].slug, CATALOGUE[1].slug, CATALOGUE[-1].slug
    page = read(f"/en/handbook/{first}/")
    assert f'href="/en/handbook/{second}/" rel="next"' in page
    assert 'rel="prev"' not in page
    assert 'rel="next"' not in read(f"/en/handbook/{last}/")


def test_the_facts_are_the_books_advice():
    method = Method(
        slug="toy",
        chapter=CATALOGUE[0].chapter,
        name="Toy",
        team=Team(workers=(3, 3), at_least_one=RoleKind.SOCIAL_WORKER, monthly_hours=(7, 8)),
        participants=Participants(ideal=(10, 15), at_most=20),
        months=(6, 12),
    )
    assert [*book.facts_of(method)] == [
        ("Team", "3 workers; at least one of them: social worker; 7–8 hours a month for each"),
        ("Participants", "about 10–15, at most 20"),
        ("Duration", "6–12 months"),
    ]


def test_the_other_language_shows_the_same_guide():
    assert 'href="/sv/handbook/six-hats/" lang="sv"' in read("/fi/handbook/six-hats/")
    assert 'href="/sv/handbook/?search=raati"' in read("/fi/handbook/?search=raati")


def test_a_guide_is_read_and_nothing_else():
    assert Client().post("/en/handbook/").status_code == 405


def test_no_cookie_is_set():
    assert not Client().get("/en/handbook/six-hats/").cookies


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_booklet(language):
    """Every guide prints, in each language. UA-1 is refused by the compiler when something is missing."""
    for method in CATALOGUE[::9]:
        response = Client().get(f"/{language}/handbook/{method.slug}/booklet.pdf")
        assert response["Content-Type"] == "application/pdf"
        assert response["Content-Disposition"] == f'inline; filename="{method.slug}.pdf"'
        assert response.content.startswith(b"%PDF")
