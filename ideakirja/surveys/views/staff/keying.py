"""Typing in for somebody else: oral feedback after a meeting, paper cards and interviews by phone.

The pages know who types; what they store does not (actions/keying.py). No flash message either: it could be kept in
the session.
"""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ideakirja.kit.forms import form_page
from ideakirja.kit.texts import LANGUAGES, current_language
from ideakirja.people.views import signed_in

from ... import actions
from ...actions.keying import KEYED, NOT_OPEN
from ...keyed import KeyedCard
from ...models import Collection, Response, Tally
from ...models.tally import month_of
from ...nudges import no_more_today
from .collections import visible_or_404


@form_page
def write_oral(request: HttpRequest, pk: int) -> HttpResponse:
    """The three questions after a meeting. When they are saved, the next empty form."""
    collection = _keyed_or_404(request, pk, is_oral=True)
    today = timezone.localdate()
    if request.method != "POST":
        return _show_oral(request, KeyedCard.empty(collection)) if collection.is_open(today) else _closed(request, pk)
    card = KeyedCard.sent(collection, request.POST)
    said = {"language": current_language(), "by": signed_in(request)}
    if card.is_ready and _saved(card, actions.write_oral, **said) is not None:
        response = redirect(f"{reverse('surveys:write_oral', args=[pk])}?saved")
        no_more_today(response, today=today)
        return response
    return _show_oral(request, card, status=422)


def _show_oral(request: HttpRequest, card: KeyedCard, *, status: int = 200) -> HttpResponse:
    month = month_of(timezone.localdate())
    tallies = list(Tally.objects.of(signed_in(request)))
    context = {
        "collection": card.collection,
        "card": card,
        "saved": "saved" in request.GET,
        "this_month": next((tally.number for tally in tallies if tally.month == month), 0),
        "earlier": [tally for tally in tallies if tally.month < month],
    }
    return render(request, "surveys/write_oral.html", context, status=status)


@dataclass(frozen=True, kw_only=True)
class Sitting:
    """What stays from card to card. It lives in the address of the page; the server keeps nothing of it."""

    channel: Response.Channel
    language: str
    saved: int

    @classmethod
    def read(cls, data: QueryDict) -> "Sitting":
        channel, language, saved = (data.get(name, "") for name in ("channel", "language", "saved"))
        return cls(
            channel=Response.Channel(channel) if channel in KEYED else Response.Channel.PAPER,
            language=language if language in LANGUAGES else current_language(),
            saved=int(saved) if saved.isdecimal() and len(saved) < 5 else 0,
        )

    def query(self, *, more: int = 0) -> str:
        return urlencode({"channel": self.channel, "language": self.language, "saved": self.saved + more})


@form_page
def key_in(request: HttpRequest, pk: int) -> HttpResponse:
    """A paper card or an interview in the same questions. When it is saved, the next empty card."""
    collection = _keyed_or_404(request, pk, is_oral=False)
    if request.method != "POST":
        if not collection.is_open(timezone.localdate()):
            return _closed(request, pk)
        return _show_keying(request, KeyedCard.empty(collection), Sitting.read(request.GET))
    sitting = Sitting.read(request.POST)
    card = KeyedCard.sent(collection, request.POST)
    said = {"channel": sitting.channel, "language": sitting.language, "mark": _mark(card), "by": signed_in(request)}
    if card.is_ready and (is_new := _saved(card, actions.key_in, **said)) is not None:
        return redirect(f"{reverse('surveys:key_in', args=[pk])}?{sitting.query(more=is_new)}")
    return _show_keying(request, card, sitting, status=422)


def _mark(card: KeyedCard) -> int | None:
    typed = card.data.get("mark", "")
    numbers = {str(mark.number): mark.number for mark in card.collection.marks.all()}
    return numbers.get(typed)


def _show_keying(request: HttpRequest, card: KeyedCard, sitting: Sitting, *, status: int = 200) -> HttpResponse:
    context = {
        "collection": card.collection,
        "card": card,
        "sitting": sitting,
        "channels": [(channel, channel.label) for channel in KEYED],
        "languages": LANGUAGES,
        "marks": card.collection.marks.all(),
        "mark": _mark(card),
        "words": card.receipt.words(sitting.language) if card.receipt else [],
    }
    return render(request, "surveys/key_in.html", context, status=status)


def _keyed_or_404(request: HttpRequest, pk: int, *, is_oral: bool) -> Collection:
    collection = visible_or_404(request, pk)
    if collection.version.form.is_oral is not is_oral:
        raise Http404
    return collection


def _closed(request: HttpRequest, pk: int) -> HttpResponse:
    messages.error(request, str(NOT_OPEN))
    return redirect("surveys:show", pk=pk)


def _saved(card: KeyedCard, act: Any, **said: Any) -> bool | None:
    """Whether it is a new card; None, and a notice on it, when it could not be saved."""
    try:
        is_new: bool = act(card.collection, card.receipt, card.filled.answers, today=timezone.localdate(), **said)
    except ValidationError as refusal:
        card.refuse(" ".join(refusal.messages))
    except DatabaseError:
        card.refuse(_("We could not save the card. Your text is still here. Try again in a moment."))
    else:
        return is_new
    return None
