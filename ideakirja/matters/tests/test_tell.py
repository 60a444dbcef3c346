"""The public pair: on the page, and off it."""

import pytest
from django.template.loader import render_to_string
from django.utils import timezone, translation

from ideakirja.matters import actions
from ideakirja.matters.models import Telling

from .things import a_done_matter, a_matter, a_voice, an_accepted_matter, fields_of_telling, last_verbs


def post(client, matter, **more):
    return client.post(f"/en/staff/matters/{matter.pk}/tell/", fields_of_telling(**more))


def pair_of(telling, language="en"):
    with translation.override(language):
        return render_to_string("matters/pair.html", {"telling": telling})


@pytest.mark.parametrize("name", ["vilma", "kaisa", "sari", "pekka"])
def test_tell(world, sign_in, name):
    assert post(sign_in(getattr(world, name)), a_done_matter(world)).status_code == 302
    assert Telling.objects.public().get().titles == {"fi": "Puhelin"}


def test_another_language_shows_finnish_and_says_so(world, sign_in):
    post(sign_in(world.vilma), a_done_matter(world))
    assert '<span lang="fi">Aamulla ei pääse läpi.</span>' in pair_of(Telling.objects.public().get())


def test_a_language_is_whole_or_empty(world, sign_in):
    page = post(sign_in(world.vilma), a_done_matter(world), title_sv="Telefon").content.decode()
    assert page.count("leave all three fields of the language empty") >= 2
    assert not Telling.objects.exists()


def test_finnish_is_required(world, sign_in):
    page = post(sign_in(world.vilma), a_done_matter(world), did_fi="").content.decode()
    assert "Write this in Finnish." in page
    assert "Aamulla ei pääse läpi." in page


@pytest.mark.parametrize("said", ["Soita 040 123 4567", "Olen 131052-308T", "Kirjoita a@b.fi"])
def test_the_quote_has_no_contacts(world, sign_in, said):
    post(sign_in(world.vilma), a_done_matter(world), said_fi=said)
    assert not Telling.objects.exists()


def test_the_draft_comes_from_the_matter(world, sign_in):
    matter = a_done_matter(world)
    actions.join(a_voice(world, "Aamulla ei pääse läpi."), matter, by=world.maija)
    draft = sign_in(world.sari).get(f"/en/staff/matters/{matter.pk}/tell/").context["form"].initial
    assert draft["title_fi"] == "Puhelimeen ei pääse läpi"
    assert draft["said_fi"] == "Aamulla ei pääse läpi."
    assert draft["did_fi"] == "Puhelinaika on nyt myös iltapäivällä."


def test_communications_do_not_get_the_message_itself(world, sign_in):
    matter = a_done_matter(world)
    actions.join(a_voice(world, "Aamulla ei pääse läpi."), matter, by=world.maija)
    client = sign_in(world.vilma)
    for address in ("", "tell/"):
        assert "Aamulla ei pääse" not in client.get(f"/en/staff/matters/{matter.pk}/{address}").content.decode()


def test_not_before_a_decision(world, sign_in):
    assert post(sign_in(world.vilma), a_matter(world)).status_code == 404


@pytest.mark.parametrize("name", ["maija", "timo", "antti"])
def test_others_get_404(world, sign_in, name):
    assert post(sign_in(getattr(world, name)), a_done_matter(world)).status_code == 404


def test_take_it_off_and_put_it_back(world, sign_in):
    """The texts stay for the next time."""
    matter, client = a_done_matter(world), sign_in(world.vilma)
    post(client, matter)
    for _ in range(2):
        client.post(f"/en/staff/matters/{matter.pk}/withdraw-telling/")
    assert not Telling.objects.public().exists()
    assert client.get(f"/en/staff/matters/{matter.pk}/tell/").context["form"].initial["title_fi"] == "Puhelin"
    post(client, matter)
    assert Telling.objects.public().count() == 1
    assert last_verbs(3) == ["matter.told", "matter.telling_withdrawn", "matter.told"]


def test_the_mark_follows_the_matter(world):
    """A tick only for what is done; a bar and plain words for a refusal."""
    texts, today = {"fi": "Puhelin"}, timezone.localdate()
    no = a_matter(world, "Ei onnistu")
    actions.decide(no, "no", reason="Rahaa ei ole.", by=world.sari, today=today)
    for matter, mark in ((a_done_matter(world), "done"), (an_accepted_matter(world), "doing"), (no, "no")):
        telling = actions.tell(matter, titles=texts, said=texts, did=texts, by=world.kaisa, today=today)
        assert Telling.objects.get(pk=telling.pk).mark == mark
    assert "We cannot do this." in pair_of(telling)
