"""Links in letters. They are signed, not kept: a copy of the database opens nothing."""

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils import translation

_SALT = "people.invitation"


def invitation_token(pk: int) -> str:
    return signing.dumps(pk, salt=_SALT)


def read_invitation_token(token: str) -> int | None:
    """The number of the invitation, or None for a token that is not ours. Its time is checked by the invitation."""
    try:
        return int(signing.loads(token, salt=_SALT))
    except (signing.BadSignature, ValueError, TypeError):
        return None


def address(name: str, *, language: str, **kwargs: object) -> str:
    """The whole address of a page, in the language of the letter that it goes into."""
    with translation.override(language):
        return settings.SITE_URL.rstrip("/") + reverse(name, kwargs=kwargs)
