"""`make run`: pages, live updates, jobs and clock together on this machine, with the demo municipality.

What dies is started again; what keeps dying brings everything down with a sentence. Ctrl-C stops it all.
"""

import ctypes
import fcntl
import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from io import StringIO
from pathlib import Path

from django.conf import settings
from django.core.management import call_command, get_commands
from django.db import DatabaseError, connection
from django.utils import timezone

from scripts.prepare import database, prepare, say, set_up

HOST = "127.0.0.1"
UVICORN = "--lifespan off --timeout-graceful-shutdown 3 --no-access-log --no-server-header --log-level warning"
STARTING = 60  # seconds until the pages must answer
STOPPING = 10  # seconds that a child gets to finish what it is doing
RESTARTS = 3  # times a minute that one child may die


def chosen_port() -> int:
    text = os.environ.get("PORT") or "8000"
    if not text.isdigit() or not 0 < int(text) < 65536:
        sys.exit(f"PORT is “{text}”. It must be a number between 1 and 65535: make run PORT=8001")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(text)))
        except PermissionError:
            sys.exit(f"This user may not open port {text}. Choose a larger one: make run PORT=8001")
        except OSError:
            sys.exit(f"Port {text} is taken by another program. Stop it, or choose another port: make run PORT=8001")
    os.environ["PORT"] = text
    return int(text)


# --- starting over ---------------------------------------------------------------------------------------------------
@contextmanager
def data_in_use(start_over: bool) -> Iterator[None]:
    """Hold the data directory; nobody may empty it while another run uses it."""
    with (Path(settings.DATA_DIR) / "run.lock").open("w") as lock:
        if start_over:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                sys.exit(f"Ideakirja is running with the data in {settings.DATA_DIR}. Stop it before FRESH=1.")
            delete_demo()
        fcntl.flock(lock, fcntl.LOCK_SH)
        yield


def delete_demo() -> None:
    """Delete what the demo has made. Its keys stay: they are worth nothing without the data, and cost nothing."""
    if not is_demo():
        sys.exit(f"This database was not made by the demo ({database()}). Nothing was deleted.")
    data = Path(settings.DATA_DIR).resolve()
    if connection.vendor == "sqlite":
        file = Path(connection.settings_dict["NAME"]).resolve()
        if not file.is_relative_to(data):
            sys.exit(f"FRESH=1 deletes only what is in {data}, and the database is {file}. Nothing was deleted.")
        connection.close()
        say(f"Starting over: deleting {file}.")
        for part in ("", "-wal", "-shm", "-journal"):
            file.with_name(file.name + part).unlink(missing_ok=True)
    else:
        say(f"Starting over: emptying every table (flush) of {database()}.")
        call_command("flush", interactive=False, verbosity=0)
    for name in ("static", "bundles", "media"):
        shutil.rmtree(data / name, ignore_errors=True)


def is_demo() -> bool:
    """Whether the staff accounts, if there are any, are those of Koivuranta."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT email FROM people_user")
            emails = [email for (email,) in cursor.fetchall()]
    except DatabaseError:  # no such table: nothing to lose
        return True
    return not emails or any(email.endswith("@koivuranta.example") for email in emails)


# --- the children ----------------------------------------------------------------------------------------------------
def die_with_parent() -> None:
    """Linux: the children get a SIGTERM even when this process is killed with no time to stop them."""
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)


class Child:
    """One process of the product, in a group of its own: Ctrl-C reaches only this program, which stops the rest."""

    def __init__(self, name: str, *arguments: str) -> None:
        self.name = name
        self.arguments = arguments
        self.deaths: list[float] = []

    def start(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, *self.arguments], process_group=0, preexec_fn=die_with_parent, stdin=subprocess.DEVNULL
        )

    @property
    def is_dead(self) -> bool:
        return self.process.poll() is not None

    @property
    def end(self) -> str:
        code = self.process.returncode
        return f"killed by {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"

    def dies_too_often(self) -> bool:
        now = time.monotonic()
        self.deaths = [*(death for death in self.deaths if death > now - 60), now]
        return len(self.deaths) > RESTARTS


def children(port: int) -> list[Child]:
    pages = f"-m uvicorn config.asgi:application --host {HOST} --port {port} {UVICORN}"
    return [
        Child("The page server", *pages.split()),
        Child("The job worker", "manage.py", "db_worker", "-v", "0"),
        Child("The clock", "manage.py", "tick", "--every", "5"),
    ]


def take_over_jobs() -> None:
    """No worker runs now: what says that it is running runs again."""
    from ideakirja.kit import jobs

    with suppress(DatabaseError):
        jobs.requeue_stale(timezone.now(), longest=timedelta(0))
    connection.close()


def answers(port: int) -> bool:
    asked = http.client.HTTPConnection(HOST, port, timeout=10)
    try:
        asked.request("GET", "/")
        return asked.getresponse().status < 500
    except OSError:
        return False
    finally:
        asked.close()


def watch(running: list[Child], port: int, banner: str) -> str:
    """Keep everything running until a signal comes. Returns why it cannot go on."""
    started = time.monotonic()
    answered = False
    parent = os.getppid()
    while os.getppid() == parent:  # `make` itself may be killed
        for child in running:
            if not child.is_dead:
                continue
            if not answered or child.dies_too_often():
                return f"{child.name} does not stay up ({child.end}). The reason is above."
            say(f"{child.name} stopped ({child.end}). Starting it again.")
            if "db_worker" in child.arguments:
                take_over_jobs()
            child.start()
        if not answered:
            if time.monotonic() > started + STARTING:
                return f"The pages did not answer in {STARTING} seconds."
            if answered := answers(port):
                say(banner)
        time.sleep(0.2)
    return ""


def stop(running: list[Child]) -> None:
    for child in running:
        child.process.terminate()
    deadline = time.monotonic() + STOPPING
    for child in running:
        with suppress(subprocess.TimeoutExpired):
            child.process.wait(max(0, deadline - time.monotonic()))
            continue
        child.process.kill()
        child.process.wait()


def asked_to_stop(number: int, frame: object) -> None:
    raise KeyboardInterrupt


# --- the whole -------------------------------------------------------------------------------------------------------
def demo_banner(port: int) -> str:
    """Fill the demo when the database is empty. Returns what the reader needs to know: address, people, a code."""
    told = StringIO()
    if "demo" in get_commands():
        call_command("demo", stdout=told)
    story = told.getvalue().strip() or f"Ideakirja is at http://{HOST}:{port}. Ctrl-C stops it."
    return f"\n{story}\nThe data is kept. `make run FRESH=1` starts over.\n"


def main() -> int:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, asked_to_stop)
    os.environ["IDEAKIRJA_DEMO"] = "1"
    port = chosen_port()
    set_up()
    running: list[Child] = []
    with data_in_use(start_over=os.environ.get("FRESH", "") not in ("", "0")):
        try:
            prepare()
            banner = demo_banner(port)
            take_over_jobs()
            say("Starting the pages, the job worker and the clock.")
            for child in children(port):
                child.start()
                running.append(child)
            trouble = watch(running, port, banner)
        except KeyboardInterrupt:
            trouble = ""
            print("\nStopping.", flush=True)
        finally:
            stop(running)
    if trouble:
        print(trouble, file=sys.stderr)
    return 1 if trouble else 0


if __name__ == "__main__":
    sys.exit(main())
