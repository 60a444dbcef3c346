"""From a code to what it opens."""

from dataclasses import dataclass

from ideakirja.kit.codes import clean_code

from .models import Collection, Mark


@dataclass(frozen=True, kw_only=True)
class Door:
    """A collection as it was opened: by its own code, or by the code of one worker's cards."""

    collection: Collection
    code: str
    mark: int | None


def door_for(typed: str) -> Door | None:
    """What the code opens, also a collection that is over; None when there is no such code."""
    code = clean_code(typed)
    collections = Collection.objects.select_related("unit", "version__questionnaire", "closure")
    if collection := collections.filter(code=code).first():
        return Door(collection=collection, code=code, mark=None)
    mark = Mark.objects.filter(code=code).first()
    if mark is None:
        return None
    return Door(collection=collections.get(pk=mark.collection_id), code=code, mark=mark.number)
