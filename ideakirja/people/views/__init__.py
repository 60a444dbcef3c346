from django.http import HttpRequest

from ..models import User


def signed_in(request: HttpRequest) -> User:
    """The worker who asks. Everything under /staff/ needs a sign-in, so there always is one."""
    assert isinstance(request.user, User)  # noqa: S101
    return request.user
