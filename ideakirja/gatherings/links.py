"""Where each person answers and reads: a participant on their own page, others on a page with a code of their own."""

import hmac
from collections.abc import Iterable
from datetime import date
from hashlib import sha256

from django.conf import settings

from ideakirja.kit.codes import ALPHABET, clean_code
from ideakirja.people.actions import new_personal_links
from ideakirja.people.actions.deliveries import ON_PAPER
from ideakirja.people.links import address
from ideakirja.people.models import Channel, code_hash

from .models import Attendance

# As long as a personal code (people.actions): guessed only through the page.
LENGTH = 12


def answer_code(attendance: Attendance) -> str:
    """The same in every message to the person, and not kept: only the server's secret makes it."""
    key = hmac.digest(settings.SECRET_KEY.encode(), f"attendance:{attendance.pk}".encode(), sha256)
    number = int.from_bytes(key)
    letters = []
    for _place in range(LENGTH):
        number, rest = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[rest])
    return "".join(letters)


def attendance_of(code: str) -> Attendance | None:
    """Whose answer the code opens, or None."""
    clean = clean_code(code, LENGTH)
    attendances = Attendance.objects.select_related("gathering__unit", "gathering__activity", "user")
    return attendances.filter(hash=code_hash(clean), participant=None).first()


def own_page(code: str, language: str) -> str:
    """A participant's own page (portal)."""
    return address("own:page", language=language, code=code)


def _coded(attendance: Attendance) -> str:
    language = attendance.user.language if attendance.user else attendance.language
    return address("events:answer", language=language, code=answer_code(attendance))


def answer_links(attendances: Iterable[Attendance], *, today: date) -> dict[int, str]:
    """The whole address for each, by the attendance's number. Participants get a fresh personal link."""
    people = [attendance.participant for attendance in attendances if attendance.participant]
    codes = new_personal_links(people, today=today)
    links = {}
    for attendance in attendances:
        person = attendance.participant
        if person is None:
            links[attendance.pk] = _coded(attendance)
        elif person.channel == Channel.EMAIL:
            links[attendance.pk] = address(
                "own:date", language=person.language, code=codes[person.pk], pk=attendance.gathering_id
            )
        else:
            # Short, for a text message or to be typed from paper: the page shows what is ahead first.
            links[attendance.pk] = own_page(codes[person.pk], person.language)
    return links


def memo_links(attendances: Iterable[Attendance], *, today: date) -> dict[int, str]:
    """Where each reads the memo. Workers sign in; on paper there is no link, because the memo stands there whole."""
    readers = [one.participant for one in attendances if one.participant and one.participant.channel not in ON_PAPER]
    codes = new_personal_links(readers, today=today)
    links = {}
    for attendance in attendances:
        person, pk = attendance.participant, attendance.gathering_id
        if attendance.user:
            links[attendance.pk] = address("gatherings:memo", language=attendance.user.language, pk=pk)
        elif person is None:
            links[attendance.pk] = _coded(attendance)
        elif person.pk in codes:
            links[attendance.pk] = address("own:memo", language=person.language, code=codes[person.pk], pk=pk)
    return links
