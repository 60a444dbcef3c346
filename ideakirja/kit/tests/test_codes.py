"""The codes of cards and posters: read from paper, typed on a phone."""

import pytest

from ideakirja.kit.codes import ALPHABET, LENGTH, clean_code, new_code, shown_code


def test_codes_are_drawn_from_easy_characters():
    """No vowels, so no words; and more than 100 million of them."""
    codes = {new_code() for _n in range(500)}
    assert len(codes) > 495
    assert all(len(code) == LENGTH and set(code) <= set(ALPHABET) for code in codes)
    assert not set("AEIOU01") & set(ALPHABET)
    assert len(ALPHABET) ** LENGTH > 100_000_000


def test_a_code_is_shown_in_two_threes_and_read_back():
    for _n in range(50):
        code = new_code()
        assert clean_code(shown_code(code)) == code


@pytest.mark.parametrize("typed", ["K7M4XP", "k7m 4xp", " K7M-4XP ", "k7m4xp.", "K7M\u00a04XP"])
def test_the_same_code_however_it_is_typed(typed):
    assert clean_code(typed) == "K7M4XP"


@pytest.mark.parametrize(("typed", "meant"), [("Z2SBGU", "22586V"), ("zsbgu2", "2586V2")])
def test_characters_that_look_alike_are_the_same(typed, meant):
    assert clean_code(typed) == meant
    assert set(meant) <= set(ALPHABET)


@pytest.mark.parametrize("typed", ["", "   ", "K7M 4X", "K7M 4XPP", "ä" * 10_000, "' OR 1=1 --", "\x00"])
def test_anything_else_stays_no_code(typed):
    """Too long stays too long, so that it is not taken for the code that it begins with."""
    assert len(clean_code(typed)) <= LENGTH + 1
    assert len(clean_code(typed)) != LENGTH or typed.startswith("'")
