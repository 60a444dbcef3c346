"""What was agreed goes on as a matter with a person and a day; what was not decided goes to a manager."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from ideakirja.gatherings import actions
from ideakirja.gatherings.models import Agreed
from ideakirja.matters import actions as matters
from ideakirja.matters.models import Matter
from ideakirja.matters.tests.things import a_voice, last_verbs

from .things import URL, a_held_meeting, agreed_line, an_activity

TODAY = timezone.localdate()
DAY = TODAY + timedelta(days=10)


@pytest.fixture
def item(world):
    return a_held_meeting(world, activity=an_activity(world)).items.get()


def agree(world, item, **more):
    given = {"kind": "action", "text": "Kokeillaan iltapäivän soittoaikaa", "owner": world.olli, "due_on": DAY}
    return actions.agree(item, **(given | more), by=world.maija, today=TODAY)


def test_an_action_becomes_a_matter_with_its_action(world, sign_in, item):
    fields = {"kind": "action", "text": "Kokeillaan iltapäivää", "owner": world.olli.pk, "due_on": DAY.isoformat()}
    sign_in(world.maija).post(f"{URL}{item.gathering_id}/memo/", agreed_line(item, **fields))
    matter = Agreed.objects.get().matter
    action = matter.actions.get()
    assert (matter.title, matter.activity, matter.decision.answer) == (
        "Kokeillaan iltapäivää",
        item.gathering.activity,
        "yes",
    )
    assert (action.owner, action.due_on) == (world.olli, DAY)
    assert last_verbs() == ["memo.agreed"]


def test_the_undecided_goes_to_a_manager_with_a_day(world, item):
    matter = agree(world, item, kind="undecided", owner=world.sari).matter
    assert (matter.owner, matter.decide_by, hasattr(matter, "decision")) == (world.sari, DAY, False)


def test_the_undecided_does_not_go_to_just_anybody(world, sign_in, item):
    fields = {"kind": "undecided", "text": "Avoin", "owner": world.olli.pk, "due_on": DAY.isoformat()}
    answer = sign_in(world.maija).post(f"{URL}{item.gathering_id}/memo/", agreed_line(item, **fields))
    assert answer.status_code == 422
    assert "goes to a manager or a lead worker" in answer.content.decode()
    with pytest.raises(ValidationError):
        agree(world, item, kind="undecided", owner=world.olli)


def test_a_note_needs_nobody(world, item):
    agreed = agree(world, item, kind="note", text="Kahvi oli hyvää")
    assert (agreed.owner, agreed.due_on, agreed.matter) == (None, None, None)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"text": ""}, "Write what was agreed."),
        ({"owner": ""}, "Choose who takes it on."),
        ({"owner": "timo"}, "Choose a person from the list."),
        ({"due_on": ""}, "Choose by when"),
        ({"due_on": (TODAY - timedelta(days=1)).isoformat()}, "This day has passed."),
        ({"text": "y" * 201}, "1 character too long"),
        ({"kind": "later"}, "Choose one from the list."),
    ],
)
def test_wrong_input(world, sign_in, item, wrong, sentence):
    fields = {"kind": "action", "text": "Selvä", "owner": world.olli.pk, "due_on": DAY.isoformat()} | wrong
    if fields["owner"] == "timo":
        fields["owner"] = world.timo.pk
    answer = sign_in(world.maija).post(f"{URL}{item.gathering_id}/memo/", agreed_line(item, **fields))
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Matter.objects.exists()


def test_the_same_line_twice_is_one_matter(world, item):
    assert agree(world, item) == agree(world, item)
    assert Matter.objects.count() == 1


def test_a_long_line_has_a_shorter_title(world, item):
    text = "Kokeillaan " + "pitkää " * 26
    matter = agree(world, item, text=text.strip()).matter
    assert len(matter.title) <= 120
    assert matter.actions.get().what == text.strip()


def test_take_back_what_was_a_mistake(world, sign_in, item):
    agreed = agree(world, item)
    matter = agreed.matter
    sign_in(world.maija).post(f"{URL}agreed/{agreed.pk}/take-back/")
    assert not Agreed.objects.exists()
    assert Matter.objects.get().decision.answer == "no"
    assert not matter.actions.exists()
    assert last_verbs() == ["memo.agreed_taken_back"]


def test_what_has_gone_on_is_not_taken_back(world, item):
    done, joined = agree(world, item), agree(world, item, text="Toinen")
    matters.finish_action(done.matter.actions.get(), by=world.olli, today=TODAY)
    matters.join(a_voice(world), joined.matter, by=world.maija)
    for agreed in (done, joined):
        with pytest.raises(ValidationError):
            actions.take_back(agreed, by=world.maija, today=TODAY)
    assert Agreed.objects.count() == 2


def test_a_colleague_outside_the_team_writes_nothing(world, sign_in, item):
    assert sign_in(world.bertta).post(f"{URL}{item.gathering_id}/memo/").status_code == 404
    assert sign_in(world.bertta).post(f"{URL}agreed/{agree(world, item).pk}/take-back/").status_code == 404
