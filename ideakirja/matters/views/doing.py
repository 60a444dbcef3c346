"""A matter's actions and its outcome."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ideakirja.kit.forms import form_page, tried
from ideakirja.people.views import signed_in

from .. import actions
from ..access import may_handle
from ..forms import ActionForm, OutcomeForm
from ..models import Action
from .staff import act_on, matter_for


@form_page
def add_action(request: HttpRequest, pk: int) -> HttpResponse:
    matter, today = matter_for(request, pk, may_handle), timezone.localdate()
    form = ActionForm(request.POST or None, unit=matter.unit, today=today, initial={"owner": matter.owner_id})

    def act(**said: Any) -> None:
        actions.add_action(matter, **said, by=signed_in(request))

    done = _("The action is added.")
    return act_on(request, matter, form, act, done, title=_("Add an action"), button=_("Add the action"))


@form_page
def change_action(request: HttpRequest, pk: int) -> HttpResponse:
    action = _action(request, pk)
    matter, today = matter_for(request, action.matter_id, may_handle), timezone.localdate()
    initial = {"owner": action.owner_id, "due_on": action.due_on}
    form = ActionForm(request.POST or None, unit=matter.unit, today=today, is_new=False, initial=initial)

    def act(**said: Any) -> None:
        actions.change_action(action, **said, by=signed_in(request))

    words = {"title": _("Change the action"), "about": action.what, "button": _("Save the changes")}
    return act_on(request, matter, form, act, _("The action is changed."), **words)


@require_POST
def finish_action(request: HttpRequest, pk: int) -> HttpResponse:
    action, today = _action(request, pk), timezone.localdate()

    def act() -> None:
        actions.finish_action(action, by=signed_in(request), today=today)

    return _do(request, action, act, _("The action is done."))


@require_POST
def reopen_action(request: HttpRequest, pk: int) -> HttpResponse:
    action = _action(request, pk)

    def act() -> None:
        actions.reopen_action(action, by=signed_in(request))

    return _do(request, action, act, _("The action is open again."))


@require_POST
def remove_action(request: HttpRequest, pk: int) -> HttpResponse:
    action = _action(request, pk)

    def act() -> None:
        actions.remove_action(action, by=signed_in(request))

    return _do(request, action, act, _("The action is removed."))


@form_page
def record_outcome(request: HttpRequest, pk: int) -> HttpResponse:
    matter, today = matter_for(request, pk, may_handle), timezone.localdate()
    before = getattr(matter, "outcome", None)
    form = OutcomeForm(request.POST or None, initial={"text": before.text} if before else {})

    def act(text: str) -> None:
        actions.record_outcome(matter, text, by=signed_in(request), today=today)

    done = _("The outcome is saved. It can be seen on the receipts.")
    return act_on(request, matter, form, act, done, title=_("Record the outcome"), button=_("Save the outcome"))


def _action(request: HttpRequest, pk: int) -> Action:
    """The action, if this person handles its matter; else 404."""
    action = get_object_or_404(Action.objects.visible_to(signed_in(request)).select_related("matter", "owner"), pk=pk)
    matter_for(request, action.matter_id, may_handle)
    return action


def _do(request: HttpRequest, action: Action, act: Callable[[], None], done: str) -> HttpResponse:
    tried(request, act, done)
    return redirect("matters:show", pk=action.matter_id)
