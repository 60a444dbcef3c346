from django.utils import timezone
from django_tasks import task

from .actions import release_due
from .actions.submitting import forget_epochs
from .models import Slip


@task()
def release_all() -> int:
    """Release every batch whose time has come (settings.RELEASE_EVERY). Running it twice does no harm."""
    return release_due(timezone.now())


@task()
def forget_old() -> None:
    """Delete what is past its time: old server keys with their spent keys, contact slips."""
    today = timezone.localdate()
    forget_epochs(today)
    Slip.objects.past(today).delete()
