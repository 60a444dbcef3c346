"""Texts in several languages."""

import pytest
from django.utils.translation import override

from ideakirja.kit.texts import Said, current_language, in_language

YES = {"fi": "Kyllä", "sv": "Ja", "en": "Yes"}


@pytest.mark.parametrize("language", YES)
def test_the_text_is_in_the_pages_language(language):
    with override(language):
        assert in_language(YES) == Said(YES[language], language)
        assert current_language() == language


def test_another_language_can_be_asked_for():
    assert in_language(YES, "sv").text == "Ja"


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({"fi": "Kyllä"}, Said("Kyllä", "fi")),
        ({"fi": "", "sv": "Ja"}, Said("Ja", "sv")),
        ({"ar": "نعم"}, Said("نعم", "ar")),
        ({"fi": "", "en": ""}, Said("", "en")),
        ({}, Said("", "en")),
    ],
)
def test_a_missing_text_is_said_in_a_language_that_there_is(texts, said):
    """Finnish first; the page is told which language it really is, for its lang attribute."""
    assert in_language(texts) == said


def test_without_a_language_it_is_finnish():
    with override(None):
        assert in_language(YES).text == "Kyllä"


def test_a_dialect_is_its_language():
    with override("sv-fi"):
        assert in_language(YES).text == "Ja"
