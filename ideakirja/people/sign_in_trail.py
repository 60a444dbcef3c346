"""What a person changes in their own sign-in happens inside django-allauth. It tells of it, and we write it down."""

from typing import Any

from allauth.account.signals import password_changed, password_reset
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.signals import social_account_added
from axes.utils import reset

from ideakirja.trail.actions import record

from .models import User


def listen() -> None:
    password_changed.connect(_password_changed)
    password_reset.connect(_password_reset)
    authenticator_added.connect(_second_step_added)
    authenticator_removed.connect(_second_step_removed)
    authenticator_reset.connect(_codes_renewed)
    social_account_added.connect(_organisation_connected)


def _unit_of(user: User) -> int | None:
    return user.roles.values_list("unit_id", flat=True).first()


def _password_changed(user: User, **kwargs: Any) -> None:
    record("people.password_changed", user, by=user, unit_id=_unit_of(user))


def _password_reset(user: User, **kwargs: Any) -> None:
    record("people.password_reset", user, by=user, unit_id=_unit_of(user))
    reset(username=user.email)  # the wrong passwords before it count no more


def _second_step_added(user: User, authenticator: Authenticator, **kwargs: Any) -> None:
    if authenticator.type != Authenticator.Type.RECOVERY_CODES:  # they come along with the first step
        record("people.second_step_added", user, by=user, unit_id=_unit_of(user))


def _second_step_removed(user: User, authenticator: Authenticator, **kwargs: Any) -> None:
    if authenticator.type != Authenticator.Type.RECOVERY_CODES:
        record("people.second_step_removed", user, by=user, unit_id=_unit_of(user))


def _codes_renewed(user: User, **kwargs: Any) -> None:
    record("people.codes_renewed", user, by=user, unit_id=_unit_of(user))


def _organisation_connected(sociallogin: SocialLogin, **kwargs: Any) -> None:
    user = sociallogin.user
    record("people.organisation_connected", user, by=user, unit_id=_unit_of(user))
