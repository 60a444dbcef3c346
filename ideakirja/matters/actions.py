"""Every write about voices and matters. Read aloud, this is how no voice is lost."""

from datetime import date

from django.db import transaction

from ideakirja.people.models import Unit
from ideakirja.trail.actions import publish

from .models import Voice


@transaction.atomic
def hear(
    texts: list[tuple[str, str, str]],
    *,
    unit: Unit,
    source: Voice.Source,
    source_name: str,
    readable_on: date,
    aside: bool = False,
) -> list[Voice]:
    """Make voices of what came in together. The order of the list becomes the order of the rows: shuffle it first.

    texts: (text, language, question) each.
    """
    voices = [
        Voice(
            unit=unit,
            text=text,
            language=language,
            question=question[:300],
            source=source,
            source_name=source_name[:200],
            month=readable_on.replace(day=1),
            readable_on=readable_on,
            promised_on=Voice.promise_from(readable_on, unit),
            is_aside=aside,
        )
        for text, language, question in texts
    ]
    Voice.objects.bulk_create(voices)
    if voices:
        publish(f"unit-{unit.pk}", "voices")
    return voices
