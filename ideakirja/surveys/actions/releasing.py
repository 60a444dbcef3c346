"""The release: waiting answers become readable together, at least k of them, in an order drawn by lot."""

import logging
import secrets
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from ideakirja.kit.logs import place_of
from ideakirja.kit.texts import in_language
from ideakirja.matters import actions as matters
from ideakirja.matters.models import Voice
from ideakirja.trail.actions import publish, record

from ..models import Collection, Release, Response, Sealed, Spoken
from ..sealing import CannotOpen, unseal
from .collecting import take_over
from .periods import complete_periods, end_period, running_period

log = logging.getLogger("ideakirja.release")
_lot = secrets.SystemRandom()

SOURCES = {"feedback-card": Voice.Source.CARD, "oral-feedback": Voice.Source.ORAL}


class ReleaseFailed(Exception):
    """Some collections could not be released; their answers wait on. Holds kinds of errors and places in the code,
    never their messages: that of a database may quote the row, and what a job raises is kept for days."""


def release_due(now: datetime) -> int:
    """Release what may be released in every collection, and count the figures of periods that end. Returns the number
    of answers that were released.

    What came in after the next collection had been started, and is now left behind, moves along first. A collection
    that cannot be released does not keep the others waiting; ReleaseFailed is raised when all have been tried.
    """
    today = timezone.localdate(now)
    if Sealed.objects.filter(collection__in=Collection.objects.over(today)).exists():
        for collection in Collection.objects.open(today).order_by("opens_on", "pk"):
            with transaction.atomic():
                if moved := take_over(collection, today=today):
                    record("collection.took_over", collection, by=None, count=moved)
    released, failed = 0, []
    for collection in Collection.objects.filter(pk__in=Sealed.objects.values("collection_id")):
        try:
            released += release(collection, now=now)
        except Exception as error:
            failed.append(f"collection {collection.pk}: {type(error).__name__}{place_of(error)}")
    for period in complete_periods(today):
        try:
            end_period(period, today)
        except Exception as error:
            failed.append(f"figures of collection {period.collection_id}: {type(error).__name__}{place_of(error)}")
    if failed:
        raise ReleaseFailed("; ".join(failed)) from None
    return released


def release(collection: Collection, *, now: datetime) -> int:
    """Release the waiting answers of a collection when there are enough and its time has come. Returns how many.

    One transaction of its own: no answer shares it with the request that brought it. The lock on the collection does
    not keep new answers waiting. Suspected spam is released beside a full batch (set aside, not counted), or alone
    when there are enough of it; it never fills up a batch.
    """
    with transaction.atomic():
        collection = (
            Collection.objects.select_for_update(no_key=True).select_related("unit", "version").get(pk=collection.pk)
        )
        if collection.released_at and now - collection.released_at < settings.RELEASE_EVERY:
            return 0
        opened = _open_boxes(collection)
        counted = [content for content in opened.values() if not content["suspect"]]
        if len(counted) < collection.release_limit:
            opened = {key: content for key, content in opened.items() if content["suspect"]}
        if len(opened) < collection.release_limit:
            return 0
        contents = list(opened.values())
        _lot.shuffle(contents)
        _make_responses(collection, contents, now)
        Sealed.objects.filter(key__in=list(opened)).delete()
        collection.released_at = now
        collection.save(update_fields=["released_at"])
        Release.objects.create(collection=collection, released_on=timezone.localdate(now), size=len(contents))
        record("collection.released", collection, by=None, count=len(contents))
        publish(f"unit-{collection.unit_id}", "collections")
    wipe()
    return len(contents)


def _open_boxes(collection: Collection) -> dict[bytes, dict[str, Any]]:
    """The contents of the waiting boxes by their keys. A box that does not open stays where it is.

    The rows are locked: a correction that comes now waits for the release, and is not acknowledged and then lost.
    """
    opened = {}
    closed = 0
    for sealed in Sealed.objects.select_for_update().filter(collection=collection).iterator(chunk_size=100):
        try:
            opened[bytes(sealed.key)] = {**unseal(sealed.box), "suspect": sealed.is_suspect}
        except CannotOpen:
            closed += 1
    if closed:
        log.error("%s waiting answer(s) of collection %s do not open with RELEASE_KEY.", closed, collection.pk)
    return opened


def _make_responses(collection: Collection, contents: list[dict[str, Any]], now: datetime) -> None:
    day = timezone.localdate(now)
    period = running_period(collection, day)
    period.size += sum(not content["suspect"] for content in contents)
    period.save(update_fields=["size"])
    responses = [
        Response(
            collection=collection,
            period=period,
            month=day.replace(day=1),
            language=content["language"],
            channel=content.get("channel", Response.Channel.WEB),
            # Markers are drawn anew in each collection: an older card's would be somebody else's here.
            mark=content["mark"] if content.get("collection") == collection.pk else None,
            answers=content["answers"],
            receipt_hash=content["receipt"],
            is_aside=content["suspect"],
        )
        for content in contents
    ]
    Response.objects.bulk_create(responses, batch_size=500)
    for aside in (False, True):
        _make_voices(collection, [response for response in responses if response.is_aside is aside], day, aside)


def _make_voices(collection: Collection, responses: list[Response], day: Any, aside: bool) -> None:
    """A voice for every open answer, in an order of its own."""
    form = collection.version.form
    said = [
        (response, question)
        for response in responses
        for question in form.asked
        if question.is_words and response.answers.get(question.id)
    ]
    _lot.shuffle(said)
    voices = matters.hear(
        [
            (response.answers[question.id], response.language, in_language(question.text, response.language).text)
            for response, question in said
        ],
        unit=collection.unit,
        source=SOURCES.get(form.slug, Voice.Source.SURVEY),
        source_name=collection.name,
        readable_on=day,
        promise_days=collection.promise_days,
        aside=aside,
        activity=collection.activity,
    )
    Spoken.objects.bulk_create(
        Spoken(response=response, voice=voice) for (response, _question), voice in zip(said, voices, strict=True)
    )


def wipe() -> None:
    """Leave no trace of the boxes in the files of the database (trust.md, rule 2)."""
    if connection.in_atomic_block:  # only in tests that wrap everything in a transaction
        return
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        elif connection.vendor == "postgresql":
            cursor.execute("VACUUM surveys_sealed")
