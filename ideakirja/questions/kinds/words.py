"""Words of one's own, short or long, and the heading, which asks nothing."""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext_lazy, ngettext

from ideakirja.kit.typed import clean_line, clean_text

from .base import Answer, Question, Unclear


@dataclass(frozen=True, kw_only=True)
class Words(Question):
    """Words of one's own. Length in characters."""

    kind = "words"
    template = "questions/kinds/words.html"
    label = gettext_lazy("Own words")
    about = gettext_lazy("The person writes. Each text becomes a message that you answer.")
    is_words = True

    long: bool = False

    @property
    def max_length(self) -> int:
        return 10_000 if self.long else 200

    def _read(self, form: QueryDict) -> Answer:
        typed = form.get(self.field_name, "")
        text = clean_text(typed) if self.long else clean_line(typed)
        over = len(text) - self.max_length
        if over > 0:
            raise Unclear(
                ngettext(
                    "The text is %(n)s character too long. Make it shorter, or send the rest on another card.",
                    "The text is %(n)s characters too long. Make it shorter, or send the rest on another card.",
                    over,
                )
                % {"n": over}
            )
        return text or None


@dataclass(frozen=True, kw_only=True)
class Heading(Question):
    """A heading between questions."""

    kind = "heading"
    template = "questions/kinds/heading.html"
    label = gettext_lazy("Heading")
    about = gettext_lazy("Asks nothing. Divides a long questionnaire into parts.")
    is_asked = False

    def _read(self, form: QueryDict) -> Answer:
        return None
