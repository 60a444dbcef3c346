"""Agreements: made from the ready texts, changed as new versions, signed on paper, withdrawn."""

from hashlib import sha256

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from ideakirja.calls import actions
from ideakirja.calls.block import Agree
from ideakirja.calls.models import Agreement, AgreementText
from ideakirja.calls.stages import Stage, stage_of

from .things import STAFF, count_of, whole_trail


@pytest.fixture
def text(world, panel):
    return actions.start_agreements(panel, ["participation"], by=world.olli)[0]


def sign(text, person, by=None):
    return actions.sign(text, person, language="fi", how="screen", by=by, now=timezone.now())


def test_a_step_takes_the_ready_texts_into_use(world, panel):
    step = panel.phases.get().steps.get()
    for _press in range(2):
        assert Agree(name="Agree").open(step, by=world.olli) == f"{STAFF}/activities/{panel.pk}/agreements/"
    kinds = AgreementText.objects.values_list("kind", "version")
    assert sorted(kinds) == [("confidentiality", 1), ("participation", 1)]
    text = AgreementText.objects.first()
    assert set(text.texts) == {"fi", "sv", "en"}
    assert "Raati 2027" in text.texts["fi"]


def test_the_unit_writes_its_own_words(world, panel, text, sign_in):
    typed = {"text_fi": "Omat sanat.", "text_sv": "Egna ord."}
    sign_in(world.maija).post(f"{STAFF}/agreements/{text.pk}/revise/", typed)
    text.refresh_from_db()
    assert (text.version, text.texts) == (1, {"fi": "Omat sanat.", "sv": "Egna ord."})


def test_a_signed_text_never_changes(world, panel, text, member):
    sign(text, member)
    new = actions.revise_text(text, {"fi": "Uudet sanat."}, by=world.olli)
    text.refresh_from_db()
    assert (text.version, new.version) == (1, 2)
    assert "Raati 2027" in text.texts["fi"]
    with pytest.raises(ValidationError, match="newer version"):
        actions.revise_text(text, {"fi": "Muut sanat."}, by=world.olli)


def test_an_old_text_is_not_signed(world, text, member, panel):
    sign(text, member)
    new = actions.revise_text(text, {"fi": "Uudet sanat."}, by=world.olli)
    Agreement.objects.all().delete()
    with pytest.raises(ValidationError, match="has changed"):
        sign(text, member)
    assert sign(new, member).text == new


def test_signing_twice_is_signing_once(text, member):
    assert sign(text, member) == sign(text, member)
    assert count_of("agreement.signed") == 1


def test_what_was_shown_is_kept(text, member):
    signed = sign(text, member)
    assert signed.text_hash == sha256(text.texts["fi"].encode()).hexdigest()


def test_only_who_takes_part_signs(world, text, interest):
    with pytest.raises(ValidationError, match="does not take part"):
        sign(text, interest.participant)


def test_signed_on_paper(world, panel, text, member, interest, sign_in):
    client = sign_in(world.maija)
    assert "not yet" in client.get(f"{STAFF}/activities/{panel.pk}/agreements/").text
    client.post(f"{STAFF}/agreements/{text.pk}/sign/{member.pk}/")
    signed = Agreement.objects.get()
    assert (signed.how, signed.recorded_by) == ("paper", world.maija)
    interest.refresh_from_db()
    assert stage_of(interest) == Stage.SIGNED


def test_withdrawn_and_signed_again(world, panel, text, member, sign_in):
    signed, client = sign(text, member), sign_in(world.maija)
    for _press in range(2):
        client.post(f"{STAFF}/signatures/{signed.pk}/withdraw/")
    assert count_of("agreement.withdrawn") == 1
    assert "withdrawn" in client.get(f"{STAFF}/activities/{panel.pk}/agreements/").text
    assert sign(text, member) != signed


def test_a_page_to_print_in_each_language(world, text, sign_in):
    for language, word in (("fi", "Mitä me lupaamme"), ("sv", "Det här lovar vi"), ("en", "What we promise")):
        assert word in sign_in(world.maija).get(f"{STAFF}/agreements/{text.pk}/?language={language}").text


def test_others_get_not_found(world, panel, text, member, sign_in):
    signed = sign(text, member)
    paths = [
        f"activities/{panel.pk}/agreements/",
        f"activities/{panel.pk}/agreements/start/",
        f"agreements/{text.pk}/",
        f"agreements/{text.pk}/revise/",
        f"agreements/{text.pk}/sign/{member.pk}/",
        f"signatures/{signed.pk}/withdraw/",
    ]
    for person in (world.aino, world.vilma, world.timo):
        for path in paths:
            assert sign_in(person).post(f"{STAFF}/{path}").status_code in {404, 405}
            assert sign_in(person).get(f"{STAFF}/{path}").status_code in {404, 405}
    assert Agreement.objects.live().count() == 1


def test_an_unknown_kind_makes_nothing(world, panel, sign_in):
    sign_in(world.maija).post(f"{STAFF}/activities/{panel.pk}/agreements/start/", {"kind": "marriage"})
    assert not AgreementText.objects.exists()


def test_the_trail_names_nobody(text, member):
    sign(text, member)
    assert "Anna" not in whole_trail()
