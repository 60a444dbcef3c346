"""The memo as a PDF: for the staff, and in plain words."""

from django.utils import timezone

from ideakirja.gatherings import actions
from ideakirja.gatherings.documents import memo_document, plain_document
from ideakirja.gatherings.models import Attendance

from .inviting import a_member
from .things import URL, a_held_meeting, a_point, an_activity, finished


def test_both_are_printed(world, sign_in):
    meeting = a_held_meeting(world)
    actions.write_item(meeting.items.get(), "# Otsikko\n\n- yksi\n- kaksi", version=0, by=world.maija)
    client = sign_in(world.bertta)
    answer = client.get(f"{URL}{meeting.pk}/memo/pdf/")
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")
    assert client.get(f"{URL}{meeting.pk}/memo/plain/pdf/").status_code == 404
    actions.write_plain(meeting, "Hei", version=0, by=world.maija)
    assert client.get(f"{URL}{meeting.pk}/memo/plain/pdf/").content.startswith(b"%PDF")


def test_participants_are_counted_and_never_named(world):
    meeting = a_held_meeting(world, activity=an_activity(world))
    anna = a_member(meeting.activity)
    Attendance.objects.create(gathering=meeting, participant=anna, presence="present")
    Attendance.objects.create(gathering=meeting, user=world.olli, presence="present")
    actions.add_host(meeting, "introducer", participant=anna, by=world.maija)
    today = timezone.localdate()
    actions.agree(
        meeting.items.get(), "undecided", "Tilat", owner=world.sari, due_on=today, by=world.maija, today=today
    )
    data = str(memo_document(meeting).data())
    assert "Anna" not in data
    assert "Olli Niemi" in data
    assert "Sari Lehto" in data


def test_the_undecided_and_the_points_left_out_are_told_apart(world):
    meeting = a_held_meeting(world, language="fi")
    item, _left_out = meeting.items.get(), a_point(meeting, "Kesälomat", minutes=30)
    today = timezone.localdate()
    said = {"owner": world.sari, "due_on": today, "by": world.maija, "today": today}
    actions.agree(item, "undecided", "Tilat", **said)
    actions.agree(item, "action", "Soitetaan", **said)
    finished(world, meeting)
    first, second = memo_document(meeting).items
    assert ([one.text for one in first.decisions], [one.text for one in first.undecided]) == (["Soitetaan"], ["Tilat"])
    assert (first.is_left_out, second.is_left_out) == (False, True)


def test_the_plain_memo_says_what_it_is(world):
    assert plain_document(a_held_meeting(world, language="fi"), "Hei").title.startswith("Muistio: ")
