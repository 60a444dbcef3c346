from django.core.paginator import InvalidPage, Paginator
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from ideakirja.trail.models import Entry
from ideakirja.trail.sentences import KINDS, sentence, verbs_of

from .. import access
from ..forms.people import TrailFilterForm
from ..models import RoleKind, Unit, User
from . import signed_in

PER_PAGE = 50


@require_safe
def list(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    if not access.reads_trail(user):
        raise Http404
    people = [*User.objects.visible_to(user).order_by("name")]
    kinds = {kind: gettext(name) for kind, name in KINDS.items()}
    form = TrailFilterForm(request.GET, people=people, kinds=kinds)
    page = _page(_entries(user, form), request.GET.get("page", "1"))
    words = dict(RoleKind.choices)
    units = {unit.pk: unit for unit in Unit.objects.visible_to(user)}
    lines = [(entry, sentence(entry, words), units.get(entry.unit_id or 0)) for entry in page.object_list]
    return render(request, "people/trail.html", {"page": page, "lines": lines, "form": form, "query": _query(form)})


def _entries(user: User, form: TrailFilterForm) -> QuerySet[Entry]:
    mine = Q(unit_id__in=user.reach(RoleKind.ADMINISTRATOR))
    if access.manages_the_whole(user):
        mine |= Q(unit_id=None)
    entries = Entry.objects.filter(mine)
    chosen = form.cleaned_data if form.is_valid() else {}
    if person := chosen.get("person"):
        entries = entries.filter(actor_id=person)
    if kind := chosen.get("kind"):
        entries = entries.filter(verb__in=verbs_of(kind))
    return entries


def _page(entries: QuerySet[Entry], number: str):  # type: ignore[no-untyped-def]
    pages = Paginator(entries, PER_PAGE)
    try:
        return pages.page(number)
    except InvalidPage:
        return pages.page(1)


def _query(form: TrailFilterForm) -> str:
    """The chosen filter, for the links to other pages."""
    chosen = form.cleaned_data if form.is_valid() else {}
    return "".join(f"{name}={value}&" for name, value in chosen.items() if value)
