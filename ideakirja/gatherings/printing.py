"""Letters that wait to be printed: who may print which, and how one looks.

Delivery.letter, whoever queued it, may hold these parts; all may be missing:
title (else the subject), sender (lines), day, reference, signed (lines), answer [text, address], agenda
[[time, title, introducer], …], enclosures [{title, language, facts [[label, text], …], text (Markdown)}, …], times [the
start and end of the gathering as the letter tells them].
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext as _

from ideakirja.activities.models import Activity
from ideakirja.kit.markdown import to_blocks
from ideakirja.kit.texts import in_language
from ideakirja.people.models import Delivery, DeliveryQuerySet, User, about, about_any
from ideakirja.publications import documents

from .models import Gathering


def messages_for(user: User) -> DeliveryQuerySet:
    """Messages that the user may handle: their units' and own, their activities', their gatherings'."""
    activities = about_any(Activity.objects.mine(user))
    hosted = about_any(Gathering.objects.hosted_by(user))
    mine = Q(whole__in=activities) | Q(about__in=activities) | Q(about__in=hosted)
    organised = Delivery.objects.visible_to(user).values("pk")
    return Delivery.objects.filter(Q(pk__in=organised) | mine)


def times_of(gathering: Gathering) -> list[str]:
    return [at.astimezone(UTC).isoformat() for at in (gathering.starts_at, gathering.ends_at)]


def stale_of(letters: Iterable[Delivery], now: datetime) -> dict[int, str]:
    """Why a letter should not leave any more, by its key: it tells of a time that is not so, or has gone."""
    timed = {letter: letter.letter["times"] for letter in letters if letter.letter and letter.letter.get("times")}
    keys = {letter.about.partition(":")[2] for letter in timed}
    gatherings = {about(gathering): gathering for gathering in Gathering.objects.filter(pk__in=keys)}
    stale: dict[int, str] = {}
    for letter, times in timed.items():
        gathering = gatherings.get(letter.about)
        if gathering and gathering.ends_at <= now:
            stale[letter.pk] = _("The gathering is over.")
        elif gathering and times != times_of(gathering):
            stale[letter.pk] = _("The time has changed since this was written.")
    return stale


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
