"""What stands in the addresses of this app (tests/test_access.py). A key that ends in a colon is for the rest of it."""

from ideakirja.publications.actions import start_notice
from ideakirja.publications.ready import READY


def addresses(world):
    notice = start_notice(READY[0], unit=world.keskusta, by=world.maija)
    return {
        "publications:list": [],
        "publications:start": [],
        "publications:pdf": [notice.pk, "fi", "a4"],
        "publications:tick": [notice.pk, "lobby"],
        "publications:untick": [notice.pk, "lobby"],
        "publications:": [notice.pk],
    }
