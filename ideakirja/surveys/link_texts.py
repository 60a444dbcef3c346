"""Texts to send the link of a collection with: a text message and an e-mail. One link for all: it names nobody."""

from dataclasses import dataclass
from urllib.parse import quote

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from ideakirja.kit.texts import Texts, in_language

from .finding import Door
from .models import Collection
from .poster import promises_of

ONE_MESSAGE = 160
# GSM 03.38: with any other letter a message has 70 characters. Those of the second line take two places.
_ONE_PLACE = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_TWO_PLACES = set("^{}\\[~]|€")


@dataclass(frozen=True, kw_only=True)
class LinkTexts:
    language: str
    sms: str
    subject: str
    body: str

    @property
    def mailto(self) -> str:
        """Opens the worker's own mail program. Nothing is sent from here, and no address is known here."""
        return f"mailto:?subject={quote(self.subject)}&body={quote(self.body)}"


def link_of(collection: Collection) -> str:
    return settings.SITE_URL + reverse("short:code", args=[collection.code])


def link_texts(collection: Collection, language: str) -> LinkTexts:
    form = collection.version.form
    with translation.override(language):
        title, intro = _said(form.titles, language), _said(form.intro, language)
        return LinkTexts(
            language=language,
            sms=_sms(collection, title, _said(collection.unit.names, language)),
            subject=title,
            body=_body(collection, language, title, intro),
        )


def _sms(collection: Collection, title: str, unit: str) -> str:
    """With as much around the link as one message holds."""
    ask = _("Answer without your name: %(link)s") % {"link": link_of(collection)}
    candidates = (f"{unit}: {title} {ask}", f"{title} {ask}", f"{unit}: {ask}", ask)
    return next((text for text in candidates if places(text) <= ONE_MESSAGE), link_of(collection))


def places(text: str) -> int:
    """How much of one text message a text takes; more than one holds if a letter is not of its alphabet."""
    if not set(text) <= _ONE_PLACE | _TWO_PLACES:
        return ONE_MESSAGE + 1
    return len(text) + sum(letter in _TWO_PLACES for letter in text)


def _body(collection: Collection, language: str, title: str, intro: str) -> str:
    door = Door(collection=collection, code=collection.code, mark=None)
    parts = [
        _("Hello,"),
        f"{title} {intro}",
        _("Answer here: %(link)s") % {"link": link_of(collection)},
        " ".join(promises_of(door, language)[:2]),
        _("Everybody gets the same link. Nobody can see from it who answered."),
        *promises_of(door, language)[2:],
        _("Regards") + "\n" + _said(collection.unit.names, language),
    ]
    return "\n\n".join(parts)


def _said(texts: Texts, language: str) -> str:
    """Without soft hyphens: phones show some of them, and each takes a place."""
    return in_language(texts, language).text.replace("\N{SOFT HYPHEN}", "")
