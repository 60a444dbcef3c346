"""What people type: cleaned the same way everywhere, and looked at for what could tell who they are."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ideakirja.kit.typed import clean_line, clean_text, find_contacts, find_names, find_personal_ids

NAMES = ["Maija Salo", "Olli Niemi", "Sari Lehto", "Vilma Ek"]


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("a\u0308iti", "äiti"),
        ("  Hei  ", "Hei"),
        ("Hei\r\nsinä\rja\nte", "Hei\nsinä\nja\nte"),
        ("sa\u00adlai\u200bnen\ufeff", "salainen"),
        ("\u202eabc\u202c \u2066x\u2069", "abc x"),
        ("a\x00b\x1bc\x7fd", "abcd"),
        ("\ud800x\udfff", "x"),
        ("\u200b \u2060\n\ufeff", ""),
        ("a\tb", "a\tb"),
    ],
)
def test_a_text_is_cleaned(typed, clean):
    assert clean_text(typed) == clean


def test_the_joiners_of_persian_and_of_emoji_stay():
    assert clean_text("می\u200cخواهم") == "می\u200cخواهم"
    assert clean_text("👩\u200d👧") == "👩\u200d👧"


def test_a_line_has_no_breaks_and_single_spaces():
    assert clean_line(" yksi\r\n\tkaksi\u00a0\u2003kolme ") == "yksi kaksi kolme"


@given(st.text())
def test_cleaning_twice_is_cleaning_once(typed):
    """Whatever is typed becomes clean NFC that can be stored and is not changed any more."""
    clean = clean_text(typed)
    assert clean_text(clean) == clean == unicodedata.normalize("NFC", clean)
    assert "\x00" not in clean.encode().decode()


@pytest.mark.parametrize(
    "code",
    ["010170-999X", "311299+1234", "010100A123K", "010100 A123K", "010170a999x"]
    + [f"010170{mark}999X" for mark in "UVWXYBCDEF"],
)
def test_a_personal_identity_code_is_found(code):
    """Also with the intermediate characters of 2023, without a right check character, and inside a sentence."""
    assert find_personal_ids(f"Tunnukseni on {code}.") == [code]


@pytest.mark.parametrize(
    "text", ["321370-999X", "011370-999X", "010170-999Xy", "1010170-999X", "010170G999X", "12.3.2026", "0401234567"]
)
def test_what_only_looks_like_one_is_not(text):
    assert find_personal_ids(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Soita 040 123 4567 illalla",
        "040-1234567",
        "+358 40 123 4567",
        "00358401234567",
        "(09) 310 5015",
        "+46 8 123 456 78",
        "anna.a@posti.fi",
        "<anna@posti.example>",
    ],
)
def test_a_phone_number_or_an_address_is_found(text):
    assert len(find_contacts(text)) == 1


@pytest.mark.parametrize(
    "text", ["Odotin 040 minuuttia", "kello 9-11", "12.3.2026", "010170-999X", "0,5 tuntia", "euroa 1 200 300"]
)
def test_other_figures_are_no_contacts(text):
    assert find_contacts(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Maija oli ystävällinen", "Maija Salo"),
        ("kiitos maijalle", "Maija Salo"),
        ("Salon kanssa", "Maija Salo"),
        ("Kiitos Niemelle", "Olli Niemi"),
        ("Niemi auttoi", "Olli Niemi"),
        ("Ollilta sain apua", "Olli Niemi"),
        ("LEHTO ei vastannut", "Sari Lehto"),
    ],
)
def test_a_workers_name_is_found_with_its_endings(text, found):
    assert find_names(text, NAMES) == [found]


@pytest.mark.parametrize("text", ["Olen ollut asiakas pitkään", "Olla tai ei", "Ekaluokkalainen", "Sarja jatkuu", ""])
def test_a_word_that_only_begins_alike_is_no_name(text):
    """ "Olen ollut asiakkaana" is what everybody writes: Olli is not in it."""
    assert find_names(text, NAMES) == []


def test_a_name_is_no_pattern():
    assert find_names("mitä tahansa", ["A.*", "((((", " ", ""]) == []
