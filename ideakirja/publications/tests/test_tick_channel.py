"""Where a notice has been put."""

import pytest

from ideakirja.publications import actions
from ideakirja.publications.channels import rows_of
from ideakirja.publications.models import Channel, Tick
from ideakirja.trail.models import Entry

from .things import MONDAY, a_notice


def post(client, notice, channel="lobby", verb="tick", note=""):
    return client.post(f"/en/staff/publications/{notice.pk}/channels/{channel}/{verb}/", {"note": note})


def test_tick(world, sign_in):
    notice = a_notice(world)
    client = sign_in(world.aino)
    assert post(client, notice, note="By the door").status_code == 302
    tick = notice.ticks.get()
    assert (tick.channel, tick.note, tick.done_by) == ("lobby", "By the door", world.aino)
    assert "By the door" in client.get(f"/en/staff/publications/{notice.pk}/").content.decode()


def test_ticking_again_keeps_the_day(world):
    notice = a_notice(world)
    for note in ("", "", "Library"):
        actions.tick_channel(notice, Channel.BOARDS, note=note, by=world.maija, today=MONDAY)
    assert notice.ticks.get().note == "Library"
    assert Entry.objects.filter(verb="notice.channel_ticked").count() == 2


def test_untick(world, sign_in):
    notice, client = a_notice(world), sign_in(world.maija)
    post(client, notice)
    for _ in range(2):
        assert post(client, notice, verb="untick").status_code == 302
    assert not Tick.objects.exists()
    assert Entry.objects.filter(verb="notice.channel_unticked").count() == 1


def test_too_long_a_note_is_answered(world, sign_in):
    notice, client = a_notice(world), sign_in(world.maija)
    page = client.post(f"/en/staff/publications/{notice.pk}/channels/lobby/tick/", {"note": "x" * 201}, follow=True)
    assert "1 character too long" in page.content.decode()
    assert not Tick.objects.exists()


def test_the_channels_of_the_book_come_first(world):
    rows = rows_of(a_notice(world, "client-theme-days-advertisement"))
    assert [row.channel for row in rows if row.is_named][:2] == [Channel.PAPER, Channel.WEB]
    assert {row.channel for row in rows} == set(Channel)


@pytest.mark.parametrize("verb", ["tick", "untick"])
def test_not_for_strangers_nor_unknown_channels(world, sign_in, verb):
    notice = a_notice(world)
    assert post(sign_in(world.timo), notice, verb=verb).status_code == 404
    assert post(sign_in(world.maija), notice, channel="nonsense", verb=verb).status_code == 404
