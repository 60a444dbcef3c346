"""The public pages of calls: what one can join, and leaving one's details. Nothing here knows who asks."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from ideakirja.kit.anonymous import anonymous, is_from_elsewhere
from ideakirja.kit.codes import clean_code
from ideakirja.kit.forms import posted
from ideakirja.kit.markdown import to_html
from ideakirja.kit.texts import current_language
from ideakirja.people.models import Channel
from ideakirja.surveys.guard import TRAP, Buckets

from ..actions import leave_details
from ..finding import call_for
from ..forms.people import JoinForm
from ..models import Call, Source

# A kick-off may bring 60 people in an hour. What is more waits a moment; nothing that was typed is lost.
doors = Buckets(size=60, seconds=20)


@anonymous
def list_calls(request: HttpRequest) -> HttpResponse:
    calls = Call.objects.listed(timezone.localdate()).select_related("activity__unit")
    return render(request, "calls/public/list.html", {"calls": calls})


@anonymous
def join(request: HttpRequest, code: str) -> HttpResponse:
    """The form. GET opens an empty one; POST leaves the details, or shows it again with what is unclear."""
    call = _call(code)
    form = JoinForm(posted(request), initial={"channel": Channel.EMAIL})
    if not call.is_open(timezone.localdate()) or Source.FORM not in call.sources:
        return _closed(request, call)
    if request.method != "POST":
        return _show(request, call, form)
    if request.POST.get(TRAP):
        notice = _("Something filled in a hidden field, as browsers sometimes do. It is empty now. Send once more.")
        return _show(request, call, form, notice=notice, status=422)
    if is_from_elsewhere(request) or not form.is_valid():
        return _show(request, call, form, status=422)
    return _receive(request, call, form)


def _receive(request: HttpRequest, call: Call, form: JoinForm) -> HttpResponse:
    if not doors.take(call.pk):
        notice = _("Many people are writing just now. Your text is still here. Send it again in a minute.")
        return _show(request, call, form, notice=notice, status=503)
    details = form.details | {"language": current_language()}
    try:
        leave_details(call, details, form.cleaned_data["wish"], today=timezone.localdate())
    except DatabaseError:
        notice = _("We could not save your details. They are still here. Try again in a moment.")
        return _show(request, call, form, notice=notice, status=503)
    except ValidationError:
        return _closed(request, call)
    return redirect("join:thanks", code=call.code)


def _show(request: HttpRequest, call: Call, form: JoinForm, *, notice: str = "", status: int = 200) -> HttpResponse:
    context = {
        **_facts(call),
        "form": form,
        "trap": TRAP,
        "notice": notice,
        "html": to_html(call.said.text, top=2),
        "large_text": request.GET.get("size") == "large",
    }
    return render(request, "calls/public/join.html", context, status=status)


def _closed(request: HttpRequest, call: Call) -> HttpResponse:
    """Not open yet, or over. What somebody had already written is shown, so that they can copy it."""
    today = timezone.localdate()
    wish = request.POST.get("wish", "")[:2000].strip()
    context = {"call": call, "is_ahead": call.is_ahead(today), "wish": wish, "was_sent": request.method == "POST"}
    context["others"] = Call.objects.listed(today).exclude(pk=call.pk).exists()
    return render(request, "calls/public/closed.html", context, status=422 if request.method == "POST" else 200)


@anonymous
def thanks(request: HttpRequest, code: str) -> HttpResponse:
    return render(request, "calls/public/thanks.html", _facts(_call(code)))


def _facts(call: Call) -> dict[str, Any]:
    """The call, its kick-off if that is ahead, and the worker whom one may tell."""
    responsible = call.activity.team.filter(is_responsible=True, user__is_active=True).select_related("user").first()
    contact = responsible.user if responsible else None
    return {"call": call, "kick_off": call.kick_off_ahead(timezone.now()), "contact": contact}


def _call(code: str) -> Call:
    call = call_for(clean_code(code))
    if call is None:
        raise Http404
    return call
