"""The settings; those of sign-in are in sign_in.py. What an operator changes comes from the environment, and
docs/operate.md lists it."""

import os
from datetime import timedelta

import dj_database_url
from csp.constants import NONCE, NONE, SELF
from django.utils.translation import gettext_lazy as _

from config.environment import BASE_DIR, DATA_DIR, HTTPS, env_flag, key
from config.environment import SITE_URL as SITE_URL
from config.sign_in import *  # noqa: F403
from config.sign_in import OIDC_ORIGINS

DEMO = env_flag("IDEAKIRJA_DEMO")
DEMO_PASSWORD = "koivu-lampi-sauna"  # noqa: S105 - only in a demo, and its sign-in page shows it
DEBUG = env_flag("IDEAKIRJA_DEBUG")
SECRET_KEY = key("SECRET_KEY", 48)
# Opens the sealed answers. Only the job worker needs it when RELEASE_PUBLIC_KEY is given to the others.
RELEASE_KEY = key("RELEASE_KEY") if not os.environ.get("RELEASE_PUBLIC_KEY") else os.environ.get("RELEASE_KEY", "")
# Servers of pages may be given only the public half, which closes boxes and opens none.
RELEASE_PUBLIC_KEY = os.environ.get("RELEASE_PUBLIC_KEY", "")
# Opens, together with SECRET_KEY, what is kept encrypted in fields: interviews, account numbers.
SALT_KEY = key("SALT_KEY", 32)
ALLOWED_HOSTS = os.environ.get("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [origin for origin in os.environ.get("CSRF_TRUSTED_ORIGINS", "").split(",") if origin]

# What the organisation calls itself, in its own languages.
ORGANISATION = {
    "fi": os.environ.get("ORGANISATION_FI", "Koivurannan aikuissosiaalityö"),
    "sv": os.environ.get("ORGANISATION_SV", "Vuxensocialarbetet i Björkstrand"),
    "en": os.environ.get("ORGANISATION_EN", "Adult social work of Koivuranta"),
}
ACCESSIBILITY_EMAIL = os.environ.get("ACCESSIBILITY_EMAIL", "saavutettavuus@koivuranta.example")
ACCESSIBILITY_SUPERVISOR = os.environ.get("ACCESSIBILITY_SUPERVISOR", "Liikenne- ja viestintävirasto Traficom")

INSTALLED_APPS = [
    "ideakirja.kit",
    "ideakirja.trail",
    "ideakirja.people",
    "ideakirja.activities",
    "ideakirja.matters",
    "ideakirja.questions",
    "ideakirja.publications",
    "ideakirja.surveys",
    "ideakirja.gatherings",
    "ideakirja.boards",
    "ideakirja.calls",
    "ideakirja.methods",
    "ideakirja.desk",
    "ideakirja.portal",
    "ideakirja.demo",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.staticfiles",
    "django.forms",
    "django_tasks",
    "django_tasks_db",
    "tree_queries",
    "axes",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "ideakirja.kit.middleware.AnonymousRoutes",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "ideakirja.people.middleware.SignInRequired",
    "django.contrib.messages.middleware.MessageMiddleware",
    "ideakirja.people.middleware.SecondStepRequired",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "axes.middleware.AxesMiddleware",
]

FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
ROOT_URLCONF = "config.urls"
ASGI_APPLICATION = "config.asgi.application"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "ideakirja.kit.context.site",
                "ideakirja.people.context.staff",
            ],
            "builtins": ["ideakirja.kit.templatetags.look"],
        },
    },
]

# --- data -----------------------------------------------------------------------------------------------------------
DATABASES = {"default": dj_database_url.config(default=f"sqlite:///{DATA_DIR / 'ideakirja.sqlite3'}", conn_max_age=0)}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # An acknowledged answer is on the disk (FULL); a wiped row leaves no traces (secure_delete).
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "kit_cache"}}

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}
# What recurs: (what, how often). `manage.py tick` enqueues each when its time has come.
# How long a process keeps what it has made for everybody: empty cards, what a code opens (kit/prepared.py).
PREPARED_SECONDS = 60
RELEASE_EVERY = timedelta(minutes=1) if DEMO else timedelta(days=1)
if "RELEASE_EVERY_SECONDS" in os.environ:
    RELEASE_EVERY = timedelta(seconds=int(os.environ["RELEASE_EVERY_SECONDS"]))
RECURRING = (
    ("ideakirja.surveys.jobs.release_all", timedelta(minutes=1)),
    ("ideakirja.surveys.jobs.forget_old", timedelta(days=1)),
    ("ideakirja.trail.jobs.forget_old", timedelta(days=1)),
    ("ideakirja.people.jobs.send_deliveries", timedelta(minutes=1)),
    ("ideakirja.people.jobs.forget_words", timedelta(days=1)),
    ("ideakirja.gatherings.jobs.send_due", timedelta(hours=1)),
    ("ideakirja.gatherings.jobs.forget_old", timedelta(days=1)),
    ("ideakirja.calls.jobs.forget_old", timedelta(days=1)),
)

# --- mail -----------------------------------------------------------------------------------------------------------
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
if os.environ.get("EMAIL_HOST"):
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST = os.environ["EMAIL_HOST"]
    EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "587"))
    EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
    EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
    EMAIL_USE_TLS = env_flag("EMAIL_USE_TLS", True)
    EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "Ideakirja <ideakirja@koivuranta.example>")

# --- text messages --------------------------------------------------------------------------------------------------
SMS_URL = os.environ.get("SMS_URL", "")
SMS_TOKEN = os.environ.get("SMS_TOKEN", "")
SMS_SENDER = os.environ.get("SMS_SENDER", "Ideakirja")
# ConsoleTexts prints them, FileTexts writes each into SMS_DIRECTORY (ideakirja/people/texting.py).
SMS_BACKEND = os.environ.get("SMS_BACKEND", f"ideakirja.people.texting.{'Gateway' if SMS_URL else 'Console'}Texts")
SMS_DIRECTORY = DATA_DIR / "texts"

# --- languages and time ---------------------------------------------------------------------------------------------
LANGUAGE_CODE = "fi"
LANGUAGES = [("fi", _("Finnish")), ("sv", _("Swedish")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["config.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Helsinki"

# --- files and headers ----------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "ideakirja.kit.bundles.BundleFinder",
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
# One file per surface: the page a client opens on a slow line asks for one style sheet, not five.
BUNDLES = {
    "css/public.css": (
        "css/tokens.css",
        "css/font.css",
        "css/base.css",
        "css/pages/public.css",
        "css/pages/events.css",
    ),
    "css/staff.css": (
        "css/tokens.css",
        "css/font.css",
        "css/base.css",
        "css/pages/staff.css",
        "css/pages/keying.css",
        "css/pages/people.css",
        "css/pages/activities.css",
        "css/pages/boards.css",
        "css/pages/gatherings.css",
    ),
}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF, *OIDC_ORIGINS],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"  # anonymous routes: no-referrer (kit.middleware)
SECURE_SSL_REDIRECT = env_flag("SECURE_SSL_REDIRECT")
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
if env_flag("BEHIND_PROXY"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
# W004, W008, W012, W016: right as soon as SITE_URL begins with https. W005, W021: other sites of the organisation's
# domain are not ours to decide about.
SILENCED_SYSTEM_CHECKS = [f"security.{number}" for number in ("W004", "W005", "W008", "W012", "W016", "W021")]

# Logs never hold an address, an agent or what was typed: one short handler, no mail of error pages.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"nothing_personal": {"()": "ideakirja.kit.logs.NothingPersonal"}},
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "line",
            "filters": ["nothing_personal"],
        }
    },
    "root": {"handlers": ["console"], "level": os.environ.get("LOG_LEVEL", "WARNING")},
    "loggers": {
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        "django.server": {"handlers": [], "level": "WARNING", "propagate": False},
        "ideakirja": {"level": "INFO"},
    },
}
