"""The points of the agenda. Their order is made anew under a lock each time, so that no point is lost or doubled."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ideakirja.people.models import User
from ideakirja.trail.actions import record

from ..agenda import place_before_closing, slot_of
from ..models import Gathering, Item, Topic
from .planning import announce, held, require_open_memo


@transaction.atomic
def add_item(
    gathering: Gathering,
    title: str,
    *,
    minutes: int | None = None,
    introducer: str = "",
    about: str = "",
    hint: str = "",
    topic: Topic | None = None,
    by: User,
) -> Item:
    """A new last point; one with a topic comes before those that close the gathering."""
    gathering = held(gathering)
    require_open_memo(gathering)
    items = list(gathering.items.all())
    place = place_before_closing(gathering, items) if topic else len(items)
    item = Item(
        gathering=gathering,
        position=place,
        title=title,
        minutes=minutes,
        introducer=introducer,
        about=about,
        hint=hint,
        topic=topic,
    )
    item.full_clean()
    item.save()
    _number([*items[:place], item, *items[place:]])
    record("gathering.agenda_changed", gathering, by=by)
    announce(gathering)
    return item


@transaction.atomic
def give_slot(gathering: Gathering, topic: Topic, *, by: User) -> Item | None:
    """Put the topic into the point that the agenda keeps free for one, with its minutes; None when there is none."""
    gathering = held(gathering)
    require_open_memo(gathering)
    item = slot_of(gathering, gathering.items.all())
    if item:
        item.title, item.topic = topic.title, topic
        item.save(update_fields=["title", "topic"])
        record("gathering.agenda_changed", gathering, by=by)
        announce(gathering)
    return item


@transaction.atomic
def change_item(item: Item, *, by: User, **facts: Any) -> None:
    """facts: title, minutes, introducer, about, hint."""
    gathering, item = _held(item)
    changed = [name for name, value in facts.items() if getattr(item, name) != value]
    if not changed:
        return
    for name in changed:
        setattr(item, name, facts[name])
    item.full_clean()
    item.save(update_fields=changed)
    record("gathering.agenda_changed", gathering, by=by)
    announce(gathering)


@transaction.atomic
def remove_item(item: Item, *, by: User) -> None:
    """Its topic waits again. A point that has been written about stays."""
    gathering = held(item.gathering)
    require_open_memo(gathering)
    items = list(gathering.items.all())
    found = next((one for one in items if one.pk == item.pk), None)
    if found is None:
        return
    if found.text or found.agreed.exists():
        raise ValidationError(_("Something has been written of this point in the memo, so it stays on the agenda."))
    _number([one for one in items if one is not found])
    found.delete()
    record("gathering.agenda_changed", gathering, by=by)
    announce(gathering)


@transaction.atomic
def move_item(item: Item, step: int, *, by: User) -> None:
    """step: -1 one place up, 1 one place down, counted from where the point stands now."""
    gathering, item = _held(item)
    items = list(gathering.items.all())
    place = next(place for place, one in enumerate(items) if one.pk == item.pk)
    target = min(max(place + step, 0), len(items) - 1)
    if target == place:
        return
    items.insert(target, items.pop(place))
    _number(items)
    record("gathering.agenda_changed", gathering, by=by)
    announce(gathering)


def _held(item: Item) -> tuple[Gathering, Item]:
    gathering = held(item.gathering)
    require_open_memo(gathering)
    found = gathering.items.filter(pk=item.pk).first()
    if found is None:
        raise ValidationError(_("Somebody has taken this point off the agenda."))
    return gathering, found


def _number(items: Sequence[Item]) -> None:
    for position, item in enumerate(items):
        item.position = position
    Item.objects.bulk_update(items, ["position"])
