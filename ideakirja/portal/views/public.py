"""The public pages. Nothing here knows who asks."""

from datetime import timedelta

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from ideakirja.kit.anonymous import anonymous
from ideakirja.matters.figures import shares
from ideakirja.matters.models import Telling
from ideakirja.people.models import Unit

from ..doors import address_of

LATEST = 3


@anonymous
def choose_language(request: HttpRequest) -> HttpResponse:
    """The address without a language: LocaleMiddleware has read what the browser asks for; Finnish if nothing fits."""
    response = redirect("portal:front")
    response.headers["Vary"] = "Accept-Language"
    return response


@anonymous
def short_code(request: HttpRequest, code: str) -> HttpResponse:
    return redirect(address_of(code) or reverse("speak:card", args=[code]))


@anonymous
def short_receipt(request: HttpRequest, token: str) -> HttpResponse:
    return redirect("speak:fate", token=token)


@anonymous
def typed_receipt(request: HttpRequest, language: str) -> HttpResponse:
    with override(language):
        return redirect(reverse("speak:receipt"))


@anonymous
def front(request: HttpRequest) -> HttpResponse:
    """The start: a code, the other doors, the latest that came of what was said."""
    unknown = request.GET.get("unknown", "")[:40] if "unknown" in request.GET else None
    problem = ""
    if unknown is not None:
        # No collection has this code (speak:open). It may be that of a call or an event.
        if address := address_of(unknown):
            return redirect(address)
        problem = _("Nothing is found with this code. A code has six characters. Check them on the card.")
    context = {
        "typed": unknown or "",
        "problem": problem,
        "latest": _latest(),
        "large_text": request.GET.get("size") == "large",
    }
    return render(request, "portal/front.html", context, status=422 if problem else 200)


def _latest() -> list[Telling]:
    """The newest pairs; one of them a refusal when there is one: we also tell what we could not do."""
    newest = list(Telling.objects.public()[:LATEST])
    if any(telling.matter.decision.answer == "no" for telling in newest):
        return newest
    refusal = Telling.objects.public().filter(matter__decision__answer="no").first()
    return [*newest[: LATEST - 1], refusal] if refusal else newest


@anonymous
def told(request: HttpRequest) -> HttpResponse:
    """You said – we did: everything that has been told, also what could not be done."""
    today = timezone.localdate()
    tellings = Telling.objects.public()
    unit = _unit(request.GET.get("place", ""))
    if unit:
        tellings = tellings.filter(matter__unit__in=Unit.objects.descendants(unit, include_self=True))
    since = (today - timedelta(days=180)).replace(day=1)
    page = Paginator(tellings, 20).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "units": Unit.objects.all(),
        "chosen": unit,
        "shares": shares(since, today),
        "since": since,
        "today": today,
        "large_text": request.GET.get("size") == "large",
    }
    return render(request, "portal/told.html", context)


def _unit(typed: str) -> Unit | None:
    is_number = typed.isascii() and typed.isdigit() and len(typed) < 10
    return Unit.objects.filter(pk=typed).first() if is_number else None


@anonymous
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "portal/privacy.html")


@anonymous
def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement (Act 306/2019) and the way to tell us what does not work."""
    context = {"email": settings.ACCESSIBILITY_EMAIL, "supervisor": settings.ACCESSIBILITY_SUPERVISOR}
    return render(request, "portal/accessibility.html", context)
