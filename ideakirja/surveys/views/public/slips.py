"""The contact slip: a page of its own, that knows of no card."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ideakirja.kit.anonymous import anonymous, is_from_elsewhere
from ideakirja.kit.texts import current_language

from ...actions import leave_slip
from ...finding import Door, door_for
from ...forms.slip import SlipForm


def _door(code: str) -> Door:
    door = door_for(code)
    if door is None or not door.collection.offers_slip:
        raise Http404
    return door


@anonymous
def slip(request: HttpRequest, code: str) -> HttpResponse:
    door = _door(code)
    form = SlipForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and not is_from_elsewhere(request):
        leave_slip(
            unit=door.collection.unit, language=current_language(), today=timezone.localdate(), **form.cleaned_data
        )
        return redirect("speak:slip_thanks", code=door.code)
    status = 422 if request.method == "POST" else 200
    return render(request, "surveys/slip.html", {"door": door, "form": form}, status=status)


@anonymous
def slip_thanks(request: HttpRequest, code: str) -> HttpResponse:
    return render(request, "surveys/slip_thanks.html", {"door": _door(code)})
