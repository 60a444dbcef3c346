"""Where django-allauth asks how this house does it: sign-in, the second step, the organisation's own sign-in."""

from base64 import b64decode, b64encode
from hashlib import sha256
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.internal import ratelimit
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from nacl.secret import SecretBox

from . import jobs
from .models import User

# A guard against trying one password on many people. Wide, because a whole office may share one address.
WRONG_PASSWORDS = {"wrong_password": "100/10m/ip"}


def who_is_tried(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """The account whose password is tried. django-axes counts failures by it and the address together."""
    tried = (credentials or {}).get("email") or request.POST.get("login") or ""
    return str(tried).strip().lower()[:254]


class StaffAccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _("The e-mail address and the password do not match. Check both."),
        "incorrect_password": _("The password is not right. Write it again."),
        "enter_current_password": _("The password is not right. Write it again."),
        "incorrect_code": _("The code is not right. Write the newest code."),
        "too_many_login_attempts": _("There were too many wrong tries. Wait five minutes and try again."),
        "rate_limited": _("There were too many wrong tries. Wait five minutes and try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False  # people come in by invitation

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("people:me")

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        # Not allauth's own limit per account: anybody could lock another person out with it.
        self._login_failed_rl_usage = ratelimit.consume(
            request, app="allauth.account", action="wrong_password", config=WRONG_PASSWORDS
        )
        if not self._login_failed_rl_usage:
            raise self.validation_error("too_many_login_attempts")

    def send_password_reset_mail(self, user: User, email: str, context: dict[str, Any]) -> None:
        # The job makes the link anew, so that no link lies in the queue.
        jobs.send_password_link.enqueue(user.pk)


class SecondStepAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("The code is not right. Write the newest code."),
        "cannot_delete_authenticator": _("Your organisation asks for the second step. Add another one first."),
    }

    def encrypt(self, text: str) -> str:
        """A copy of the database alone does not open anybody's second step."""
        return b64encode(_box().encrypt(text.encode())).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _box().decrypt(b64decode(encrypted_text)).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        others = Authenticator.objects.filter(user=authenticator.user).exclude(pk=authenticator.pk)
        return not settings.MFA_REQUIRED or others.exclude(type=Authenticator.Type.RECOVERY_CODES).exists()

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return gettext("Passkey %(number)s") % {"number": number}

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return super().get_public_key_credential_rp_entity() | {"name": settings.MFA_TOTP_ISSUER}


def _box() -> SecretBox:
    return SecretBox(sha256(b"second step:" + settings.SECRET_KEY.encode()).digest())


class OrganisationSignInAdapter(DefaultSocialAccountAdapter):
    """The organisation's own sign-in opens an account that already is here, and never makes one."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        sociallogin.account.extra_data = {}  # we need to know who it is, nothing more
        if not sociallogin.is_existing:
            emails = [address.email.lower() for address in sociallogin.email_addresses if address.verified]
            user = User.objects.filter(email__in=emails, is_active=True).first()
            if user is None:
                raise ImmediateHttpResponse(render(request, "socialaccount/unknown.html", status=403))
            sociallogin.connect(request, user)
        elif sociallogin.account.pk:
            sociallogin.account.save(update_fields=["extra_data"])
