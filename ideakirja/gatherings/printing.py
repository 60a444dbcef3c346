"""Letters that wait to be printed: who may print which, and how one looks.

Delivery.letter, whoever queued it, may hold these parts; all may be missing:
title (else the subject), sender (lines), day, reference, signed (lines), answer [text, address], agenda
[[time, title, introducer], …], enclosures [{title, language, facts [[label, text], …], text (Markdown)}, …].
"""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db.models import Q

from ideakirja.activities.models import Activity
from ideakirja.kit.markdown import to_blocks
from ideakirja.kit.texts import in_language
from ideakirja.people.models import Delivery, DeliveryQuerySet, User, about
from ideakirja.publications import documents

from .models import Gathering, Host


def messages_for(user: User) -> DeliveryQuerySet:
    """Messages that the user may handle: their units' and own, their activities', their gatherings'."""
    activities = [about(one) for one in Activity.objects.mine(user)]
    hosted = Gathering.objects.filter(pk__in=Host.objects.filter(user=user).values("gathering_id"))
    mine = Q(whole__in=activities) | Q(about__in=[*activities, *map(about, hosted)])
    organised = Delivery.objects.visible_to(user).values("pk")
    return Delivery.objects.filter(Q(pk__in=organised) | mine)


def letter_of(delivery: Delivery) -> documents.Letter:
    parts: dict[str, Any] = delivery.letter or {}
    organisation = in_language(settings.ORGANISATION, delivery.language).text
    answer = parts.get("answer")
    return documents.Letter(
        title=parts.get("title") or delivery.subject or organisation,
        language=delivery.language,
        sender=tuple(parts.get("sender") or [organisation, in_language(delivery.unit.names, delivery.language).text]),
        recipient=(delivery.name, *delivery.address.splitlines()),
        place_and_day=parts.get("day", ""),
        reference=parts.get("reference", ""),
        blocks=to_blocks(delivery.body, keep_lines=True),
        signed=tuple(parts.get("signed", ())),
        answer=documents.Door(text=answer[0], address=answer[1]) if answer else None,
        agenda=tuple(_item(*line) for line in parts.get("agenda", ())),
        enclosures=tuple(_enclosure(enclosure) for enclosure in parts.get("enclosures", ())),
    )


def _item(time: str, title: str, introducer: str = "") -> documents.Item:
    return documents.Item(title=title, time=time, introducer=introducer)


def _enclosure(parts: dict[str, Any]) -> documents.Memo:
    return documents.Memo(
        title=parts["title"],
        language=parts.get("language", "fi"),
        facts=tuple(documents.Fact(label=label, text=text) for label, text in parts.get("facts", ())),
        blocks=to_blocks(parts.get("text", ""), keep_lines=True),
    )


def letters_pdf(deliveries: Iterable[Delivery]) -> bytes:
    """All of them as one file, each beginning on a page of its own."""
    return documents.pdf_of([letter_of(delivery) for delivery in deliveries])
