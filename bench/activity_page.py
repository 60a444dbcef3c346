"""The page of a large activity and the week of a worker with many: queries and milliseconds.

One activity with 100 gatherings, 40 participants and 500 voices; a worker responsible for 50 activities. Prints one
JSON line per figure. The queries of sign-in (session, user, roles) are counted too, and said apart.
"""

import json
import os
import statistics
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
os.environ["IDEAKIRJA_DATA"] = tempfile.mkdtemp(prefix="ideakirja-bench-")
os.environ.pop("DATABASE_URL", None)

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.utils import timezone  # noqa: E402

from ideakirja.activities.actions import take_seat  # noqa: E402
from ideakirja.demo.world import World, build_people  # noqa: E402
from ideakirja.gatherings.models import Gathering  # noqa: E402
from ideakirja.matters.actions import hear  # noqa: E402
from ideakirja.matters.models import Voice  # noqa: E402
from ideakirja.methods.finding import find_method  # noqa: E402
from ideakirja.methods.running import start  # noqa: E402
from ideakirja.people.actions import add_participant  # noqa: E402

ROUNDS = 60
SIGN_IN = "/en/staff/handbook/notes/1/"  # a page with next to nothing of its own


def activity_of(world: World, name: str, first: date):
    return start(
        find_method("client-panel"),
        unit=world.keskusta,
        name=name,
        begins_on=first,
        responsible=world.olli,
        team=[world.maija],
        by=world.olli,
    )


def fill(world: World) -> int:
    today, now = timezone.localdate(), timezone.now()
    activity = activity_of(world, "Asiakasraati", today - timedelta(days=300))
    Gathering.objects.bulk_create(
        Gathering(
            unit=world.keskusta,
            activity=activity,
            name=f"Istunto {n}",
            starts_at=now + timedelta(days=3 * (n - 50)),
            ends_at=now + timedelta(days=3 * (n - 50), hours=2),
        )
        for n in range(100)
    )
    for n in range(40):
        details = {"name": f"Jäsen {n}", "channel": "hand"}
        person = add_participant(details, unit=world.keskusta, by=world.olli, today=today)
        take_seat(activity, person, by=world.olli, today=today)
    hear(
        [(f"Ääni {n}", "fi", "") for n in range(500)],
        unit=world.keskusta,
        source=Voice.Source.MEETING,
        source_name="Raati",
        readable_on=today,
        activity=activity,
    )
    for n in range(49):
        activity_of(world, f"Raati {n}", today - timedelta(days=n))
    return activity.pk


def measure(client: Client, path: str) -> tuple[int, float, float]:
    """Queries, and the median and 95th percentile in milliseconds, after three rounds to warm up."""
    for _ in range(3):
        assert client.get(path).status_code == 200, path
    count = 0

    def counting(execute, sql, *arguments):
        nonlocal count
        count += sql.lstrip().upper().startswith(("SELECT", "WITH", "INSERT", "UPDATE", "DELETE"))
        return execute(sql, *arguments)

    with connection.execute_wrapper(counting):
        client.get(path)
    took = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        client.get(path)
        took.append((time.perf_counter() - began) * 1000)
    return count, statistics.median(took), statistics.quantiles(took, n=20)[-1]


def main() -> None:
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    world = build_people()
    pk = fill(world)
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(world.olli, backend="allauth.account.auth_backends.AuthenticationBackend")
    signed_in, _, _ = measure(client, SIGN_IN)
    for name, path in (("activity_page", f"/en/staff/activities/{pk}/"), ("my_week", "/en/staff/")):
        queries, middle, p95 = measure(client, path)
        line = {
            "figure": name,
            "queries": queries,
            "queries_of_a_bare_page": signed_in,
            "median_ms": round(middle, 1),
            "p95_ms": round(p95, 1),
            "rounds": ROUNDS,
        }
        print(json.dumps(line))


main()
