"""Reading a guide, and what the checks refuse."""

import pytest
from django.core import checks

from ideakirja.methods import guides
from ideakirja.methods.catalogue import CATALOGUE
from ideakirja.methods.checks import problems_of_guides, problems_of_methods
from ideakirja.methods.method import CLIENT_WORK, Method

TOY = Method(slug="toy", chapter=CLIENT_WORK, name="Toy")


@pytest.fixture
def write(tmp_path, monkeypatch):
    """write("en", "…") makes the guide of the toy in that language; the others are right."""
    monkeypatch.setattr(guides, "FOLDER", tmp_path)
    monkeypatch.setattr("ideakirja.methods.checks.FOLDER", tmp_path)
    guides.read_guide.cache_clear()

    def write(language, text, slug="toy"):
        path = guides.path_of(slug, language)
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)

    for language in guides.HEADINGS:
        write(language, right(language))
    yield write
    guides.read_guide.cache_clear()


def right(language, text="Something."):
    return "What it is.\n\n" + "\n\n".join(f"## {heading}\n\n{text}" for heading in guides.HEADINGS[language])


def problems(*methods):
    return [*problems_of_guides(methods or (TOY,))]


def test_a_guide_is_its_lead_and_eight_sections():
    guide = guides.guide_of("client-panel", "en")
    assert guide.lead.startswith("A standing group")
    assert tuple(section.heading for section in guide.sections) == guides.HEADINGS["en"]
    assert "<ol>" in guide.sections[3].html


def test_a_section_is_safe_html(write):
    write("en", right("en", "<script>x</script> and [us](javascript:x)"))
    html = guides.guide_of("toy", "en").sections[0].html
    assert "<script" not in html
    assert "href" not in html


def test_our_own_are_right():
    assert not [*problems_of_methods(CATALOGUE), *problems_of_guides(CATALOGUE)]


def test_a_right_guide_has_no_problem(write):
    assert problems() == []


def test_a_guide_is_needed_in_every_language(write):
    guides.path_of("toy", "sv").unlink()
    assert problems() == ["sv/toy.md: this guide is missing."]


def test_the_headings_are_fixed(write):
    write("en", right("en").replace("Take note", "Watch out"))
    assert "en/toy.md: its headings are" in problems()[0]


def test_a_section_is_not_empty(write):
    write("en", right("en", ""))
    assert "en/toy.md: nothing stands under “Steps”." in problems()


@pytest.mark.parametrize("lead", ["", "# Toy", "One.\n\nTwo."])
def test_the_lead_is_one_paragraph(write, lead):
    write("en", right("en").replace("What it is.", lead))
    assert problems() == ["en/toy.md: it begins with one paragraph, which says what the method is."]


@pytest.mark.parametrize("address", ["../client-panle/", "client-panel", "/en/handbook/toy/", "../toy"])
def test_a_link_leads_to_another_guide(write, address):
    write("fi", right("fi", f"[Raati]({address})"))
    assert f"fi/toy.md: it links to {address};" in problems()[0]


def test_links_that_lead_somewhere(write):
    write("fi", right("fi", "[Lelu](../toy/) [Laki](https://finlex.example/)"))
    assert problems() == []


def test_a_guide_without_a_method_is_noticed(write):
    write("fi", right("fi"), slug="old")
    assert problems() == ["fi/old.md: no method has this slug."]


def test_a_slug_is_used_once():
    assert [*problems_of_methods((TOY, TOY))] == ["toy: 2 methods have this slug."]


def test_a_tool_is_part_of_something_that_there_is():
    tool = Method(slug="tool", chapter=CLIENT_WORK, name="Tool", part_of="nothing")
    assert [*problems_of_methods((tool,))] == ["tool: it is part of nothing, which is not in the catalogue."]


def test_django_runs_the_checks(monkeypatch):
    monkeypatch.setattr("ideakirja.methods.checks.CATALOGUE", (TOY, TOY))
    assert "toy: 2 methods have this slug." in [error.msg for error in checks.run_checks()]
