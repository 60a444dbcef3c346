"""Opening a matter, from a message or from elsewhere."""

from datetime import timedelta

from django.utils import timezone

from ideakirja.matters import actions
from ideakirja.matters.models import Matter, Voice

from .things import a_matter, a_voice, last_verbs


def fields(world, **more):
    day = timezone.localdate() + timedelta(days=14)
    return {"title": "Puhelin", "summary": "", "owner": world.maija.pk, "decide_by": day.isoformat()} | more


def post(client, voice, data):
    return client.post(f"/en/staff/voices/{voice.pk}/new-matter/", data)


def test_open_from_a_message(world, sign_in):
    """The message is joined to the new matter, and the next message opens with an undo in sight."""
    voice, other = a_voice(world), a_voice(world, "Ovi on raskas.")
    answer = post(sign_in(world.maija), voice, fields(world))
    assert answer.url == f"/en/staff/voices/{other.pk}/?handled={voice.pk}"
    assert voice.joining.matter.title == "Puhelin"
    assert voice.joining.opened_matter


def test_a_double_click_opens_one(world, sign_in):
    voice, client = a_voice(world), sign_in(world.maija)
    post(client, voice, fields(world))
    assert post(client, voice, fields(world)).status_code == 302
    assert Matter.objects.count() == 1


def test_open_from_elsewhere(world, sign_in):
    """Without a message; who works in many units says which."""
    data = fields(world, unit=world.rantakyla.pk, owner=world.timo.pk)
    sign_in(world.pekka).post("/en/staff/matters/new/", data)
    assert Matter.objects.get().unit == world.rantakyla


def test_the_owner_works_in_the_unit(world, sign_in):
    data = fields(world, unit=world.keskusta.pk, owner=world.timo.pk)
    page = sign_in(world.pekka).post("/en/staff/matters/new/", data)
    assert "This person does not work in the unit." in page.content.decode()
    assert not Matter.objects.exists()


def test_the_day_may_not_have_passed(world, sign_in):
    page = post(sign_in(world.maija), a_voice(world), fields(world, decide_by="2020-01-01"))
    assert "This day has passed." in page.content.decode()


def test_a_stranger_gets_404(world, sign_in):
    voice = a_voice(world)
    assert post(sign_in(world.timo), voice, fields(world)).status_code == 404
    assert not Matter.objects.exists()


def test_a_handled_message_keeps_its_fate_and_what_was_typed(world, sign_in):
    """A colleague was faster: the form comes back with the text in it."""
    voice = a_voice(world)
    actions.answer(voice, "Kiitos.", language="fi", by=world.olli)
    page = post(sign_in(world.maija), voice, fields(world, summary="Kirjoitin tätä kauan"))
    assert "This message has been handled already." in page.content.decode()
    assert "Kirjoitin tätä kauan" in page.content.decode()
    assert not Matter.objects.exists()


def test_the_trail(world):
    a_matter(world, voice=a_voice(world))
    assert last_verbs(2) == ["voice.joined", "matter.opened"]


def test_a_giver_is_promised_an_answer_before_the_units_own_day(world):
    """The earlier of the two days counts, for the page and for what is late."""
    today = timezone.localdate()
    old = a_voice(world, readable_on=today - timedelta(days=31))
    matter = a_matter(world, voice=old, decide_by=today + timedelta(days=9))
    assert matter.answer_by == Voice.objects.get(pk=old.pk).promised_on
    assert list(Matter.objects.late(today)) == [matter]
    assert matter.is_late(today)
