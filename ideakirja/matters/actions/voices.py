"""From a voice to its fate. Every voice is joined to a matter, answered, or gets no action with a reason."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ideakirja.activities.models import Activity
from ideakirja.people.models import Unit, User
from ideakirja.trail.actions import publish, record
from ideakirja.trail.models import Entry

from ..models import Joining, Matter, Reply, Voice


@transaction.atomic
def hear(
    texts: list[tuple[str, str, str]],
    *,
    unit: Unit,
    source: Voice.Source,
    source_name: str,
    readable_on: date,
    promise_days: int | None = None,
    aside: bool = False,
    activity: Activity | None = None,
) -> list[Voice]:
    """Make voices of what came in together. The order of the list becomes the order of the rows: shuffle it first.

    texts: (text, language, question) each. promise_days: what the givers were promised, else the unit's promise.
    """
    promised_on = readable_on + timedelta(days=promise_days or unit.promise_days)
    voices = [
        Voice(
            unit=unit,
            text=text,
            language=language,
            question=question[:300],
            source=source,
            source_name=source_name[:200],
            month=readable_on.replace(day=1),
            readable_on=readable_on,
            promised_on=promised_on,
            is_aside=aside,
            activity=activity,
        )
        for text, language, question in texts
    ]
    Voice.objects.bulk_create(voices)
    if voices:
        publish(f"unit-{unit.pk}", "voices")
    return voices


@transaction.atomic
def look_at_voices(units: Iterable[Unit], *, by: User, today: date) -> None:
    """Write down that `by` read open answers of these units: one line for each worker, unit and day."""
    wanted = {unit.pk: unit for unit in units}
    seen = Entry.objects.filter(verb="voices.seen", actor_id=by.pk, at__date=today, unit_id__in=wanted)
    for unit_id in wanted.keys() - set(seen.values_list("unit_id", flat=True)):
        record("voices.seen", wanted[unit_id], by=by, unit_id=unit_id)


@transaction.atomic
def open_matter(
    *,
    voice: Voice | None = None,
    title: str,
    summary: str,
    owner: User,
    unit: Unit,
    decide_by: date,
    language: str = "fi",
    activity: Activity | None = None,
    by: User,
) -> Matter:
    """Take up something new, from a voice or from elsewhere. Opening twice from one voice is opening once."""
    if voice:
        voice = _locked(voice)
        if (joining := _joining(voice)) and joining.opened_matter and joining.matter.title == title:
            return joining.matter
        _require_open(voice)
    matter = Matter.objects.create(
        title=title,
        summary=summary,
        owner=owner,
        unit=unit,
        decide_by=decide_by,
        language=language,
        activity=activity or (voice.activity if voice else None),
        opened_by=by,
    )
    record("matter.opened", matter, by=by)
    publish(f"unit-{unit.pk}", "matters")
    if voice:
        Joining.objects.create(voice=voice, matter=matter, joined_by=by, opened_matter=True)
        _tell_of("voice.joined", voice, matter=matter, by=by)
    return matter


@transaction.atomic
def join(voice: Voice, matter: Matter, *, by: User) -> Joining:
    """The voice says the same as others: it gets the matter's fate."""
    voice = _locked(voice)
    if (joining := _joining(voice)) and joining.matter == matter:
        return joining
    _require_open(voice)
    joining = Joining.objects.create(voice=voice, matter=matter, joined_by=by)
    _tell_of("voice.joined", voice, matter=matter, by=by)
    publish(f"unit-{matter.unit_id}", "matters")
    return joining


def answer(voice: Voice, text: str, *, language: str, by: User) -> Reply:
    """Answer this one voice. Whoever holds its receipt sees the answer."""
    return _reply(voice, Reply.Kind.ANSWER, text, language=language, by=by)


def take_no_action(voice: Voice, reason: str, *, language: str, by: User) -> Reply:
    """Nothing is done, and the giver sees why."""
    return _reply(voice, Reply.Kind.NO_ACTION, reason, language=language, by=by)


@transaction.atomic
def _reply(voice: Voice, kind: Reply.Kind, text: str, *, language: str, by: User) -> Reply:
    voice = _locked(voice)
    if not text.strip():
        raise ValidationError(_("Write the reason. The person who sent the message sees it on their receipt."))
    reply = getattr(voice, "reply", None)
    if reply and (reply.kind, reply.text) == (kind, text):
        return reply
    _require_open(voice)
    reply = Reply.objects.create(voice=voice, kind=kind, text=text, language=language, replied_by=by)
    _tell_of("voice.replied", voice, by=by, kind=str(kind))
    return reply


@transaction.atomic
def undo_fate(voice: Voice, *, by: User) -> None:
    """Back to the queue, with the promise it had. A matter opened for this voice alone goes, if it is still bare."""
    voice = _locked(voice)
    joining, reply = _joining(voice), getattr(voice, "reply", None)
    if joining is None and reply is None:
        return
    if reply:
        reply.delete()
    if joining:
        _leave(joining, by=by)
    _tell_of("voice.undone", voice, by=by)


def _leave(joining: Joining, *, by: User) -> None:
    matter = joining.matter
    joining.delete()
    if joining.opened_matter and _is_bare(matter):
        record("matter.removed", matter, by=by)
        matter.delete()
    else:
        record("voice.separated", matter, by=by)
    publish(f"unit-{matter.unit_id}", "matters")


@transaction.atomic
def restore(voice: Voice, *, by: User, today: date) -> None:
    """The spam guard was wrong: a person wrote this. The promise counts from today."""
    voice = _locked(voice)
    if not voice.is_aside:
        return
    voice.is_aside = False
    voice.readable_on = today
    voice.promised_on = Voice.promise_from(today, voice.unit)
    voice.save(update_fields=["is_aside", "readable_on", "promised_on"])
    _tell_of("voice.restored", voice, by=by)


@transaction.atomic
def move(voice: Voice, unit: Unit, *, by: User) -> None:
    """The voice belongs to another unit. The promise to its giver stays as it was."""
    voice = _locked(voice)
    if voice.unit == unit:
        return
    _require_open(voice)
    publish(f"unit-{voice.unit_id}", "voices")
    voice.unit = unit
    voice.save(update_fields=["unit"])
    _tell_of("voice.moved", voice, by=by, unit=str(unit))


def _locked(voice: Voice) -> Voice:
    return Voice.objects.select_for_update(of=("self",)).select_related("unit").get(pk=voice.pk)


def _joining(voice: Voice) -> Joining | None:
    return getattr(voice, "joining", None)


def _require_open(voice: Voice) -> None:
    if voice.fate is not None:
        raise ValidationError(_("This message has been handled already. Undo that first."))
    if voice.is_aside:
        raise ValidationError(_("This message is set aside. Restore it first."))


def _is_bare(matter: Matter) -> bool:
    has_more = any(hasattr(matter, name) for name in ("decision", "outcome", "telling"))
    return not (has_more or matter.joinings.exists() or matter.actions.exists())


def _tell_of(verb: str, voice: Voice, *, by: User, matter: Matter | None = None, **data: str) -> None:
    """A line that never holds the text. A joined voice is told of under its matter."""
    if matter:
        data["matter"] = matter.title
    record(verb, matter or voice, by=by, unit_id=voice.unit_id, **data)
    publish(f"unit-{voice.unit_id}", "voices")
