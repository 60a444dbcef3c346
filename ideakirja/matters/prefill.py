"""A first draft of the public pair, from what the matter already says. A person reads and changes it."""

from django.utils import translation
from django.utils.translation import gettext as _

from ideakirja.kit.texts import LANGUAGES
from ideakirja.people.models import User

from .models import Matter, Voice


def telling_texts(matter: Matter, user: User) -> dict[str, str]:
    """By form field: what was told before, else the title, one quote in each language and what was decided or done."""
    if telling := getattr(matter, "telling", None):
        parts = {"title": telling.titles, "said": telling.said, "did": telling.did}
        return {f"{part}_{code}": text for part, texts in parts.items() for code, text in texts.items()}
    draft = {f"title_{matter.language}": matter.title, f"did_{matter.language}": _what_we_did(matter)}
    voices = Voice.objects.visible_to(user).filter(joining__matter=matter).order_by("pk")
    for code in LANGUAGES:
        if quote := voices.filter(language=code).values_list("text", flat=True).first():
            draft[f"said_{code}"] = quote
    return draft


def _what_we_did(matter: Matter) -> str:
    decision = matter.decision
    with translation.override(matter.language):
        parts = [matter.outcome.text if hasattr(matter, "outcome") else decision.text]
        if matter.is_refused:
            parts = [_("We cannot do this.")]
        if decision.reason:
            parts.append(_("Why: %(reason)s") % {"reason": decision.reason})
        if decision.instead:
            parts.append(_("Instead: %(instead)s") % {"instead": decision.instead})
    return "\n\n".join(part for part in parts if part)
