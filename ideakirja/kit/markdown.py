"""Markdown as a page and as a document: guides, memos and letters are written once and shown in both.

CommonMark without HTML; a picture becomes its words. Headings never skip a level, whatever the writer did: screen
readers and PDF/UA walk by them.
"""

from collections.abc import Iterator
from typing import Any

import nh3
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

# A piece of a document, ready for JSON; its shapes are listed at `to_blocks`.
Block = dict[str, Any]

_TAGS = {
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "p",
    "ul",
    "ol",
    "li",
    "strong",
    "em",
    "a",
    "br",
    "hr",
    "blockquote",
    "code",
}
_SCHEMES = {"http", "https", "mailto", "tel"}


_READER = MarkdownIt("commonmark", {"html": False})
_READER.add_render_rule("image", lambda _renderer, tokens, index, _options, _env: escape(tokens[index].content))


def to_html(text: str, *, top: int = 2, keep_lines: bool = False) -> SafeString:
    """The text as safe HTML whose highest heading is h`top`. keep_lines: a line break of the writer stays one."""
    html = _READER.renderer.render(_read(text, top, keep_lines), _READER.options, {})
    return mark_safe(nh3.clean(html, tags=_TAGS, attributes={"a": {"href"}, "ol": {"start"}}, url_schemes=_SCHEMES))


def to_blocks(text: str, *, keep_lines: bool = False) -> list[Block]:
    """The text as plain dicts, which `blocks()` of publications/typst/base.typ prints.

    {"kind": "heading", "level": 1, "runs": […]}        {"kind": "paragraph", "runs": […]}
    {"kind": "list", "start": None, "items": [[…], …]}  start None: bullets, else the first number; an item is blocks
    {"kind": "quote", "blocks": […]}                    {"kind": "rule"}
    A run is {"text": "words", "strong": False, "emphasis": False, "link": ""}; the text "\\n" is a line break.
    """
    tree = SyntaxTreeNode(_read(text, 1, keep_lines))
    return [block for node in tree.children for block in _blocks(node)]


def _read(text: str, top: int, keep_lines: bool) -> list[Token]:
    tokens = _READER.parse(text)
    if keep_lines:
        for token in tokens:
            for child in token.children or ():
                child.type = "hardbreak" if child.type == "softbreak" else child.type
    _number_headings(tokens, top)
    return tokens


def _number_headings(tokens: list[Token], top: int) -> None:
    """The first is at level `top`, and none is more than one level below the one before."""
    before, highest = top - 1, 6
    for opening, _inline, closing in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if opening.type == "heading_open":
            highest = min(highest, int(opening.tag[1]))
            before = min(top + int(opening.tag[1]) - highest, before + 1, 6)
            opening.tag = closing.tag = f"h{before}"


def _blocks(node: SyntaxTreeNode) -> Iterator[Block]:
    match node.type:
        case "heading":
            yield {"kind": "heading", "level": int(node.tag[1]), "runs": _runs(node)}
        case "bullet_list" | "ordered_list":
            start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
            items = [[block for child in item.children for block in _blocks(child)] for item in node.children]
            yield {"kind": "list", "start": start, "items": items}
        case "blockquote":
            yield {"kind": "quote", "blocks": [block for child in node.children for block in _blocks(child)]}
        case "hr":
            yield {"kind": "rule"}
        case "fence" | "code_block":
            yield {"kind": "paragraph", "runs": [_run(node.content.rstrip("\n"))]}
        case _:
            yield {"kind": "paragraph", "runs": _runs(node)}


def _runs(node: SyntaxTreeNode, **manner: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for child in node.children:
        match child.type:
            case "inline":
                found += _runs(child, **manner)
            case "strong":
                found += _runs(child, **manner | {"strong": True})
            case "em":
                found += _runs(child, **manner | {"emphasis": True})
            case "link":
                found += _runs(child, **manner | {"link": _kept(str(child.attrs["href"]))})
            case "softbreak":
                found.append(_run(" ", **manner))
            case "hardbreak":
                found.append(_run("\n", **manner))
            case _:
                found.append(_run(child.content, **manner))
    return found


def _run(text: str, **manner: Any) -> dict[str, Any]:
    return {"text": text, "strong": False, "emphasis": False, "link": ""} | manner


def _kept(address: str) -> str:
    """The address if it may be followed, as on the page."""
    return address if address.partition(":")[0].lower() in _SCHEMES else ""
