"""A unit's own questionnaire in a collection: chosen, tried, answered, counted, and changed for the next year."""

import re
from dataclasses import replace

import pytest
from django.test import Client

from ideakirja.questions import actions
from ideakirja.questions.models import Version
from ideakirja.questions.tests.own import CAME, WISH, own_form, own_questionnaire
from ideakirja.surveys.models import Collection, Response, Sealed
from ideakirja.surveys.sealing import unseal
from ideakirja.trail.models import Entry

from .cards import send_card
from .test_results import counted, released
from .test_start_collection import PAGE, typed


@pytest.fixture
def own(world):
    return own_questionnaire(world)


@pytest.fixture
def collection(world, own, sign_in):
    sign_in(world.sari).post(PAGE, typed(world, questionnaire=own.slug))
    return Collection.objects.get()


def test_it_can_be_chosen_where_the_unit_sees_it(world, own, sign_in):
    page = sign_in(world.sari).get(f"{PAGE}?questionnaire={own.slug}").text
    assert re.search(rf'value="{own.slug}"[^>]* checked', page)
    assert "Matkat (en)" in page
    elsewhere = actions.make_questionnaire(own_form(), unit=world.rantakyla, by=world.kaisa)
    assert sign_in(world.sari).post(PAGE, typed(world, questionnaire=elsewhere.slug)).status_code == 422


def test_one_that_is_not_ready_or_in_the_archive_cannot_be_chosen(world, own, sign_in):
    actions.retire(own, by=world.sari)
    assert sign_in(world.sari).post(PAGE, typed(world, questionnaire=own.slug)).status_code == 422
    actions.take_back(own, by=world.sari)
    actions.change_question(own, replace(CAME, text={"sv": "Bara svenska"}), by=world.sari)
    assert sign_in(world.sari).post(PAGE, typed(world, questionnaire=own.slug)).status_code == 422


def test_a_change_makes_the_next_version_and_leaves_the_running_one(world, own, collection, sign_in):
    """The ids of the questions stay from version to version, so that years can be joined."""
    actions.change_question(own, replace(CAME, text={"fi": "Tulitko junalla?"}), by=world.sari)
    collection.refresh_from_db()
    assert collection.version.locked_at
    assert collection.version.form.by_id["came"] == CAME
    sign_in(world.sari).post(PAGE, typed(world, questionnaire=own.slug))
    first, second = Version.objects.filter(questionnaire=own).order_by("number")
    assert first.form.by_id.keys() == second.form.by_id.keys()
    assert second.form.by_id["came"].text == {"fi": "Tulitko junalla?"}


def test_the_page_says_who_answers_what(collection):
    """For those without scripts; the data attributes are for those with."""
    page = Client().get(f"/en/k/{collection.code}/").text
    assert "Only if you answered this to question 1: Yes." in " ".join(page.split())
    assert 'data-asked-if="q-came" data-asked-answers="yes"' in page
    assert "js/conditions" in page


def test_a_card_without_conditions_asks_for_no_more_files(story):
    page = Client().get(f"/en/k/{story.card.code}/").text
    assert "js/conditions" not in page
    assert "data-said" not in page


def test_what_was_answered_in_vain_is_not_even_sealed(collection):
    assert send_card(collection.code, came="no", bus="late").status_code == 302
    assert unseal(Sealed.objects.get().box)["answers"] == {"came": "no"}


def test_an_answer_is_demanded_only_of_those_who_are_asked(collection):
    assert send_card(collection.code, came="yes").status_code == 422
    assert send_card(collection.code, came="no").status_code == 302


def test_figures_count_those_who_were_asked(collection):
    """Twelve came by bus, eight did not: the shares are of the twelve."""
    released(collection, 6, came="yes", bus="late")
    released(collection, 6, came="yes", bus="in-time")
    released(collection, 8, came="no")
    table = counted(collection).tables[1]
    assert [(row.count, row.share) for row in table.rows] == [(6, 0.5), (6, 0.5), (None, None)]
    assert table.not_asked == 8
    assert table.condition.number == 1


def test_they_are_hidden_where_their_number_would_tell_too_much(collection):
    """Six by bus, two not, twelve did not say: the two are hidden behind the six, and stay so."""
    released(collection, 6, came="yes", bus="late")
    released(collection, 2, came="no")
    released(collection, 12)
    came, bus = counted(collection).tables
    assert [row.count for row in came.rows] == [None, None, 12]
    assert [row.count for row in bus.rows] == [None, None, None]
    assert bus.not_asked == 0


def test_the_page_of_the_figures_says_who_was_asked(world, collection, sign_in):
    released(collection, 6, came="yes", bus="late")
    released(collection, 8, came="no")
    counted(collection)
    page = " ".join(sign_in(world.maija).get(f"/en/staff/collections/{collection.pk}/results/").text.split())
    assert "Only if you answered this to question 1: Yes. 8 people were not asked." in page


def test_a_try_is_the_same_page_and_stores_nothing(world, own, sign_in):
    maija, page = sign_in(world.maija), f"/en/staff/collections/try/{own.slug}/card/"
    before = Entry.objects.count()
    assert "This is a try." in maija.get(page).text
    assert maija.post(page, {"q-came": "yes"}).status_code == 422
    again = maija.post(page, {"q-came": "yes", "q-wish": "Soita 040 1234567", "q-bus": "late"})
    assert "phone number" in again.text
    assert "Soita 040 1234567" in again.text
    assert "The card would go now." in maija.post(page, {"q-came": "yes", "q-bus": "late"}).text
    assert "Hej" in maija.post(page.replace("/en/", "/sv/"), {"switch": "sv", "q-wish": "Hej"}).text
    assert not Sealed.objects.exists()
    assert not Response.objects.exists()
    assert not Collection.objects.exists()
    assert Entry.objects.count() == before


def test_a_ready_one_can_be_tried_by_everybody_of_the_staff(world, sign_in):
    for person in (world.maija, world.vilma, world.timo):
        assert sign_in(person).get("/en/staff/collections/try/feedback-card/card/").status_code == 200


def test_only_the_try_may_stand_in_a_frame(world, own, sign_in, story):
    maija = sign_in(world.maija)
    card = maija.get(f"/en/staff/collections/try/{own.slug}/card/")
    assert card["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in card["Content-Security-Policy"]
    for page in (f"/en/staff/collections/try/{own.slug}/", f"/en/k/{story.card.code}/"):
        assert maija.get(page)["X-Frame-Options"] == "DENY"
        assert "frame-ancestors 'none'" in maija.get(page)["Content-Security-Policy"]


def test_words_stay_asked_of_everybody(world, own):
    """A text under a condition would tell what its writer chose."""
    actions.change_question(own, replace(WISH, shown_if={"came": ["no"]}), by=world.sari)
    own.draft.refresh_from_db()
    assert own.draft.form.problems_by_question().keys() == {"wish"}
