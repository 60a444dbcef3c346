"""Finding a guide by words."""

import unicodedata

import pytest
from django.test import Client
from django.utils.translation import override

from ideakirja.methods import book


def slugs(typed, language="fi"):
    with override(language):
        return [hit.entry.method.slug for hit in book.search(typed)]


def test_a_name_comes_first():
    """Then the leads, then what only the text has."""
    assert slugs("panel", "en")[0] == "client-panel"


@pytest.mark.parametrize("typed", ["muistio", "MUISTIO", "Muist"])
def test_the_beginning_of_a_word_is_enough_whatever_its_capitals(typed):
    assert "client-panel" in slugs(typed)


def test_the_middle_of_a_word_is_not_found():
    assert slugs("uistio") == []


def test_letters_stay_what_they_are():
    assert slugs("äänitorv") == ["client-panel"]
    assert slugs("aanitorv") == []


def test_a_letter_typed_as_two_is_one():
    """As some phones send ä: a with dots put on it."""
    assert slugs(unicodedata.normalize("NFD", "äänitorv")) == slugs("äänitorv") != []


def test_every_word_must_be_there():
    assert "client-panel" in slugs("muistio bussimatkat")
    assert slugs("muistio xyzzy") == []


def test_each_language_has_its_own_words():
    assert "client-panel" in slugs("promemoria", "sv")
    assert slugs("promemoria", "fi") == []


@pytest.mark.parametrize("typed", ["", "  ", "!?", "(", "%", "\\"])
def test_no_word_finds_nothing(typed):
    assert slugs(typed) == []


def test_what_only_the_text_has_is_shown_with_its_sentence():
    hits = {hit.entry.method.slug: hit.sentence for hit in book.search("reckon")}
    assert hits["client-panel"] == "Reckon with 7–8 hours a month for each worker."


def test_the_page_shows_what_was_found(db):
    page = Client().get("/en/handbook/?search=panel").content.decode()
    assert "guides have “panel”" in page
    assert 'value="panel"' in page
    assert "chapter-1" not in page


def test_nothing_found_is_told_kindly_with_the_whole_handbook_below(db):
    page = Client().get("/en/handbook/?search=xyzzy").content.decode()
    assert "No guide has “xyzzy”. Try another word, or only its beginning." in page
    assert "chapter-5" in page


def test_what_was_typed_stays_text(db):
    page = Client().get("/en/handbook/?search=<b>x</b>").content.decode()
    assert "<b>x</b>" not in page
