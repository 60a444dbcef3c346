"""Installs a lock file (base or dev) into the environment that runs this, and says how far it has come.

Only the standard library: nothing is installed yet when this starts. A stamp in the environment remembers which lock
file it holds, so that a second start costs nothing and a changed lock file is installed.
"""

import hashlib
import os
import re
import subprocess
import sys
from collections import deque
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def lock_file(locked: str) -> Path:
    return ROOT / "requirements" / f"{locked}.txt"


def stamp(locked: str) -> Path:
    return Path(sys.prefix) / f".{locked}"


def fingerprint(locked: str) -> str:
    """What the environment must hold: this lock file, for this Python."""
    digest = hashlib.sha256(lock_file(locked).read_bytes())
    digest.update(sys.version.encode())
    return digest.hexdigest()


def is_done(locked: str) -> bool:
    return stamp(locked).exists() and stamp(locked).read_text() == fingerprint(locked)


def install(locked: str) -> int:
    """Returns pip's exit code. Shows one line that counts on a terminal, a line for every tenth package elsewhere."""
    total = len(re.findall(r"^[A-Za-z0-9]", lock_file(locked).read_text(), re.MULTILINE))
    print(f"Installing {total} Python packages into .venv. The first time this takes a minute or two.", flush=True)
    command = [sys.executable, "-m", "pip", "install", "--require-hashes", "--no-input", "--progress-bar", "off"]
    command += ["--disable-pip-version-check", "-r", str(lock_file(locked))]
    pip = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    last: deque[str] = deque(maxlen=15)
    count = 0
    for line in pip.stdout or ():
        last.append(line)
        if match := re.match(r"(?:Collecting|Requirement already satisfied:) ([\w.-]+)", line):
            count += 1
            show(count, total, match[1])
        elif line.startswith("Installing collected packages"):
            show(total, total, "unpacking")
    if sys.stdout.isatty():
        print(f"\r{'':60}\r", end="")
    code = pip.wait()
    if code:
        print("".join(last))
        print("The packages could not be installed: the reason is above. Check the network, then give the same command")
        print("again. What was already downloaded is not downloaded again.")
    return code


def show(count: int, total: int, name: str) -> None:
    if sys.stdout.isatty():
        print(f"\r  {count} of {total}: {name:40.40}", end="", flush=True)
    elif count % 10 == 0 or count == total:
        print(f"  {count} of {total}: {name}", flush=True)


def main(arguments: list[str]) -> int:
    locked = arguments[-1]
    if arguments[0] == "--is-done":
        return 0 if is_done(locked) else 1
    # While pip works the environment is neither the old nor the new one.
    for name in ("base", "dev"):
        stamp(name).unlink(missing_ok=True)
    if code := install(locked):
        return code
    # dev holds everything of base, in the same versions (tests/test_setup.py).
    for name in ("base", "dev") if locked == "dev" else ("base",):
        stamp(name).write_text(fingerprint(name))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        print("\nStopped. The same command goes on from here.")
        os._exit(130)
