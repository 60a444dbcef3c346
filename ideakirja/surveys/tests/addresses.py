"""What stands in the addresses of this app (tests/test_access.py); the rest is told there."""

from .cards import start_oral


def addresses(world):
    return {"surveys:write_oral": [start_oral(world).pk]}
