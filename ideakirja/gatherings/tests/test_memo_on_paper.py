"""The memo as a PDF: for the staff, and in plain words."""

from django.utils import timezone

from ideakirja.gatherings import actions
from ideakirja.gatherings.documents import memo_document
from ideakirja.gatherings.models import Attendance

from .inviting import a_member
from .things import URL, a_held_meeting, an_activity


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
