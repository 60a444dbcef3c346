"""What a notice tells of a gathering: the two do not know each other."""

from datetime import datetime

from django.utils.formats import date_format
from django.utils.translation import override

from ideakirja.activities.models import Step
from ideakirja.gatherings.models import Gathering
from ideakirja.gatherings.when import clock, hours, long_day
from ideakirja.kit.texts import LANGUAGES, Texts
from ideakirja.publications.block import Publish
from ideakirja.publications.models import Notice
from ideakirja.publications.texts import Event

from .finding import block_of, method_of

LONGEST_PLACE = 200


def events_for(step: Step, now: datetime) -> list[Gathering]:
    """The gatherings that the notice of this step may be about: those still to come that anyone may come to. None if
    it makes no notice, or has made it."""
    if not makes_notice(step) or Notice.objects.filter(step=step).exists():
        return []
    return [*Gathering.objects.filter(activity=step.activity, is_open=True).coming(now)]


def makes_notice(step: Step) -> bool:
    return isinstance(block_of(step, method_of(step.activity)), Publish)


def event_of(gathering: Gathering) -> Event:
    return Event(words={language: _words(gathering, language) for language in LANGUAGES}, code=gathering.code)


def _words(gathering: Gathering, language: str) -> Texts:
    with override(language):
        words = {
            "day": long_day(gathering.starts_at),
            "date": date_format(gathering.day, "j.n.Y"),
            "clock": clock(gathering.starts_at),
            "hours": hours(gathering),
            "place": _place(gathering),
        }
        if gathering.sign_up_until:
            words["sign_up_until"] = date_format(gathering.sign_up_until, "j.n.Y")
    return words


def _place(gathering: Gathering) -> str:
    """The place with its address, or without it when both are too long for the notice."""
    whole = ", ".join(filter(None, [gathering.place, gathering.address]))
    return whole if len(whole) <= LONGEST_PLACE else gathering.place
