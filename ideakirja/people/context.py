from django.http import HttpRequest

from .access import HANDLERS, TELLERS, reads_trail


def staff(request: HttpRequest) -> dict[str, object]:
    """The signed-in person for the staff frame. Anonymous routes have none, and no session is read there."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"worker": None}
    return {
        "worker": user,
        "reads_trail": reads_trail(user),
        "reads_voices": bool(user.reach(*HANDLERS)),
        "reads_matters": bool(user.reach(*HANDLERS, *TELLERS)),
    }
