"""Conditions: a question is put only to those whose earlier answer asks for it (docs/decisions/0017)."""

from dataclasses import replace

import pytest

from ideakirja.questions.kinds import Many, Option, Words, YesNo

from .answers import TEXT, filled
from .own import BUS, CAME, WISH, own_form

FORM = own_form()


def problems(*questions):
    return own_form(questions=questions).problems_by_question()


def test_a_condition_in_order_has_no_problems():
    assert FORM.problems_by_question() == {}


def test_it_is_asked_of_those_who_answered_so():
    assert FORM.read(filled(came="yes", bus="late")).answers == {"came": "yes", "bus": "late"}


def test_what_was_answered_in_vain_is_dropped():
    """Without scripts the question is on the page for everybody."""
    assert FORM.read(filled(came="no", bus="late")).answers == {"came": "no"}
    assert FORM.read(filled(bus="late")).is_empty


def test_an_answer_is_demanded_only_where_it_is_asked():
    assert FORM.read(filled(came="yes")).unclear.keys() == {"bus"}
    assert FORM.read(filled(came="no")).unclear == {}


def test_a_condition_on_a_question_that_was_not_asked_is_not_met():
    """What hangs on a dropped answer is dropped with it."""
    third = YesNo(id="third", text=TEXT, shown_if={"bus": ["late"]})
    form = own_form(questions=(CAME, BUS, third))
    assert form.problems_by_question() == {}
    assert form.read(filled(came="no", bus="late", third="yes")).answers == {"came": "no"}


def test_of_many_answers_one_is_enough():
    options = (Option(id="a", text=TEXT), Option(id="b", text=TEXT))
    form = own_form(questions=(Many(id="many", text=TEXT, options=options), replace(BUS, shown_if={"many": ["b"]})))
    assert form.problems_by_question() == {}
    assert "bus" in form.read(filled(many=["a", "b"], bus="late")).answers
    assert "bus" not in form.read(filled(many=["a"], bus="late")).answers


@pytest.mark.parametrize(
    ("questions", "place", "says"),
    [
        ((BUS, CAME), "bus", "depends on a later question"),
        ((BUS, WISH), "bus", "a question that has been removed"),
        ((CAME, replace(BUS, shown_if={"came": ["maybe"]})), "bus", "an answer that has been removed"),
        ((CAME, replace(BUS, shown_if={"came": []})), "bus", "an answer that has been removed"),
        ((WISH, replace(BUS, shown_if={"wish": ["x"]})), "bus", "an answer that has been removed"),
        ((CAME, replace(BUS, shown_if={"came": ["yes"], "wish": ["x"]})), "bus", "on one question only"),
        ((CAME, replace(BUS, is_background=True)), "bus", "asked of everybody"),
        ((CAME, Words(id="why", text=TEXT, shown_if={"came": ["no"]})), "why", "must be asked of everybody"),
    ],
)
def test_a_wrong_condition_is_told_by_its_question(questions, place, says):
    assert says in " ".join(problems(*questions)[place])


def test_many_answers_decide_by_one_only():
    options = (Option(id="a", text=TEXT), Option(id="b", text=TEXT))
    many = Many(id="many", text=TEXT, options=options)
    assert "one answer only" in problems(many, replace(BUS, shown_if={"many": ["a", "b"]}))["bus"][0]


def test_the_page_says_who_is_asked():
    condition = FORM.condition_of(BUS)
    assert (condition.number, condition.field_name, condition.cells) == (1, "q-came", "yes")
    assert [label["en"] for label in condition.answers] == ["Yes"]
    assert FORM.condition_of(CAME) is None
