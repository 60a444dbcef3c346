"""Answering under load: open the survey, send all answers, be acknowledged and shown the receipt.

Ours against two floors (bench/floors), each behind granian with two workers, interleaved in ROUNDS rounds in one run,
with 8 and 32 clients that go on without a pause. DATABASE_URL takes an empty PostgreSQL database, else SQLite in a
temporary directory. One JSON line per figure: submissions a second (median of the rounds), 95th percentile of a
submission in milliseconds, CPU milliseconds of the server's processes per submission (a database server's are not in
it), and the ratios.
"""

import asyncio
import json
import os
import re
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
ROUNDS, SECONDS = int(os.environ.get("ROUNDS", "3")), float(os.environ.get("SECONDS", "6"))
CLIENTS = (8, 32)
os.environ["IDEAKIRJA_DATA"] = os.environ.get("IDEAKIRJA_DATA") or tempfile.mkdtemp(prefix="ideakirja-bench-")
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
ANSWERS = {
    "q-gender": "woman",
    "q-birth-year": "1973",
    "q-clientship": "1 v 2 kk",
    **{f"q-item-{n}": "5" for n in range(1, 13)},
    "q-free-word": "Kiitos, minua kuunneltiin. Puhelimeen voisi päästä helpommin läpi aamulla.",
}
TOKEN = re.compile(rb'name="(token|csrfmiddlewaretoken)" value="([^"]+)"')


class Server:
    """granian with two workers; `cpu` is what all its processes have used, in seconds."""

    def __init__(self, application: str) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--no-access-log"]
        command += ["--log-level", "error", "--port", str(self.port), "--workers", "2", application]
        self.process = subprocess.Popen(command, cwd=ROOT, start_new_session=True)
        for _attempt in range(100):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                break
            except OSError:
                time.sleep(0.1)

    def _family(self) -> list[int]:
        found = [self.process.pid]
        for pid in found:
            for task in Path(f"/proc/{pid}/task").glob("*/children"):
                found += [int(child) for child in task.read_text().split()]
        return found

    @property
    def cpu(self) -> float:
        ticks = 0
        for pid in self._family():
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def stop(self) -> None:
        os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait(10)


class Client:
    """One connection that is kept, spoken by hand: the load must cost less than what it measures."""

    def __init__(self, port: int) -> None:
        self.port = port

    async def open(self) -> None:
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port, limit=2**20)

    async def ask(self, method: str, path: str, body: bytes = b"", cookie: bytes = b"") -> tuple[int, dict, bytes]:
        head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n".encode()
        if body:
            head += b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n" % len(body)
        if cookie:
            head += b"Cookie: csrftoken=" + cookie + b"\r\n"
        self.writer.write(head + b"\r\n" + body)
        lines = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines[1:] if line)}
        length = headers.get("content-length")
        if length is not None:
            page = await self.reader.readexactly(int(length))
        else:
            page = b""
            while size := int(await self.reader.readline(), 16):
                page += await self.reader.readexactly(size + 2)
            await self.reader.readline()
        return int(lines[0].split()[1]), headers, page

    async def submit(self, path: str) -> None:
        status, headers, page = await self.ask("GET", path)
        assert status == 200, status
        name, token = (part.decode() for part in TOKEN.search(page).groups())
        cookie = headers.get("set-cookie", "").partition("csrftoken=")[2].partition(";")[0].encode()
        body = urlencode({name: token, **ANSWERS}).encode()
        status, headers, page = await self.ask("POST", path, body, cookie)
        assert status == 302, (status, page[:2000])
        status, _headers, _page = await self.ask("GET", headers["location"])
        assert status == 200, status


async def load(port: int, path: str, clients: int, seconds: float) -> list[float]:
    """Seconds of every submission that ended in time."""
    took: list[float] = []
    until = time.perf_counter() + seconds

    async def one() -> None:
        client = Client(port)
        await client.open()
        while (began := time.perf_counter()) < until:
            await client.submit(path)
            took.append(time.perf_counter() - began)
        client.writer.close()

    await asyncio.gather(*(one() for _n in range(clients)))
    return took


def prepare() -> str:
    """The path of an open survey."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connections
    from django.utils import timezone

    from ideakirja.demo.story import start_collections
    from ideakirja.demo.world import build_people

    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    code = start_collections(build_people(), timezone.localdate()).survey.code
    connections.close_all()
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "bench.floors.settings"}
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--run-syncdb", "--verbosity", "0"],
        cwd=ROOT,
        env=environment,
        check=True,
    )
    return f"/fi/k/{code}/"


def main() -> None:
    ours = prepare()
    servers = {"ours": Server("config.wsgi:application"), "floors": Server("bench.floors.wsgi:application")}
    kinds = {"plain": ("floors", "/plain/"), "cached": ("floors", "/cached/"), "ours": ("ours", ours)}
    try:
        for server, path in kinds.values():
            asyncio.run(load(servers[server].port, path, 2, 2))
        for clients in CLIENTS:
            measure(servers, kinds, clients)
    finally:
        for server in servers.values():
            server.stop()


def measure(servers: dict[str, Server], kinds: dict[str, tuple[str, str]], clients: int) -> None:
    rates: dict[str, list[float]] = {kind: [] for kind in kinds}
    took: dict[str, list[float]] = {kind: [] for kind in kinds}
    cpu = dict.fromkeys(kinds, 0.0)
    for _round in range(ROUNDS):
        for kind, (name, path) in kinds.items():
            server, before, began = servers[name], servers[name].cpu, time.perf_counter()
            done = asyncio.run(load(server.port, path, clients, SECONDS))
            rates[kind].append(len(done) / (time.perf_counter() - began))
            took[kind] += done
            cpu[kind] += server.cpu - before
    middle = {kind: statistics.median(found) for kind, found in rates.items()}
    for kind in kinds:
        line = {
            "figure": "answering",
            "database": "postgresql" if "DATABASE_URL" in os.environ else "sqlite",
            "what": kind,
            "clients": clients,
            "per_second": round(middle[kind], 1),
            "p95_ms": round(statistics.quantiles(took[kind], n=20)[-1] * 1000, 1),
            "cpu_ms": round(cpu[kind] / len(took[kind]) * 1000, 2),
            "rounds": [round(rate, 1) for rate in rates[kind]],
        }
        if kind == "ours":
            line["times_plain"] = round(middle[kind] / middle["plain"], 2)
            line["times_cached"] = round(middle[kind] / middle["cached"], 2)
        print(json.dumps(line), flush=True)


main()
