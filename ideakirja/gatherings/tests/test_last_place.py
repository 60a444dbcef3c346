"""The last place, taken by many at the same moment, is given once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.utils import timezone

from ideakirja.gatherings.actions.signing_up import Details, sign_up

from .inviting import an_event

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_others_are_on_the_waiting_list(world):
    event = an_event(world, places=1)

    def take(number):
        try:
            details = Details(name=f"Nro {number}", email=f"n{number}@posti.example")
            return sign_up(event, details, now=timezone.now())[0].waiting_since is None
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as many:
        has_place = [*many.map(take, range(6))]
    assert has_place.count(True) == 1
    assert event.attendances.coming().count() == 1
    assert event.attendances.waiting().count() == 5
