"""Anonymous routes: everything outside /staff/ and /live/ knows nothing of who asks (trust.md, rule 4)."""

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

_KNOWS_WHO = re.compile(r"^/(?:[a-z]{2}/staff|live)/")
_FORGET = (
    "HTTP_COOKIE",
    "HTTP_USER_AGENT",
    "HTTP_REFERER",
    "HTTP_X_FORWARDED_FOR",
    "HTTP_FORWARDED",
    "REMOTE_HOST",
)


class AnonymousRoutes:
    """Takes away what could tell one visitor from another before any other code can keep it.

    A signed-in worker who opens a card is nobody here: the session cookie is not even read, and none is set.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if _KNOWS_WHO.match(request.path_info):
            return self.get_response(request)
        for name in _FORGET:
            request.META.pop(name, None)
        request.META["REMOTE_ADDR"] = "0.0.0.0"  # noqa: S104 - not an address we listen to: "nobody"
        request.COOKIES = {}
        response = self.get_response(request)
        response.cookies.clear()
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers.setdefault("Cache-Control", "no-store")
        return response
