"""Live updates without a broker: an outbox table, one watcher per process, Server-Sent Events to browsers.

SQLite: the watcher asks for new rows. PostgreSQL: it LISTENs and fetches the row named in the NOTIFY, because ids
are committed out of order there. An event carries only a name; the page fetches the fragment itself.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from typing import Any, TypeVar

import psycopg
from asgiref.sync import sync_to_async
from django.db import connection
from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from .models import LiveEvent

log = logging.getLogger("ideakirja.live")

POLL_SECONDS = 0.5
HEARTBEAT_SECONDS = 15
QUEUE_LENGTH = 100
REPLAY_LIMIT = 200

Result = TypeVar("Result")
Queue = asyncio.Queue["LiveEvent | None"]


def _query(function: Callable[..., Result]) -> Callable[..., Any]:
    """Run in a thread and give the connection back at once: a stream lives for hours."""

    def run(*args: Any) -> Result:
        try:
            return function(*args)
        finally:
            connection.close()

    return sync_to_async(run, thread_sensitive=False)


_newest = _query(lambda: LiveEvent.objects.aggregate(newest=Max("id"))["newest"] or 0)
_after = _query(lambda last: list(LiveEvent.objects.filter(id__gt=last).order_by("id")[:1000]))
_named = _query(lambda ids: list(LiveEvent.objects.filter(id__in=ids).order_by("id")))
_missed = _query(
    lambda channel, last: list(LiveEvent.objects.filter(channel=channel, id__gt=last).order_by("id")[:REPLAY_LIMIT])
)


class Hub:
    """Hands new events to the streams of this process."""

    def __init__(self) -> None:
        self.listeners: dict[str, set[Queue]] = {}
        self.watcher: asyncio.Task[None] | None = None

    def join(self, channel: str) -> Queue:
        queue: Queue = asyncio.Queue(QUEUE_LENGTH)
        self.listeners.setdefault(channel, set()).add(queue)
        if self.watcher is None or self.watcher.done():
            self.watcher = asyncio.get_running_loop().create_task(self._watch())
        return queue

    def leave(self, channel: str, queue: Queue) -> None:
        queues = self.listeners.get(channel, set())
        queues.discard(queue)
        if not queues:
            self.listeners.pop(channel, None)

    def _hand_out(self, events: list[LiveEvent]) -> None:
        for event in events:
            for queue in list(self.listeners.get(event.channel, ())):
                try:
                    queue.put_nowait(event)
                except asyncio.QueueFull:
                    # Too slow to follow: end the stream, the browser comes back and catches up.
                    self.leave(event.channel, queue)
                    queue.get_nowait()
                    queue.put_nowait(None)

    async def _watch(self) -> None:
        await (self._listen() if connection.vendor == "postgresql" else self._poll())

    async def _poll(self) -> None:
        last = await _newest()
        while self.listeners:
            try:
                if events := await _after(last):
                    last = events[-1].pk
                    self._hand_out(events)
            except Exception:
                log.exception("The live outbox could not be read; trying again.")
            await asyncio.sleep(POLL_SECONDS)

    async def _listen(self) -> None:
        settings = connection.get_connection_params()
        wanted = ("host", "port", "user", "password", "dbname", "sslmode")
        address = {name: settings[name] for name in wanted if settings.get(name)}
        last = await _newest()
        while self.listeners:
            try:
                async with await psycopg.AsyncConnection.connect(**address, autocommit=True) as database:
                    await database.execute("LISTEN ideakirja_live")
                    self._hand_out(await _after(last))
                    while self.listeners:
                        ids = [int(n.payload) async for n in database.notifies(timeout=5, stop_after=1)]
                        if ids:
                            last = max(last, *ids)
                            self._hand_out(await _named(ids))
            except (psycopg.Error, OSError):
                log.warning("The live connection broke; connecting again.")
                await asyncio.sleep(1)


hub = Hub()


async def _stream(channel: str, last_id: int | None) -> AsyncIterator[bytes]:
    queue = hub.join(channel)
    sent = 0
    try:
        yield b"retry: 2000\n: connected\n\n"
        for event in await _missed(channel, last_id) if last_id is not None else []:
            sent = event.pk
            yield _frame(event)
        while True:
            try:
                event = await asyncio.wait_for(queue.get(), HEARTBEAT_SECONDS)
            except TimeoutError:
                yield b": still here\n\n"
                continue
            if event is None:
                return
            if event.pk > sent:
                yield _frame(event)
    finally:
        hub.leave(channel, queue)


def _frame(event: LiveEvent) -> bytes:
    return f"id: {event.pk}\nevent: {event.name}\ndata: {event.name}\n\n".encode()


async def stream_channel(request: HttpRequest, channel: str) -> HttpResponseBase:
    """The events of one channel. `unit-7` is for those who work in unit 7; others get 404."""
    if not hasattr(request, "scope"):
        # A server of pages only: the proxy sends /live/ elsewhere. 204 tells the browser not to come back.
        return HttpResponse(status=204)
    user: Any = await request.auser()
    kind, _, number = channel.partition("-")
    if kind != "unit" or not number.isdecimal() or not await _query(user.works_in)(int(number)):
        raise Http404
    last = request.headers.get("Last-Event-ID", "")
    response = StreamingHttpResponse(
        _stream(channel, int(last) if last.isdecimal() else None), content_type="text/event-stream"
    )
    response.headers["Cache-Control"] = "no-cache, no-transform"
    response.headers["X-Accel-Buffering"] = "no"
    return response
