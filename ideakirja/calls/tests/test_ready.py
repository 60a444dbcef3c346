"""What comes with the product is whole: in three languages, and understood by the blocks."""

import pytest
from django.core.exceptions import ValidationError

from ideakirja.calls.block import Agree, Interview, Recruit, Seats
from ideakirja.calls.models import AgreementText
from ideakirja.calls.ready import AGREEMENTS, CONSENTS, INTERVIEWS, interview_set
from ideakirja.kit.texts import LANGUAGES


@pytest.mark.parametrize("ready", INTERVIEWS, ids=lambda ready: ready.slug)
def test_each_set_of_questions_is_whole(ready):
    assert ready.problems() == []
    assert interview_set(ready.slug) is ready


def test_the_developer_group_has_the_three_questions_of_the_book():
    keys = [question.key for question in interview_set("developer-group").questions]
    assert keys[:3] == ["interest", "experience", "expectations"]


def test_the_panel_the_group_and_the_experts_come_after_the_interview():
    assert {ready.slug for ready in INTERVIEWS if ready.comes_first} == {"panel", "developer-group", "expert"}


def test_the_agreements_are_whole():
    assert set(AGREEMENTS) == set(AgreementText.Kind.values)
    for texts in AGREEMENTS.values():
        assert set(texts) == set(LANGUAGES)
        assert all("{activity}" in text for text in texts.values())


def test_the_consents_are_whole():
    for consent in CONSENTS:
        assert set(consent.texts) == set(consent.names) == set(LANGUAGES)
        assert all("{activity}" in text for text in consent.texts.values())


@pytest.mark.parametrize(
    ("block", "problem"),
    [
        (Recruit(name="R", from_=("pigeon",)), "from_ has 'pigeon'"),
        (Recruit(name="R", from_=()), "from_ is empty"),
        (Recruit(name="R", interview="tarot"), "no interview 'tarot'"),
        (Recruit(name="R", days=0), "days is 0"),
        (Recruit(name="R", titles={"fi": "Tule"}), "sv, en is missing"),
        (Agree(name="A", kinds=("marriage",)), "no ready text for the agreement 'marriage'"),
        (Agree(name="A", kinds=()), "kinds is empty"),
        (Interview(name=""), "A block needs a name."),
    ],
)
def test_a_wrong_definition_is_told(block, problem):
    assert any(problem in found for found in block.problems())


def test_a_right_definition_has_no_problems():
    for block in (
        Recruit(name="R"),
        Recruit(name="R", interview=""),
        Interview(name="I"),
        Agree(name="A"),
        Seats(name="S"),
    ):
        assert block.problems() == []
        assert block.opens


def test_interviews_need_a_call(world, panel):
    with pytest.raises(ValidationError, match="Open the call first"):
        Interview(name="I").open(panel.phases.get().steps.get(), by=world.olli)
