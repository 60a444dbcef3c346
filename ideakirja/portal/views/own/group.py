"""What the group talks about: memos, topics, and what came of it."""

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone

from ideakirja.gatherings.actions import add_topic
from ideakirja.gatherings.models import Topic
from ideakirja.kit.forms import posted
from ideakirja.kit.markdown import to_html

from ...own.belonging import activities_of, matters_of, memos_of
from ...own.forms import ProposalForm
from ...own.opening import Own, own_page, show


@own_page
def memos(request: HttpRequest, own: Own) -> HttpResponse:
    return show(request, own, "memos", {"memos": memos_of(own.person)[:100]})


@own_page
def memo(request: HttpRequest, own: Own, pk: int) -> HttpResponse:
    """pk: of the gathering."""
    found = get_object_or_404(memos_of(own.person).distinct(), gathering=pk)
    html = to_html(found.plain, top=2, keep_lines=True)
    return show(request, own, "memo", {"html": html, "gathering": found.gathering})


@own_page
def topics(request: HttpRequest, own: Own) -> HttpResponse:
    """Propose a topic, and see where the earlier ones are."""
    activities = activities_of(own.person).filter(closing=None)
    form = ProposalForm(posted(request), activities=activities)
    if form.is_valid():
        activity = form.cleaned_data["activity"] or activities.first()
        if activity is None:
            return own.to("page")
        source, today = Topic.Source.MEMBER, timezone.localdate()
        try:
            add_topic(activity, form.cleaned_data["title"], source=source, by=None, today=today)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return own.to("topics", done="proposed")
    known = Topic.objects.filter(activity__in=activities).select_related("item__gathering", "activity").order_by("-pk")
    context = {"form": form, "topics": known[:50], "activities": activities}
    return show(request, own, "topics", context, status=422 if form.errors else 200)


@own_page
def heard(request: HttpRequest, own: Own) -> HttpResponse:
    """What came of what the group said: decided, done, and what could not be done."""
    parts = [(activity, matters_of(activity)) for activity in activities_of(own.person)]
    return show(request, own, "heard", {"parts": parts})
