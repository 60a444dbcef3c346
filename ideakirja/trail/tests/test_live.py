"""Live updates: what is published reaches the open pages of the same channel, and only those who work there."""

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from inspect import iscoroutinefunction

import pytest
from asgiref.sync import async_to_sync, sync_to_async
from django.db import connections
from django.http import Http404
from django.test import AsyncClient, AsyncRequestFactory, Client

from ideakirja.trail import live
from ideakirja.trail.actions import publish
from ideakirja.trail.models import LiveEvent

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def quick_hub(monkeypatch):
    monkeypatch.setattr(live, "POLL_SECONDS", 0.02)
    monkeypatch.setattr(live, "hub", live.Hub())


def in_own_thread(function):
    """Call it in a thread of its own: when a browser test has run before, this one has an event loop already."""
    sync = async_to_sync(function) if iscoroutinefunction(function) else function

    def run(*args, **kwargs):
        try:
            return sync(*args, **kwargs)
        finally:
            connections.close_all()

    def call(*args, **kwargs):
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(run, *args, **kwargs).result(30)

    return call


async def signed_in(user) -> AsyncClient:
    client = AsyncClient()
    await sync_to_async(client.force_login)(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


async def first_events(stream, number: int) -> list[str]:
    """Names of the first events that a browser hears."""
    names: list[str] = []
    async for part in stream:
        names += re.findall(r"event: (\w+)", part.decode())
        if len(names) >= number:
            break
    await stream.aclose()
    return names


async def heard_on(channel: str, *published: tuple[str, str], last: int | None = None, number: int) -> list[str]:
    stream = live._stream(channel, last)
    await anext(stream)
    await asyncio.sleep(0.2)  # the watcher has looked at what is the newest now
    for event in published:
        await sync_to_async(publish)(*event)
    return await asyncio.wait_for(first_events(stream, number), 10)


def test_what_is_published_is_handed_out():
    """In its order, and only what belongs to the channel."""
    events = [("unit-1", "voices"), ("unit-2", "matters"), ("unit-1", "collections")]
    assert in_own_thread(heard_on)("unit-1", *events, number=2) == ["voices", "collections"]


def test_a_browser_that_comes_back_hears_what_it_missed():
    for name in ("voices", "matters", "collections"):
        publish("unit-1", name)
    first = LiveEvent.objects.order_by("pk").first()
    assert in_own_thread(heard_on)("unit-1", last=first.pk, number=2) == ["matters", "collections"]


def test_a_page_that_is_closed_is_forgotten():
    in_own_thread(heard_on)("unit-1", ("unit-1", "voices"), number=1)
    assert live.hub.listeners == {}


def test_a_stream_that_is_too_slow_is_ended():
    """Its browser comes back by itself and catches up."""

    async def fall_behind() -> list:
        hub = live.Hub()
        queue: live.Queue = asyncio.Queue(2)
        hub.listeners["unit-1"] = {queue}
        hub._hand_out([LiveEvent(pk=n, channel="unit-1", name="voices") for n in range(3)])
        return [hub.listeners, queue.get_nowait().pk, queue.get_nowait()]

    assert in_own_thread(fall_behind)() == [{}, 1, None]


def test_those_who_work_there_may_listen(world):
    async def listen(user, unit) -> tuple:
        response = await (await signed_in(user)).get(f"/live/unit-{unit.pk}/")
        return response.status_code, response.headers.get("Content-Type"), response.headers.get("X-Accel-Buffering")

    for user in (world.maija, world.pekka):
        assert in_own_thread(listen)(user, world.keskusta) == (200, "text/event-stream", "no")


def test_a_foreign_or_unknown_channel_is_not_there(world):
    async def statuses(user, *channels: str) -> set[int]:
        client = await signed_in(user)
        return {(await client.get(f"/live/{channel}/")).status_code for channel in channels}

    channels = [f"unit-{world.keskusta.pk}", "unit-999999", "unit-", "unit-x", "person-1", "unit"]
    assert in_own_thread(statuses)(world.timo, *channels) == {404}


def test_a_figure_that_is_no_number_is_not_there(world):
    """² is a digit to Python, and no number."""

    async def ask() -> None:
        request = AsyncRequestFactory().get("/live/x/")
        request.auser = sync_to_async(lambda: world.maija)
        await live.stream_channel(request, "unit-²")

    with pytest.raises(Http404):
        in_own_thread(ask)()


def test_whoever_has_not_signed_in_is_led_to_the_sign_in(world):
    async def get() -> int:
        return (await AsyncClient().get(f"/live/unit-{world.keskusta.pk}/")).status_code

    assert in_own_thread(get)() == 302


def test_a_server_of_pages_only_says_that_there_is_no_stream(world, sign_in):
    """204 tells the browser not to come back; who is not signed in learns nothing."""
    address = f"/live/unit-{world.keskusta.pk}/"
    assert in_own_thread(sign_in(world.maija).get)(address).status_code == 204
    assert in_own_thread(Client().get)(address).status_code == 302
