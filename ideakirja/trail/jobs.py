from datetime import timedelta

from django.utils import timezone
from django_tasks import task

from ideakirja.kit.jobs import forget_results

from .models import Entry, LiveEvent

# The law on client data wants looks answerable for years; ours tell of work, not of clients (docs/trust.md).
KEEP_TRAIL = timedelta(days=5 * 365)
KEEP_LIVE = timedelta(days=1)


@task()
def forget_old() -> None:
    """Delete what is past its retention time. Running it twice does no harm."""
    now = timezone.now()
    Entry.objects.filter(at__lt=now - KEEP_TRAIL).delete()
    LiveEvent.objects.filter(at__lt=now - KEEP_LIVE).delete()
    forget_results()
