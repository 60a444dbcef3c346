"""From the code in the address to the person whose page it opens. No sign-in, no cookie."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from threading import Lock
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ideakirja.kit.anonymous import anonymous, is_from_elsewhere
from ideakirja.kit.codes import clean_code
from ideakirja.people.actions import participant_of
from ideakirja.people.actions.participants import CODE_LENGTH
from ideakirja.people.models import Participant
from ideakirja.surveys.guard import Bucket


class WrongCodes:
    """Wrong codes of all visitors of this process. Guessing one right would take thousands of years at this pace;
    only wrong ones count, so that nobody is shut out by opening their own page often."""

    def __init__(self, size: float, seconds: float) -> None:
        self._bucket, self._lock = Bucket(size, seconds), Lock()

    def may_try(self) -> bool:
        with self._lock:
            bucket = self._bucket
            return min(bucket.size, bucket.level + (time.monotonic() - bucket.at) / bucket.seconds) >= 1

    def count(self) -> None:
        with self._lock:
            self._bucket.take(time.monotonic())

    def forget(self) -> None:
        with self._lock:
            self._bucket.level = self._bucket.size


wrong_codes = WrongCodes(size=300, seconds=0.5)


@dataclass(frozen=True)
class Own:
    """The open page: whose it is and by which code."""

    person: Participant
    code: str

    def address(self, name: str, *arguments: object) -> str:
        return reverse(f"own:{name}", args=[self.code, *arguments])

    def to(self, name: str, *arguments: object, done: str = "") -> HttpResponseRedirect:
        """Go on to another page of the same person. done: what that page says has been done."""
        return HttpResponseRedirect(self.address(name, *arguments) + (f"?done={done}" if done else ""))


def person_of(typed: str) -> Participant | None:
    participant = participant_of(clean_code(typed, CODE_LENGTH), today=timezone.localdate())
    if participant is None:
        wrong_codes.count()
    return participant


def own_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page of the person to whom the code belongs. Unknown, expired and withdrawn codes get one and the same page."""

    @anonymous
    @wraps(view)
    def opened(request: HttpRequest, code: str, **kwargs: Any) -> HttpResponse:
        if not wrong_codes.may_try():
            return render(request, "portal/own/wait.html", status=429)
        person = person_of(code)
        if person is None:
            return render(request, "portal/own/gone.html", status=404)
        own = Own(person, clean_code(code, CODE_LENGTH))
        if request.method == "POST" and is_from_elsewhere(request):
            return own.to("page")
        return view(request, own, **kwargs)

    return opened


def show(
    request: HttpRequest, own: Own, template: str, context: dict[str, Any] | None = None, *, status: int = 200
) -> HttpResponse:
    everywhere = {"own": own, "person": own.person, "large_text": request.GET.get("size") == "large"}
    everywhere["done"] = request.GET.get("done", "")[:20]
    return render(request, f"portal/own/{template}.html", everywhere | (context or {}), status=status)
