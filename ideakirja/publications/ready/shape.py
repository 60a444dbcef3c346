"""The shape of a ready notice: texts to start from in three languages, and the channels that the book names."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ideakirja.kit.texts import LANGUAGES, Texts

from ..models import Channel, Notice
from ..texts import EVENT_PLACES, GAP, PARTS

# What stands in braces is filled in when the notice is started; what nobody knows yet, when it is written.
PLACES = {"unit", "activity", "person", "email", *EVENT_PLACES}
_PLACE = re.compile(r"\{(.*?)\}")
# When, where and whom to ask are the same in most notices: known only to the makers.
USUAL: dict[str, dict[str, str]] = {
    "fi": {"when": "{day} kello {hours}", "where": "{place}", "contact": "{person}, {unit}\npuh. ___\n{email}"},
    "sv": {"when": "{day} kl. {hours}", "where": "{place}", "contact": "{person}, {unit}\ntfn ___\n{email}"},
    "en": {"when": "{day} at {hours}", "where": "{place}", "contact": "{person}, {unit}\nphone ___\n{email}"},
}


@dataclass(frozen=True, kw_only=True)
class Ready:
    """texts: by language, the parts of ..texts.PARTS; those of USUAL only where they are different here.

    has_event_code: the code of the event stands in it. False where the text beside the code leads elsewhere: to a call,
    a survey.
    """

    slug: str
    kind: Notice.Kind
    names: Texts
    texts: Mapping[str, Mapping[str, str]]
    channels: tuple[Channel, ...]
    has_event_code: bool = True

    def start(self, language: str, places: Mapping[str, str]) -> dict[str, str]:
        """The texts of one language with the places filled. "___" stays for the makers to fill."""
        texts = USUAL[language] | dict(self.texts[language])
        return {
            name: _PLACE.sub(lambda place: places.get(place[1]) or GAP, text) for name, text in texts.items() if text
        }

    def problems(self) -> list[str]:
        return [f"Notice {self.slug}: {problem}" for problem in self._wrong()]

    def _wrong(self) -> Iterator[str]:
        longest = {part.name: part.longest for part in PARTS}
        if not self.channels:
            yield "it names no channel."
        for language in LANGUAGES:
            if not self.names.get(language) or not self.texts.get(language, {}).get("title"):
                yield f"name and title are needed in {language}."
            for name, text in self.texts.get(language, {}).items():
                if name not in longest:
                    yield f"there is no part “{name}”; the parts are {', '.join(longest)}."
                elif len(text) > longest[name]:
                    yield f"{name} in {language} has {len(text)} characters; {longest[name]} fit."
                if unknown := set(_PLACE.findall(text)) - PLACES:
                    yield f"unknown places {unknown} in {name} in {language}."
