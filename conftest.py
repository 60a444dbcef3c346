"""Fixtures for every test: the named world of ideakirja/demo/world.py, and browsers signed in as its people."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone, translation

from ideakirja.demo.story import Story, start_collections
from ideakirja.demo.world import World, build_people
from ideakirja.people.models import User

pytest_plugins = ["tests.browser"]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Pages and journeys run before short tests, so that no process ends with a long one while the other waits."""
    items.sort(key=lambda item: (_commits(item), not item.get_closest_marker("browser")))


def _commits(item: pytest.Item) -> bool:
    """Whether the test empties the database afterwards. As pytest-django wants it, such tests come last."""
    marker = item.get_closest_marker("django_db")
    return bool(marker and marker.kwargs.get("transaction")) or "transactional_db" in item.fixturenames  # type: ignore[attr-defined]


@pytest.fixture
def world(db: None) -> World:
    return build_people()


@pytest.fixture
def sign_in() -> Callable[[User], Client]:
    """sign_in(world.maija).get("/en/staff/") – a browser of its own for each person."""

    def client_of(user: User) -> Client:
        client = Client()
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return client_of


@pytest.fixture(autouse=True)
def in_english() -> object:
    """Tests read texts in English, the language of the sources."""
    with translation.override("en"):
        yield


@pytest.fixture
def story(world: World) -> Story:
    """The two open collections of Koivuranta, still without an answer."""
    return start_collections(world, timezone.localdate())
