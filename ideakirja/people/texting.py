"""Text messages: three ways to send one, chosen by settings.SMS_BACKEND."""

import json
import sys
from pathlib import Path
from typing import Any, Protocol
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from django.conf import settings
from django.utils.module_loading import import_string
from django.utils.translation import gettext_noop

TIMEOUT = 20
# What the gateway says of the message itself. Other answers are about the gateway or about us, and are tried again.
ABOUT_THE_MESSAGE = {400, 404, 410, 422}

UNKNOWN_NUMBER = gettext_noop("The phone number does not take text messages. Check the number.")


class Refused(Exception):
    """It will never arrive: the address is wrong. The text is a sentence for the worker."""


class Unreachable(Exception):
    """The server does not answer. Nothing more is sent this way for now."""


class Later(Exception):
    """The server asks to try this one message again later."""


class Texts(Protocol):
    def send(self, *, to: str, text: str, key: str) -> None:
        """Send `text` to the number `to`. The same key twice is one message. Raises Refused, Unreachable or Later."""


class ConsoleTexts:
    """Prints them, as mail is printed without a mail server."""

    def send(self, *, to: str, text: str, key: str) -> None:
        sys.stdout.write(f"Text message {key} to {to}:\n{text}\n")


class FileTexts:
    """A file for each key in settings.SMS_DIRECTORY: for tests, and for a gateway that reads a folder."""

    def send(self, *, to: str, text: str, key: str) -> None:
        folder = Path(settings.SMS_DIRECTORY)
        folder.mkdir(parents=True, exist_ok=True)
        fresh = folder / f".{key}"
        fresh.write_text(f"{to}\n{text}\n")
        fresh.replace(folder / f"{key}.txt")


class _NoRedirects(HTTPRedirectHandler):
    def redirect_request(self, *args: Any) -> None:
        return None


class GatewayTexts:
    """POSTs JSON to settings.SMS_URL; the key goes along, so that the gateway knows a second try."""

    def __init__(self) -> None:
        self.opener = build_opener(_NoRedirects)

    def send(self, *, to: str, text: str, key: str) -> None:
        request = Request(  # noqa: S310 - the operator's own address
            settings.SMS_URL,
            json.dumps({"from": settings.SMS_SENDER, "to": to, "text": text}).encode(),
            {
                "Content-Type": "application/json",
                "Authorization": f"Bearer {settings.SMS_TOKEN}",
                "Idempotency-Key": key,
            },
            method="POST",
        )
        try:
            self.opener.open(request, timeout=TIMEOUT).close()
        except HTTPError as answer:
            answer.close()
            if answer.code in ABOUT_THE_MESSAGE:
                raise Refused(UNKNOWN_NUMBER) from None
            if answer.code == 429:
                raise Later from None
            raise Unreachable(f"answer {answer.code}") from None
        except OSError as error:
            raise Unreachable(type(error).__name__) from None


def chosen_texts() -> Texts:
    backend: Texts = import_string(settings.SMS_BACKEND)()
    return backend
