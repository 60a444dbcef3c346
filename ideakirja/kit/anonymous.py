"""How a public view says that it is one."""

from collections.abc import Callable

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

View = Callable[..., HttpResponse]


def anonymous(view: View) -> View:
    """A page for everybody: no sign-in, no cookie, so no CSRF token either.

    There is no session that another site could misuse. What it could do is post a card from its visitor's browser;
    browsers say so in Sec-Fetch-Site, and such a post gets the form back instead (docs/decisions/0004).
    """
    return login_not_required(csrf_exempt(view))


def is_from_elsewhere(request: HttpRequest) -> bool:
    """True when the browser says that another site sent this form."""
    return request.headers.get("Sec-Fetch-Site", "same-origin") in {"cross-site", "same-site"}
