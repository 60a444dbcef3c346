"""An attacker with the whole database, who knows when each client was there, learns nothing of who wrote what.

40 batches of 5 cards in a known order of writing. Guessing the writer of a row by any order that the storage keeps
must not do better than chance (one in five).
"""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from ideakirja.matters.models import Voice
from ideakirja.surveys.actions import release
from ideakirja.surveys.models import Response, Sealed, SpentKey, Spoken
from ideakirja.surveys.tests.cards import put_waiting

BATCHES, SIZE = 40, 5
# Chance is 0.2 with a standard deviation below 0.03 over 200 rows: five of them are never reached by luck.
MOST = 0.35
pytestmark = pytest.mark.django_db(transaction=True)

ORDERS = {"sqlite": ["rowid"], "postgresql": ["ctid", "xmin::text::bigint"]}


def rows_in_order(model, order):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {model._meta.pk.column} FROM {model._meta.db_table} ORDER BY {order}")
        return [pk for (pk,) in cursor.fetchall()]


@pytest.fixture
def batches(story):
    """[[receipt hashes in the order of writing], …], each batch released on a later day."""
    written = []
    for n in range(BATCHES):
        receipts = put_waiting(story.card, SIZE, wish=f"Toive {n}-{{n}}")
        assert release(story.card, now=timezone.now() + timedelta(days=2 * n)) == SIZE
        written.append([receipt.hash for receipt in receipts])
    return written


def hits(found, written):
    """Share of rows whose place in their batch is the place of their writer."""
    batches = [found[start : start + SIZE] for start in range(0, len(found), SIZE)]
    right = sum(a == b for row, known in zip(batches, written, strict=True) for a, b in zip(row, known, strict=True))
    return right / (BATCHES * SIZE)


def test_no_order_of_storage_tells_the_writer(batches):
    """By id and by what the database keeps beside the row, in every table that a card leaves its marks in."""
    receipt_of = dict(Response.objects.values_list("pk", "receipt_hash"))
    writer_of_voice = {s.voice_id: receipt_of[s.response_id] for s in Spoken.objects.all()}
    writer_of_spoken = {s.pk: receipt_of[s.response_id] for s in Spoken.objects.all()}
    writers = {Response: receipt_of, Voice: writer_of_voice, Spoken: writer_of_spoken}
    for model, writer in writers.items():
        for order in ("id", *ORDERS[connection.vendor]):
            if order.startswith("xmin"):
                order = f"{order}, id"
            found = [writer[pk] for pk in rows_in_order(model, order)]
            assert hits(found, batches) < MOST, f"{model.__name__} by {order}"


def test_a_batch_is_one_transaction_of_its_own(batches):
    """On PostgreSQL: the rows of a batch share one xmin, and no spent key or box has it."""
    if connection.vendor != "postgresql":
        assert Response.objects.count() == BATCHES * SIZE
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT xmin::text, count(*) FROM surveys_response GROUP BY 1")
        of_responses = dict(cursor.fetchall())
        cursor.execute("SELECT xmin::text FROM surveys_spentkey")
        of_keys = {xmin for (xmin,) in cursor.fetchall()}
    assert set(of_responses.values()) == {SIZE}
    assert not of_keys & set(of_responses)


def test_the_size_of_a_box_tells_nothing(story):
    """A card without a word and one of 10,000 characters lie in boxes of one size."""
    put_waiting(story.card, 1)
    put_waiting(story.card, 1, wish="ä" * 10_000)
    assert len({len(sealed.box) for sealed in Sealed.objects.all()}) == 1
    assert SpentKey.objects.count() == 2
