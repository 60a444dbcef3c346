"""Messages of a call to one person, in their own language and through their own channel."""

from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import translation
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from ideakirja.activities.models import Activity
from ideakirja.gatherings.links import own_page
from ideakirja.gatherings.when import at_time, clock, short_day
from ideakirja.kit.codes import shown_code
from ideakirja.kit.texts import in_language
from ideakirja.people.actions import new_personal_link, queue_delivery
from ideakirja.people.actions.deliveries import ON_PAPER
from ideakirja.people.links import address
from ideakirja.people.models import Delivery, Participant, User, about

from .models import Choice, Interest, Interview

INTERVIEW_TIME = "call-interview"
# Of the unit's name in a text message.
LONGEST_SENDER = 24


def send_choice(interest: Interest, choice: Choice, *, by: User, today: date) -> None:
    with translation.override(interest.participant.language):
        _send(
            interest,
            kind="call-choice",
            subject=_("An answer to you"),
            paragraphs=[choice.text],
            short=_("There is an answer to you. Read it here: {link}"),
            by=by,
            today=today,
        )


def was_told_time(interest: Interest) -> bool:
    """A time of the interview has already gone to the person."""
    return (
        interest.participant.deliveries.filter(kind=INTERVIEW_TIME, about=about(interest))
        .exclude(state=Delivery.State.WITHDRAWN)
        .exists()
    )


def send_interview_time(interview: Interview, *, by: User, today: date) -> None:
    """The time and place that were agreed, so that the person has them at hand; or that they have changed."""
    if interview.at is None:
        return
    is_changed = was_told_time(interview.interest)
    with translation.override(interview.interest.participant.language):
        when = {"when": at_time(interview.at), "place": interview.place}
        _send(
            interview.interest,
            kind=INTERVIEW_TIME,
            subject=_("The time has changed") if is_changed else _("The time that we agreed on"),
            paragraphs=[
                _("The time or the place has changed. Now we meet %(when)s. Place: %(place)s.") % when
                if is_changed
                else _("We agreed to meet %(when)s. Place: %(place)s.") % when,
                _("We talk about what you would like to do with us. You do not need to prepare anything."),
                _("If the time does not suit you, tell us. We find another one."),
            ],
            short=_short_time(interview.at, interview.place, is_changed=is_changed),
            by=by,
            today=today,
        )


def _short_time(at: datetime, place: str, *, is_changed: bool) -> str:
    """One text message, 160 characters, has room for this much."""
    words = {"day": short_day(at), "time": clock(at), "place": place[:16].strip()}
    if is_changed:
        return _("The time has changed. We meet on %(day)s at %(time)s, %(place)s. More here: {link}") % words
    return _("We meet on %(day)s at %(time)s, %(place)s. More here: {link}") % words


def accepted_text(interest: Interest) -> str:
    """The first draft of a yes, in the person's language. An agreement is spoken of only when one is in use."""
    activity = interest.call.activity
    with translation.override(interest.participant.language):
        parts = [
            _("You are welcome to join us: %(activity)s.") % {"activity": activity},
            _("On your own page you see the dates, the agenda and the memos."),
        ]
        if activity.agreement_texts.exists():
            parts.append(
                _(
                    "There is also an agreement on how we work together. Read it and sign it there, or ask us for it "
                    "on paper."
                )
            )
        parts.append(_("You can stop at any time. You need not say why."))
        return "\n\n".join(parts)


def not_now_text(interest: Interest) -> str:
    """The first draft of a no: first the no, then what it does not change, then what else there is."""
    with translation.override(interest.participant.language):
        return "\n\n".join(
            [
                _("We cannot take you along this time: %(activity)s.") % {"activity": interest.call.activity},
                _("This does not change your support or your services."),
                _(
                    "You can still have a say. You can answer our surveys, write to us without your name and come to "
                    "our open events. What else you can join is here: %(address)s"
                )
                % {"address": address("join:list", language=interest.participant.language)},
                _("We keep your details until %(day)s. Then we delete them. You can ask us to delete them earlier.")
                % {"day": date_format(interest.delete_on, "SHORT_DATE_FORMAT")},
            ]
        )


def send_taken_back(person: Participant, activity: Activity, what: str | Promise, *, by: User, today: date) -> None:
    """A worker has written down what the person told: they see that it was done, and can say if it was not so."""
    with translation.override(person.language):
        _send_to(
            person,
            activity,
            thing=activity,
            kind="call-taken-back",
            subject=_("What you took back"),
            paragraphs=[
                _("You told us that you take this back: %(what)s.") % {"what": what},
                _("It is written down, and it holds from now on. It does not change your support or your services."),
                _("If this is not so, tell us."),
            ],
            short=_("What you took back is written down. Read more here: {link}"),
            by=by,
            today=today,
        )


def _send(interest: Interest, **message: Any) -> None:
    _send_to(interest.participant, interest.call.activity, thing=interest, **message)


def _send_to(
    person: Participant,
    activity: Activity,
    *,
    thing: models.Model,
    kind: str,
    subject: str,
    paragraphs: list[str],
    short: str,
    by: User,
    today: date,
) -> None:
    """In the person's language, which must be on. short: a text message, with {link}; the unit's name comes before."""
    code = new_personal_link(person, today=today)
    link = own_page(code, person.language)
    own = _("Your own page: %(link)s") % {"link": link}
    if person.channel in ON_PAPER:
        site = address("own:enter", language=person.language)
        own = _("Your own page is at %(site)s. Your code: %(code)s") % {"site": site, "code": shown_code(code)}
    organisation = in_language(settings.ORGANISATION, person.language).text
    unit = in_language(activity.unit.names, person.language).text
    signature = f"{by.name}\n{unit}\n{by.email}"
    queue_delivery(
        person,
        kind=kind,
        thing=thing,
        whole=activity,
        unit=activity.unit,
        subject=subject,
        body="\n\n".join([_("Hello %(name)s") % {"name": person.name}, *paragraphs, own, signature]),
        short=f"{unit[:LONGEST_SENDER].strip()}: {short.replace('{link}', link)}",
        letter={
            "title": subject,
            "sender": [organisation, unit, f"{by.name}, {by.email}"],
            "day": date_format(today, "SHORT_DATE_FORMAT"),
            "agenda": [],
            "answer": [_("Your own page"), link],
            "enclosures": [],
        },
        by=by,
    )
