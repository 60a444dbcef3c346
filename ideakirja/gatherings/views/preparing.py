"""Before the gathering: who has which part, and the agenda."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ideakirja.kit.forms import form_page, posted, refuse
from ideakirja.people.views import signed_in

from .. import actions
from ..access import may_arrange
from ..advice import of_agenda
from ..agenda import length_of, lines_of, minutes_of
from ..forms.agenda import ItemForm
from ..forms.hosting import HostForm
from ..models import Gathering, Host, Item, Topic
from .staff import act_on, do, gathering_for, shown

AGENDA = "gatherings:agenda"


@form_page
def hosts(request: HttpRequest, pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk, may_arrange)
    form = HostForm(posted(request), gathering=gathering)
    if form.is_valid():
        try:
            actions.add_host(gathering, **form.cleaned_data, by=signed_in(request))
        except ValidationError as refusal:
            refuse(form, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect("gatherings:hosts", pk=pk)
    given = gathering.hosts.select_related("user", "participant")
    return shown(request, "gatherings/hosts.html", form, hosts=given, **_frame(gathering, "show"))


@require_POST
def remove_host(request: HttpRequest, pk: int) -> HttpResponse:
    host = get_object_or_404(Host, pk=pk)
    gathering = gathering_for(request, host.gathering_id, may_arrange)

    def act() -> None:
        actions.remove_host(host, by=signed_in(request))

    return do(request, act, _("The part is free again."), gathering, back="gatherings:hosts")


@form_page
def agenda(request: HttpRequest, pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk, may_arrange)
    form = ItemForm(posted(request))
    if form.is_valid():
        try:
            item = actions.add_item(gathering, **form.cleaned_data, by=signed_in(request))
        except ValidationError as refusal:
            refuse(form, refusal)
        else:
            messages.success(request, _("The point is on the agenda."))
            return redirect(f"{request.path}#point-{item.pk}")
    items = [*gathering.items.all()]
    waiting = gathering.activity.topics.waiting() if gathering.activity else Topic.objects.none()
    context = {
        "lines": [*lines_of(gathering, items)],
        "taken": minutes_of(items),
        "length": length_of(gathering),
        "advice": [*of_agenda(gathering, items)],
        "waiting": waiting,
    }
    return shown(request, "gatherings/agenda.html", form, **context, **_frame(gathering, "agenda"))


@form_page
def change_item(request: HttpRequest, pk: int) -> HttpResponse:
    item, gathering = item_for(request, pk)
    initial = {name: getattr(item, name) for name in ItemForm.base_fields}
    form = ItemForm(posted(request), initial=initial)

    def act(**said: Any) -> None:
        actions.change_item(item, **said, by=signed_in(request))

    words = {"title": _("Change the point"), "button": _("Save the changes"), "back": AGENDA}
    return act_on(request, gathering, form, act, _("The point is changed."), **words)


@require_POST
def remove_item(request: HttpRequest, pk: int) -> HttpResponse:
    item, gathering = item_for(request, pk)

    def act() -> None:
        actions.remove_item(item, by=signed_in(request))

    return do(request, act, _("The point is off the agenda."), gathering, back=AGENDA)


@require_POST
def move_item(request: HttpRequest, pk: int, step: int) -> HttpResponse:
    item, gathering = item_for(request, pk)

    def act() -> None:
        actions.move_item(item, step, by=signed_in(request))

    return do(request, act, "", gathering, back=AGENDA, place=f"point-{item.pk}")


@require_POST
def take_up(request: HttpRequest, pk: int, topic_pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk, may_arrange)
    topic = get_object_or_404(Topic, pk=topic_pk, activity_id=gathering.activity_id)

    def act() -> None:
        actions.put_on_agenda(topic, gathering, by=signed_in(request))

    return do(request, act, _("The topic is on the agenda."), gathering, back=AGENDA)


def item_for(request: HttpRequest, pk: int) -> tuple[Item, Gathering]:
    """The point and its gathering, if this person may arrange it; else 404."""
    item = get_object_or_404(Item, pk=pk)
    return item, gathering_for(request, item.gathering_id, may_arrange)


def _frame(gathering: Gathering, tab: str) -> dict[str, Any]:
    return {"gathering": gathering, "tab": tab, "may_arrange": True}
