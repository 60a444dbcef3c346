"""A unit's own questionnaire: made, its questions added, changed, moved, removed, put back; the archive."""

from dataclasses import replace

import pytest

from ideakirja.questions import actions
from ideakirja.questions.actions.drafts import Conflict, fingerprint
from ideakirja.questions.forms.question import FORMS
from ideakirja.questions.kinds import KINDS, Words
from ideakirja.questions.models import Questionnaire
from ideakirja.trail.models import Entry

from .answers import TEXT
from .own import BUS, CAME, own_form, own_questionnaire

ROOT = "/en/staff/questionnaires/"
NEW = Words(id="new", text=TEXT)


def ids(questionnaire):
    questionnaire.draft.refresh_from_db()
    return [question.id for question in questionnaire.draft.form.questions]


def values(form):
    """What the browser would send back of a form, untouched."""
    return {field.html_name: value for field in form if (value := field.value()) is not None and value is not False}


def verbs():
    return [*Entry.objects.filter(verb__startswith="questionnaire.").order_by("pk").values_list("verb", flat=True)]


def test_one_is_made_empty_or_as_a_copy(world, sign_in):
    sari = sign_in(world.sari)
    sari.post(f"{ROOT}new/", {"name_fi": "Tyhjä", "unit": world.keskusta.pk, "begin": "empty"})
    sari.post(f"{ROOT}new/", {"name_fi": "Oma kortti", "unit": world.keskusta.pk, "begin": "feedback-card"})
    empty, copy = Questionnaire.objects.order_by("pk")
    assert ids(empty) == []
    assert ids(copy) == ["expectations", "opinion", "wish"]
    assert (copy.slug.startswith("oma-kortti-"), str(copy)) == (True, "Oma kortti")
    assert verbs() == ["questionnaire.made"] * 2


def test_a_name_is_needed_and_nothing_typed_is_lost(world, sign_in):
    reply = sign_in(world.sari).post(f"{ROOT}new/", {"name_sv": "Svenska namnet", "unit": world.keskusta.pk})
    assert (reply.status_code, "Svenska namnet" in reply.text) == (422, True)
    assert not Questionnaire.objects.exists()


def test_a_question_is_added_once(world):
    """A double click sends the same id twice."""
    questionnaire = own_questionnaire(world)
    for _time in range(2):
        actions.add_question(questionnaire, NEW, by=world.sari)
    assert ids(questionnaire) == ["came", "bus", "wish", "new"]
    assert verbs() == ["questionnaire.made", "questionnaire.question_added"]


def test_there_are_a_hundred_questions_at_most(world):
    many = tuple(replace(NEW, id=f"q{n}") for n in range(100))
    with pytest.raises(actions.Refused, match="100 questions already"):
        actions.add_question(own_questionnaire(world, questions=many), NEW, by=world.sari)


def test_a_question_is_changed(world):
    """The same change again leaves no second line."""
    questionnaire = own_questionnaire(world)
    for _time in range(2):
        actions.change_question(questionnaire, replace(CAME, required=True), by=world.sari)
    questionnaire.draft.refresh_from_db()
    assert questionnaire.draft.form.by_id["came"].required
    assert verbs() == ["questionnaire.made", "questionnaire.question_changed"]


def test_two_who_change_the_same_question_both_keep_their_words(world, sign_in):
    """The second one sees both, and decides."""
    questionnaire = own_questionnaire(world)
    page = f"{ROOT}{questionnaire.slug}/questions/came/"
    was = fingerprint(CAME.to_json())
    kaisa = sign_in(world.kaisa)
    kaisa.post(page, {"text_fi": "Kaisan sanat", "was": was})
    reply = sign_in(world.sari).post(page, {"text_fi": "Sarin sanat", "was": was})
    assert reply.status_code == 422
    assert "Somebody changed this" in reply.text
    assert "Sarin sanat" in reply.text
    sign_in(world.sari).post(page, {"text_fi": "Sarin sanat", "was": ""})
    questionnaire.draft.refresh_from_db()
    assert questionnaire.draft.form.by_id["came"].text == {"fi": "Sarin sanat"}
    with pytest.raises(Conflict):
        actions.change_question(questionnaire, CAME, was=was, by=world.sari)


def test_a_question_moves_one_place(world):
    questionnaire = own_questionnaire(world)
    actions.move_question(questionnaire, "wish", "up", by=world.sari)
    assert ids(questionnaire) == ["came", "wish", "bus"]
    actions.move_question(questionnaire, "came", "up", by=world.sari)
    actions.move_question(questionnaire, "bus", "down", by=world.sari)
    actions.move_question(questionnaire, "gone", "down", by=world.sari)
    assert ids(questionnaire) == ["came", "wish", "bus"]
    assert verbs() == ["questionnaire.made", "questionnaire.question_moved"]


def test_the_focus_stays_on_the_button(world, sign_in):
    """At the end, where there is no such button any more, it goes to the other one. No script is needed."""
    questionnaire = own_questionnaire(world)
    reply = sign_in(world.sari).post(f"{ROOT}{questionnaire.slug}/questions/wish/move/up/", follow=True)
    assert reply.text.count("autofocus") == 1
    assert '" autofocus>Move up<span class="hidden">: 2. ' in reply.text
    reply = sign_in(world.sari).post(f"{ROOT}{questionnaire.slug}/questions/wish/move/up/", follow=True)
    assert '" autofocus>Move down<span class="hidden">: 1. ' in reply.text


def test_a_question_is_removed_and_put_back_in_its_place(world):
    questionnaire = own_questionnaire(world)
    for _time in range(2):
        actions.remove_question(questionnaire, "bus", by=world.sari)
    assert ids(questionnaire) == ["came", "wish"]
    assert actions.put_back(questionnaire, by=world.sari) == "bus"
    assert actions.put_back(questionnaire, by=world.sari) == ""
    assert ids(questionnaire) == ["came", "bus", "wish"]
    questionnaire.draft.refresh_from_db()
    assert questionnaire.draft.form.by_id["bus"] == BUS
    assert verbs() == [f"questionnaire.{verb}" for verb in ("made", "question_removed", "question_put_back")]


def test_what_is_wrong_stands_by_the_question(world, sign_in):
    questionnaire = own_questionnaire(world)
    actions.remove_question(questionnaire, "came", by=world.sari)
    page = sign_in(world.sari).get(f"{ROOT}{questionnaire.slug}/").text
    assert "depends on a question that has been removed" in page
    assert "Not ready yet." in page
    assert "Start a collection" not in page


def test_what_is_not_translated_is_marked(world, sign_in):
    questionnaire = own_questionnaire(world)
    actions.change_question(questionnaire, replace(CAME, text={"fi": "Tulitko?"}), by=world.sari)
    page = sign_in(world.sari).get(f"{ROOT}{questionnaire.slug}/").text
    assert "Not yet in Swedish" in page
    assert "1 text is not in Swedish yet." in page


def test_the_name_changes_for_the_staff_too(world):
    questionnaire = own_questionnaire(world)
    texts = {"names": {"fi": "Uusi nimi"}, "titles": TEXT, "intro": TEXT, "minutes": 3}
    for _time in range(2):
        actions.describe(questionnaire, **texts, by=world.sari)
    questionnaire.refresh_from_db()
    assert str(questionnaire) == "Uusi nimi"
    assert verbs() == ["questionnaire.made", "questionnaire.described"]


def test_what_is_in_the_archive_does_not_change(world):
    questionnaire = own_questionnaire(world)
    for _time in range(2):
        actions.retire(questionnaire, by=world.sari)
    assert not Questionnaire.objects.in_use().exists()
    with pytest.raises(actions.Refused, match="in the archive"):
        actions.add_question(questionnaire, NEW, by=world.sari)
    for _time in range(2):
        actions.take_back(questionnaire, by=world.sari)
    assert Questionnaire.objects.in_use().exists()
    assert verbs() == [f"questionnaire.{verb}" for verb in ("made", "retired", "taken_back")]


def test_units_below_see_it_and_strangers_do_not(world):
    whole = actions.make_questionnaire(own_form(), unit=world.whole, by=world.kaisa)
    own = own_questionnaire(world)
    for person, seen in {"maija": {whole, own}, "timo": {whole}, "kaisa": {whole, own}, "vilma": set()}.items():
        assert set(Questionnaire.objects.visible_to(getattr(world, person))) == seen, person


def test_only_an_organiser_of_the_unit_changes_it(world, sign_in):
    whole = actions.make_questionnaire(own_form(), unit=world.whole, by=world.kaisa)
    page = f"{ROOT}{whole.slug}/"
    assert "Move up" not in sign_in(world.sari).get(page).text
    assert sign_in(world.sari).post(f"{page}questions/bus/remove/").status_code == 404
    assert sign_in(world.sari).get(f"{page}describe/").status_code == 404
    assert sign_in(world.timo).get(f"{ROOT}{own_questionnaire(world).slug}/").status_code == 404
    assert sign_in(world.sari).post(f"{ROOT}new/", {"name_fi": "X", "unit": world.whole.pk}).status_code == 422


def test_every_kind_can_be_written():
    assert FORMS.keys() == {kind.kind for kind in KINDS}


@pytest.mark.parametrize("kind", [kind.kind for kind in KINDS])
def test_a_question_of_each_kind_is_added_on_its_page(world, sign_in, kind):
    """The page gives what a new one begins with; saving it and opening it again changes nothing."""
    questionnaire = own_questionnaire(world)
    sari, page = sign_in(world.sari), f"{ROOT}{questionnaire.slug}/add/{kind}/"
    form = sari.get(page).context["form"]
    typed = values(form)
    typed |= {"id": "mine", "text_fi": "Kysymys", "text_sv": "Fråga", "option1_fi": "Yksi", "option2_fi": "Kaksi"}
    assert sari.post(page, typed).status_code == 302
    questionnaire.draft.refresh_from_db()
    made = questionnaire.draft.form.by_id["mine"]
    assert (made.kind, made.text) == (kind, {"fi": "Kysymys", "sv": "Fråga"})
    assert made.problems() == []
    form = sari.get(f"{ROOT}{questionnaire.slug}/questions/mine/").context["form"]
    typed = values(form)
    sari.post(f"{ROOT}{questionnaire.slug}/questions/mine/", typed)
    questionnaire.draft.refresh_from_db()
    assert questionnaire.draft.form.by_id["mine"] == made


def test_answers_keep_their_ids_when_one_between_them_goes(world, sign_in):
    """Years are joined by the ids: the id of an answer that has gone is not given to another."""
    questionnaire = own_questionnaire(world)
    page = f"{ROOT}{questionnaire.slug}/questions/bus/"
    typed = {"text_fi": "Oliko?", "option1_fi": "", "option1-id": "late", "option2_fi": "Oli", "option2-id": "in-time"}
    sign_in(world.sari).post(page, typed | {"option3_fi": "Ei tullut", "if-came": ["yes"]})
    questionnaire.draft.refresh_from_db()
    first, second = questionnaire.draft.form.by_id["bus"].options
    assert (first.id, first.text) == ("in-time", {"fi": "Oli"})
    assert second.id not in ("late", "in-time")
    assert questionnaire.draft.form.by_id["bus"].shown_if == {"came": ["yes"]}


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"text_fi": " \u200b"}, "Write the question."),
        ({"text_fi": "x" * 301}, "1 character too long"),
        ({"text_fi": "A", "if-bus": ["late"], "if-came": ["yes"]}, "answers of one question only"),
        ({"text_fi": "A", "if-came": ["perhaps"]}, "perhaps"),
    ],
)
def test_what_cannot_be_kept_is_said_and_kept_on_the_page(world, sign_in, typed, says):
    questionnaire = own_questionnaire(world)
    page = f"{ROOT}{questionnaire.slug}/add/yes-no/"
    reply = sign_in(world.sari).post(page, {"hint_sv": "Det jag skrev", **typed})
    assert reply.status_code == 422
    assert says in reply.text
    assert "Det jag skrev" in reply.text
    assert ids(questionnaire) == ["came", "bus", "wish"]
