"""Matters: the list, one matter, and what is decided and told of it."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from ideakirja.kit.forms import form_page, saved
from ideakirja.kit.texts import current_language
from ideakirja.kit.typed import clean_line
from ideakirja.people.access import HANDLERS, TELLERS
from ideakirja.people.models import Unit
from ideakirja.people.views import signed_in

from .. import actions
from ..access import may_decide, may_handle, may_tell
from ..forms import DecisionForm, MatterForm, PlainForm, TellingForm
from ..models import Matter, MatterQuerySet, Voice
from ..prefill import telling_texts
from ..progress import lines_of, next_step, rail

FILTERS = ("unit", "mine", "undecided", "late", "done", "told")
ON_A_PAGE = 30
QUOTES = 3


@require_GET
def list(request: HttpRequest) -> HttpResponse:
    chosen = request.GET.get("show", "")
    chosen = chosen if chosen in FILTERS else "unit"
    q = clean_line(request.GET.get("q", ""))[:100]
    matters = _filtered(_matters(request), chosen, request)
    matters = matters.search(q) if q else matters
    ordered = matters.for_lists().order_by(F("decision__decided_on").desc(nulls_first=True), "decide_by", "pk")
    page = Paginator(ordered, ON_A_PAGE).get_page(request.GET.get("page"))
    today = timezone.localdate()
    rows = [(matter, matter.is_late(today)) for matter in page.object_list]
    may_open = bool(signed_in(request).reach(*HANDLERS))
    context = {"page": page, "rows": rows, "chosen": chosen, "q": q, "may_open": may_open}
    return render(request, "matters/matters.html", context)


@require_GET
def show(request: HttpRequest, pk: int) -> HttpResponse:
    matter = get_object_or_404(_matters(request).for_lists(), pk=pk)
    user, today = signed_in(request), timezone.localdate()
    voices = Voice.objects.visible_to(user).filter(joining__matter=matter).select_related("unit").order_by("pk")
    tasks = matter.actions.select_related("owner")
    quotes = [*(voices if "all" in request.GET else voices[:QUOTES])]
    actions.look_at_voices({voice.unit for voice in quotes}, by=user, today=today)
    context = {
        "matter": matter,
        "is_late": matter.is_late(today),
        "rail": rail(matter),
        "next": next_step(matter, user),
        "actions": [(action, action.is_late(today), (today - action.due_on).days) for action in tasks],
        "quotes": quotes,
        "quote_count": len(quotes) if "all" in request.GET else voices.count(),
        "lines": lines_of(matter),
        "told": [(name, matter.is_told and matter.telling.titles.get(code)) for code, name in settings.LANGUAGES],
        "may_handle": may_handle(user, matter),
        "may_decide": may_decide(user, matter),
        "may_tell": may_tell(user, matter),
    }
    return render(request, "matters/matter.html", context)


@form_page
def open(request: HttpRequest) -> HttpResponse:
    units = [*Unit.objects.filter(pk__in=signed_in(request).reach(*HANDLERS)).order_by("pk")]
    if not units:
        raise Http404
    initial = {"owner": signed_in(request).pk, "unit": units[0].pk}
    form = MatterForm(request.POST or None, units=units, today=timezone.localdate(), initial=initial)
    if form.is_valid():
        matter = actions.open_matter(**form.cleaned_data, language=current_language(), by=signed_in(request))
        messages.success(request, _("The matter is open."))
        return redirect("matters:show", pk=matter.pk)
    context = {"form": form, "title": _("New matter"), "button": _("Open the matter")}
    return render(request, "matters/matter_form.html", context)


@form_page
def change(request: HttpRequest, pk: int) -> HttpResponse:
    matter = matter_for(request, pk, may_handle)
    names = ("title", "summary", "decide_by")
    initial = {name: getattr(matter, name) for name in names} | {"owner": matter.owner_id}
    form = MatterForm(request.POST or None, units=[matter.unit], today=timezone.localdate(), initial=initial)

    def act(unit: Unit, **said: Any) -> None:
        actions.change_matter(matter, **said, by=signed_in(request))

    done = _("The matter is changed.")
    return act_on(request, matter, form, act, done, title=_("Change the matter"), button=_("Save the changes"))


@form_page
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    matter, today = matter_for(request, pk, may_decide), timezone.localdate()
    names = ("answer", "text", "reason", "instead", "look_again_on")
    before = getattr(matter, "decision", None)
    initial = {name: getattr(before, name) for name in names} if before else {}
    form = DecisionForm(request.POST or None, today=today, initial=initial)

    def act(**said: Any) -> None:
        actions.decide(matter, **said, by=signed_in(request), today=today)

    done = _("The decision is saved. It can be seen on the receipts.")
    return act_on(request, matter, form, act, done, title=_("Decide"), button=_("Save the decision"))


@form_page
def tell(request: HttpRequest, pk: int) -> HttpResponse:
    matter, today = matter_for(request, pk, may_tell), timezone.localdate()
    if not hasattr(matter, "decision"):
        raise Http404
    form = TellingForm(request.POST or None, initial=telling_texts(matter, signed_in(request)))

    def act(**said: Any) -> None:
        titles, said_, did = (form.texts(part) for part in form.PARTS)
        actions.tell(matter, titles=titles, said=said_, did=did, by=signed_in(request), today=today)

    done = _("It is now on the page “You said – we did”.")
    words = {"title": _("Tell what came of it"), "button": _("Put it on the page")}
    return act_on(request, matter, form, act, done, template="matters/tell.html", **words)


@require_POST
def withdraw_telling(request: HttpRequest, pk: int) -> HttpResponse:
    matter = matter_for(request, pk, may_tell)
    actions.withdraw_telling(matter, by=signed_in(request))
    messages.success(request, _("It is no longer on the public page."))
    return redirect("matters:show", pk=pk)


def matter_for(request: HttpRequest, pk: int, may: Callable[..., bool]) -> Matter:
    """The matter, if this person may see it and may do this to it; else 404."""
    matter = get_object_or_404(_matters(request).select_related("unit"), pk=pk)
    if not may(signed_in(request), matter):
        raise Http404
    return matter


def act_on(
    request: HttpRequest,
    matter: Matter,
    form: PlainForm,
    act: Callable[..., None],
    done: str,
    *,
    template: str = "matters/matter_form.html",
    **words: str,
) -> HttpResponse:
    """Show the form; when it is right, act and go back to the matter. A refusal is shown with what was typed."""
    if saved(request, form, lambda: act(**form.cleaned_data), done):
        return redirect("matters:show", pk=matter.pk)
    return render(request, template, {"matter": matter, "form": form, **words})


def _matters(request: HttpRequest) -> MatterQuerySet:
    if not signed_in(request).reach(*HANDLERS, *TELLERS):
        raise Http404
    return Matter.objects.visible_to(signed_in(request))


def _filtered(matters: MatterQuerySet, chosen: str, request: HttpRequest) -> MatterQuerySet:
    filters: dict[str, Callable[[], MatterQuerySet]] = {
        "unit": matters.all,
        "mine": lambda: matters.mine(signed_in(request)).open(),
        "undecided": matters.undecided,
        "late": lambda: matters.late(timezone.localdate()),
        "done": matters.done,
        "told": matters.told,
    }
    return filters[chosen]()
