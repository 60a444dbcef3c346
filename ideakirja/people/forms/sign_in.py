"""The forms of django-allauth in our words: a label that stays, a hint, no placeholder."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

Words = dict[str, tuple[Any, Any]]
NEW_PASSWORD = (_("New password"), _("At least 12 characters. Four words are easy to remember and hard to guess."))
CODE_AGAIN = (_("Code"), _("The newest code in your app, or one of your recovery codes."))

FAILED = _("The passkey did not work. Nothing has changed. Try again or choose another way.")
BROKEN = (AttributeError, IndexError, KeyError, TypeError, ValueError)


class OurWords(forms.BaseForm):
    """Gives each field its label and hint, and drops the rest: a second box for the same password is not needed."""

    words: Words = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in list(self.fields):
            if name in self.words:
                field = self.fields[name]
                field.label, field.help_text = self.words[name]
                field.widget.attrs.pop("placeholder", None)
            elif not self.fields[name].widget.is_hidden:
                del self.fields[name]
        for name in ("code", "login", "email"):
            if name in self.fields:
                self.fields[name].widget.attrs["spellcheck"] = "false"
        if "code" in self.fields:
            self.fields["code"].widget.attrs["inputmode"] = "numeric"


class SignInForm(OurWords, account.LoginForm):
    words = {"login": (_("E-mail address"), ""), "password": (_("Password"), "")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs["autocomplete"] = "username"


class ForgottenPasswordForm(OurWords, account.ResetPasswordForm):
    words = {"email": (_("E-mail address"), _("We send a link to it. With the link you choose a new password."))}


class NewPasswordForm(OurWords, account.ResetPasswordKeyForm):
    words = {"password1": NEW_PASSWORD}


class ChangePasswordForm(OurWords, account.ChangePasswordForm):
    words = {"oldpassword": (_("Password now"), ""), "password1": NEW_PASSWORD}


class PasswordAgainForm(OurWords, account.ReauthenticateForm):
    words = {"password": (_("Password"), "")}


class CodeForm(OurWords, mfa.AuthenticateForm):
    words = {"code": CODE_AGAIN}


class CodeAgainForm(OurWords, mfa.ReauthenticateForm):
    words = {"code": CODE_AGAIN}


class FirstCodeForm(OurWords, totp.ActivateTOTPForm):
    words = {"code": (_("Code"), _("The six figures that the app shows now."))}


class PasskeyField(forms.BaseForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["credential"]
        field.label = _("Passkey")
        field.error_messages |= {"required": FAILED, "invalid": FAILED}


class PasskeyAnswer(PasskeyField):
    """What the device answered. allauth takes its shape for granted; anybody can send anything."""

    def clean_credential(self) -> Any:
        try:
            return super().clean_credential()  # type: ignore[misc]
        except BROKEN as error:
            raise ValidationError(FAILED) from error
        except ValidationError as error:
            if error.code == "incorrect_code":
                raise ValidationError(FAILED) from error
            raise


class PasskeySignInForm(PasskeyAnswer, webauthn.LoginWebAuthnForm):
    pass


class PasskeyForm(PasskeyAnswer, webauthn.AuthenticateWebAuthnForm):
    pass


class PasskeyAgainForm(PasskeyAnswer, webauthn.ReauthenticateWebAuthnForm):
    pass


class AddPasskeyForm(OurWords, PasskeyField, webauthn.AddWebAuthnForm):
    words = {"name": (_("Name of the passkey"), _("For example work phone. Only you see it."))}

    def clean(self) -> dict[str, Any]:
        try:
            return super().clean() or {}
        except (*BROKEN, ValidationError) as error:
            raise ValidationError(FAILED) from error
