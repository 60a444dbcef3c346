"""Release and results when many answers are kept: a survey of 17 questions with 1,000 … ANSWERS answers in one period.

ANSWERS=100000 unless set; DATABASE_URL takes an empty PostgreSQL database, else SQLite in a temporary directory. For
each size: seconds to release 1,000 waiting answers, the longest that somebody who sends one meanwhile has to wait,
seconds to end the period (in the background, once), and the results page in milliseconds. One JSON line per figure.
"""

import json
import os
import random
import statistics
import sys
import tempfile
import threading
import time
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
os.environ["IDEAKIRJA_DATA"] = tempfile.mkdtemp(prefix="ideakirja-bench-")
os.environ["RELEASE_EVERY_SECONDS"] = "0"

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.utils import timezone  # noqa: E402

from ideakirja.demo.last_year import answers_of  # noqa: E402
from ideakirja.demo.story import start_collections  # noqa: E402
from ideakirja.demo.world import build_people  # noqa: E402
from ideakirja.surveys.actions import release, submit  # noqa: E402
from ideakirja.surveys.actions.periods import end_period, running_period  # noqa: E402
from ideakirja.surveys.models import Collection, Response  # noqa: E402
from ideakirja.surveys.receipts import Receipt  # noqa: E402

MOST = int(os.environ.get("ANSWERS", "100000"))
SIZES = [size for size in (1_000, 10_000, 100_000, 1_000_000) if size <= MOST]
BATCH, ROUNDS = 1_000, 40
LOT = random.Random(1)
KINDS = [answers_of(LOT) for _n in range(500)]


def keep(collection: Collection, size: int) -> None:
    today = timezone.localdate()
    period = running_period(collection, today)
    missing = size - collection.responses.count()
    period.size += missing
    period.save()
    for start in range(0, missing, 10_000):
        Response.objects.bulk_create(
            Response(
                collection=collection,
                period=period,
                month=today.replace(day=1),
                language="fi",
                answers=LOT.choice(KINDS),
                receipt_hash=f"{LOT.getrandbits(256):064x}",
            )
            for _n in range(min(10_000, missing - start))
        )


def send(collection: Collection) -> None:
    receipt = Receipt.draw()
    content = {"answers": LOT.choice(KINDS), "language": "fi", "mark": None, "receipt": receipt.hash}
    submit(collection, receipt, content, suspect=False, opened_on=timezone.localdate())


def sending_meanwhile(collection: Collection, stop: threading.Event, waits: list[float]) -> None:
    while not stop.is_set():
        began = time.perf_counter()
        send(collection)
        waits.append(time.perf_counter() - began)
        time.sleep(0.02)
    connection.close()


def released(collection: Collection) -> tuple[float, float]:
    """Seconds to release a thousand, and the longest wait of one who sends in the meantime."""
    for _n in range(BATCH):
        send(collection)
    stop, waits = threading.Event(), []
    other = threading.Thread(target=sending_meanwhile, args=(collection, stop, waits))
    other.start()
    time.sleep(0.2)
    began = time.perf_counter()
    assert release(collection, now=timezone.now()) >= BATCH
    took = time.perf_counter() - began
    stop.set()
    other.join()
    return took, max(waits)


def page(client: Client, collection: Collection) -> tuple[float, float]:
    took = []
    for _round in range(ROUNDS):
        began = time.perf_counter()
        assert client.get(f"/en/staff/collections/{collection.pk}/results/").status_code == 200
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took[3:]), statistics.quantiles(took[3:], n=20)[-1]


def main() -> None:
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    world = build_people()
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(world.kaisa, backend="allauth.account.auth_backends.AuthenticationBackend")
    for size in SIZES:
        collection = start_collections(world, timezone.localdate() - timedelta(days=size % 7)).survey
        keep(collection, size - BATCH if size > BATCH else 0)
        release_s, wait_s = released(collection)
        began = time.perf_counter()
        assert end_period(running_period(collection, timezone.localdate()), timezone.localdate())
        counting_s = time.perf_counter() - began
        middle, p95 = page(client, collection)
        line = {
            "figure": "results",
            "database": connection.vendor,
            "answers": size,
            "release_1000_s": round(release_s, 2),
            "longest_wait_to_send_s": round(wait_s, 2),
            "end_period_s": round(counting_s, 2),
            "page_median_ms": round(middle, 1),
            "page_p95_ms": round(p95, 1),
        }
        print(json.dumps(line), flush=True)


main()
