"""A wrong declaration or guide of ours is refused before anyone sees it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from django.core.checks import CheckMessage, Error

from ideakirja.kit.texts import LANGUAGES

from .catalogue import CATALOGUE
from .guides import FOLDER, HEADINGS, Guide, path_of, read_guide
from .method import Method


def check_catalogue() -> list[CheckMessage]:
    return [Error(problem, id="methods.E001") for problem in problems_of_methods(CATALOGUE)]


def check_guides() -> list[CheckMessage]:
    return [Error(problem, id="methods.E002") for problem in problems_of_guides(CATALOGUE)]


def problems_of_methods(methods: Sequence[Method]) -> Iterator[str]:
    slugs = Counter(method.slug for method in methods)
    yield from (f"{slug}: {times} methods have this slug." for slug, times in slugs.items() if times > 1)
    for method in methods:
        yield from (f"{method.slug}: {problem}" for problem in method.problems())
        if method.part_of and method.part_of not in slugs:
            yield f"{method.slug}: it is part of {method.part_of}, which is not in the catalogue."


def problems_of_guides(methods: Sequence[Method]) -> Iterator[str]:
    slugs = {method.slug for method in methods}
    for language in LANGUAGES:
        for slug in sorted(slugs):
            if path_of(slug, language).exists():
                yield from (f"{language}/{slug}.md: {problem}" for problem in problems_of_guide(slug, language, slugs))
            else:
                yield f"{language}/{slug}.md: this guide is missing."
        without_method = {path.stem for path in (FOLDER / language).glob("*.md")} - slugs
        yield from (f"{language}/{slug}.md: no method has this slug." for slug in sorted(without_method))


def problems_of_guide(slug: str, language: str, slugs: set[str]) -> Iterator[str]:
    guide: Guide = read_guide(slug, language)
    if not guide.lead or "\n" in guide.lead or guide.lead.startswith("#"):
        yield "it begins with one paragraph, which says what the method is."
    headings = tuple(section.heading for section in guide.sections)
    if headings != HEADINGS[language]:
        yield f"its headings are {', '.join(headings)}; they must be {', '.join(HEADINGS[language])}."
    yield from (f"nothing stands under “{section.heading}”." for section in guide.sections if not section.text)
    for address in guide.links:
        if "://" not in address and address not in {f"../{other}/" for other in slugs}:
            yield f"it links to {address}; a link to another guide is ../slug/ with a slug of the catalogue."
