"""The parts of a notice's text, in the order in which they print, and what is still to be filled in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ideakirja.kit.texts import Texts

# Stands in a ready text where only the makers know what to write.
GAP = "___"
# What a ready text takes from the event that it is about: "torstai 26.3.2026", "26.3.2026", "13", "13–15", where, and
# until when one may sign up.
EVENT_PLACES = ("day", "date", "clock", "hours", "place", "sign_up_until")


@dataclass(frozen=True, kw_only=True)
class Event:
    """A gathering that anyone may come to, as a notice tells of it. Whoever knows gatherings makes one (methods).

    words: by language, those of EVENT_PLACES that are known. code: of its public page.
    """

    words: Mapping[str, Texts]
    code: str


@dataclass(frozen=True, kw_only=True)
class TextPart:
    """rows: 0 for one line. label: as the staff see it; a point prints it, too, in the notice's language."""

    name: str
    label: str | Promise
    longest: int
    rows: int = 0
    help: str | Promise = ""
    is_point: bool = False


PARTS = (
    TextPart(name="title", label=_("Title"), longest=120, help=_("Large and short.")),
    TextPart(
        name="lead", label=_("In a sentence or two"), longest=400, rows=3, help=_("What is it, and why is it worth it?")
    ),
    TextPart(name="when", label=pgettext_lazy("notice", "When"), longest=200, rows=2, is_point=True),
    TextPart(name="where", label=pgettext_lazy("notice", "Where"), longest=200, rows=2, is_point=True),
    TextPart(name="for_whom", label=pgettext_lazy("notice", "For whom"), longest=200, rows=2, is_point=True),
    TextPart(name="you_get", label=pgettext_lazy("notice", "What you get"), longest=200, rows=2, is_point=True),
    TextPart(
        name="body",
        label=_("More"),
        longest=3000,
        rows=10,
        help=_("A line that begins with “- ” is a point of a list."),
    ),
    TextPart(name="door", label=_("Beside the code"), longest=80, help=_("For example: Sign up here.")),
    TextPart(name="contact", label=_("Whom to ask"), longest=300, rows=3, help=_("A name, a phone number, an e-mail.")),
)
POINTS = tuple(part for part in PARTS if part.is_point)


def gaps(text: dict[str, str]) -> Iterable[str]:
    """The labels of the parts that still have places to fill in."""
    return [str(part.label) for part in PARTS if GAP in text.get(part.name, "")]


def body_of(text: dict[str, str]) -> str:
    """The longer text as Markdown, in which a place to fill in is neither a rule nor an emphasis."""
    return text.get("body", "").replace(GAP, r"\_" * len(GAP))


def to_write_on(text: str) -> str:
    """On paper a place to fill in is long enough for a pen."""
    return text.replace(GAP, GAP * 4).replace(r"\_" * len(GAP), r"\_" * len(GAP) * 4)
