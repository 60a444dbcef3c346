"""Typst to PDF/UA-1: the tagged PDF that a screen reader can read.

What people typed reaches a template as data only (one JSON text), never as markup. The fonts are ours and those that
come inside Typst, so that a document looks the same on every machine.
"""

import json
import re
import warnings
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import segno
import typst

# Templates import each other from here: #import "/publications/typst/base.typ".
ROOT = Path(__file__).parent.parent
FONTS = Path(__file__).parent / "fonts"
# Stands for a character that no font has: Latin, Greek, Cyrillic, Arabic and Hebrew print; for example Chinese,
# Thai, Kurdish in Arabic letters and most emoji do not.
NOT_DRAWN = "□"

_UNDRAWN = re.compile(r'the text `"(.+?)"` could not be displayed')
_CODE_POINT = re.compile(r"\\u\{([0-9a-f]+)\}")


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[FONTS])


def compile_pdf(template: Path, data: dict[str, Any]) -> bytes:
    """The PDF of `template` (under ideakirja/) filled with `data`, which it reads as `json(bytes(sys.inputs.data))`.

    Refuses what breaks PDF/UA-1 – a missing title, a picture without words, a heading level left out – with
    typst.TypstError. An unknown font and the like is a typst.TypstWarning, which the tests take for an error.
    """
    try:
        return _compile(template, data)
    except typst.TypstError as error:
        undrawn = _undrawn(error)
        if not undrawn:
            raise
        return _compile(template, _replaced(data, undrawn))


def _compile(template: Path, data: dict[str, Any]) -> bytes:
    document, found = typst.compile_with_warnings(
        template,
        root=ROOT,
        font_paths=_fonts(),
        format="pdf",
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        pdf_standards=["ua-1"],
    )
    for warning in found:
        warnings.warn(warning, stacklevel=3)
    return document


def _undrawn(error: typst.TypstError) -> dict[int, str]:
    """What to print in place of the characters that the fonts do not have. Typst names all of them at once."""
    named = _UNDRAWN.findall(error.diagnostic)
    characters = "".join(_CODE_POINT.sub(lambda match: chr(int(match[1], 16)), text) for text in named)
    return {ord(character): NOT_DRAWN if character.isprintable() else "" for character in characters}


def _replaced(data: Any, characters: dict[int, str]) -> Any:
    if isinstance(data, str):
        return data.translate(characters)
    if isinstance(data, list):
        return [_replaced(item, characters) for item in data]
    if isinstance(data, dict):
        return {name: _replaced(item, characters) for name, item in data.items()}
    return data


def qr_svg(address: str) -> str:
    """The square code of an address as an SVG. The template must give it a text beside the picture (`alt`)."""
    drawn = BytesIO()
    segno.make(address, error="m").save(drawn, kind="svg", border=2, xmldecl=False, omitsize=True)
    return drawn.getvalue().decode()
