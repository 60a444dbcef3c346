"""What a sheet is made of: its areas, their columns, and what can be done with what is written there."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ideakirja.kit.block import Words


@dataclass(frozen=True, kw_only=True)
class Column:
    """A part of a row. is_number: a whole number is written there, such as votes."""

    key: str
    name: Words
    is_number: bool = False


ONE_COLUMN = (Column(key="text", name=""),)


@dataclass(frozen=True, kw_only=True)
class Area:
    """A part of the sheet with a name of its own. columns: only if they are not the template's.

    point: the point of an agenda whose memo can be brought here, if the template sums up.
    """

    key: str
    name: Words
    hint: Words = ""
    columns: tuple[Column, ...] = ()
    point: Words = ""


@dataclass(frozen=True, kw_only=True)
class Template:
    """A sheet before anybody has written on it.

    columns: more than one make every area a table, a row for each note.
    choice: what the mark of a chosen note says, such as "Most feasible". chooses_one: only one note may have it.
    has_themes: notes are gathered under themes. is_nested: a note hangs on the one above it (a mind map).
    question: what the field over the sheet asks for. starting: the texts that stand there when it is opened, by area.
    notes_from: the template whose notes can be brought here, into the area notes_into (the first, if none is named).
    sums_up: the notes of the activity's other sheets of this template, and its memos, can be brought here, each under
    the name of where it stood.
    question_from: the template whose chosen note is this sheet's question.
    paper_columns: how many areas stand side by side on the printed sheet. is_poster: the notes become a poster.
    has_roles: every column but the first is the part of one actor, who gets a script of their own.
    """

    slug: str
    name: Words
    about: Words
    areas: tuple[Area, ...]
    columns: tuple[Column, ...] = ONE_COLUMN
    choice: Words = ""
    chooses_one: bool = False
    has_themes: bool = False
    is_nested: bool = False
    question: Words = ""
    starting: tuple[tuple[str, tuple[Words, ...]], ...] = ()
    notes_from: str = ""
    notes_into: str = ""
    sums_up: bool = False
    question_from: str = ""
    paper_columns: int = 2
    is_poster: bool = False
    has_roles: bool = False

    @property
    def has_choice(self) -> bool:
        return bool(self.choice)

    @property
    def roles(self) -> tuple[Column, ...]:
        return self.columns[1:] if self.has_roles else ()

    @property
    def is_table(self) -> bool:
        return any(len(self.columns_of(area)) > 1 for area in self.areas)

    def area(self, key: str) -> Area:
        """The area of this key; the first one if an older version of the template had it."""
        return next((area for area in self.areas if area.key == key), self.areas[0])

    def columns_of(self, area: Area) -> tuple[Column, ...]:
        return area.columns or self.columns

    def for_role(self, key: str) -> "Template":
        """With the first column and that of the role only: the script of one actor."""
        return replace(self, columns=(self.columns[0], *(column for column in self.roles if column.key == key)))

    def problems(self) -> list[str]:
        """What is wrong with the definition, one sentence each."""
        return [f"Sheet “{self.slug}”: {problem}" for problem in self._problems()]

    def _problems(self) -> Iterator[str]:
        keys = [area.key for area in self.areas]
        if not self.name or not self.about:
            yield "it needs a name and a text about it."
        if not keys or len(keys) != len(set(keys)):
            yield f"it needs areas with a key of its own each; it has {keys}."
        for area in self.areas:
            columns = [column.key for column in self.columns_of(area)]
            if not area.name:
                yield f"the area {area.key} needs a name."
            if not columns or len(columns) != len(set(columns)):
                yield f"the area {area.key} needs columns with a key of its own each; it has {columns}."
            if self.is_nested and len(columns) > 1:
                yield f"the area {area.key} is nested, so it has one column; it has {columns}."
        for key, texts in self.starting:
            if key not in keys or not texts:
                yield f"it starts with texts in the area {key}, which it does not have."
        if self.notes_into and self.notes_into not in keys:
            yield f"notes come into the area {self.notes_into}, which it does not have."
        if self.sums_up and (self.notes_from or not self.has_themes):
            yield "it sums up, so it has themes, and takes its notes from no other template."
        if self.chooses_one and not self.choice:
            yield "it chooses one note, but the mark has no name."
        if self.has_roles and len(self.columns) < 2:
            yield "it has roles, but no column for any of them."
        if not 1 <= self.paper_columns <= 4:
            yield f"paper_columns is {self.paper_columns}; a sheet has 1 to 4."


def problems_of(templates: tuple[Template, ...]) -> list[str]:
    """Of each, and of them together: slugs used twice, and templates that one names but nobody has made."""
    slugs = [template.slug for template in templates]
    found = [problem for template in templates for problem in template.problems()]
    found += [
        f"Sheet “{slug}” is there {slugs.count(slug)} times." for slug in sorted(set(slugs)) if slugs.count(slug) > 1
    ]
    for template in templates:
        for earlier in (template.notes_from, template.question_from):
            if earlier and earlier not in slugs:
                found.append(f"Sheet “{template.slug}”: it goes on from “{earlier}”, which is not there.")
    return found
