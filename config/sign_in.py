"""Settings of people and sign-in (docs/operate.md): passwords, second step, the organisation's own sign-in, limits."""

import os
from datetime import timedelta
from urllib.parse import urlsplit

from config.environment import HTTPS, env_flag

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "desk:week"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "ideakirja.people.adapters.StaffAccountAdapter"
SOCIALACCOUNT_ADAPTER = "ideakirja.people.adapters.OrganisationSignInAdapter"
MFA_ADAPTER = "ideakirja.people.adapters.SecondStepAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # the invitation has proved the address
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # no letters to those who have no account
PASSWORD_RESET_TIMEOUT = 24 * 60 * 60
# Wrong passwords are counted by axes (below) and by StaffAccountAdapter. The limit per person here is for the second
# step: whoever meets it knows the password already. A whole office may share one address, so those limits are wide.
ACCOUNT_RATE_LIMITS = {"login": "600/m/ip", "login_failed": "60/m/ip,5/5m/key"}
MFA_RATE_LIMITS = {"webauthn_login": "600/m/ip"}
ACCOUNT_FORMS = {
    "login": "ideakirja.people.forms.sign_in.SignInForm",
    "change_password": "ideakirja.people.forms.sign_in.ChangePasswordForm",
    "reset_password": "ideakirja.people.forms.sign_in.ForgottenPasswordForm",
    "reset_password_from_key": "ideakirja.people.forms.sign_in.NewPasswordForm",
    "reauthenticate": "ideakirja.people.forms.sign_in.PasswordAgainForm",
}
MFA_FORMS = {
    "authenticate": "ideakirja.people.forms.sign_in.CodeForm",
    "reauthenticate": "ideakirja.people.forms.sign_in.CodeAgainForm",
    "activate_totp": "ideakirja.people.forms.sign_in.FirstCodeForm",
    "add_webauthn": "ideakirja.people.forms.sign_in.AddPasskeyForm",
    "login_webauthn": "ideakirja.people.forms.sign_in.PasskeySignInForm",
    "authenticate_webauthn": "ideakirja.people.forms.sign_in.PasskeyForm",
    "reauthenticate_webauthn": "ideakirja.people.forms.sign_in.PasskeyAgainForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_PASSKEY_SIGNUP_ENABLED = False
MFA_ALLOW_UNVERIFIED_EMAIL = True  # as above: the invitation has proved the address
MFA_TOTP_ISSUER = "Ideakirja"
MFA_TOTP_TOLERANCE = 1  # the code before and after too (RFC 6238, 5.2): for slow fingers and clocks that differ
# Passkeys need https everywhere but on this very machine.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
MFA_REQUIRED = env_flag("MFA_REQUIRED")
USERSESSIONS_TRACK_ACTIVITY = True
SOCIALACCOUNT_ONLY = False
SOCIALACCOUNT_LOGIN_ON_GET = False
SOCIALACCOUNT_PROVIDERS: dict[str, dict[str, object]] = {"openid_connect": {"APPS": []}}
if os.environ.get("OIDC_SERVER_URL"):
    SOCIALACCOUNT_PROVIDERS["openid_connect"] = {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "organisation",
                "name": os.environ.get("OIDC_NAME", "Oma organisaatio"),
                "client_id": os.environ.get("OIDC_CLIENT_ID", ""),
                "secret": os.environ.get("OIDC_CLIENT_SECRET", ""),
                "settings": {"server_url": os.environ["OIDC_SERVER_URL"]},
            }
        ],
    }
# Where the sign-in form may lead: the browser follows it to the organisation's own page (docs/operate.md).
OIDC_ORIGINS = [origin for origin in os.environ.get("OIDC_ORIGINS", "").split(",") if origin]
if os.environ.get("OIDC_SERVER_URL") and not OIDC_ORIGINS:
    OIDC_ORIGINS = ["{0.scheme}://{0.netloc}".format(urlsplit(os.environ["OIDC_SERVER_URL"]))]
# Count failures by address and account together, so that nobody can lock another person out.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_TEMPLATE = "account/locked.html"
AXES_USERNAME_CALLABLE = "ideakirja.people.adapters.who_is_tried"
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_AGE = None
CSRF_FAILURE_VIEW = "ideakirja.kit.views.csrf_failure"
