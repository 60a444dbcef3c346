"""Before the camera or the recorder is taken out: the page warns, and the worker has a list."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ideakirja.gatherings.permissions import agreed_of, permissions_document
from ideakirja.people.actions import give_consent
from ideakirja.people.models import purpose_of

from .inviting import a_panel, a_session, three_members


@pytest.fixture
def session(world):
    """Three members come. Anna has agreed to pictures and recording, Bo to recording, Leena to nothing."""
    session = a_session(a_panel(world))
    anna, bo, leena = three_members(session.activity)
    for person, kind in ((anna, "photo"), (anna, "recording"), (bo, "recording")):
        purpose = purpose_of(kind, session.activity_id)
        words = {"text": "Saa.", "language": "fi", "how": "paper"}
        give_consent(person, purpose=purpose, **words, by=None, now=timezone.now())
    for person in (anna, bo, leena):
        session.attendances.create(participant=person, answer="yes")
    return session


def missing(session):
    return {line.kind: line.missing for line in agreed_of(session, timezone.localdate())}


def test_it_counts_those_who_have_not_agreed(session):
    assert missing(session) == {"photo": 2, "recording": 1, "quote": 3}


def test_it_counts_only_participants_who_are_coming(world, session):
    session.attendances.filter(participant__name="Leena Äijälä").update(answer="no")
    session.attendances.create(name="Vieras", answer="yes")
    session.attendances.create(user=world.sari, answer="yes")
    assert missing(session) == {"photo": 1, "recording": 0, "quote": 2}


def test_it_is_silent_when_nobody_is_coming_or_it_is_over(session):
    later = timezone.localdate() + timedelta(days=30)
    assert agreed_of(session, later) == []
    session.attendances.all().delete()
    assert missing(session) == {}


def test_the_pages_warn(world, session, sign_in):
    for path in ("", "people/"):
        page = sign_in(world.maija).get(f"/en/staff/gatherings/{session.pk}/{path}").text
        assert "2 of those coming have not agreed to be in pictures." in page
        assert "1 of those coming has not agreed to recording." in page


def test_the_list_says_it_in_words_and_asks_the_others(session):
    session.attendances.create(name="Vieras")
    document = permissions_document(session, timezone.localdate())
    rows = {row[0]: row[1:] for row in document.sections[0].tables[0].rows}
    assert [cell[0] for cell in rows["Anna Virtanen"]] == ["✓", "–", "✓"]
    assert [cell[0] for cell in rows["Leena Äijälä"]] == ["–", "–", "–"]
    assert len(set(rows["Vieras"])) == 1
    assert rows["Vieras"][0][0] not in "✓–"


def test_the_list_is_for_those_who_see_the_people(world, session, sign_in):
    address = f"/en/staff/gatherings/{session.pk}/attendance/permissions/"
    assert sign_in(world.maija).get(address).content.startswith(b"%PDF")
    for person in (world.aino, world.timo):
        assert sign_in(person).get(address).status_code == 404
