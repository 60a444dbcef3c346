"""300 invitations in three channels, job workers killed in the middle: each leaves exactly once.

Two workers at a time, 10 times kill -9. Between taking a message to the server and writing that down a kill may fall;
then the server is asked again with the same key, and knows it.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone

from ideakirja.activities.actions import leave_seat, take_seat
from ideakirja.gatherings.actions.inviting import invite_seated
from ideakirja.gatherings.tests.inviting import a_panel, a_session
from ideakirja.kit.jobs import requeue_stale
from ideakirja.kit.tests.worker import BACKEND
from ideakirja.people.jobs import send_deliveries
from ideakirja.people.models import Delivery, Participant
from ideakirja.people.sending import LOST_AFTER

from .mailbox import LOG, MAIL
from .test_kill import ROOT, environment

PEOPLE, KILLS, WORKERS = 300, 10, 2
pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
State = Delivery.State


@pytest.fixture
def invited(world, settings):
    settings.TASKS = BACKEND
    panel, today = a_panel(world), timezone.localdate()
    ways = (
        {"channel": "email"},
        {"channel": "sms"},
        {"channel": "letter", "street": "Koivukatu 3", "postal_code": "12345", "town": "Koivuranta"},
    )
    for n in range(PEOPLE):
        contact = {"email": f"n{n}@posti.example", "phone": f"+35840{1000000 + n}"}
        details = {"unit": world.keskusta, "name": f"Nro {n}", "made_on": today}
        take_seat(panel, Participant.objects.create(**details, **contact, **ways[n % 3]), by=None, today=today)
    assert invite_seated(a_session(panel), by=world.olli, now=timezone.now()) == PEOPLE
    yield panel
    for folder in (MAIL, texts()):
        shutil.rmtree(folder, ignore_errors=True)
    LOG.unlink(missing_ok=True)


def texts():
    return Path(settings.SMS_DIRECTORY)


def asked():
    return LOG.read_text().split() if LOG.exists() else []


def start_workers():
    return [start_worker() for _worker in range(WORKERS)]


def start_worker():
    send_deliveries.enqueue()
    command = [sys.executable, "manage.py", "db_worker", "--batch", "--interval", "0.05", "--no-startup-delay"]
    env = {**environment(""), "DJANGO_SETTINGS_MODULE": "tests.faults.sending_settings"}
    return subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def kill(worker):
    os.kill(worker.pid, signal.SIGKILL)
    worker.wait()


def let_time_pass():
    """What the clock would do: jobs whose worker was killed run again, and so do the messages it had taken."""
    requeue_stale(timezone.now(), longest=timedelta(0))
    taken = Delivery.objects.filter(state=State.SENDING)
    taken.update(claimed_at=timezone.now() - LOST_AFTER - timedelta(seconds=1))


def kill_in_the_middle(lot):
    """Let two workers send some, and kill both."""
    before = len(asked())
    workers = start_workers()
    until = time.monotonic() + 30
    wanted = before + lot.randint(3, 12)
    while len(asked()) < wanted and time.monotonic() < until:
        time.sleep(0.001)
    for worker in workers:
        kill(worker)
    let_time_pass()


def send_the_rest():
    for _try in range(20):
        workers = start_workers()
        for worker in workers:
            worker.wait(timeout=120)
        let_time_pass()
        if not Delivery.objects.waiting().exists():
            return
    raise AssertionError("Not everything was sent.")


def test_each_leaves_exactly_once(invited):
    lot = random.Random(1)
    for _kill in range(KILLS):
        kill_in_the_middle(lot)
    assert Delivery.objects.waiting().exists(), "the kills fell in the middle"
    send_the_rest()
    states = Counter(Delivery.objects.values_list("channel", "state"))
    third = PEOPLE // 3
    assert states == {("email", "sent"): third, ("sms", "sent"): third, ("letter", "to_print"): third}
    keys = set(Delivery.objects.filter(state=State.SENT).values_list("key", flat=True))
    arrived = [path.stem for folder in (MAIL, texts()) for path in folder.glob("*.txt")]
    assert sorted(arrived) == sorted(keys)
    again = len(asked()) - len(keys)
    assert again <= KILLS * WORKERS, f"{again} were asked for twice"


def test_whoever_leaves_during_the_sending_gets_nothing_more(invited):
    """Half the people leave while a killed worker's messages wait: nothing reaches them afterwards."""
    kill_in_the_middle(random.Random(2))
    gone = set(asked())
    leaving = invited.seats.all()[: PEOPLE // 2]
    for seat in leaving:
        leave_seat(seat, by=None, today=timezone.localdate())
    send_the_rest()
    theirs = Delivery.objects.filter(participant__in=[seat.participant_id for seat in leaving])
    assert set(theirs.values_list("key", flat=True)) & set(asked()) <= gone
    assert not theirs.exclude(state__in=[State.SENT, State.WITHDRAWN]).exists()
