"""Runs a command with DATABASE_URL of an empty PostgreSQL database that is gone afterwards.

    .venv/bin/python -m scripts.with_postgres make test

Uses a server that already answers on 127.0.0.1:5432 and lets us make databases. Otherwise starts one of its own, in a
temporary directory and on a free port, and stops it in the end; as root it installs the server first when need be.
"""

import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg

ROLES = ("postgres", "root")
SETTINGS = "listen_addresses=127.0.0.1 unix_socket_directories= fsync=off synchronous_commit=off full_page_writes=off"


def find_server() -> str | None:
    """The address of a running server where we may make databases, without a database name."""
    for role in ROLES:
        address = f"postgres://{role}@127.0.0.1:5432"
        with suppress(psycopg.Error), psycopg.connect(f"{address}/postgres", connect_timeout=3) as connection:
            query = "SELECT rolsuper OR rolcreatedb FROM pg_roles WHERE rolname = current_user"
            if (row := connection.execute(query).fetchone()) and row[0]:
                return address
    return None


def programs() -> Path | None:
    """The directory of initdb and postgres, of the newest version."""
    places = [Path(found).resolve().parent for name in ("initdb",) if (found := shutil.which(name))]
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name), reverse=True)
    return next((place for place in places if (place / "initdb").exists() and (place / "postgres").exists()), None)


def install() -> None:
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        sys.exit("PostgreSQL is missing. Install it (Debian and Ubuntu: sudo apt-get install postgresql).")
    print("Installing postgresql with apt-get.", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    get = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
    for arguments in (["update"], ["install", "-y", "--no-install-recommends", "postgresql"]):
        subprocess.run([*get, *arguments], env=environment, stdout=subprocess.DEVNULL, check=True)


@contextmanager
def own_server(place: Path) -> Iterator[str]:
    """A server for as long as the command runs. PostgreSQL refuses to run as root: then it runs as another user."""
    user = None
    if os.geteuid() == 0:
        names = {entry.pw_name for entry in pwd.getpwall()}
        user = "postgres" if "postgres" in names else "nobody"
    with tempfile.TemporaryDirectory(prefix="ideakirja-postgres-") as folder:
        if user:
            shutil.chown(folder, user)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        data = f"{folder}/data"
        initdb = [str(place / "initdb"), "-D", data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8"]
        subprocess.run(initdb, user=user, cwd=folder, stdout=subprocess.DEVNULL, check=True)
        options = [part for setting in SETTINGS.split() for part in ("-c", setting)]
        command = [str(place / "postgres"), "-D", data, "-p", str(port), *options]
        with Path(folder, "log").open("w") as log:
            server = subprocess.Popen(command, user=user, cwd=folder, stdout=log, stderr=log, process_group=0)
        address = f"postgres://postgres@127.0.0.1:{port}"
        try:
            wait_for(address, server, Path(folder, "log"))
            yield address
        finally:
            server.send_signal(2)  # SIGINT: disconnect everybody and stop
            server.wait(30)


def wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(150):
        with suppress(psycopg.OperationalError), psycopg.connect(f"{address}/postgres", connect_timeout=3):
            return
        if server.poll() is not None:
            break
        time.sleep(0.2)
    sys.exit(f"PostgreSQL did not start:\n{log.read_text()[-2000:]}")


def run(address: str, command: list[str]) -> int:
    """Make a database, run the command with it, drop it."""
    name = f"ideakirja_{os.getpid()}"
    with psycopg.connect(f"{address}/postgres", autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
        try:
            return subprocess.run(
                command, env={**os.environ, "DATABASE_URL": f"{address}/{name}"}, check=False
            ).returncode
        finally:
            connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def main(command: list[str]) -> int:
    if address := find_server():
        print(f"PostgreSQL: the server at {address.split('@')[1]}.", flush=True)
        return run(address, command)
    if not programs():
        install()
        if address := find_server():
            return run(address, command)
    place = programs()
    if place is None:
        sys.exit("PostgreSQL is installed, but initdb was not found.")
    print(f"PostgreSQL: a server of our own from {place}.", flush=True)
    with own_server(place) as address:
        return run(address, command)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
