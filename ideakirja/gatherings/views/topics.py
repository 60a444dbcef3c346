"""The backlog of an activity's topics."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ideakirja.activities.access import may_run
from ideakirja.activities.models import Activity
from ideakirja.kit.forms import form_page, posted, refuse, tried
from ideakirja.people.views import signed_in

from .. import actions
from ..forms.agenda import TopicForm
from ..models import Topic
from .staff import shown


@form_page
def topics(request: HttpRequest, activity_pk: int) -> HttpResponse:
    activity = _activity(request, activity_pk)
    form = TopicForm(posted(request))
    if form.is_valid():
        try:
            actions.add_topic(activity, **form.cleaned_data, by=signed_in(request), today=timezone.localdate())
        except ValidationError as refusal:
            refuse(form, refusal)
        else:
            messages.success(request, _("The topic waits for its turn."))
            return redirect("gatherings:topics", activity_pk=activity_pk)
    rows = activity.topics.select_related("added_by", "item__gathering")
    context = {
        "activity": activity,
        "waiting": [topic for topic in rows if not topic.dropped_on and not hasattr(topic, "item")],
        "taken_up": [topic for topic in rows if hasattr(topic, "item")],
        "dropped": [topic for topic in rows if topic.dropped_on],
    }
    return shown(request, "gatherings/topics.html", form, **context)


@require_POST
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    topic = _topic(request, pk)

    def act() -> None:
        actions.drop_topic(topic, by=signed_in(request), today=timezone.localdate())

    return _do(request, topic, act, _("The topic is dropped. You can pick it up again."))


@require_POST
def pick_up(request: HttpRequest, pk: int) -> HttpResponse:
    topic = _topic(request, pk)

    def act() -> None:
        actions.pick_up_topic(topic, by=signed_in(request))

    return _do(request, topic, act, _("The topic waits for its turn."))


def _activity(request: HttpRequest, pk: int) -> Activity:
    activity = get_object_or_404(Activity.objects.visible_to(signed_in(request)).select_related("unit"), pk=pk)
    if not may_run(signed_in(request), activity):
        raise Http404
    return activity


def _topic(request: HttpRequest, pk: int) -> Topic:
    topic = get_object_or_404(Topic, pk=pk)
    _activity(request, topic.activity_id)
    return topic


def _do(request: HttpRequest, topic: Topic, act: Callable[[], object], done: str) -> HttpResponse:
    tried(request, act, done)
    return redirect("gatherings:topics", activity_pk=topic.activity_id)
