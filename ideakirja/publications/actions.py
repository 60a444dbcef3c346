"""Every write about notices."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ideakirja.activities.models import Activity, Step
from ideakirja.kit.texts import LANGUAGES, Texts, in_language
from ideakirja.people.models import Unit, User
from ideakirja.trail.actions import record

from .models import Channel, Notice, Tick
from .ready.shape import Ready
from .texts import Event


@transaction.atomic
def start_notice(
    ready: Ready,
    *,
    unit: Unit,
    activity: Activity | None = None,
    step: Step | None = None,
    event: Event | None = None,
    by: User,
) -> Notice:
    """A notice with the ready texts, filled with the names of the unit, the activity and the responsible person, and
    with the day, the place and the code of the event.

    A step has one notice: starting it again gives that one.
    """
    if step:
        step = Step.objects.select_for_update(of=("self",)).get(pk=step.pk)
        if there := Notice.objects.filter(step=step).first():
            return there
    person = activity.team.filter(is_responsible=True).first() if activity else None
    asked = person.user if person else by
    name = in_language(ready.names, activity.language if activity else by.language).text
    notice = Notice.objects.create(
        unit=unit,
        activity=activity,
        step=step,
        template=ready.slug,
        kind=ready.kind,
        name=name.replace("\u00ad", ""),
        texts={
            language: ready.start(language, _places(language, unit, activity, asked, event)) for language in LANGUAGES
        },
        code=event.code if event and ready.has_event_code else "",
        changed_by=by,
    )
    record("notice.started", notice, by=by)
    return notice


def _places(language: str, unit: Unit, activity: Activity | None, person: User, event: Event | None) -> Texts:
    return {
        **(event.words.get(language, {}) if event else {}),
        "unit": in_language(unit.names, language).text,
        "activity": activity.name if activity else "",
        "person": person.name,
        "email": person.email,
    }


@transaction.atomic
def change_notice(
    notice: Notice, *, name: str, kind: str, texts: dict[str, dict[str, str]], code: str, link: str, by: User
) -> None:
    """Saves the whole notice. Refuses a notice without a title in any language."""
    notice.name, notice.kind, notice.texts, notice.code, notice.link = name, kind, texts, code, link
    if not notice.languages:
        raise ValidationError(_("Write the title in at least one language."))
    notice.changed_by = by
    notice.full_clean(exclude=["unit", "activity", "step", "changed_by"])
    notice.save()
    record("notice.changed", notice, by=by)


@transaction.atomic
def tick_channel(notice: Notice, channel: Channel, *, note: str = "", by: User, today: date) -> Tick:
    """The notice has been put there. Ticking again changes the note and keeps the day."""
    tick = Tick.objects.filter(notice=notice, channel=channel).first()
    if tick and tick.note == note:
        return tick
    tick = tick or Tick(notice=notice, channel=channel, done_on=today, done_by=by)
    tick.note = note
    tick.full_clean(exclude=["notice", "done_by"])
    tick.save()
    record("notice.channel_ticked", notice, by=by, channel=channel.value)
    return tick


@transaction.atomic
def untick_channel(notice: Notice, channel: Channel, *, by: User) -> None:
    gone, _by_model = Tick.objects.filter(notice=notice, channel=channel).delete()
    if gone:
        record("notice.channel_unticked", notice, by=by, channel=channel.value)
