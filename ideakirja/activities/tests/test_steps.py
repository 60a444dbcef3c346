import pytest
from django.core.exceptions import ValidationError

from ideakirja.activities import actions
from ideakirja.activities.models import Step
from ideakirja.trail.models import Entry

from .days import MONDAY, TUESDAY


def verbs():
    return [*Entry.objects.order_by("pk").values_list("verb", flat=True)]


def test_done_once_is_done(step, world):
    """Ticking twice, also by two people, is one act."""
    actions.finish_step(step, by=world.maija, today=TUESDAY)
    actions.finish_step(step, by=world.olli, today=TUESDAY)
    step.refresh_from_db()
    assert (step.done_on, step.done_by) == (TUESDAY, world.maija)
    assert verbs().count("step.done") == 1


def test_done_is_taken_back(step, world):
    actions.finish_step(step, by=world.maija, today=TUESDAY)
    actions.reopen_step(step, by=world.maija)
    actions.reopen_step(step, by=world.maija)
    step.refresh_from_db()
    assert step.is_undone
    assert verbs().count("step.reopened") == 1


def test_left_out_needs_a_reason(step, world):
    with pytest.raises(ValidationError, match="Write why"):
        actions.skip_step(step, "", by=world.maija, today=TUESDAY)
    actions.skip_step(step, "Tehty viime vuonna", by=world.maija, today=TUESDAY)
    step.refresh_from_db()
    assert (step.skipped_because, step.is_undone) == ("Tehty viime vuonna", False)


def test_what_was_left_out_can_be_done_after_all(step, world):
    actions.skip_step(step, "Ei ehditä", by=world.maija, today=TUESDAY)
    actions.finish_step(step, by=world.maija, today=TUESDAY)
    step.refresh_from_db()
    assert (step.done_on, step.skipped_on, step.skipped_because) == (TUESDAY, None, "")


def test_moved_to_another_day(step, world):
    actions.move_step(step, TUESDAY, by=world.maija)
    actions.move_step(step, TUESDAY, by=world.maija)
    step.refresh_from_db()
    assert step.due_on == TUESDAY
    assert verbs().count("step.moved") == 1


def test_a_step_of_ones_own_comes_last(panel, world):
    phase = panel.phases.first()
    own = actions.add_step(phase, "Kysy kirjastolta", due_on=TUESDAY, by=world.maija)
    assert [*phase.steps.all()][-1] == own
    assert (own.key, str(own)) == ("", "Kysy kirjastolta")


def test_repeated_right_after_the_first(step, world):
    copy = actions.repeat_step(step, due_on=None, by=world.maija)
    assert [str(each) for each in step.phase.steps.all()] == ["Commit", "Commit", "Brochure"]
    assert copy.key == step.key
    assert copy.is_undone


def test_late_is_what_should_have_been_done(step, panel, world):
    assert not Step.objects.late(MONDAY).exists()
    assert Step.objects.late(TUESDAY).count() == 4
    actions.finish_step(step, by=world.maija, today=TUESDAY)
    assert Step.objects.late(TUESDAY).count() == 3


def test_nothing_changes_in_a_closed_activity(step, panel, world):
    actions.close_activity(panel, {"goals": "Kyllä"}, by=world.olli, today=TUESDAY)
    step = Step.objects.get(pk=step.pk)
    for act in (
        lambda: actions.finish_step(step, by=world.maija, today=TUESDAY),
        lambda: actions.skip_step(step, "x", by=world.maija, today=TUESDAY),
        lambda: actions.move_step(step, TUESDAY, by=world.maija),
        lambda: actions.add_step(step.phase, "x", by=world.maija),
    ):
        with pytest.raises(ValidationError, match="The activity has ended"):
            act()
