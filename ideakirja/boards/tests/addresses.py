"""What stands in the addresses of this app (tests/test_access.py). A key that ends in a colon is for the rest of it."""

from ideakirja.boards.actions import open_board


def addresses(world):
    board = open_board(template="house-rules", name="Huoneentaulu", unit=world.keskusta, by=world.maija)
    note = board.notes.first()
    of_a_note = ("change", "choose", "unchoose", "remove")
    return {
        "boards:list": [],
        "boards:choose_template": [],
        "boards:open": ["swot"],
        "boards:empty": ["swot"],
        "boards:move_note": [board.pk, note.pk, "up"],
        **{f"boards:{verb}_note": [board.pk, note.pk] for verb in of_a_note},
        "boards:": [board.pk],
    }
