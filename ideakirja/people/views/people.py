"""People and units: the tree with its people, and one person's roles."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from .. import access, actions
from ..forms.people import GiveRoleForm
from ..models import Invitation, Role, User
from ..tree import closed_people, units_with_people
from . import signed_in


@require_safe
def list(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    context = {
        "units": units_with_people(user),
        "may_invite": bool(user.reach(*access.INVITERS)),
        "invitations": Invitation.objects.visible_to(user).waiting().select_related("unit", "invited_by"),
        "closed": closed_people(user),
        "now": timezone.now(),
    }
    return render(request, "people/list.html", context)


@require_safe
def person(request: HttpRequest, pk: int) -> HttpResponse:
    return _show(request, _person(signed_in(request), pk))


@require_POST
def give_role(request: HttpRequest, pk: int) -> HttpResponse:
    user = signed_in(request)
    person = _person(user, pk)
    form = GiveRoleForm(request.POST, by=user)
    if not form.is_valid():
        return _show(request, person, form)
    actions.give_role(person, unit=form.cleaned_data["unit"], kind=form.cleaned_data["kind"], by=user)
    messages.success(request, _("%(name)s has a new role.") % {"name": person})
    return redirect("people:person", pk=person.pk)


@require_POST
def take_role(request: HttpRequest, pk: int) -> HttpResponse:
    user = signed_in(request)
    role = get_object_or_404(Role.objects.select_related("user", "unit"), pk=pk)
    if not access.may_give(user, role.unit, role.kind):
        raise Http404
    try:
        actions.take_role(role, by=user)
        messages.success(request, _("The role is taken away."))
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
    user.forget_reach()
    still_visible = User.objects.managed_by(user).filter(pk=role.user_id).exists()
    return redirect("people:person", pk=role.user_id) if still_visible else redirect("people:list")


@require_POST
def close_account(request: HttpRequest, pk: int) -> HttpResponse:
    user = signed_in(request)
    person = _person(user, pk)
    if not access.may_close(user, person):
        raise Http404
    try:
        actions.close_account(person, by=user)
        messages.success(request, _("The account of %(name)s is closed.") % {"name": person})
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
    return redirect("people:person", pk=person.pk)


@require_POST
def open_account(request: HttpRequest, pk: int) -> HttpResponse:
    user = signed_in(request)
    person = _person(user, pk)
    if not access.may_close(user, person):
        raise Http404
    actions.open_account(person, by=user)
    messages.success(request, _("The account of %(name)s is open again.") % {"name": person})
    return redirect("people:person", pk=person.pk)


def _person(user: User, pk: int) -> User:
    return get_object_or_404(User.objects.managed_by(user), pk=pk)


def _show(request: HttpRequest, person: User, form: GiveRoleForm | None = None) -> HttpResponse:
    user = signed_in(request)
    roles = [*person.roles.select_related("unit")]
    context = {
        "person": person,
        "roles": [(role, access.may_give(user, role.unit, role.kind)) for role in roles],
        "form": form or GiveRoleForm(by=user),
        "may_close": access.may_close(user, person),
    }
    return render(request, "people/person.html", context)
