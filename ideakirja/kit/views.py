"""Pages for when something is not there or not possible. Not found and not allowed look the same."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from .anonymous import anonymous


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "kit/not_found.html", status=404)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "kit/not_found.html", status=400)


@anonymous
def server_error(request: HttpRequest) -> HttpResponse:
    return render(request, "kit/server_error.html", status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A staff form whose token has gone: what was typed stays in the browser, one step back."""
    return render(request, "kit/csrf_failure.html", status=403)
