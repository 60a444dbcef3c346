"""The way in by a typed code, and the first page."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ideakirja.kit.anonymous import anonymous
from ideakirja.kit.codes import clean_code
from ideakirja.people.actions.participants import CODE_LENGTH

from ...own.belonging import activities_of, coming, interests_of, interviews_of, open_agreements
from ...own.opening import Own, own_page, person_of, show, wrong_codes


@anonymous
def enter(request: HttpRequest) -> HttpResponse:
    """Type the code that stands on paper."""
    if request.method != "POST":
        return render(request, "portal/own/enter.html")
    if not wrong_codes.may_try():
        return render(request, "portal/own/wait.html", status=429)
    typed = request.POST.get("code", "")[:60]
    if person_of(typed):
        return HttpResponseRedirect(reverse("own:page", args=[clean_code(typed, CODE_LENGTH)]))
    problem = _("No page opens with this code. A code has 12 characters. Check them on your paper.")
    return render(request, "portal/own/enter.html", {"typed": typed, "problem": problem}, status=422)


@own_page
def page(request: HttpRequest, own: Own) -> HttpResponse:
    person, now = own.person, timezone.now()
    context = {
        "dates": coming(person, now),
        "interviews": interviews_of(person, now),
        "to_sign": open_agreements(person),
        "interests": interests_of(person),
        "activities": activities_of(person),
        "has_claims": person.seats.exists(),
    }
    return show(request, own, "page", context)
