"""From a code to what it opens."""

from dataclasses import dataclass
from datetime import date

from ideakirja.kit.codes import clean_code
from ideakirja.kit.prepared import Shelf

from .models import Collection, Mark

_doors: Shelf["Door"] = Shelf()


@dataclass(frozen=True, kw_only=True)
class Door:
    """A collection as it was opened: by its own code, or by the code of one worker's cards."""

    collection: Collection
    code: str
    mark: int | None

    def is_open(self, today: date) -> bool:
        """Asks the database: a collection may have been closed while the door was kept."""
        return Collection.objects.open(today).filter(pk=self.collection.pk).exists()


def door_for(typed: str) -> Door | None:
    """What the code opens, also a collection that is over; None when there is no such code.

    It is kept for a while: what its collection says may be some seconds old (`Door.is_open` never is).
    Oral feedback has no public door: only workers write it (views/staff/keying.py).
    """
    code = clean_code(typed)
    try:
        return _doors.get(code, lambda: find_door(code))
    except Collection.DoesNotExist:
        return None


def find_door(code: str) -> Door:
    """As the database has it now. Raises Collection.DoesNotExist."""
    collections = Collection.objects.select_related("unit", "version__questionnaire", "closure")
    if collection := collections.filter(code=code).first():
        if collection.version.form.is_oral:
            raise Collection.DoesNotExist
        return Door(collection=collection, code=code, mark=None)
    mark = Mark.objects.filter(code=code).first()
    if mark is None:
        raise Collection.DoesNotExist
    return Door(collection=collections.get(pk=mark.collection_id), code=code, mark=mark.number)
