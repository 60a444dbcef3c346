"""Messages of a call to one person, in their own language and through their own channel."""

from datetime import date

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ideakirja.gatherings.links import own_page
from ideakirja.gatherings.when import clock, long_day, short_day
from ideakirja.kit.codes import shown_code
from ideakirja.kit.texts import in_language
from ideakirja.people.actions import new_personal_link, queue_delivery
from ideakirja.people.actions.deliveries import ON_PAPER
from ideakirja.people.links import address
from ideakirja.people.models import User

from .models import Choice, Interest, Interview


def send_choice(interest: Interest, choice: Choice, *, by: User, today: date) -> None:
    with translation.override(interest.participant.language):
        _send(
            interest,
            kind="call-choice",
            subject=_("An answer to you"),
            paragraphs=[choice.text],
            short=_("Hello! There is an answer to you. Read it here: {link}"),
            by=by,
            today=today,
        )


def send_interview_time(interview: Interview, *, by: User, today: date) -> None:
    """The time and place that were agreed, so that the person has them at hand."""
    if interview.at is None:
        return
    with translation.override(interview.interest.participant.language):
        when = {"day": long_day(interview.at), "time": clock(interview.at), "place": interview.place}
        _send(
            interview.interest,
            kind="call-interview",
            subject=_("The time that we agreed on"),
            paragraphs=[
                _("We agreed to meet on %(day)s at %(time)s. Place: %(place)s.") % when,
                _("We talk about what you would like to do with us. You do not need to prepare anything."),
                _("If the time does not suit you, tell us. We find another one."),
            ],
            # One text message, 160 characters, has room for this much.
            short=_("Hello! We agreed to meet on %(day)s at %(time)s, %(place)s. More here: {link}")
            % (when | {"day": short_day(interview.at), "place": interview.place[:30]}),
            by=by,
            today=today,
        )


def accepted_text(interest: Interest) -> str:
    """The first draft of a yes, in the person's language."""
    with translation.override(interest.participant.language):
        return "\n\n".join(
            [
                _("You are welcome to join us: %(activity)s.") % {"activity": interest.call.activity},
                _(
                    "On your own page you see the dates, the agenda and the memos. There is also an agreement on how "
                    "we work together. Read it and sign it there, or ask us for it on paper."
                ),
                _("You can stop at any time. You need not say why."),
            ]
        )


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


def _send(
    interest: Interest, *, kind: str, subject: str, paragraphs: list[str], short: str, by: User, today: date
) -> None:
    """In the person's language, which must be on. short: a text message, with {link}."""
    person, activity = interest.participant, interest.call.activity
    code = new_personal_link(person, today=today)
    link = own_page(code, person.language)
    own = _("Your own page: %(link)s") % {"link": link}
    if person.channel in ON_PAPER:
        site = address("own:enter", language=person.language)
        own = _("Your own page is at %(site)s. Your code: %(code)s") % {"site": site, "code": shown_code(code)}
    organisation = in_language(settings.ORGANISATION, person.language).text
    unit = in_language(activity.unit.names, person.language).text
    queue_delivery(
        person,
        kind=kind,
        thing=interest,
        whole=activity,
        unit=activity.unit,
        subject=subject,
        body="\n\n".join([_("Hello %(name)s") % {"name": person.name}, *paragraphs, own, str(by)]),
        short=short.replace("{link}", link),
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
