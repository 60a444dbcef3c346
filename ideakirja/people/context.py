from django.http import HttpRequest


def staff(request: HttpRequest) -> dict[str, object]:
    """The signed-in person for the staff frame. Anonymous routes have none, and no session is read there."""
    user = getattr(request, "user", None)
    return {"worker": user if user is not None and user.is_authenticated else None}
