"""Pages for when something is not there or not possible. Not found and not allowed look the same."""

import re

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from .anonymous import anonymous
from .typed import clean_text

_SECRET = re.compile("password|token|code")


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "kit/not_found.html", status=404)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "kit/not_found.html", status=400)


@anonymous
def server_error(request: HttpRequest) -> HttpResponse:
    return render(request, "kit/server_error.html", status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A staff form whose token has gone."""
    return not_saved(request)


def not_saved(request: HttpRequest) -> HttpResponse:
    """A form that came too late, or after signing out: what was typed is shown, so that it can be copied."""
    return render(request, "kit/not_saved.html", {"texts": typed_texts(request)}, status=403)


def typed_texts(request: HttpRequest) -> list[str]:
    """What a person wrote in the form: not its choices, numbers and days, and nothing secret."""
    return [
        text
        for name, values in request.POST.lists()
        for value in values
        if (text := clean_text(value).strip()) and " " in text and not _SECRET.search(name)
    ]
