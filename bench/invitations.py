"""300 invitations in three channels: how long the button takes, how fast they leave, and each exactly once.

The job worker is killed once in the middle. Prints one JSON line per figure.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ["DJANGO_SETTINGS_MODULE"] = "tests.faults.sending_settings"
os.environ["IDEAKIRJA_DATA"] = tempfile.mkdtemp(prefix="ideakirja-bench-")
os.environ.pop("DATABASE_URL", None)

import django  # noqa: E402

django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402
from django.utils import timezone  # noqa: E402

from ideakirja.activities.actions import start_activity, take_seat  # noqa: E402
from ideakirja.activities.models import Activity  # noqa: E402
from ideakirja.demo.world import World, build_people  # noqa: E402
from ideakirja.gatherings.actions import make_gathering  # noqa: E402
from ideakirja.gatherings.actions.inviting import invite_seated  # noqa: E402
from ideakirja.gatherings.models import Gathering, Item  # noqa: E402
from ideakirja.kit.jobs import requeue_stale  # noqa: E402
from ideakirja.people.models import Delivery, Participant  # noqa: E402
from ideakirja.people.sending import LOST_AFTER  # noqa: E402
from tests.faults.mailbox import LOG, MAIL  # noqa: E402

PEOPLE, ROUNDS = 300, 5
WAYS = (
    {"channel": "email"},
    {"channel": "sms", "language": "sv"},
    {"channel": "letter", "street": "Koivukatu 3", "postal_code": "12345", "town": "Koivuranta"},
)


def fill(world: World) -> Activity:
    today = timezone.localdate()
    activity = start_activity(
        unit=world.keskusta,
        method="client-panel",
        version=1,
        name="Asiakasraati",
        begins_on=today,
        plan=(),
        responsible=world.olli,
        by=world.olli,
    )
    for n in range(PEOPLE):
        contact = {"email": f"n{n}@posti.example", "phone": f"+35840{1000000 + n}"}
        person = Participant.objects.create(
            unit=world.keskusta, name=f"Nro {n}", made_on=today, **contact, **WAYS[n % len(WAYS)]
        )
        take_seat(activity, person, by=world.olli, today=today)
    return activity


def session(activity: Activity, world: World, number: int) -> Gathering:
    gathering = make_gathering(
        unit=activity.unit,
        activity=activity,
        kind=Gathering.Kind.SESSION,
        name=f"Istunto {number}",
        starts_at=timezone.now() + timedelta(days=10 + number),
        purpose="Puhumme puhelinajoista.",
        place="Kirjasto",
        by=world.olli,
    )
    Item.objects.bulk_create(Item(gathering=gathering, position=n, title=f"Asia {n}", minutes=20) for n in range(5))
    return gathering


def figure(name: str, **values: object) -> None:
    print(json.dumps({"figure": name, "people": PEOPLE, **values}), flush=True)


def queue(activity: Activity, world: World) -> Gathering:
    """The median of some rounds; only the last one is sent."""
    took = []
    for number in range(ROUNDS):
        Delivery.objects.all().delete()
        gathering = session(activity, world, number)
        began = time.perf_counter()
        assert invite_seated(gathering, by=world.olli, now=timezone.now()) == PEOPLE
        took.append(time.perf_counter() - began)
    figure("invitations_queued", median_s=round(sorted(took)[ROUNDS // 2], 2), worst_s=round(max(took), 2), limit_s=2)
    return gathering


def worker() -> subprocess.Popen[bytes]:
    command = [sys.executable, "manage.py", "db_worker", "--batch", "--interval", "0.05", "--no-startup-delay"]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def asked() -> int:
    return len(LOG.read_text().split()) if LOG.exists() else 0


def send() -> None:
    """Kill the worker after a third, then let another finish: its time is measured."""
    total = Delivery.objects.waiting().count()
    first = worker()
    while asked() < total // 3:
        time.sleep(0.001)
    first.kill()
    first.wait()
    requeue_stale(timezone.now(), longest=timedelta(0))
    Delivery.objects.filter(state="sending").update(claimed_at=timezone.now() - LOST_AFTER)
    rest, began = Delivery.objects.waiting().count(), time.perf_counter()
    worker().wait()
    took = time.perf_counter() - began
    figure("messages_sent", sent=rest, seconds_with_start=round(took, 1), per_second=round(rest / took, 1))
    files = [path.stem for folder in (MAIL, Path(settings.SMS_DIRECTORY)) for path in folder.glob("*.txt")]
    keys = [*Delivery.objects.filter(state="sent").values_list("key", flat=True)]
    lost = len(set(keys) - set(files)) + Delivery.objects.waiting().count()
    figure("through_a_killed_worker", sent=len(keys), arrived=len(files), lost=lost, asked_again=asked() - len(keys))


def show(gathering: Gathering, world: World) -> None:
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(world.olli, backend="allauth.account.auth_backends.AuthenticationBackend")
    took = []
    for _round in range(10):
        began = time.perf_counter()
        assert client.get(f"/en/staff/gatherings/{gathering.pk}/people/").status_code == 200
        took.append(time.perf_counter() - began)
    figure("people_page", median_ms=round(sorted(took)[5] * 1000))


def main() -> None:
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    world = build_people()
    activity = fill(world)
    gathering = queue(activity, world)
    send()
    show(gathering, world)


main()
