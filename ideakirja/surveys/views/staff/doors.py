"""The ways in to a collection: its code on paper, its poster, its link in a message."""

from typing import Any

import segno
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from ideakirja.kit.texts import LANGUAGES, in_language
from ideakirja.people.views import signed_in

from ... import access
from ...finding import Door
from ...link_texts import link_texts
from ...models import Collection
from ...poster import SIZES, poster_of
from .collections import visible_or_404


def answered_by_clients_or_404(request: HttpRequest, pk: int) -> Collection:
    """Oral feedback has no public door: there is nothing to print or to send."""
    collection = visible_or_404(request, pk)
    if collection.version.form.is_oral:
        raise Http404
    return collection


def _door(request: HttpRequest, collection: Collection) -> Door:
    """The collection's own, or with ?mark=3 that of one worker's cards, for those who may give them out."""
    common = Door(collection=collection, code=collection.code, mark=None)
    asked = request.GET.get("mark", "")
    if not asked.isdecimal() or len(asked) > 2 or not access.may_organise(signed_in(request), collection):
        return common
    mark = collection.marks.filter(number=int(asked)).first()
    return Door(collection=collection, code=mark.code, mark=mark.number) if mark else common


@require_safe
def code_sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """A page to print: the code in large letters and its square code, for the wall or to cut for a worker's desk."""
    collection = answered_by_clients_or_404(request, pk)
    door = _door(request, collection)
    address = settings.SITE_URL + reverse("short:code", args=[door.code])
    qr = segno.make(address, error="m").svg_inline(scale=6, border=2, omitsize=True, svgclass=None, lineclass=None)
    context: dict[str, Any] = {
        "collection": collection,
        "door": door,
        "site": settings.SITE_URL.split("://")[-1],
        "qr": mark_safe(qr),
        "languages": LANGUAGES,
        "sizes": SIZES,
    }
    return render(request, "surveys/code_sheet.html", context)


@require_safe
def poster(request: HttpRequest, pk: int) -> HttpResponse:
    """?language=fi&language=sv&size=a3: the languages in our order, Finnish and Swedish when none is chosen."""
    collection = answered_by_clients_or_404(request, pk)
    chosen = request.GET.getlist("language")
    languages = [code for code in LANGUAGES if code in chosen] or ["fi", "sv"]
    size = next((size for size in SIZES if size == request.GET.get("size")), SIZES[0])
    sheet = poster_of(_door(request, collection), languages=languages, size=size)
    name = slugify(f"{in_language(collection.version.form.names).text}-{'-'.join(languages)}-{size}")
    headers = {"Content-Disposition": f'inline; filename="{name}.pdf"', "Cache-Control": "no-store"}
    return HttpResponse(sheet.pdf(), content_type="application/pdf", headers=headers)


@require_safe
def link(request: HttpRequest, pk: int) -> HttpResponse:
    """Texts to copy into a text message or an e-mail."""
    collection = answered_by_clients_or_404(request, pk)
    texts = [link_texts(collection, language) for language in LANGUAGES]
    return render(request, "surveys/link.html", {"collection": collection, "texts": texts})
