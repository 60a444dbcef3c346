"""What stands on the page of a card: the questions, what has been typed so far, and what to look at again."""

from typing import Any

from django.http import QueryDict

from ideakirja.questions.form import Filled

from . import guard
from .models import Collection


def card_context(
    collection: Collection,
    typed: QueryDict,
    *,
    filled: Filled | None = None,
    warnings: dict[str, Any] | None = None,
    token: str = "",
    notice: str = "",
) -> dict[str, Any]:
    """For the template surveys/card.html. filled, warnings: what was read of `typed`, if it has been sent."""
    form = collection.version.form
    filled, warnings = filled or Filled(), warnings or {}
    problems = {**{key: warned.long for key, warned in warnings.items()}, **filled.unclear}
    summary = {**{key: warned.short for key, warned in warnings.items()}, **filled.unclear}
    rows = [
        {
            "number": number,
            "question": question,
            "typed": question.typed(typed),
            "problem": problems.get(question.id),
            "summary": summary.get(question.id),
            "condition": form.condition_of(question),
        }
        for number, question in form.numbered()
    ]
    return {
        "collection": collection,
        "form": form,
        "rows": rows,
        "token": token,
        "notice": notice,
        "trap": guard.TRAP,
        "proof_bits": guard.PROOF_BITS,
        "has_conditions": any(row["condition"] for row in rows),
        "problem_count": len(problems),
        "may_send_anyway": bool(warnings) and not filled.unclear,
    }
