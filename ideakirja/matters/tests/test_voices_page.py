"""The page of messages."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ideakirja.matters import actions
from ideakirja.trail.models import Entry

from .things import a_matter, a_voice, queries_of

URL = "/en/staff/voices/"


def test_the_oldest_promise_comes_first(world, sign_in):
    today = timezone.localdate()
    a_voice(world, "Uusi")
    a_voice(world, "Vanha", readable_on=today - timedelta(days=34))
    page = sign_in(world.maija).get(URL)
    assert [row.voice.text for row in page.context["queue"].rows] == ["Vanha", "Uusi"]
    assert page.context["queue"].voice.text == "Vanha"
    assert "4 days late" in page.content.decode()


def test_empty(world, sign_in):
    page = sign_in(world.maija).get(URL).content.decode()
    assert "All messages are handled. The next ones come when there are 5." in page


def test_only_ones_own_units(world, sign_in):
    voice = a_voice(world)
    assert "puhelimessa" not in sign_in(world.timo).get(URL).content.decode()
    assert sign_in(world.timo).get(f"{URL}{voice.pk}/").status_code == 404
    assert "puhelimessa" in sign_in(world.pekka).get(URL).content.decode()


@pytest.mark.parametrize("name", ["vilma", "antti"])
def test_who_reads_no_messages_gets_404(world, sign_in, name):
    assert sign_in(getattr(world, name)).get(URL).status_code == 404


def test_handled_and_set_aside(world, sign_in):
    answered = a_voice(world, "Kiitos kaikille")
    actions.answer(answered, "Kiitos itsellesi.", language="fi", by=world.maija)
    a_voice(world, "Osta halvalla", aside=True)
    client = sign_in(world.maija)
    assert "Kiitos itsellesi." in client.get(f"{URL}?tab=handled").content.decode()
    assert "Restore the message" in client.get(f"{URL}?tab=aside").content.decode()
    assert "Osta halvalla" not in client.get(URL).content.decode()


def test_the_chosen_message_is_on_the_shown_page_of_the_queue(world, sign_in):
    voices = [a_voice(world, f"Viesti {n}") for n in range(30)]
    queue = sign_in(world.maija).get(f"{URL}{voices[25].pk}/").context["queue"]
    assert queue.page.number == 2
    assert voices[25] in [row.voice for row in queue.rows]


def test_search_for_a_matter(world, sign_in):
    """Also by å, ä and ö in the other case, and never among foreign matters."""
    a_matter(world, "Äänekäs aula")
    a_matter(world, "Äänekäs sali", unit=world.rantakyla, owner=world.timo)
    queue = sign_in(world.maija).get(f"{URL}{a_voice(world).pk}/", {"q": "äänekäs"}).context["queue"]
    assert [matter.title for matter in queue.found] == ["Äänekäs aula"]


def test_a_text_with_a_number_is_flagged(world, sign_in):
    a_voice(world, "Soita 040 123 4567, 131052-308T")
    page = sign_in(world.maija).get(URL).content.decode()
    assert "looks like a personal identity code" in page
    assert "a phone number or an e-mail address" in page


def test_a_look_leaves_one_line_for_each_worker_unit_and_day(world, sign_in):
    a_voice(world)
    for client in (sign_in(world.maija), sign_in(world.olli)):
        for _ in range(2):
            client.get(URL)
    lines = Entry.objects.filter(verb="voices.seen").order_by("pk")
    assert [(line.actor_name, line.unit_id) for line in lines] == [
        ("Maija Salo", world.keskusta.pk),
        ("Olli Niemi", world.keskusta.pk),
    ]


def test_an_empty_page_leaves_no_line(world, sign_in):
    sign_in(world.maija).get(URL)
    assert not Entry.objects.filter(verb="voices.seen").exists()


@pytest.mark.parametrize("tab", ["waiting", "handled", "aside"])
def test_as_many_queries_for_50_messages_as_for_3(world, sign_in, tab):
    def add(number):
        for n in range(number):
            voice, matter = a_voice(world, aside=tab == "aside"), a_matter(world, f"Puhelin {n}")
            if tab == "handled":
                actions.join(voice, matter, by=world.maija)

    add(3)
    few = queries_of(sign_in(world.maija), f"{URL}?tab={tab}")
    add(47)
    assert queries_of(sign_in(world.maija), f"{URL}?tab={tab}") == few <= 22
