from collections.abc import Callable
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from ideakirja.kit.views import not_saved, typed_texts

# What one needs to set the second step up, or to leave.
_OPEN = {
    "account_logout",
    "account_reauthenticate",
    "mfa_index",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_list_webauthn",
    "people:me",
}


class SignInRequired(LoginRequiredMiddleware):
    """Whoever is not signed in goes to the sign-in page; but what they wrote in a form is shown first."""

    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> Any:
        if request.method == "POST" and typed_texts(request):
            return not_saved(request)
        return super().handle_no_permission(request, view_func)


class SecondStepRequired:
    """With MFA_REQUIRED a worker sets up the second step before anything else.

    Those who came by the organisation's own sign-in have met its second step there.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponseBase | None:
        match = request.resolver_match
        if not settings.MFA_REQUIRED or not getattr(view, "login_required", True):
            return None
        if match is None or match.view_name in _OPEN or not request.user.is_authenticated:
            return None
        records = get_authentication_records(request, request.user)
        if is_mfa_enabled(request.user) or any(record["method"] == "socialaccount" for record in records):
            return None
        messages.warning(request, _("Set up the second step first. Choose an app or a passkey."))
        return redirect("people:me")
