"""Own page: agreements are read and signed, permissions are given and taken back."""

import pytest
from django.test import Client
from django.utils import timezone

from ideakirja.calls.actions import revise_text, start_agreements
from ideakirja.calls.models import Agreement
from ideakirja.people.actions import take_down, use_consent
from ideakirja.people.models import Consent, Use
from ideakirja.trail.models import Entry


@pytest.fixture
def text(world, panel):
    return start_agreements(panel, ["confidentiality"], by=world.olli)[0]


def test_the_page_asks_to_sign(me, text):
    assert "Read and sign" in Client().get(me).text
    assert "We agree on confidence" in Client().get(f"{me}agreements/{text.pk}/").text


def test_it_is_signed_in_the_words_that_were_shown(anna, me, text):
    reply = Client().post(f"{me.replace('/en/', '/sv/')}agreements/{text.pk}/", {"agrees": "1"})
    assert reply.status_code == 302
    signed = Agreement.objects.get()
    assert (signed.participant, signed.language, signed.how, signed.recorded_by) == (anna, "sv", "screen", None)
    assert "Read and sign" not in Client().get(me).text


def test_signing_twice_is_signing_once(me, text):
    for _press in range(2):
        Client().post(f"{me}agreements/{text.pk}/", {"agrees": "1"})
    assert Agreement.objects.count() == 1


def test_not_without_the_mark(me, text):
    reply = Client().post(f"{me}agreements/{text.pk}/", {})
    assert reply.status_code == 422
    assert "Mark first that you have read the text" in reply.text
    assert not Agreement.objects.exists()


def test_a_text_that_changed_while_it_was_read_is_not_signed(world, anna, me, text):
    Client().post(f"{me}agreements/{text.pk}/", {"agrees": "1"})
    revise_text(text, {"fi": "Uusi", "en": "A new text"}, by=world.olli)
    Agreement.objects.all().delete()
    reply = Client().post(f"{me}agreements/{text.pk}/", {"agrees": "1"})
    assert reply.status_code == 422
    assert "has changed" in reply.text
    assert "There is a newer text of this agreement." in reply.text


def test_it_is_taken_back(me, text):
    Client().post(f"{me}agreements/{text.pk}/", {"agrees": "1"})
    reply = Client().post(f"{me}agreements/{Agreement.objects.get().pk}/take-back/", follow=True)
    assert "It is taken back." in reply.text
    assert not Agreement.objects.live().exists()


def test_a_permission_is_given_in_the_words_that_were_shown(anna, panel, me):
    assert "I may be photographed." in Client().get(f"{me}agreements/").text
    for _press in range(2):
        Client().post(f"{me}consents/{panel.pk}/photo/give/")
    consent = Consent.objects.get()
    assert (consent.participant, consent.purpose, consent.language) == (anna, f"photo-{panel.pk}", "en")
    assert "Raati 2027" in consent.text


def test_a_permission_is_taken_back_at_once(me, panel):
    Client().post(f"{me}consents/{panel.pk}/quote/give/")
    for _press in range(2):
        Client().post(f"{me}consents/{Consent.objects.get().pk}/take-back/")
    assert Consent.objects.get().withdrawn_at
    assert Entry.objects.filter(verb="participant.consent_withdrawn").count() == 1


def test_unknown_things_are_not_there(me, panel):
    for path in (
        "agreements/999/",
        f"consents/{panel.pk}/soul/give/",
        "consents/999/photo/give/",
        "consents/1/take-back/",
    ):
        assert Client().post(f"{me}{path}").status_code == 404


def test_the_trail_names_nobody(me, panel, text):
    Client().post(f"{me}agreements/{text.pk}/", {"agrees": "1"})
    Client().post(f"{me}consents/{panel.pk}/photo/give/")
    assert not [line for line in Entry.objects.all() if "Anna" in f"{line.target_name} {line.data} {line.actor_name}"]


def quoted(world, panel, anna):
    consent = Consent.objects.get(participant=anna)
    use_consent(
        anna,
        "quote",
        whole=panel,
        thing=panel,
        place="",
        words="Täällä kuunnellaan.",
        unit=panel.unit,
        by=world.olli,
        now=timezone.now(),
    )
    return consent


def test_the_page_tells_where_words_are_used_and_that_they_are_taken_down(world, anna, me, panel):
    Client().post(f"{me}consents/{panel.pk}/quote/give/")
    consent = quoted(world, panel, anna)
    page = Client().get(f"{me}agreements/").text
    assert "Where your words and pictures are" in page
    assert "Täällä kuunnellaan." in page
    reply = Client().post(f"{me}consents/{consent.pk}/take-back/", follow=True).text
    assert "A worker has been told to take down what is out already." in reply
    assert "We are taking these down" in reply
    take_down(Use.objects.get(), by=world.olli, now=timezone.now())
    page = Client().get(f"{me}agreements/").text
    assert "We are taking these down" not in page
    assert "Taken down" in page


def test_the_copy_tells_of_uses(world, anna, me, panel):
    Client().post(f"{me}consents/{panel.pk}/quote/give/")
    quoted(world, panel, anna)
    assert "Täällä kuunnellaan." in Client().get(f"{me}copy/").text


def test_leaving_takes_nothing_back_silently(anna, me, panel, text):
    Client().post(f"{me}agreements/{text.pk}/", {"agrees": "1"})
    Client().post(f"{me}consents/{panel.pk}/photo/give/")
    page = Client().get(f"{me}leave/{panel.pk}/").text
    assert "The agreements that you signed stay written down." in page
    assert "Your permissions hold until you take them back" in page
    done = Client().post(f"{me}leave/{panel.pk}/", {"then": "keep"}, follow=True).text
    assert "Your permissions still hold." in done
    assert Consent.objects.get().withdrawn_at is None
    assert "I may be photographed." in Client().get(f"{me}agreements/").text


def test_who_gave_no_permission_is_told_of_none(me, panel):
    assert "this stays" not in Client().get(f"{me}leave/{panel.pk}/").text
    done = Client().post(f"{me}leave/{panel.pk}/", {"then": "keep"}, follow=True).text
    assert "Your part has ended." in done
    assert "still hold" not in done
