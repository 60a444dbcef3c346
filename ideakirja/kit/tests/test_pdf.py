"""Typst to PDF/UA-1: data stays data, and nobody's name stops the printer."""

import pytest
import typst

from ideakirja.kit.pdf import FONTS, NOT_DRAWN, ROOT, compile_pdf, qr_svg

pytestmark = pytest.mark.filterwarnings("error::typst.TypstWarning")
FONT = '#set text(font: ("Atkinson Hyperlegible Next", "DejaVu Sans Mono"), lang: "fi")\n'
HEAD = '#set document(title: "A")\n' + FONT + "#let d = json(bytes(sys.inputs.data))\n"


@pytest.fixture
def template(tmp_path, monkeypatch):
    """Write a template that is taken for one of ours."""
    monkeypatch.setattr("ideakirja.kit.pdf.ROOT", tmp_path)

    def write(text):
        path = tmp_path / "a.typ"
        path.write_text(text)
        return path

    return write


def test_it_is_a_tagged_pdf(template):
    pdf = compile_pdf(template(HEAD + "= #d.name"), {"name": "Äijälä"})
    assert pdf.startswith(b"%PDF-1.7")
    assert b"/StructTreeRoot" in pdf
    assert b"pdfuaid:part" in pdf


@pytest.mark.parametrize("typed", ['#panic("no")', "#import", "*", "@x", "\\", "$", '"', "</script>", "\n", "\x00"])
def test_what_people_typed_is_never_markup(template, typed):
    assert compile_pdf(template(HEAD + "#d.name"), {"name": typed})


@pytest.mark.parametrize("name", ["Žarko Đurić", "Áile Ŋuorgam", "Иван", "محمد علي", "Μαρία", "שרה", "Hồ Thị"])
def test_names_of_many_alphabets_print_as_they_are(template, monkeypatch, name):
    monkeypatch.setattr("ideakirja.kit.pdf._undrawn", lambda error: {})
    assert compile_pdf(template(HEAD + "#d.name"), {"name": name})


@pytest.mark.parametrize("name", ["王秀英", "นารี", "👩‍👧", "王 and Иван"])
def test_what_no_font_has_prints_as_a_box(template, name):
    """An empty box is better than no letter at all; the staff can write the name by hand."""
    pdf = compile_pdf(template(HEAD + "= #d.name"), {"name": name})
    assert f"{ord(NOT_DRAWN):04X}".encode() in pdf


def test_a_document_without_a_title_is_refused(template):
    with pytest.raises(typst.TypstError, match="title"):
        compile_pdf(template(FONT + "Hei"), {})


def test_an_unknown_font_is_a_warning(template):
    with pytest.raises(typst.TypstWarning, match="font"):
        compile_pdf(template(HEAD + '#text(font: "Arial")[Hei]'), {})


def test_fonts_come_with_their_licence():
    assert (FONTS / "OFL.txt").exists()
    assert sum(path.stat().st_size for path in FONTS.glob("*.ttf")) < 200_000
    assert ROOT.name == "ideakirja"


def test_the_square_code_is_a_picture_of_its_own():
    assert qr_svg("https://ideakirja.example/k/K7M4XP/").startswith('<svg xmlns="http://www.w3.org/2000/svg"')
