"""Coming in by an invitation: the one page here that is open to a person without a sign-in."""

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from .. import actions
from ..forms.people import WelcomeForm
from ..links import read_invitation_token
from ..models import Invitation, User


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@sensitive_post_parameters("password")
def welcome(request: HttpRequest, token: str) -> HttpResponse:
    now = timezone.now()
    invitations = Invitation.objects.open(now).select_related("unit", "invited_by")
    invitation = invitations.filter(pk=read_invitation_token(token) or 0).first()
    if invitation is None or User.objects.filter(email=invitation.email).exists():
        return _gone(request)
    form = WelcomeForm(request.POST or None, email=invitation.email, initial={"name": invitation.name})
    if request.method == "POST" and form.is_valid():
        try:
            user = actions.accept_invitation(invitation, **form.cleaned_data, now=now)
        except ValidationError:
            return _gone(request)
        get_adapter().login(request, user)
        messages.success(request, _("Welcome to Ideakirja. Your account is ready."))
        return redirect("desk:week")
    return render(request, "people/welcome.html", {"form": form, "invitation": invitation})


def _gone(request: HttpRequest) -> HttpResponse:
    """Used, expired, altered and withdrawn look the same."""
    return render(request, "people/welcome_gone.html", status=404)
