"""Every document prints as PDF/UA-1 in three languages, whatever people type."""

import re
import time
from dataclasses import replace

import pytest

from ideakirja.kit.markdown import to_blocks
from ideakirja.kit.texts import LANGUAGES
from ideakirja.publications import documents as d

from .samples import samples

pytestmark = pytest.mark.filterwarnings("error::typst.TypstWarning")
TEMPLATES = [document.template for document in samples("fi")]
LETTERS = "åäöÅÄÖ šžŠŽ đŋĐŊ áâčïñõ Иван محمد 王 👩‍👧 – ” € ½"
MARKUP = '#panic("no") #eval("1") *b* _i_ @x \\ $x^2$ <lab> `c` // /* = h\n- a\n\x00'


def sample(template, language="fi", typed=""):
    return next(document for document in samples(language, typed) if document.template == template)


def pages(pdf):
    return int(re.search(rb"/Type/Pages/Count (\d+)", pdf)[1])


def titles(pdf):
    """What the outline of the document says: its headings."""
    found = re.findall(rb"/Title(?:<FEFF([0-9A-F]+)>|\((.*?)\))", pdf)
    return [bytes.fromhex(hexed.decode()).decode("utf-16-be") if hexed else plain.decode() for hexed, plain in found]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", TEMPLATES)
def test_it_prints_in_each_language(template, language):
    document = sample(template, language)
    pdf = document.pdf()
    assert f"/Lang({language}-FI)".encode() in pdf.replace(b" ", b"")
    assert document.title in titles(pdf) or document.title.encode("utf-16-be").hex().upper().encode() in pdf


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_letter_prints(template):
    assert pages(sample(template, typed=LETTERS).pdf()) >= 1


@pytest.mark.parametrize("template", TEMPLATES)
def test_markup_stays_text(template):
    assert any('#panic("no")' in title for title in titles(sample(template, typed=MARKUP).pdf()))


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_long_text_goes_on_to_more_pages(template):
    """10,000 characters in every title, line and text."""
    assert pages(sample(template, typed="Tämä on pitkä teksti. " * 455).pdf()) > 5


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_word_without_end_prints(template):
    began = time.monotonic()
    assert pages(sample(template, typed="x" * 3000).pdf()) >= 1
    assert time.monotonic() - began < 20


@pytest.mark.parametrize(
    ("template", "count"),
    [
        ("memo", 1),
        ("letter", 2),
        ("booklet", 1),
        ("notice", 1),
        ("sheet", 1),
        ("report", 1),
        ("attendance", 1),
        ("house_rules", 1),
    ],
)
def test_an_ordinary_one_takes_its_pages(template, count):
    assert pages(sample(template).pdf()) == count


@pytest.mark.parametrize("size", ["a3", "a4", "a5"])
def test_a_notice_fits_on_one_sheet_of_each_size(size):
    notice = replace(sample("notice"), size=size, blocks=to_blocks("Kerro, mikä toimii. " * 40))
    assert pages(notice.pdf()) == 1


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_a_sheet_is_one_page_with_any_columns(columns):
    assert pages(replace(sample("sheet"), columns=columns, size="a3").pdf()) == 1


def test_letters_to_many_are_one_file():
    letter = sample("letter")
    pdf = d.pdf_of([letter, replace(letter, enclosures=()), replace(letter, language="sv")])
    assert pages(pdf) == 2 + 1 + 2


def test_a_memo_without_names_tells_how_many():
    memo = d.Memo(title="Muistio", language="en", present_count=12)
    assert memo.data()["words"]["people"] == "People: {count}"
    assert pages(memo.pdf()) == 1


def test_the_least_of_each_prints():
    for document in (
        d.Memo(title="A", language="fi"),
        d.Booklet(title="A", language="fi"),
        d.NoticeSheet(title="A", language="fi"),
        d.Sheet(title="A", language="fi", areas=(d.Area(title="B"),)),
        d.Report(title="A", language="fi"),
        d.AttendanceList(title="A", language="fi"),
        d.HouseRules(title="A", language="fi", rules=("B",), makers="C"),
    ):
        assert pages(document.pdf()) == 1


def test_a_door_without_a_code_shows_its_address():
    door = d.Door(address="https://ideakirja.example/fi/raati/")
    assert (door.data()["site"], door.data()["code"]) == ("ideakirja.example/fi/raati", "")
    assert d.Door(address="https://ideakirja.example/k/K7M4XP/", code="K7M4XP").data()["code"] == "K7M 4XP"
