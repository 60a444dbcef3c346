"""docs/handbook/: every method for those who run it, written from the declaration and the English guide."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from django.utils.translation import override

from .book import facts_of, parts_of
from .catalogue import CATALOGUE
from .finding import find_method, start_path
from .guides import guide_of
from .method import CHAPTERS, Method, Phase

MADE = "Made by `manage.py handbook --docs`. Change the declaration or the guide, not this file."


class Page(NamedTuple):
    name: str
    text: str


def pages() -> Iterator[Page]:
    """In English, whatever the language of the process."""
    with override("en"):
        yield Page("README.md", _index())
        for number, method in enumerate(CATALOGUE, start=1):
            yield Page(f"{method.slug}.md", _page(number, method))


def _index() -> str:
    lines = ["# The handbook, method by method", "", MADE]
    for chapter in CHAPTERS:
        lines += [
            "",
            f"## {chapter.number}. {chapter.name}",
            "",
            "| | method | kind | state |",
            "| --- | --- | --- | --- |",
        ]
        lines += [
            f"| {number} | [{method.name}]({method.slug}.md) | {_kind(method)} | {method.state.value} |"
            for number, method in enumerate(CATALOGUE, start=1)
            if method.chapter == chapter
        ]
    return "\n".join(lines) + "\n"


def _page(number: int, method: Method) -> str:
    guide = guide_of(method.slug)
    lines = [f"# {method.name}", "", MADE, "", guide.lead, "", "## In short", "", *_facts(number, method)]
    if method.phases:
        lines += ["", "## Phases and steps", "", *_rules_of_steps(method)]
        for position, (phase, is_after) in enumerate(zip(method.phases, method.after_series, strict=True), start=1):
            lines += ["", f"### {position}. {phase.name}", "", *_steps(position, phase, sign="+" if is_after else "")]
    text = re.sub(r"\]\(\.\./([a-z-]+)/\)", r"](\1.md)", guide.text)
    return "\n".join([*lines, "", text]) + "\n"


def _facts(number: int, method: Method) -> Iterator[str]:
    yield f"- Entry {number}, chapter {method.chapter.number}: {method.chapter.name}. A {_kind(method)}."
    yield f"- State: {method.state.value}." + ("" if method.works else " It cannot be started here yet.")
    yield from (f"- {label}, as the book advises: {text}" for label, text in facts_of(method))
    if whole := find_method(method.part_of):
        yield f"- Part of: [{whole.name}]({whole.slug}.md)"
    if parts := parts_of(method):
        yield "- Its parts: " + ", ".join(f"[{part.name}]({part.slug}.md)" for part in parts)
    yield f"- Guide: `/en/handbook/{method.slug}/`, as a booklet `/en/handbook/{method.slug}/booklet.pdf`"
    if start := start_path(method):
        yield f"- Start: `{start}`"
    yield f"- Declaration: `ideakirja/methods/catalogue/{method.slug.replace('-', '_')}.py`, version {method.version}"


def _rules_of_steps(method: Method) -> Iterator[str]:
    yield "The days are proposals, counted from the first day and moved on to a working day."
    if any(method.after_series):
        yield "A day with a plus is counted from the last gathering of the series before it."
    if any(step.is_must for step in method.steps.values()):
        yield "A stop cannot be left out, and no step of a later phase opens before it is done. The rest is advice."
    else:
        yield "All steps are advice: each may be moved or left out."


def _steps(position: int, phase: Phase, *, sign: str) -> Iterator[str]:
    yield "| | step | opens | day | rule |"
    yield "| --- | --- | --- | --- | --- |"
    for place, step in enumerate(phase.steps, start=1):
        about = f"<br>{step.about}" if step.about else ""
        opens = str(step.verb) if step.opens else "nothing, it is ticked"
        kind = "**stop**" if step.is_must else "advice"
        yield f"| {position}.{place} | {step.name}{about} | {opens} | {sign}{step.after_days} | {kind} |"


def _kind(method: Method) -> str:
    return "tool" if method.is_tool else "model"
