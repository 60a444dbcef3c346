"""The memo: read by all workers of the unit, written by those who arrange the gathering, several at once."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from ideakirja.kit.forms import form_page, posted
from ideakirja.people.models import Delivery
from ideakirja.people.views import signed_in

from .. import actions
from ..access import may_arrange
from ..actions import Overtaken
from ..actions.memo import unwritten
from ..actions.posting import send_memo
from ..documents import memo_document, participants_in, plain_document, plain_proposal
from ..earlier import agreed_before
from ..forms.memo import FinishForm, PlainTextForm, finish_form_on_memo
from ..guests import sending_of
from ..merging import merged
from ..messages import MEMOS
from ..models import Agreed, Gathering
from ..overview import counts_of
from ..points import points_of
from ..posting import post_of
from ..writing import Typed, save_typed
from .staff import act_on, do, gathering_for, shown

MEMO = "gatherings:memo"


@form_page
def memo(request: HttpRequest, pk: int) -> HttpResponse:
    """All points are one form: each of its buttons sends everything that was typed on the page."""
    if request.method != "POST":
        return _page(request, gathering_for(request, pk))
    gathering = gathering_for(request, pk, may_arrange)
    typed = _save_typed(request, gathering)
    if typed.is_left:
        return _page(request, gathering, typed)
    messages.success(request, _("Saved. The person sees it in their matters.") if typed.agreed else _("Saved."))
    point = request.POST.get("point", "")
    return _to(gathering, f"point-{point}" if point.isdecimal() else "")


def _save_typed(request: HttpRequest, gathering: Gathering) -> Typed:
    return save_typed(gathering, request.POST, by=signed_in(request), today=timezone.localdate())


def _page(request: HttpRequest, gathering: Gathering, typed: Typed | None = None) -> HttpResponse:
    """typed: with what could not be saved; it is shown with its reason."""
    today, user = timezone.localdate(), signed_in(request)
    memo, may = getattr(gathering, "memo", None), may_arrange(user, gathering)
    is_finished = bool(memo and memo.finished_at)
    writing = (may and not is_finished and not gathering.is_cancelled) or typed is not None
    points = [*points_of(gathering, today, writing=writing, kept=typed.kept if typed else None)]
    context = {
        "gathering": gathering,
        "tab": "memo",
        "may_arrange": may,
        "writing": writing,
        "is_finished": is_finished,
        "memo": memo,
        "points": points,
        "typed": typed,
        "counts": counts_of(gathering),
        "earlier": agreed_before(gathering, today),
        "finish_form": finish_form_on_memo() if writing and _has_empty(points) else None,
        "reads_matters_here": user.works_in(gathering.unit_id),
        "is_live": user.works_in(gathering.unit_id),
        "post": post_of(gathering, memo) if memo and is_finished and may else None,
        "sending": sending_of([*Delivery.objects.about(gathering).filter(kind__in=MEMOS)]) if may else None,
    }
    return render(request, "gatherings/memo.html", context, status=422 if typed else 200)


def _to(gathering: Gathering, place: str) -> HttpResponse:
    answer = redirect(MEMO, pk=gathering.pk)
    answer["Location"] += f"#{place}" if place else ""
    return answer


@form_page
def write_plain(request: HttpRequest, pk: int) -> HttpResponse:
    """Over a newer text than the writer saw: both texts, to be joined."""
    gathering = gathering_for(request, pk, may_arrange)
    memo = getattr(gathering, "memo", None)
    before = {"text": memo.plain, "version": memo.plain_version} if memo and memo.plain else None
    first = before or {"text": plain_proposal(gathering), "version": memo.plain_version if memo else 0}
    form = PlainTextForm(posted(request), initial=first)
    context = {"title": _("Memo in plain words"), "gathering": gathering}
    if form.is_valid():
        text = form.cleaned_data["text"]
        try:
            actions.write_plain(gathering, **form.cleaned_data, by=signed_in(request))
        except Overtaken as newer:
            joined = PlainTextForm(initial={"text": merged(newer.text, text), "version": newer.version})
            context |= {"form": joined, "newer": newer, "mine": text}
            return render(request, "gatherings/two_texts.html", context, status=422)
        except ValidationError as refusal:
            form.add_error(None, refusal.messages)
        else:
            messages.success(request, _("Saved."))
            _warn_of_names(request, gathering, text)
            return _to(gathering, "plain")
    return shown(request, "gatherings/text_form.html", form, is_proposal=before is None, **context)


def _warn_of_names(request: HttpRequest, gathering: Gathering, text: str) -> None:
    if names := participants_in(gathering, text):
        sentence = _("The text has a name: %(names)s. Take it away, if the person has not said yes to it.")
        messages.warning(request, sentence % {"names": ", ".join(names)})


@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    agreed = get_object_or_404(Agreed.objects.select_related("item"), pk=pk)
    gathering = gathering_for(request, agreed.item.gathering_id, may_arrange)
    typed = _save_typed(request, gathering)
    if typed.is_left:
        return _page(request, gathering, typed)

    def act() -> None:
        actions.take_back(agreed, by=signed_in(request), today=timezone.localdate())

    return do(request, act, _("The line is gone."), gathering, back=MEMO, place=f"point-{agreed.item_id}")


@form_page
def finish(request: HttpRequest, pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk, may_arrange)
    typed = _save_typed(request, gathering)
    if typed.is_left:
        return _page(request, gathering, typed)
    form = FinishForm(posted(request))

    def act(leaves_out: bool) -> None:
        actions.finish_memo(gathering, leaves_out=leaves_out, by=signed_in(request), now=timezone.now())

    words = {"title": _("Finish the memo"), "button": _("Finish the memo"), "back": MEMO}
    done = _("The memo is finished. All workers of the unit can read it. Now send it to those who were invited.")
    return act_on(request, gathering, form, act, done, empty=unwritten(gathering), **words)


@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk, may_arrange)

    def act() -> None:
        actions.reopen_memo(gathering, by=signed_in(request))

    done = do(request, act, _("The memo is open again."), gathering, back=MEMO)
    typed = _save_typed(request, gathering)
    return _page(request, gathering_for(request, pk, may_arrange), typed) if typed.is_left else done


@require_POST
def send(request: HttpRequest, pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk, may_arrange)

    def act() -> None:
        if n := send_memo(gathering, by=signed_in(request), now=timezone.now()):
            done = ngettext("The memo is on its way to %(n)d person.", "The memo is on its way to %(n)d people.", n)
            messages.success(request, done % {"n": n})
        else:
            messages.info(request, _("There is nobody to send to: all have got this memo already."))

    return do(request, act, "", gathering, back=MEMO, place="send")


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
