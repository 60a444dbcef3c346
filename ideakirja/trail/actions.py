"""The two ways to add to the trail. Both belong in the transaction of the change they tell of."""

from typing import Any, Protocol

from django.db import connection, models
from django.utils import timezone

from .models import Entry, LiveEvent

SYSTEM = "Ideakirja"


class Actor(Protocol):
    """Whoever acts: a worker. `None` stands for the system itself."""

    pk: Any

    def __str__(self) -> str: ...


def record(verb: str, target: models.Model, *, by: Actor | None, unit_id: int | None = None, **data: Any) -> Entry:
    """Write down that `by` did `verb` ("matter.decided") to `target`.

    A target that must not stand in the trail by its name (a participant) says so with `trail_name`.
    data: small plain facts for the sentence (a count, a day, a name of a worker). Never what a client wrote.
    """
    return Entry.objects.create(
        at=timezone.now(),
        actor_id=by.pk if by else None,
        actor_name=str(by) if by else SYSTEM,
        verb=verb,
        target_kind=target._meta.label_lower,
        target_id=target.pk,
        target_name=str(getattr(target, "trail_name", target))[:200],
        unit_id=unit_id if unit_id is not None else getattr(target, "unit_id", None),
        data=data,
    )


def publish(channel: str, name: str) -> None:
    """Tell open pages that `name` has changed; they fetch it themselves, with their own rights."""
    event = LiveEvent.objects.create(channel=channel, name=name)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_notify('ideakirja_live', %s)", [str(event.pk)])
