"""Answering: from a code to a card, from a card to a receipt."""

from typing import Any
from urllib.parse import urlencode

from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from ideakirja.kit.anonymous import anonymous, is_from_elsewhere
from ideakirja.kit.prepared import Page, Shelf, hole
from ideakirja.kit.texts import current_language
from ideakirja.questions.form import Filled

from ... import guard
from ...actions import submit
from ...card_page import card_context
from ...finding import Door, door_for, find_door
from ...models import Collection
from ...revealing import warnings_of
from ...tokens import OpenedCard, new_token, read_token

_empty_cards: Shelf[Page] = Shelf()


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
    if not door.is_open(timezone.localdate()):
        return _closed(request, door)
    if request.method != "POST":
        return _open(request, door)
    token = request.POST.get("token", "")[:200]
    opened = read_token(token, door.collection)
    if opened is None or is_from_elsewhere(request):
        again = _("The page had been open for a long time. Nothing is lost: send the card once more.")
        return _show(request, door, new_token(door.collection), notice=again, status=422)
    if "switch" in request.POST:
        return _show(request, door, token)
    return _receive(request, door, token, opened)


def _open(request: HttpRequest, door: Door) -> HttpResponse:
    """An empty card, made once and then only given its token."""
    if request.GET:  # large text, or something that nobody knows
        return _show(request, door, new_token(door.collection))
    page = _empty_cards.get(
        (door.code, current_language()),
        lambda: Page(_show(request, door, hole("token")).content.decode(), ["token"]),
    )
    return HttpResponse(page.filled(token=new_token(door.collection)))


def _closed(request: HttpRequest, door: Door) -> HttpResponse:
    """Not open yet, or over. Words that somebody had already written are shown, so that they can be copied."""
    door = find_door(door.code)
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
        submit(door.collection, opened.receipt, content, suspect=suspect, opened_on=opened.on)
    except DatabaseError:
        problem = _("We could not save the card. Your text is still here. Try again in a moment.")
        return _show(request, door, token, notice=problem, status=503)
    thanks = redirect("speak:thanks", code=door.code, token=opened.receipt.token)
    thanks["Location"] += "?door" if is_at_door(request) else ""
    return thanks


def is_at_door(request: HttpRequest) -> bool:
    """Many answer on one device, one after the other: after each the page goes back to the start."""
    return "door" in request.GET or "door" in request.POST


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
    context = card_context(door.collection, request.POST, filled=filled, warnings=warnings, token=token, notice=notice)
    at_door = is_at_door(request)
    context |= {"door": door, "at_door": at_door, "large_text": request.GET.get("size") == "large"}
    return render(request, "surveys/card.html", context, status=status)
