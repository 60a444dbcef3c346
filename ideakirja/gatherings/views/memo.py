"""The memo: read by all workers of the unit, written by those who arrange the gathering, several at once."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from ideakirja.kit.forms import PlainForm, form_page, posted
from ideakirja.matters.access import workers_of
from ideakirja.people.views import signed_in

from .. import actions
from ..access import deciders_of, may_arrange
from ..actions import Overtaken
from ..actions.memo import unwritten
from ..documents import memo_document, participants_in, plain_document, plain_proposal
from ..earlier import agreed_before
from ..forms.memo import AgreeForm, FinishForm, ItemTextForm, PlainTextForm
from ..merging import merged
from ..models import Agreed, Gathering
from ..overview import counts_of
from ..points import points_of
from .preparing import item_for
from .staff import act_on, do, gathering_for, shown

MEMO = "gatherings:memo"


@require_GET
def memo(request: HttpRequest, pk: int) -> HttpResponse:
    gathering, today = gathering_for(request, pk), timezone.localdate()
    user = signed_in(request)
    memo, may = getattr(gathering, "memo", None), may_arrange(user, gathering)
    is_finished = bool(memo and memo.finished_at)
    writing = may and not is_finished and not gathering.is_cancelled
    points = [*points_of(gathering, today, writing=writing)]
    context = {
        "gathering": gathering,
        "tab": "memo",
        "may_arrange": may,
        "writing": writing,
        "is_finished": is_finished,
        "memo": memo,
        "points": points,
        "counts": counts_of(gathering),
        "earlier": agreed_before(gathering, today),
        "finish_form": FinishForm() if writing and _has_empty(points) else None,
        "reads_matters_here": user.works_in(gathering.unit_id),
        "is_live": user.works_in(gathering.unit_id),
    }
    return render(request, "gatherings/memo.html", context)


@form_page
def write(request: HttpRequest, pk: int) -> HttpResponse:
    """The text of one point. Over a newer text than the writer saw: both texts, to be joined."""
    item, gathering = item_for(request, pk)
    form = ItemTextForm(posted(request), initial={"text": item.text, "version": item.version})

    def act(text: str, version: int) -> None:
        actions.write_item(item, text, version=version, by=signed_in(request))

    words = {"title": item.title, "place": f"point-{item.pk}"}
    return _write(request, gathering, form, act, ItemTextForm, **words)


@form_page
def write_plain(request: HttpRequest, pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk, may_arrange)
    memo = getattr(gathering, "memo", None)
    before = {"text": memo.plain, "version": memo.plain_version} if memo and memo.plain else None
    first = before or {"text": plain_proposal(gathering), "version": memo.plain_version if memo else 0}
    form = PlainTextForm(posted(request), initial=first)

    def act(text: str, version: int) -> None:
        actions.write_plain(gathering, text, version=version, by=signed_in(request))
        if names := participants_in(gathering, text):
            sentence = _("The text has a name: %(names)s. Take it away, if the person has not said yes to it.")
            messages.warning(request, sentence % {"names": ", ".join(names)})

    words = {"title": _("Memo in plain words"), "place": "plain", "is_proposal": before is None}
    return _write(request, gathering, form, act, PlainTextForm, **words)


def _write(
    request: HttpRequest, gathering: Gathering, form: PlainForm, act: Any, kind: type[PlainForm], **context: Any
) -> HttpResponse:
    if form.is_valid():
        try:
            act(**form.cleaned_data)
        except Overtaken as newer:
            mine = form.cleaned_data["text"]
            joined = kind(initial={"text": merged(newer.text, mine), "version": newer.version})
            context |= {"gathering": gathering, "form": joined, "newer": newer, "mine": mine}
            return render(request, "gatherings/two_texts.html", context, status=422)
        except ValidationError as refusal:
            form.add_error(None, refusal.messages)
        else:
            messages.success(request, _("Saved."))
            answer = redirect(MEMO, pk=gathering.pk)
            answer["Location"] += f"#{context['place']}"
            return answer
    return shown(request, "gatherings/text_form.html", form, gathering=gathering, **context)


@form_page
def agree(request: HttpRequest, pk: int) -> HttpResponse:
    item, gathering = item_for(request, pk)
    today = timezone.localdate()
    people = {"workers": workers_of(gathering.unit), "deciders": deciders_of(gathering.unit)}
    form = AgreeForm(posted(request), **people, today=today)

    def act(**said: Any) -> None:
        actions.agree(item, **said, by=signed_in(request), today=today)

    words = {"title": _("What was agreed"), "about": item.title, "button": _("Save what was agreed"), "back": MEMO}
    return act_on(request, gathering, form, act, _("Saved. The person sees it in their matters."), **words)


@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    agreed = get_object_or_404(Agreed.objects.select_related("item"), pk=pk)
    gathering = gathering_for(request, agreed.item.gathering_id, may_arrange)

    def act() -> None:
        actions.take_back(agreed, by=signed_in(request), today=timezone.localdate())

    return do(request, act, _("The line is gone."), gathering, back=MEMO, place=f"point-{agreed.item_id}")


@form_page
def finish(request: HttpRequest, pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk, may_arrange)
    form = FinishForm(posted(request))

    def act(leaves_out: bool) -> None:
        actions.finish_memo(gathering, leaves_out=leaves_out, by=signed_in(request), now=timezone.now())

    words = {"title": _("Finish the memo"), "button": _("Finish the memo"), "back": MEMO}
    done = _("The memo is finished. All workers of the unit can read it.")
    return act_on(request, gathering, form, act, done, empty=unwritten(gathering), **words)


@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk, may_arrange)

    def act() -> None:
        actions.reopen_memo(gathering, by=signed_in(request))

    return do(request, act, _("The memo is open again."), gathering, back=MEMO)


@require_GET
def pdf(request: HttpRequest, pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk)
    return _as_file(memo_document(gathering).pdf(), f"{slugify(gathering.name)}-{gathering.day}")


@require_GET
def plain_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk)
    memo = getattr(gathering, "memo", None)
    if memo is None or not memo.plain:
        raise Http404
    return _as_file(plain_document(gathering, memo.plain).pdf(), f"{slugify(gathering.name)}-{gathering.day}-plain")


def _as_file(content: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return answer


def _has_empty(points: list[Any]) -> bool:
    return any(not point.line.item.text and not point.promises for point in points)
