"""Gatherings: the list, one gathering, and what is planned of it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from ideakirja.kit.forms import PlainForm, form_page, posted
from ideakirja.people.access import HANDLERS
from ideakirja.people.models import User
from ideakirja.people.views import signed_in

from .. import actions
from ..access import may_arrange
from ..forms.gathering import CancelForm, GatheringForm, NewGatheringForm, PlanForm
from ..models import Gathering, GatheringQuerySet
from ..overview import overview_of

FILTERS = ("coming", "held", "memo", "all")
ON_A_PAGE = 30
NEWS = {"starts_at", "ends_at", "place", "address", "video_link"}


@require_GET
def list(request: HttpRequest) -> HttpResponse:
    user, now = signed_in(request), timezone.now()
    chosen = request.GET.get("show", "")
    chosen = chosen if chosen in FILTERS else "coming"
    gatherings = Gathering.objects.visible_to(user).select_related("unit", "activity", "memo")
    filters: dict[str, Callable[[], GatheringQuerySet]] = {
        "coming": lambda: gatherings.coming(now),
        "held": lambda: gatherings.held(now).order_by("-starts_at", "-pk"),
        "memo": lambda: gatherings.without_memo(now).order_by("-starts_at", "-pk"),
        "all": lambda: gatherings.order_by("-starts_at", "-pk"),
    }
    page = Paginator(filters[chosen](), ON_A_PAGE).get_page(request.GET.get("page"))
    rows = [(gathering, gathering.is_held(now)) for gathering in page]
    may_make = bool(user.reach(*HANDLERS)) or user.teams.exists()
    context = {"page": page, "rows": rows, "chosen": chosen, "may_make": may_make}
    return render(request, "gatherings/list.html", context)


@require_GET
def show(request: HttpRequest, pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk)
    context = overview_of(gathering, user=signed_in(request), now=timezone.now())
    return render(request, "gatherings/show.html", context | {"gathering": gathering, "tab": "show"})


@form_page
def make(request: HttpRequest) -> HttpResponse:
    """?activity=7 plans it for that activity."""
    user = signed_in(request)
    initial = {
        "kind": Gathering.Kind.MEETING,
        "how": Gathering.How.SITTING,
        "language": request.LANGUAGE_CODE,
        "wants_memo": True,
        "invite_days_before": 7,
        "activity": request.GET.get("activity"),
        "unit": min(user.reach(*HANDLERS), default=None),
    }
    form = NewGatheringForm(posted(request), by=user, initial=initial)
    if not form.is_possible:
        raise Http404
    if form.is_valid():
        gathering = actions.make_gathering(**form.facts(), by=user)
        messages.success(request, _("The gathering is planned. Now its agenda and who comes."))
        return redirect("gatherings:show", pk=gathering.pk)
    words = {"title": _("Plan a gathering"), "button": _("Save the gathering")}
    return shown(request, "gatherings/gathering_form.html", form, **words)


@form_page
def change(request: HttpRequest, pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk, may_arrange)
    form = GatheringForm(posted(request), initial=GatheringForm.initial_of(gathering))

    def act(**_said: Any) -> None:
        remind_to_tell(request, gathering, actions.change_gathering(gathering, **form.facts(), by=signed_in(request)))

    words = {"title": _("Change the gathering"), "button": _("Save the changes")}
    done = _("The gathering is changed.")
    return act_on(request, gathering, form, act, done, template="gatherings/gathering_form.html", **words)


@form_page
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk, may_arrange)
    before = getattr(gathering, "plan", None)
    initial = {name: getattr(before, name) for name in PlanForm.base_fields} if before else {}
    form = PlanForm(posted(request), initial=initial | {"why": initial.get("why") or gathering.purpose})
    if form.is_valid():
        plan = actions.save_plan(gathering, **form.cleaned_data, by=signed_in(request))
        if not plan.has_mandate and not plan.taken_on_how:
            messages.warning(request, _("Saved. One thing is open: how is the matter taken to those who may decide?"))
            return redirect("gatherings:plan", pk=pk)
        messages.success(request, _("The plan of the meeting is saved."))
        return redirect("gatherings:show", pk=pk)
    hosts = gathering.hosts.select_related("user", "participant")
    context = {"gathering": gathering, "hosts": hosts, "tab": "plan", "may_arrange": True}
    return shown(request, "gatherings/plan.html", form, **context)


@form_page
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk, may_arrange)
    form = CancelForm(posted(request), initial={"because": gathering.cancelled_because})

    def act(because: str) -> None:
        actions.cancel_gathering(gathering, because, by=signed_in(request), now=timezone.now())

    words = {
        "title": _("Cancel the gathering"),
        "about": _("Invitations that have not left yet do not leave."),
        "button": _("Cancel the gathering"),
    }
    return act_on(request, gathering, form, act, _("The gathering is cancelled."), **words)


@require_POST
def uncancel(request: HttpRequest, pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk, may_arrange)
    actions.uncancel_gathering(gathering, by=signed_in(request))
    messages.success(request, _("The gathering takes place after all. Tell those who were invited."))
    return redirect("gatherings:show", pk=pk)


@require_POST
def open_feedback(request: HttpRequest, pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk, may_arrange)

    def act() -> None:
        actions.open_feedback(gathering, by=signed_in(request), today=timezone.localdate())

    return do(request, act, _("The feedback card is open. Print its code or show it at the end."), gathering)


def remind_to_tell(request: HttpRequest, gathering: Gathering, changed: set[str]) -> None:
    """A new time or place is told to those invited with a button of its own: not every change is news."""
    if changed & NEWS and gathering.attendances.exclude(invited_at=None).exists():
        messages.warning(request, _("Those who were invited do not know it yet. Tell them on the page “Who comes”."))


def gathering_for(request: HttpRequest, pk: int, may: Callable[[User, Gathering], bool] | None = None) -> Gathering:
    """The gathering, if this person may see it and may do this to it; else 404."""
    visible = (
        Gathering.objects.visible_to(signed_in(request))
        .with_number()
        .select_related("unit", "activity__closing", "series", "plan", "memo", "feedback", "step")
    )
    gathering = get_object_or_404(visible, pk=pk)
    if may and not may(signed_in(request), gathering):
        raise Http404
    return gathering


def act_on(
    request: HttpRequest,
    gathering: Gathering,
    form: PlainForm,
    act: Callable[..., object],
    done: str,
    *,
    back: str = "gatherings:show",
    template: str = "gatherings/form.html",
    **context: Any,
) -> HttpResponse:
    """Show the form; when it is right, act and go back to the gathering. A refusal is shown with what was typed."""
    if form.is_valid():
        try:
            act(**form.cleaned_data)
        except ValidationError as refusal:
            refuse(form, refusal)
        else:
            messages.success(request, done)
            return redirect(back, pk=gathering.pk)
    return shown(request, template, form, gathering=gathering, back=back, **context)


def shown(request: HttpRequest, template: str, form: PlainForm, **context: Any) -> HttpResponse:
    return render(request, template, {"form": form, **context}, status=422 if form.errors else 200)


def refuse(form: PlainForm, refusal: ValidationError) -> None:
    """An action's refusal, at the field that it speaks of if the form has it."""
    errors = refusal.message_dict if hasattr(refusal, "error_dict") else {None: refusal.messages}
    for name, sentences in errors.items():
        form.add_error(name if name in form.fields else None, sentences)


def do(
    request: HttpRequest,
    act: Callable[[], object],
    done: str,
    gathering: Gathering,
    *,
    back: str = "gatherings:show",
    place: str = "",
) -> HttpResponse:
    """Act on a button and go back; place: the part of the page to go to."""
    try:
        act()
    except ValidationError as refusal:
        messages.warning(request, " ".join(refusal.messages))
    else:
        if done:
            messages.success(request, done)
    answer = redirect(back, pk=gathering.pk)
    answer["Location"] += f"#{place}" if place else ""
    return answer
