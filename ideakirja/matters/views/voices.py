"""Messages: read one, give it its fate, and the next one opens. Works by links and forms alone."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from ideakirja.kit.forms import form_page
from ideakirja.kit.texts import LANGUAGES, current_language
from ideakirja.people.access import HANDLERS
from ideakirja.people.models import Unit
from ideakirja.people.views import signed_in

from .. import actions
from ..fates import fate_of
from ..forms import MatterForm, MoveForm, NoActionForm, PlainForm, ReplyForm
from ..models import Voice
from .queue import TABS, handled_matters, queue_for, tab_of, voices_of


@require_GET
def list(request: HttpRequest) -> HttpResponse:
    tab = request.GET.get("tab", "")
    return _page(request, tab if tab in TABS else "waiting", None)


@require_GET
def show(request: HttpRequest, pk: int) -> HttpResponse:
    voice = _voice(request, pk)
    return _page(request, tab_of(voice), voice)


@require_POST
def join(request: HttpRequest, pk: int, matter_pk: int) -> HttpResponse:
    voice = _voice(request, pk)
    matter = get_object_or_404(handled_matters(request), pk=matter_pk)
    following = voices_of(request).open().after(voice).first()
    try:
        actions.join(voice, matter, by=signed_in(request))
    except ValidationError as refusal:
        messages.warning(request, " ".join(refusal.messages))
        return redirect("voices:show", pk=voice.pk)
    return _next(request, voice, following)


@form_page
def open_matter(request: HttpRequest, pk: int) -> HttpResponse:
    voice, today = _open_voice(request, pk), timezone.localdate()
    initial = {"owner": signed_in(request).pk, "decide_by": max(voice.promised_on, today)}
    form = MatterForm(request.POST or None, units=[voice.unit], today=today, initial=initial)

    def act() -> None:
        said = {**form.cleaned_data, "language": current_language()}
        actions.open_matter(voice=voice, **said, by=signed_in(request))

    return _form_page(request, voice, form, act, title=_("New matter"), button=_("Open the matter"))


@form_page
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    voice = _open_voice(request, pk)
    ready = _ready_answer(voice)
    initial = {"language": _language(voice), "text": ready if "ready" in request.GET else ""}
    form = ReplyForm(request.POST or None, initial=initial)

    def act() -> None:
        actions.answer(voice, **form.cleaned_data, by=signed_in(request))

    words = {"title": _("Answer"), "button": _("Send the answer"), "ready": ready}
    return _form_page(request, voice, form, act, **words)


@form_page
def take_no_action(request: HttpRequest, pk: int) -> HttpResponse:
    voice = _open_voice(request, pk)
    form = NoActionForm(request.POST or None, initial={"language": _language(voice)})

    def act() -> None:
        said = form.cleaned_data
        actions.take_no_action(voice, said["text"], language=said["language"], by=signed_in(request))

    return _form_page(request, voice, form, act, title=_("No action"), button=_("Send the reason"))


@form_page
def move(request: HttpRequest, pk: int) -> HttpResponse:
    voice = _open_voice(request, pk)
    units = Unit.objects.filter(pk__in=signed_in(request).reach(*HANDLERS)).exclude(pk=voice.unit_id)
    if not units:
        raise Http404
    form = MoveForm(request.POST or None, units=units)

    def act() -> None:
        actions.move(voice, form.cleaned_data["unit"], by=signed_in(request))
        messages.success(request, _("The message is moved."))

    return _form_page(request, voice, form, act, title=_("Move to another unit"), button=_("Move the message"))


@require_POST
def undo_fate(request: HttpRequest, pk: int) -> HttpResponse:
    voice = _voice(request, pk)
    actions.undo_fate(voice, by=signed_in(request))
    messages.success(request, _("The message waits again."))
    return redirect("voices:show", pk=voice.pk)


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    voice = _voice(request, pk)
    actions.restore(voice, by=signed_in(request), today=timezone.localdate())
    messages.success(request, _("The message is in the queue now. Its promised time starts today."))
    return redirect("voices:show", pk=voice.pk)


def _voice(request: HttpRequest, pk: int) -> Voice:
    return get_object_or_404(voices_of(request).with_fate(), pk=pk)


def _open_voice(request: HttpRequest, pk: int) -> Voice:
    """One that can still be given a fate; a handled one has no such page. A repeated post still finds its act."""
    voice = _voice(request, pk)
    if request.method != "POST" and tab_of(voice) != "waiting":
        raise Http404
    return voice


def _next(request: HttpRequest, voice: Voice, following: Voice | None) -> HttpResponse:
    """The next message opens, with the undo of this one in sight."""
    following = following or voices_of(request).open().first()
    address = reverse("voices:show", args=[following.pk]) if following else reverse("voices:list")
    return redirect(f"{address}?handled={voice.pk}")


def _form_page(
    request: HttpRequest, voice: Voice, form: PlainForm, act: Callable[[], None], **words: str
) -> HttpResponse:
    """Show the form; when it is right, act and go on. A refusal is shown with what was typed."""
    if form.is_valid():
        following = voices_of(request).open().after(voice).first()
        try:
            act()
        except ValidationError as refusal:
            form.add_error(None, refusal.messages)
        else:
            return _next(request, voice, following)
    return render(request, "matters/voice_form.html", {"voice": voice, "form": form, **words})


def _page(request: HttpRequest, tab: str, voice: Voice | None) -> HttpResponse:
    queue = queue_for(request, tab, voice)
    if queue.voice:
        units = {row.voice.unit_id: row.voice.unit for row in queue.rows} | {queue.voice.unit_id: queue.voice.unit}
        actions.look_at_voices(units.values(), by=signed_in(request), today=queue.today)
    fate = fate_of(queue.voice, queue.today) if queue.voice and tab == "handled" else None
    return render(request, "matters/voices.html", {"queue": queue, "fate": fate, "handled": _just_handled(request)})


def _just_handled(request: HttpRequest) -> Voice | None:
    """The message that this person has just given a fate, for the undo."""
    pk = request.GET.get("handled", "")
    if not (pk.isascii() and pk.isdigit()) or len(pk) > 18:
        return None
    voice = voices_of(request).with_fate().filter(pk=int(pk)).first()
    return voice if voice and tab_of(voice) == "handled" else None


def _language(voice: Voice) -> str:
    return voice.language if voice.language in LANGUAGES else "fi"


def _ready_answer(voice: Voice) -> str:
    with translation.override(_language(voice)):
        return _("We read your message. It needs no change, but we told it to the whole team.")
