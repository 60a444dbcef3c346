"""The machine that sends what waits. Each message leaves once, however many work at it and whoever is killed."""

import logging
import time
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Protocol

from django.db.models import Q
from django.utils.translation import gettext_noop

from ideakirja.trail.actions import publish

from .mailing import Mail
from .models import Attachment, Channel, Delivery, DeliveryQuerySet
from .texting import Later, Refused, Texts, Unreachable, chosen_texts

log = logging.getLogger("ideakirja.sending")

# A message that has been "being sent" for so long has lost its worker. A run is shorter (kit.jobs.LONGEST is longer).
LOST_AFTER = timedelta(minutes=10)
RUN_SECONDS = 300
AGAIN_AFTER = timedelta(minutes=2)
GIVE_UP_AFTER = timedelta(days=3)
TELL_EVERY = 25

NO_ADDRESS = gettext_noop("There is no address to send to. Write it, and try again.")
GAVE_UP = gettext_noop("The server that sends messages did not answer for three days. Try again, or call the person.")


class Way(Protocol):
    def send(self, delivery: Delivery) -> None: ...

    def close(self) -> None: ...


class TextWay:
    def __init__(self, texts: Texts) -> None:
        self.texts = texts

    def send(self, delivery: Delivery) -> None:
        self.texts.send(to=delivery.address, text=delivery.body, key=delivery.key)

    def close(self) -> None:
        return


def due(now: datetime) -> DeliveryQuerySet:
    """What may be taken: waiting and not tried a moment ago, or left behind by a worker that was killed."""
    return Delivery.objects.filter(
        Q(state=Delivery.State.QUEUED) & (Q(claimed_at=None) | Q(claimed_at__lte=now - AGAIN_AFTER))
        | Q(state=Delivery.State.SENDING, claimed_at__lte=now - LOST_AFTER)
    )


def claim_next(*, after: int, channels: Collection[str], now: datetime) -> Delivery | None:
    """Take the next one for this worker. Whoever changes its row first has it; the others go on to the next."""
    while True:
        waiting = due(now).filter(channel__in=channels, pk__gt=after).order_by("pk")
        pk = waiting.values_list("pk", flat=True).first()
        if pk is None:
            return None
        if due(now).filter(pk=pk).update(state=Delivery.State.SENDING, claimed_at=now):
            return Delivery.objects.select_related("queued_by").get(pk=pk)
        after = pk


def send_waiting(now: datetime) -> int:
    """Send what waits, in the order in which it was queued, each at most once in a run. Returns how many left."""
    ways: dict[str, Way] = {Channel.EMAIL: Mail(), Channel.SMS: TextWay(chosen_texts())}
    last, left, ends = 0, 0, time.monotonic() + RUN_SECONDS
    told: set[int] = set()
    try:
        while ways and time.monotonic() < ends:
            delivery = claim_next(after=last, channels=ways, now=now)
            if delivery is None:
                break
            last = delivery.pk
            told.add(delivery.unit_id)
            if _send(delivery, ways, now):
                left += 1
            if left and left % TELL_EVERY == 0:
                _tell(told)
    finally:
        for way in ways.values():
            way.close()
        if left:
            Attachment.objects.spent().delete()
        _tell(told)
    return left


def _send(delivery: Delivery, ways: dict[str, Way], now: datetime) -> bool:
    try:
        if not delivery.address:
            raise Refused(NO_ADDRESS)
        ways[delivery.channel].send(delivery)
    except Refused as refusal:
        _set(delivery, state=Delivery.State.FAILED, problem=str(refusal))
    except Later:
        _give_back(delivery, now)
    except Unreachable as error:
        log.warning("The server for %s does not answer: %s. Trying again later.", delivery.channel, error)
        ways.pop(delivery.channel).close()
        _give_back(delivery, now)
    except Exception:
        log.exception("A message could not be sent. Trying again later.")
        _give_back(delivery, now)
    else:
        wiped = {"body": "", "calendar": "", "letter": None, "problem": ""}
        # Withdrawn while it was on its way: it left all the same, and the list says so.
        held = Delivery.objects.filter(pk=delivery.pk, state__in=[Delivery.State.SENDING, Delivery.State.WITHDRAWN])
        held.update(state=Delivery.State.SENT, left_at=now, **wiped)
        return True
    return False


def _give_back(delivery: Delivery, now: datetime) -> None:
    if delivery.queued_at < now - GIVE_UP_AFTER:
        _set(delivery, state=Delivery.State.FAILED, problem=GAVE_UP)
    else:
        _set(delivery, state=Delivery.State.QUEUED)


def _set(delivery: Delivery, **values: str) -> None:
    """Only while it is still ours: it may have been withdrawn meanwhile."""
    mine = Delivery.objects.filter(pk=delivery.pk, state=Delivery.State.SENDING, claimed_at=delivery.claimed_at)
    mine.update(**values)


def _tell(units: set[int]) -> None:
    """Open pages show how far the sending has come."""
    for unit_id in units:
        publish(f"unit-{unit_id}", "deliveries")
    units.clear()
