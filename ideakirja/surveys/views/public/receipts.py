"""The receipt: shown once after sending, and opened later to see the fate of what was said."""

import segno
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ideakirja.kit.anonymous import anonymous
from ideakirja.kit.prepared import Page, Shelf, hole
from ideakirja.kit.texts import current_language

from ...fates import fates_for
from ...finding import Door, door_for
from ...receipts import WORDS as WORD_COUNT
from ...receipts import Receipt

_thanks_pages: Shelf[Page] = Shelf()
# The short addresses that people type: one in each language (portal/urls_short.py).
TYPED_ADDRESS = {"fi": "/kuitti", "sv": "/kvitto", "en": "/receipt"}


WORDS = [f"word-{n}" for n in range(WORD_COUNT)]


@anonymous
def thanks(request: HttpRequest, code: str, token: str) -> HttpResponse:
    """Thank you, the receipt, what happens next. The same page however often it is opened."""
    door, receipt = door_for(code), Receipt.from_token(token)
    if door is None or receipt is None:
        raise Http404
    at_door = "door" in request.GET
    page = _thanks_pages.get(
        (door.code, current_language(), at_door), lambda: _prepare(request, door, receipt, token, at_door=at_door)
    )
    words = dict(zip(WORDS, receipt.words(current_language()), strict=True))
    return HttpResponse(page.filled(qr=_square_code(receipt), token=receipt.token, **words))


def _prepare(request: HttpRequest, door: Door, receipt: Receipt, typed: str, *, at_door: bool) -> Page:
    """The page of any receipt: where this one's token stands, also in the links to other languages, is a hole.

    typed: the token as it stands in the address, perhaps in capital letters.
    """
    context = {
        "door": door,
        "collection": door.collection,
        "at_door": at_door,
        "receipt": receipt,
        "qr": hole("qr"),
        "words": [hole(word) for word in WORDS],
        "typed_address": settings.SITE_URL.split("://")[-1] + TYPED_ADDRESS.get(current_language(), "/receipt"),
    }
    html = render(request, "surveys/thanks.html", context).content.decode()
    for written in {receipt.token, typed}:
        html = html.replace(written, hole("token"))
    return Page(html, ["qr", "token", *WORDS])


def _square_code(receipt: Receipt) -> str:
    """The receipt's address as an SVG. The mask is fixed: trying all eight takes longer than the rest of the page."""
    address = settings.SITE_URL + reverse("short:receipt", args=[receipt.token])
    code = segno.make(address, error="m", mask=2, boost_error=False)
    return code.svg_inline(scale=4, border=2, omitsize=True, svgclass=None, lineclass=None)


@anonymous
def words(request: HttpRequest) -> HttpResponse:
    """Type the eight words of a receipt."""
    if request.method != "POST":
        return render(request, "surveys/receipt.html")
    typed = request.POST.get("words", "")[:400]
    receipt = Receipt.from_words(typed, current_language()) or Receipt.from_token(typed.strip())
    if receipt is None or not fates_for(receipt, timezone.localdate()).is_known:
        unknown = _("We cannot find this receipt. Check the words and their order.")
        return render(request, "surveys/receipt.html", {"typed": typed, "problem": unknown}, status=422)
    return redirect("speak:fate", token=receipt.token)


@anonymous
def fate(request: HttpRequest, token: str) -> HttpResponse:
    """What happened to the message. Never shows the message itself: somebody else may hold the receipt."""
    receipt = Receipt.from_token(token)
    fates = fates_for(receipt, timezone.localdate()) if receipt else None
    if receipt is None or fates is None or not fates.is_known:
        unknown = _("We cannot find this receipt. Check the words and their order.")
        return render(request, "surveys/receipt.html", {"problem": unknown}, status=404)
    return render(request, "surveys/fate.html", {"fates": fates})
