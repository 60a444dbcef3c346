"""Small words that several tests of this folder use."""

from ideakirja.trail.models import Entry

STAFF = "/en/staff/calls"


def verbs(number: int = 1) -> list[str]:
    """The newest lines of the trail, newest first."""
    return list(Entry.objects.values_list("verb", flat=True)[:number])


def count_of(verb: str) -> int:
    return Entry.objects.filter(verb=verb).count()


def whole_trail() -> str:
    """Everything that any line says, as one text."""
    return " ".join(f"{line.actor_name} {line.target_name} {line.data}" for line in Entry.objects.all())
