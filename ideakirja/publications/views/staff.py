"""Notices for the staff: list, start, look at, change, print, and where they have been put."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ideakirja.activities.access import may_see_people
from ideakirja.kit.forms import form_page, posted
from ideakirja.kit.markdown import to_html
from ideakirja.kit.texts import current_language
from ideakirja.people.models import Use
from ideakirja.people.views import signed_in

from .. import actions
from ..access import MAKERS, may_edit
from ..channels import rows_of
from ..forms import NoticeForm, StartForm, TickForm
from ..models import Channel, Notice
from ..sheets import SIZES, points_of, sheet_of
from ..texts import body_of, gaps


def notice_or_404(request: HttpRequest, pk: int) -> Notice:
    """The notice, if this person may see it; who sees one may also change it."""
    user = signed_in(request)
    notices = Notice.objects.visible_to(user).select_related("unit", "activity", "changed_by")
    notice = get_object_or_404(notices, pk=pk)
    if not may_edit(user, notice):
        raise Http404
    return notice


@require_safe
def list_notices(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    notices = Notice.objects.visible_to(user).select_related("unit", "activity").prefetch_related("ticks")
    page = Paginator(notices, 50).get_page(request.GET.get("page"))
    return render(request, "publications/list.html", {"page": page, "may_start": bool(user.reach(*MAKERS))})


@form_page
def start(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    units = user.reach(*MAKERS)
    if not units:
        raise Http404
    form = StartForm(posted(request), by=user, initial={"unit": min(units)})
    if request.method == "POST" and form.is_valid():
        notice = actions.start_notice(form.ready(), unit=form.cleaned_data["unit"], by=user)
        return redirect("publications:change", pk=notice.pk)
    return render(request, "publications/start.html", {"form": form}, status=422 if form.errors else 200)


@require_safe
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """The notice in one of its languages (?text=sv), with what is still to be filled in and where it has been put."""
    notice = notice_or_404(request, pk)
    wanted = request.GET.get("text", current_language())
    shown = wanted if wanted in notice.languages else next(iter(notice.languages))
    text = notice.text(shown)
    context: dict[str, Any] = {
        "notice": notice,
        "shown": shown,
        "text": text,
        "points": points_of(notice, shown),
        "body": to_html(body_of(text), top=3, keep_lines=True),
        "gaps": gaps(text),
        "sizes": SIZES,
        "channels": rows_of(notice),
        "uses": Use.objects.about(notice).filter(taken_down_at=None).select_related("consent"),
        "is_held_back": notice.is_held_back(timezone.localdate()),
        "sees_people": notice.activity and may_see_people(signed_in(request), notice.activity),
    }
    return render(request, "publications/show.html", context)


@form_page
def change(request: HttpRequest, pk: int) -> HttpResponse:
    notice = notice_or_404(request, pk)
    form = NoticeForm(posted(request), initial=NoticeForm.filled_with(notice))
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_notice(notice, **form.said(), by=signed_in(request))
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("The texts are saved. Look at them, and print."))
            return redirect("publications:show", pk=pk)
    context = {"notice": notice, "form": form}
    return render(request, "publications/change.html", context, status=422 if form.errors else 200)


@require_safe
def pdf(request: HttpRequest, pk: int, language: str, size: str) -> HttpResponse:
    notice = notice_or_404(request, pk)
    if language not in notice.languages or size not in SIZES:
        raise Http404
    if notice.is_held_back(timezone.localdate()):
        messages.warning(request, _("Not printed: something in it must be taken down first."))
        return redirect("publications:show", pk=pk)
    name = slugify(f"{notice.title(language)[:60]}-{language}-{size}")
    headers = {"Content-Disposition": f'inline; filename="{name}.pdf"', "Cache-Control": "no-store"}
    return HttpResponse(sheet_of(notice, language, size).pdf(), content_type="application/pdf", headers=headers)


@require_POST
def tick(request: HttpRequest, pk: int, channel: str) -> HttpResponse:
    notice, today = notice_or_404(request, pk), timezone.localdate()
    form = TickForm(request.POST)
    if form.is_valid():
        actions.tick_channel(
            notice, _channel(channel), note=form.cleaned_data["note"], by=signed_in(request), today=today
        )
    else:
        messages.warning(request, form.errors["note"].as_text().removeprefix("* "))
    return redirect("publications:show", pk=pk)


@require_POST
def untick(request: HttpRequest, pk: int, channel: str) -> HttpResponse:
    notice = notice_or_404(request, pk)
    actions.untick_channel(notice, _channel(channel), by=signed_in(request))
    return redirect("publications:show", pk=pk)


def _channel(value: str) -> Channel:
    if value not in Channel:
        raise Http404
    return Channel(value)
