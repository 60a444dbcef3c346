from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from .. import access, actions
from ..forms.people import UnitForm
from ..models import Unit, User
from . import signed_in


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, pk: int) -> HttpResponse:
    user = signed_in(request)
    parent = _unit(user, pk)
    form = UnitForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        unit = actions.add_unit(form.names, parent=parent, **form.numbers, by=user)
        messages.success(request, _("The unit %(name)s is added.") % {"name": unit})
        return redirect("people:list")
    return render(request, "people/unit.html", {"form": form, "parent": parent})


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, pk: int) -> HttpResponse:
    user = signed_in(request)
    unit = _unit(user, pk)
    form = UnitForm(request.POST or None, instance=_unit(user, pk))
    if request.method == "POST" and form.is_valid():
        actions.change_unit(unit, names=form.names, **form.numbers, by=user)
        messages.success(request, _("The unit is saved."))
        return redirect("people:list")
    return render(request, "people/unit.html", {"form": form, "unit": unit})


def _unit(user: User, pk: int) -> Unit:
    unit = get_object_or_404(Unit.objects.visible_to(user), pk=pk)
    if not access.may_manage(user, unit):
        raise Http404
    return unit
