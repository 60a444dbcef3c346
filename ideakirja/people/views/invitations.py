from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from .. import access, actions
from ..forms.people import InviteForm
from ..models import Invitation, User
from . import signed_in


@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    if not user.reach(*access.INVITERS):
        raise Http404
    form = InviteForm(request.POST or None, by=user)
    if request.method == "POST" and form.is_valid():
        invitation = actions.invite(**form.cleaned_data, by=user, now=timezone.now())
        messages.success(request, _("The invitation is on its way to %(name)s.") % {"name": invitation})
        return redirect("people:list")
    return render(request, "people/invite.html", {"form": form})


@require_POST
def send_again(request: HttpRequest, pk: int) -> HttpResponse:
    user = signed_in(request)
    try:
        actions.send_invitation_again(_invitation(user, pk), by=user, now=timezone.now())
        messages.success(request, _("The invitation is sent again. Its link works for 14 days."))
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
    return redirect("people:list")


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    user = signed_in(request)
    try:
        actions.withdraw_invitation(_invitation(user, pk), by=user, now=timezone.now())
        messages.success(request, _("The invitation is withdrawn. Its link does not work any more."))
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
    return redirect("people:list")


def _invitation(user: User, pk: int) -> Invitation:
    """Only an administrator sends again or withdraws what makes somebody an administrator."""
    invitation = get_object_or_404(Invitation.objects.visible_to(user), pk=pk)
    if not access.may_give(user, invitation.unit, invitation.kind):
        raise Http404
    return invitation
