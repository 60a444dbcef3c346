"""What the page of messages shows around the chosen one: the tabs, the queue, its neighbours, the suggestions."""

from dataclasses import dataclass, field
from datetime import date

from django.core.paginator import Page, Paginator
from django.db.models import Count, Min, Q
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest
from django.utils import timezone

from ideakirja.kit.gate import DEFAULT_LIMIT
from ideakirja.kit.typed import clean_line, find_contacts, find_personal_ids
from ideakirja.people.access import HANDLERS
from ideakirja.people.models import Unit
from ideakirja.people.views import signed_in

from ..models import Matter, MatterQuerySet, Voice, VoiceQuerySet
from ..suggestions import Suggestion, shared_words, suggest

TABS = ("waiting", "handled", "aside")
ON_A_PAGE = 20
LONGEST_SEARCH = 100


@dataclass(frozen=True)
class Row:
    """One line of the queue."""

    voice: Voice
    days_left: int
    days_late: int


@dataclass
class Queue:
    tab: str
    counts: dict[str, int]
    page: Page
    rows: list[Row]
    voice: Voice | None
    today: date
    units: list[Unit]
    before: Voice | None = None
    after: Voice | None = None
    suggestions: list[Suggestion] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    found: list[Matter] | None = None
    q: str = ""
    warnings: list[str] = field(default_factory=list)
    limit: int = DEFAULT_LIMIT


def voices_of(request: HttpRequest) -> VoiceQuerySet:
    """The voices that this worker may read. Who reads none gets 404, as for any page that is not theirs."""
    if not signed_in(request).reach(*HANDLERS):
        raise Http404
    return Voice.objects.visible_to(signed_in(request))


def handled_matters(request: HttpRequest) -> MatterQuerySet:
    return Matter.objects.filter(unit_id__in=signed_in(request).reach(*HANDLERS))


def tab_of(voice: Voice) -> str:
    if voice.fate is not None:
        return "handled"
    return "aside" if voice.is_aside else "waiting"


def queue_for(request: HttpRequest, tab: str, voice: Voice | None) -> Queue:
    """The page around `voice`, or around the first one of the tab."""
    voices = voices_of(request)
    today = timezone.localdate()
    listed = _in_tab(voices, tab).select_related("unit")
    page = Paginator(listed, ON_A_PAGE).get_page(request.GET.get("page") or _page_of(listed, tab, voice))
    shown = list(page.object_list)
    voice = voice or (shown[0] if shown else None)
    if voice:
        voice = voices.with_fate().get(pk=voice.pk)
    queue = Queue(
        tab=tab,
        counts=_counts(voices),
        page=page,
        rows=[Row(each, max(0, each.days_left(today)), max(0, -each.days_left(today))) for each in shown],
        voice=voice,
        today=today,
        units=list(Unit.objects.filter(pk__in=signed_in(request).reach(*HANDLERS)).order_by("pk")[:2]),
    )
    if voice and tab == "waiting":
        _add_help(queue, request, voices, voice)
    if not shown:
        queue.limit = _limit(request)
    return queue


def _in_tab(voices: VoiceQuerySet, tab: str) -> VoiceQuerySet:
    if tab == "handled":
        handled = voices.handled().select_related("joining__matter", "reply")
        return handled.order_by(Coalesce("joining__joined_at", "reply__replied_at").desc(), "pk")
    return voices.aside().filter(joining=None, reply=None) if tab == "aside" else voices.open()


def _page_of(listed: VoiceQuerySet, tab: str, voice: Voice | None) -> int:
    if voice is None or tab == "handled":
        return 1
    return listed.before(voice).count() // ON_A_PAGE + 1


def _counts(voices: VoiceQuerySet) -> dict[str, int]:
    bare = Q(joining=None, reply=None)
    return voices.aggregate(
        waiting=Count("pk", filter=bare & Q(is_aside=False)),
        aside=Count("pk", filter=bare & Q(is_aside=True)),
    )


def _add_help(queue: Queue, request: HttpRequest, voices: VoiceQuerySet, voice: Voice) -> None:
    waiting = voices.open()
    queue.before, queue.after = waiting.before(voice).last(), waiting.after(voice).first()
    queue.q = clean_line(request.GET.get("q", ""))[:LONGEST_SEARCH]
    matters = handled_matters(request)
    if queue.q:
        queue.found = list(matters.search(queue.q).for_lists().order_by("-pk")[:20])
    else:
        queue.suggestions = suggest(voice, matters)
        queue.words = shared_words(queue.suggestions)
    if find_personal_ids(voice.text):
        queue.warnings.append("personal_id")
    if find_contacts(voice.text):
        queue.warnings.append("contact")


def _limit(request: HttpRequest) -> int:
    units = Unit.objects.filter(pk__in=signed_in(request).reach(*HANDLERS))
    return units.aggregate(least=Min("release_limit"))["least"] or DEFAULT_LIMIT
