"""Receipts."""

import pytest

from ideakirja.kit.texts import LANGUAGES
from ideakirja.surveys.receipts import Receipt, _folded, word_list


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_lead_back_to_the_receipt(language):
    """Also typed in capitals, with numbers and commas, and on a page in another language."""
    receipt = Receipt.draw()
    words = receipt.words(language)
    typed = ", ".join(f"{n}. {word.upper()}" for n, word in enumerate(words, start=1))
    assert Receipt.from_words(typed, "en") == receipt
    assert Receipt.from_words(typed.replace("Ä", "A").replace("Ö", "O").replace("Å", "A"), language) == receipt


def test_the_token_leads_back_to_the_receipt():
    receipt = Receipt.draw()
    assert Receipt.from_token(receipt.token) == receipt
    assert len(receipt.bits) * 8 == 80


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_has_1024_words_that_cannot_be_mixed_up(language):
    words = word_list(language)
    assert len(words) == len({_folded(word) for word in words}) == 1024


@pytest.mark.parametrize("typed", ["", "lampi", "x " * 8, "lampi " * 9, "ä" * 10_000])
def test_other_words_are_no_receipt(typed):
    assert Receipt.from_words(typed, "fi") is None


def test_the_two_keys_of_a_receipt_have_nothing_in_common():
    receipt = Receipt.draw()
    assert receipt.hash not in receipt.key(b"secret").hex()
