"""Answering: from a code to a card, from a card to a receipt."""

from typing import Any
from urllib.parse import urlencode

from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from ideakirja.kit.anonymous import anonymous, is_from_elsewhere
from ideakirja.kit.texts import current_language
from ideakirja.questions.form import Filled

from ... import guard
from ...actions import submit
from ...finding import Door, door_for
from ...models import Collection
from ...revealing import warnings_of
from ...tokens import OpenedCard, new_token, read_token


@anonymous
def places(request: HttpRequest) -> HttpResponse:
    """Telling without a code: choose a place."""
    return render(request, "surveys/places.html", {"collections": Collection.objects.listed(timezone.localdate())})


@anonymous
def open_code(request: HttpRequest) -> HttpResponse:
    """The code typed on the front page."""
    typed = request.GET.get("code", "")[:40]
    door = door_for(typed)
    if door is None:
        return redirect(f"{_front()}?{urlencode({'unknown': typed})}#code-problem")
    return redirect("speak:card", code=door.code)


def _front() -> str:
    return f"/{current_language()}/"


@anonymous
def card(request: HttpRequest, code: str) -> HttpResponse:
    """The card itself. GET opens an empty one; POST sends it, or shows it again with what is unclear."""
    door = door_for(code)
    if door is None:
        raise Http404
    if not door.collection.is_open(timezone.localdate()):
        return _closed(request, door)
    if request.method != "POST":
        return _show(request, door, new_token(door.collection))
    token = request.POST.get("token", "")[:200]
    opened = read_token(token, door.collection)
    if opened is None or is_from_elsewhere(request):
        again = _("The page had been open for a long time. Nothing is lost: send the card once more.")
        return _show(request, door, new_token(door.collection), notice=again, status=422)
    if "switch" in request.POST:
        return _show(request, door, token)
    return _receive(request, door, token, opened)


def _closed(request: HttpRequest, door: Door) -> HttpResponse:
    """Not open yet, or over. Words that somebody had already written are shown, so that they can be copied."""
    form = door.collection.version.form
    words = [question.typed(request.POST) for question in form.asked if question.is_words]
    context = {
        "collection": door.collection,
        "today": timezone.localdate(),
        "words": [text for text in words if text.strip()],
    }
    return render(request, "surveys/closed.html", context, status=422 if context["words"] else 200)


def _receive(request: HttpRequest, door: Door, token: str, opened: OpenedCard) -> HttpResponse:
    form = door.collection.version.form
    filled = form.read(request.POST)
    if filled.is_empty:
        empty = _("The card is still empty. Answer one question and you can send it.")
        return _show(request, door, token, notice=empty, status=422)
    warnings = {} if "anyway" in request.POST else warnings_of(form, filled, door.collection.unit)
    if filled.unclear or warnings:
        return _show(request, door, token, filled=filled, warnings=warnings, status=422)
    suspect = guard.looks_like_spam(
        request.POST, collection_id=door.collection.pk, token=token, too_fast=opened.is_too_fast
    )
    content = {
        "answers": filled.answers,
        "language": current_language(),
        "mark": door.mark,
        "receipt": opened.receipt.hash,
    }
    try:
        submit(door.collection, opened.receipt, content, suspect=suspect, today=timezone.localdate())
    except DatabaseError:
        problem = _("We could not save the card. Your text is still here. Try again in a moment.")
        return _show(request, door, token, notice=problem, status=503)
    return redirect("speak:thanks", code=door.code, token=opened.receipt.token)


def _show(
    request: HttpRequest,
    door: Door,
    token: str,
    *,
    notice: str = "",
    filled: Filled | None = None,
    warnings: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    """The card with everything that has been typed so far."""
    form = door.collection.version.form
    filled, warnings = filled or Filled(), warnings or {}
    problems = {**{key: warned.long for key, warned in warnings.items()}, **filled.unclear}
    summary = {**{key: warned.short for key, warned in warnings.items()}, **filled.unclear}
    rows = [
        {
            "number": number,
            "question": question,
            "typed": question.typed(request.POST),
            "problem": problems.get(question.id),
            "summary": summary.get(question.id),
        }
        for number, question in form.numbered()
    ]
    context = {
        "door": door,
        "collection": door.collection,
        "form": form,
        "rows": rows,
        "token": token,
        "notice": notice,
        "trap": guard.TRAP,
        "proof_bits": guard.PROOF_BITS,
        "problem_count": len(problems),
        "may_send_anyway": bool(warnings) and not filled.unclear,
        "large_text": request.GET.get("size") == "large",
    }
    return render(request, "surveys/card.html", context, status=status)
