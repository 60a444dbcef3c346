"""The interview: who holds it, who reads it, and that every look is written down."""

from datetime import timedelta
from unittest.mock import patch

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone

from ideakirja.calls import actions
from ideakirja.calls.actions.interviewing import Meeting
from ideakirja.calls.models import Interview
from ideakirja.gatherings.models import Topic
from ideakirja.people.actions import give_role

from .things import STAFF, count_of, verbs, whole_trail

SAID = {"answer_situation": "Velkaneuvonta auttoi.", "assessment": "Sopii raatiin.", "situation": "fits"}


def typed(interview, **more):
    """As the page of the interview sends it."""
    interview.refresh_from_db()
    return SAID | {"seen": interview.fingerprint} | more


def arranged(world, **more):
    day = timezone.localdate() + timedelta(days=5)
    given = {"first": world.olli.pk, "second": world.maija.pk, "day": day.isoformat(), "clock": "13.30"}
    return given | {"place": "Huone 2"} | more


def test_it_is_agreed_on(world, interest, sign_in):
    reply = sign_in(world.maija).post(f"{STAFF}/interests/{interest.pk}/interview/", arranged(world))
    assert reply.url == f"{STAFF}/interests/{interest.pk}/"
    interview = Interview.objects.get()
    assert (interview.first, interview.second, interview.place) == (world.olli, world.maija, "Huone 2")
    assert timezone.localtime(interview.at).strftime("%H:%M") == "13:30"
    assert interview.delete_on == timezone.localdate() + timedelta(days=185)
    assert verbs() == ["interview.arranged"]
    assert not mail.outbox


def test_the_person_may_be_told(world, interest, sign_in):
    sign_in(world.maija).post(f"{STAFF}/interests/{interest.pk}/interview/", arranged(world, tells="on"))
    letter = mail.outbox[0]
    assert "Huone 2" in letter.body
    for word in ("social", "sosiaali", "interview", "haastattelu"):
        assert word not in letter.subject.lower()


def test_saving_the_same_again_tells_nobody_again(world, interest, sign_in):
    for _press in range(2):
        sign_in(world.maija).post(f"{STAFF}/interests/{interest.pk}/interview/", arranged(world, tells="on"))
    assert len(mail.outbox) == 1
    assert count_of("interview.arranged") == 1


@pytest.mark.parametrize("clock", ["9", "klo 9", "Kl. 9", "9.00", "kello 9:00"])
def test_the_time_is_read_as_people_write_it(world, interest, sign_in, clock):
    sign_in(world.maija).post(f"{STAFF}/interests/{interest.pk}/interview/", arranged(world, clock=clock))
    assert timezone.localtime(Interview.objects.get().at).strftime("%H:%M") == "09:00"


def test_an_unclear_time_is_told_once(world, interest, sign_in):
    typed = arranged(world, clock="aamulla", tells="on")
    reply = sign_in(world.maija).post(f"{STAFF}/interests/{interest.pk}/interview/", typed)
    assert "Write the time in hours and minutes" in reply.text
    assert "Write the day, the time and the place first." not in reply.text


def test_a_past_time_may_be_written_down_without_telling(world, interest, sign_in):
    sign_in(world.maija).post(f"{STAFF}/interests/{interest.pk}/interview/", arranged(world, day="2026-01-05"))
    assert Interview.objects.exists()
    assert not mail.outbox


def test_a_new_time_is_told_as_a_change(world, interest, sign_in):
    client, path = sign_in(world.maija), f"{STAFF}/interests/{interest.pk}/interview/"
    client.post(path, arranged(world, tells="on"))
    assert client.get(path).context["form"]["tells"].value() is True
    client.post(path, arranged(world, tells="on", clock="15"))
    client.post(path, arranged(world, tells="on", clock="15", second=""))
    assert [letter.subject for letter in mail.outbox] == ["The time that we agreed on", "The time has changed"]
    assert "at 15:00" in mail.outbox[1].body


def test_what_was_saved_in_silence_can_be_told_later(world, interest, sign_in):
    client, path = sign_in(world.maija), f"{STAFF}/interests/{interest.pk}/interview/"
    client.post(path, arranged(world))
    client.post(path, arranged(world, tells="on"))
    assert [letter.subject for letter in mail.outbox] == ["The time that we agreed on"]
    assert count_of("interview.arranged") == 1


def test_one_interviewer_is_allowed_with_advice(world, interest, sign_in):
    reply = sign_in(world.maija).post(
        f"{STAFF}/interests/{interest.pk}/interview/", arranged(world, second=""), follow=True
    )
    assert "The book advises two interviewers." in reply.text
    assert Interview.objects.get().second is None


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ({"first": ""}, "Choose a person from the list."),
        ({"second": "first"}, "Choose another person as the second interviewer."),
        ({"clock": ""}, "Write both the day and the time, or neither."),
        ({"clock": "25.00"}, "Write the time in hours and minutes"),
        ({"day": "2026-01-05", "tells": "on"}, "This time has passed."),
        ({"day": "2027-03-28", "clock": "03.30"}, "the clocks go forward that night"),
        ({"place": "", "tells": "on"}, "Write the day, the time and the place first."),
    ],
)
def test_what_is_wrong_is_told(world, interest, sign_in, more, problem):
    more = {name: world.olli.pk if value == "first" else value for name, value in more.items()}
    reply = sign_in(world.maija).post(f"{STAFF}/interests/{interest.pk}/interview/", arranged(world, **more))
    assert reply.status_code == 422
    assert problem in reply.text
    assert not Interview.objects.exists()


def test_somebody_from_elsewhere_does_not_interview(world, interest, sign_in):
    typed = arranged(world, first=world.timo.pk)
    assert sign_in(world.maija).post(f"{STAFF}/interests/{interest.pk}/interview/", typed).status_code == 422


def test_it_is_written_and_held(world, interview, sign_in):
    client = sign_in(world.olli)
    page = client.get(f"{STAFF}/interviews/{interview.pk}/")
    assert "What is your life like just now?" in page.text
    assert (
        client.post(f"{STAFF}/interviews/{interview.pk}/", typed(interview)).url
        == f"{STAFF}/interviews/{interview.pk}/"
    )
    interview.refresh_from_db()
    assert interview.answered == {"situation": "Velkaneuvonta auttoi."}
    assert interview.held_on is None
    client.post(f"{STAFF}/interviews/{interview.pk}/", typed(interview) | {"held": "1"})
    interview.refresh_from_db()
    assert interview.held_on == timezone.localdate()
    assert interview.delete_on == timezone.localdate() + timedelta(days=180)
    assert count_of("interview.written") == 1


def test_what_two_write_at_once_is_both_kept_and_shown(world, interview, sign_in):
    olli, maija, path = sign_in(world.olli), sign_in(world.maija), f"{STAFF}/interviews/{interview.pk}/"
    seen = olli.get(path).context["form"]["seen"].value()
    maija.post(path, {"answer_situation": "Maija kuuli näin.", "seen": seen})
    reply = olli.post(path, SAID | {"seen": seen, "held": "1"})
    assert reply.status_code == 422
    assert "Both texts are below" in reply.text
    both = reply.context["form"]["answer_situation"].value()
    assert both == "Maija kuuli näin.\n\nVelkaneuvonta auttoi."
    newest = reply.context["form"]["seen"].value()
    olli.post(path, SAID | {"answer_situation": both, "seen": newest})
    interview.refresh_from_db()
    assert interview.answered["situation"] == both


def test_it_is_not_held_without_a_view_of_the_life_situation(world, interview, sign_in):
    reply = sign_in(world.olli).post(
        f"{STAFF}/interviews/{interview.pk}/", typed(interview) | {"held": "1", "situation": ""}
    )
    assert reply.status_code == 422
    assert "Choose what you think of the life situation." in reply.text
    interview.refresh_from_db()
    assert interview.held_on is None
    assert interview.assessment == "Sopii raatiin."


def test_what_was_said_is_kept_encrypted(held):
    with connection.cursor() as cursor:
        cursor.execute("SELECT answers, assessment FROM calls_interview")
        kept = "".join(cursor.fetchone())
    assert "hyvin" not in kept
    assert "raatiin" not in kept


def test_only_the_interviewers_read_it(world, held, sign_in):
    """Not the lead worker, not the manager, not the administrator, not a colleague, not a stranger."""
    for person in (world.olli, world.maija):
        assert "Kaikki hyvin." in sign_in(person).get(f"{STAFF}/interviews/{held.pk}/").text
    for person in (world.sari, world.kaisa, world.pekka, world.antti, world.aino, world.timo, world.vilma):
        for reply in (
            sign_in(person).get(f"{STAFF}/interviews/{held.pk}/"),
            sign_in(person).post(f"{STAFF}/interviews/{held.pk}/", SAID),
            sign_in(person).post(f"{STAFF}/interviews/{held.pk}/topic/", {"title": "x"}),
        ):
            assert reply.status_code == 404
    assert "Kaikki hyvin." not in sign_in(world.sari).get(f"{STAFF}/interests/{held.interest_id}/").text


def test_every_look_is_a_line(world, held, sign_in):
    before = count_of("interview.seen")
    for _look in range(3):
        sign_in(world.maija).get(f"{STAFF}/interviews/{held.pk}/")
    assert count_of("interview.seen") == before + 3


def test_nobody_becomes_an_interviewer_afterwards(world, held, sign_in):
    """Otherwise who runs the activity could come to read what was said in confidence."""
    give_role(world.sari, unit=world.keskusta, kind="social_worker", by=world.antti)
    reply = sign_in(world.sari).post(
        f"{STAFF}/interests/{held.interest_id}/interview/", arranged(world, first=world.sari.pk)
    )
    assert "Nobody else can become its interviewer any more." in reply.text
    held.refresh_from_db()
    assert held.first == world.olli


def test_an_action_refuses_who_is_no_interviewer(world, held):
    with pytest.raises(ValidationError, match="Only the interviewers"):
        actions.save_interview(held, {}, "Muutettu.", "fits", by=world.sari)


def test_it_becomes_a_topic_without_the_name(world, held, sign_in):
    client = sign_in(world.maija)
    page = client.post(f"{STAFF}/interviews/{held.pk}/topic/", {"title": "Ahola kertoi veloista"})
    assert page.status_code == 422
    assert "Take away the person&#x27;s name." in page.text
    for _press in range(2):
        client.post(f"{STAFF}/interviews/{held.pk}/topic/", {"title": "Velkaneuvontaan pääsee liian myöhään"})
    topic = Topic.objects.get()
    assert (topic.source, topic.activity) == ("interview", held.interest.call.activity)


def test_the_trail_tells_the_activity_and_no_name(world, held, sign_in):
    sign_in(world.maija).get(f"{STAFF}/interviews/{held.pk}/")
    for word in ("Anna", "Ahola", "hyvin", "Sopii"):
        assert word not in whole_trail()
    assert "Raati 2027" in whole_trail()


def test_a_call_without_interviews_has_none(world, interest, sign_in):
    interest.call.interview = ""
    interest.call.save()
    assert sign_in(world.maija).get(f"{STAFF}/interests/{interest.pk}/interview/").status_code == 404


def test_an_interview_can_be_moved_before_it_is_written(world, interview):
    moved = Meeting(first=world.maija, at=timezone.now() + timedelta(days=1))
    actions.arrange_interview(interview.interest, moved, by=world.olli, now=timezone.now())
    interview.refresh_from_db()
    assert (interview.first, interview.second) == (world.maija, None)


def test_an_interviewer_from_outside_the_team_sees_the_person_and_chooses_nothing(world, interest, sign_in):
    """Bertta works in the unit: she talks with Anna, and the team chooses."""
    meeting = Meeting(first=world.bertta, at=timezone.now() + timedelta(days=1), place="Huone 2")
    interview = actions.arrange_interview(interest, meeting, by=world.olli, now=timezone.now())
    client = sign_in(world.bertta)
    assert "Anna Ahola" in client.get(f"{STAFF}/").text
    reply = client.post(f"{STAFF}/interviews/{interview.pk}/", typed(interview) | {"held": "1"}, follow=True)
    assert reply.status_code == 200
    assert f"{STAFF}/interests/{interest.pk}/accept/" not in reply.text
    for path in ("accept/", "not-now/", "interview/", "withdraw/"):
        assert client.post(f"{STAFF}/interests/{interest.pk}/{path}", {"text": "Hei"}).status_code == 404
    assert client.get(f"{STAFF}/people/{interest.participant_id}/").status_code == 404


def test_a_text_message_is_one_message(world, interest, settings):
    """160 characters with a long address of the site and a long place, and no word of social work."""
    settings.SITE_URL = "https://ideakirja.koivuranta.example"
    person = interest.participant
    person.channel, person.phone = "sms", "+358401234567"
    person.save()
    at = timezone.now() + timedelta(days=5)
    meeting = Meeting(first=world.olli, second=world.maija, at=at, place="Palvelutori, " * 10)
    with patch("ideakirja.people.actions.deliveries.send_soon"):
        actions.arrange_interview(interest, meeting, tells=True, by=world.olli, now=timezone.now())
    body = person.deliveries.get().body
    assert len(body) <= 160, len(body)
    assert "/en/me/" in body
    assert "social" not in body.lower()
    assert body.startswith("Town centre office: ")
