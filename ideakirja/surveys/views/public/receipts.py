"""The receipt: shown once after sending, and opened later to see the fate of what was said."""

import segno
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from ideakirja.kit.anonymous import anonymous
from ideakirja.kit.texts import current_language

from ...fates import fates_for
from ...finding import door_for
from ...receipts import Receipt

# The short addresses that people type: one in each language (portal/urls_short.py).
TYPED_ADDRESS = {"fi": "/kuitti", "sv": "/kvitto", "en": "/receipt"}


@anonymous
def thanks(request: HttpRequest, code: str, token: str) -> HttpResponse:
    """Thank you, the receipt, what happens next. The same page however often it is opened."""
    door, receipt = door_for(code), Receipt.from_token(token)
    if door is None or receipt is None:
        raise Http404
    return render(
        request,
        "surveys/thanks.html",
        {"door": door, "collection": door.collection, **_receipt_context(receipt)},
    )


def _receipt_context(receipt: Receipt) -> dict[str, object]:
    address = settings.SITE_URL + reverse("short:receipt", args=[receipt.token])
    qr = segno.make(address, error="m").svg_inline(scale=4, border=2, omitsize=True, svgclass=None, lineclass=None)
    site = settings.SITE_URL.split("://")[-1]
    return {
        "receipt": receipt,
        "words": receipt.words(current_language()),
        "qr": mark_safe(qr),
        "typed_address": site + TYPED_ADDRESS.get(current_language(), "/receipt"),
    }


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
