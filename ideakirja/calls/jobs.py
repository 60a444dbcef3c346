from django.utils import timezone
from django_tasks import task

from .actions import forget_old as forget


@task()
def forget_old() -> int:
    """Delete what is past its time: interviews, and details of those who did not join."""
    return forget(timezone.localdate())
