"""Gatherings: the list, one gathering, and what is planned of it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from ideakirja.kit.forms import PlainForm, form_page, posted, saved, tried
from ideakirja.people.access import HANDLERS
from ideakirja.people.models import User
from ideakirja.people.views import signed_in

from .. import actions
from ..access import may_arrange
from ..actions.signing_up import fill_places
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
    context |= {"may_make_series": bool(user.reach(*HANDLERS))}
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
        changed = actions.change_gathering(gathering, **form.facts(), by=signed_in(request))
        remind_to_tell(request, gathering, changed)
        if "places" in changed:
            say_who_got_in(request, fill_places(gathering, now=timezone.now()))

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
    is_ahead = not gathering.is_cancelled and gathering.starts_at > timezone.now()
    context = {"gathering": gathering, "hosts": hosts, "tab": "plan", "may_arrange": True, "is_ahead": is_ahead}
    return shown(request, "gatherings/plan.html", form, **context)


@form_page
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Also of one that is over and was not held after all: nobody is written to then."""
    gathering, now = gathering_for(request, pk, may_arrange), timezone.now()
    if actions.was_held(gathering, now):
        messages.warning(request, _("The gathering has been held, so it can no longer be cancelled."))
        return redirect("gatherings:show", pk=pk)
    form = CancelForm(posted(request), initial={"because": gathering.cancelled_because})

    def act(because: str) -> None:
        actions.cancel_gathering(gathering, because, by=signed_in(request), now=now)

    if gathering.ends_at <= now:
        title, about = _("The gathering did not take place"), _("Nobody is written to. No memo is waited for.")
    else:
        title = _("Cancel the gathering")
        about = _("Those who were invited hear of it. Invitations that have not left yet do not leave.")
    words = {"title": title, "about": about, "button": title}
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
        form = request.POST.get("form", "card")
        actions.open_feedback(gathering, form, by=signed_in(request), today=timezone.localdate())

    done = _("Feedback can be given. Print the code, or open the page on a device at the door.")
    return do(request, act, done, gathering)


def remind_to_tell(request: HttpRequest, gathering: Gathering, changed: set[str]) -> None:
    """A new time or place is told to those invited with a button of its own: not every change is news, and nobody is
    told of what is over."""
    gathering.refresh_from_db(fields=["ends_at", "cancelled_at"])
    is_ahead = not gathering.is_cancelled and gathering.ends_at > timezone.now()
    if is_ahead and changed & NEWS and gathering.attendances.exclude(invited_at=None).exists():
        messages.warning(request, _("Those who were invited do not know it yet. Tell them on the page “Who comes”."))


def say_who_got_in(request: HttpRequest, n: int) -> None:
    """Whoever moved up from the waiting list has been written to."""
    if n:
        words = ngettext(
            "%(n)d person on the waiting list got a place and hears of it.",
            "%(n)d people on the waiting list got a place and hear of it.",
            n,
        )
        messages.success(request, words % {"n": n})


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
    if saved(request, form, lambda: act(**form.cleaned_data), done):
        return redirect(back, pk=gathering.pk)
    return shown(request, template, form, gathering=gathering, back=back, **context)


def shown(request: HttpRequest, template: str, form: PlainForm, **context: Any) -> HttpResponse:
    return render(request, template, {"form": form, **context}, status=422 if form.errors else 200)


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
    tried(request, act, done)
    answer = redirect(back, pk=gathering.pk)
    answer["Location"] += f"#{place}" if place else ""
    return answer
