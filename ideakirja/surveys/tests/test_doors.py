"""The poster of a collection, and the texts that its link is sent with."""

import re

import pytest

from ideakirja.kit.texts import LANGUAGES
from ideakirja.surveys.finding import Door
from ideakirja.surveys.link_texts import link_texts, places
from ideakirja.surveys.models import Collection
from ideakirja.surveys.poster import SIZES, poster_of

pytestmark = pytest.mark.filterwarnings("error::typst.TypstWarning")


def own(collection, path):
    return f"/en/staff/collections/{collection.pk}/{path}"


def common(collection):
    return Door(collection=collection, code=collection.code, mark=None)


def pages(pdf):
    return int(re.search(rb"/Type/Pages/Count (\d+)", pdf)[1])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("languages", [["fi"], ["sv", "en"], list(LANGUAGES)])
def test_a_poster_is_one_sheet_in_any_languages(story, languages, size):
    for collection in (story.card, story.survey):
        pdf = poster_of(common(collection), languages=languages, size=size).pdf()
        assert pages(pdf) == 1
        assert f"/Lang({languages[0]}-FI)".encode() in pdf.replace(b" ", b"")


def test_it_says_what_it_is_about_and_what_we_promise(story):
    poster = poster_of(common(story.card), languages=["fi", "en"], size="a4")
    finnish, english = poster.texts
    assert finnish.title == "Miten tapaaminen meni?"
    assert english.title == "How did the meeting go?"
    assert "You answer without your name." in english.promises[0]
    assert story.card.purposes["fi"] in finnish.promises
    assert poster.answer.code == story.card.code
    assert not [line for text in poster.texts for line in text.promises if "mark" in line]


def test_a_poster_with_a_marker_names_it(story):
    mark = story.card.marks.get(number=1)
    (text,) = poster_of(Door(collection=story.card, code=mark.code, mark=1), languages=["en"], size="a4").texts
    assert "The mark on your card is blue circle." in text.promises


def test_long_texts_still_print(story):
    story.card.purposes = dict.fromkeys(LANGUAGES, "#panic() Tämä on pitkä teksti. " * 14)
    assert pages(poster_of(common(story.card), languages=list(LANGUAGES), size="a4").pdf()) >= 1


def test_the_poster_by_its_address(world, story, sign_in):
    reply = sign_in(world.maija).get(own(story.card, "poster.pdf?language=en&language=fi&language=xx&size=a3"))
    assert reply.content.startswith(b"%PDF")
    assert 'filename="feedback-card-fi-en-a3.pdf"' in reply["Content-Disposition"]
    assert "fi-sv-a4" in sign_in(world.maija).get(own(story.card, "poster.pdf?size=a0"))["Content-Disposition"]


def test_the_code_of_a_worker_is_given_out_by_those_who_organise(world, story, sign_in):
    mark = story.card.marks.first()
    for path in ("code/", "poster.pdf"):
        for query in (f"?mark={mark.number}", "?mark=99", "?mark=x"):
            assert sign_in(world.sari).get(own(story.card, path + query)).status_code == 200
    shown = f"{mark.code[:3]} {mark.code[3:]}"
    assert shown in sign_in(world.sari).get(own(story.card, f"code/?mark={mark.number}")).text
    assert shown not in sign_in(world.maija).get(own(story.card, f"code/?mark={mark.number}")).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_message_fits_into_one(story, language):
    for collection in (story.card, story.survey):
        sms = link_texts(collection, language).sms
        assert sms.endswith(f"/k/{collection.code}")
        assert places(sms) <= 160


def test_a_unit_with_a_long_or_strange_name_is_left_out(story):
    for name in ("Aikuissosiaalityön " * 9, "Šaparin toimisto"):
        story.card.unit.names = {"fi": name}
        sms = link_texts(story.card, "fi").sms
        assert name.strip() not in sms
        assert "Miten tapaaminen meni?" in sms


def test_a_long_address_is_sent_bare(story, settings):
    settings.SITE_URL = "https://" + "pitka." * 30 + "example"
    assert link_texts(story.card, "fi").sms.startswith("https://pitka")


def test_letters_that_take_two_places(story):
    assert (places("äö"), places("[€]"), places("š")) == (2, 6, 161)


def test_the_link_is_the_same_for_all(world, story, sign_in):
    """No word, number or letter in it depends on who copies it."""
    mine, hers = (sign_in(person).get(own(story.card, "link/")).text for person in (world.maija, world.sari))
    assert mine.split("<main")[1] == hers.split("<main")[1]
    assert "Everybody gets the same link." in mine
    assert Collection.objects.get(pk=story.card.pk).code in link_texts(story.card, "sv").body
