"""Two texts of the same place, written at the same time, as one in which nothing is missing."""

from difflib import SequenceMatcher


def merged(theirs: str, mine: str) -> str:
    """What both have stands once; where they differ, their lines come first, then mine."""
    if not theirs or not mine:
        return theirs or mine
    a, b = theirs.split("\n"), mine.split("\n")
    lines: list[str] = []
    for _kind, a_from, a_to, b_from, b_to in SequenceMatcher(a=a, b=b, autojunk=False).get_opcodes():
        same = a[a_from:a_to] == b[b_from:b_to]
        lines += a[a_from:a_to] + ([] if same else b[b_from:b_to])
    return "\n".join(lines)
