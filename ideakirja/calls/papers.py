"""What stands on a paper that is signed by hand."""

from django.conf import settings
from django.utils.translation import gettext as _

from ideakirja.kit.texts import current_language, in_language
from ideakirja.people.models import Unit


def signature_lines(unit: Unit) -> list[tuple[str, str]]:
    """A line for each of what both write, in the language that is on; what is known is printed on it."""
    language = current_language()
    parts = (in_language(names, language).text for names in (settings.ORGANISATION, unit.names))
    return [
        (_("Day and place"), ""),
        (_("Signature"), ""),
        (_("Name in print"), ""),
        (_("Worker's signature"), ""),
        (_("Worker's name in print"), ""),
        (_("Organisation"), ", ".join(parts)),
    ]
