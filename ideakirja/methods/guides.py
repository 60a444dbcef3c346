"""A method's guide: a Markdown file per language in guides/, read once. How such a file must look: checks.py."""

import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from django.utils.safestring import SafeString

from ideakirja.kit.markdown import Block, to_blocks, to_html
from ideakirja.kit.texts import current_language

FOLDER = Path(__file__).parent / "guides"

# The headings of every guide, in this order. They are part of the text, so they are not translated anywhere else.
HEADINGS = {
    "en": (
        "What it is for",
        "For whom",
        "Before you start",
        "Steps",
        "What you need",
        "Take note",
        "Tips",
        "Where it leads",
    ),
    "fi": (
        "Mihin tätä tarvitaan",
        "Kenelle",
        "Ennen kuin aloitat",
        "Vaiheet",
        "Mitä tarvitset",
        "Ota huomioon",
        "Vinkkejä",
        "Mihin tämä johtaa",
    ),
    "sv": (
        "Vad det är bra för",
        "För vem",
        "Innan ni börjar",
        "Steg",
        "Vad ni behöver",
        "Att beakta",
        "Tips",
        "Vart det leder",
    ),
}

_LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")
_LIST_MARK = re.compile(r"^\s*(?:[-*]|\d+\.)\s+")
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=[A-ZÅÄÖ])")


@dataclass(frozen=True, kw_only=True)
class Section:
    heading: str
    text: str

    @cached_property
    def html(self) -> SafeString:
        return to_html(self.text, top=3)


@dataclass(frozen=True, kw_only=True)
class Guide:
    """lead: one sentence, what it is. The sections have the headings above."""

    slug: str
    language: str
    lead: str
    sections: tuple[Section, ...]

    @property
    def text(self) -> str:
        """Without the lead, as Markdown."""
        return "\n\n".join(f"## {section.heading}\n\n{section.text}" for section in self.sections)

    @property
    def links(self) -> list[str]:
        """Where the guide leads, as written."""
        return [address for _words, address in _LINK.findall(self.lead + self.text)]

    def blocks(self) -> list[Block]:
        """For print."""
        return to_blocks(self.text)

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """All of them, without marks of lists, links and weight."""
        lines = [_LIST_MARK.sub("", line) for section in self.sections for line in section.text.splitlines()]
        plain = [_LINK.sub(r"\1", line).replace("**", "") for line in lines if line]
        return tuple(sentence for line in plain for sentence in _SENTENCE_END.split(line))


def guide_of(slug: str, language: str | None = None) -> Guide:
    """The guide in `language` (default: the page's). A missing one is refused by the checks, so it is an error here."""
    return read_guide(slug, language or current_language())


@cache
def read_guide(slug: str, language: str) -> Guide:
    lead, *parts = re.split(r"^## ", path_of(slug, language).read_text(), flags=re.MULTILINE)
    sections = []
    for part in parts:
        heading, _newline, text = part.partition("\n")
        sections.append(Section(heading=heading.strip(), text=text.strip()))
    return Guide(slug=slug, language=language, lead=lead.strip(), sections=tuple(sections))


def path_of(slug: str, language: str) -> Path:
    return FOLDER / language / f"{slug}.md"
