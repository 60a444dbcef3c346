"""Signing in, and one's own page about it. The rest of sign-in is django-allauth's (urls_account.py)."""

from typing import Any

from allauth.account.views import LoginView
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from .. import actions
from ..forms.people import OwnDetailsForm
from ..models import User
from . import signed_in


class SignInView(LoginView):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "organisation_apps": settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"],
            "demo_people": _demo_people() if settings.DEMO else None,
            "demo_password": settings.DEMO_PASSWORD if settings.DEMO else "",
        }


def _demo_people() -> list[User]:
    people = User.objects.filter(is_active=True, roles__isnull=False).distinct()
    return list(people.order_by("pk").prefetch_related("roles__unit")[:20])


@require_http_methods(["GET", "HEAD", "POST"])
def me(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    form = OwnDetailsForm(request.POST or None, instance=User.objects.get(pk=user.pk))
    if request.method == "POST" and form.is_valid():
        actions.change_own_details(user, by=user, **form.cleaned_data)
        messages.success(request, _("Your details are saved."))
        return redirect("people:me")
    return render(request, "people/me.html", {"form": form, **_ways_in(user)})


def _ways_in(user: User) -> dict[str, object]:
    found: dict[str, list[Authenticator]] = {}
    for authenticator in Authenticator.objects.filter(user=user).order_by("pk"):
        found.setdefault(authenticator.type, []).append(authenticator)
    codes = found.get(Authenticator.Type.RECOVERY_CODES)
    return {
        "app": found.get(Authenticator.Type.TOTP, [None])[0],
        "passkeys": found.get(Authenticator.Type.WEBAUTHN, []),
        "has_codes": bool(codes),
        "codes_left": len(codes[0].wrap().get_unused_codes()) if codes else 0,
        "sessions": len(UserSession.objects.purge_and_list(user)),
        "organisation_account": SocialAccount.objects.filter(user=user).first(),
        "organisation_apps": settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"],
    }
