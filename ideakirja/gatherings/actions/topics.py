"""The backlog of an activity: what is to be taken up one day, and when it is."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ideakirja.activities.models import Activity
from ideakirja.people.models import User
from ideakirja.trail.actions import record

from ..models import Gathering, Item, Topic
from .agenda import add_item, give_slot


@transaction.atomic
def add_topic(activity: Activity, title: str, *, source: str, by: User | None, today: date) -> Topic:
    """The same words while they still wait are the same topic."""
    activity = Activity.objects.select_for_update(of=("self",)).get(pk=activity.pk)
    if waiting := activity.topics.waiting().filter(title=title).first():
        return waiting
    topic = Topic(activity=activity, title=title, source=source, added_on=today, added_by=by)
    topic.full_clean()
    topic.save()
    record("gathering.topic_added", activity, by=by)
    return topic


@transaction.atomic
def drop_topic(topic: Topic, *, by: User, today: date) -> None:
    """It is not taken up. It can be picked up again."""
    topic = _held(topic)
    if topic.dropped_on:
        return
    if hasattr(topic, "item"):
        raise ValidationError(_("The topic is on an agenda. Take it off the agenda first."))
    topic.dropped_on = today
    topic.save(update_fields=["dropped_on"])
    record("gathering.topic_dropped", topic.activity, by=by)


@transaction.atomic
def pick_up_topic(topic: Topic, *, by: User) -> None:
    topic = _held(topic)
    if not topic.dropped_on:
        return
    topic.dropped_on = None
    topic.save(update_fields=["dropped_on"])
    record("gathering.topic_picked_up", topic.activity, by=by)


@transaction.atomic
def put_on_agenda(topic: Topic, gathering: Gathering, *, by: User) -> Item:
    """A topic is taken up once: on one agenda, in the point that is kept free for it, else before the closing ones."""
    topic = _held(topic)
    if gathering.activity_id != topic.activity_id:
        raise ValidationError(_("The topic belongs to another activity."))
    item: Item | None = getattr(topic, "item", None)
    if item and item.gathering_id == gathering.pk:
        return item
    if item:
        raise ValidationError(_("The topic is on the agenda of another gathering already."))
    if topic.dropped_on:
        raise ValidationError(_("The topic has been dropped. Pick it up again first."))
    return give_slot(gathering, topic, by=by) or add_item(gathering, topic.title, topic=topic, by=by)


def _held(topic: Topic) -> Topic:
    return Topic.objects.select_for_update(of=("self",)).select_related("activity", "item").get(pk=topic.pk)
