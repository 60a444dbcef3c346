"""Where the settings come from: the environment, and files of our own for what must stay secret."""

import contextlib
import os
import secrets
from base64 import b64encode
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(os.environ.get("IDEAKIRJA_DATA", BASE_DIR / "var"))
DATA_DIR.mkdir(parents=True, exist_ok=True)


def env_flag(name: str, default: bool = False) -> bool:
    return os.environ.get(name, "1" if default else "0").lower() in {"1", "true", "yes", "on"}


def key(name: str, size: int = 32) -> str:
    """A secret from the environment, or from a file of our own that only we can read (made on first use).

    Several hosts must share the same keys: give them by the environment there.
    """
    if value := os.environ.get(name):
        return value
    path = DATA_DIR / "keys" / name.lower()
    if not path.exists():
        path.parent.mkdir(mode=0o700, exist_ok=True)
        fresh = path.with_suffix(f".{os.getpid()}")
        fresh.touch(mode=0o600)
        fresh.write_text(b64encode(secrets.token_bytes(size)).decode())
        with contextlib.suppress(FileExistsError):
            os.link(fresh, path)  # the first process wins, the others read its key
        fresh.unlink()
    return path.read_text().strip()


SITE_URL = os.environ.get("SITE_URL", f"http://127.0.0.1:{os.environ.get('PORT', '8000')}")
HTTPS = SITE_URL.startswith("https://")
