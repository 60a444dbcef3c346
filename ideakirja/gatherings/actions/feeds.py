"""Calendar feeds: an address of one's own is made and taken away."""

from django.db import transaction

from ideakirja.activities.models import Activity
from ideakirja.people.models import Unit, User
from ideakirja.trail.actions import record

from ..models import Feed


@transaction.atomic
def open_feed(*, activity: Activity | None = None, unit: Unit | None = None, by: User) -> Feed:
    """The own gatherings, those of the activity, or those of the unit. There is one of each."""
    User.objects.get_queryset().select_for_update(of=("self",)).get(pk=by.pk)
    there = Feed.objects.filter(user=by, activity=activity, unit=unit).first()
    if there:
        return there
    feed = Feed.objects.create(user=by, activity=activity, unit=unit)
    record("gathering.feed_opened", feed, by=by)
    return feed


@transaction.atomic
def close_feed(feed: Feed, *, by: User) -> None:
    """Its address stops working at once. A new one gets another address."""
    if Feed.objects.filter(pk=feed.pk).exists():
        record("gathering.feed_closed", feed, by=by)
        feed.delete()
