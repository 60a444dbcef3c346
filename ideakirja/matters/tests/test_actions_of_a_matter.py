"""Things to do: adding, changing, finishing, opening again and removing them."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from ideakirja.matters import actions
from ideakirja.matters.models import Action, Matter, Stage

from .things import a_done_matter, a_matter, an_accepted_matter, last_verbs


@pytest.fixture
def action(world):
    matter = an_accepted_matter(world)
    return actions.add_action(matter, "Uudet vuorot", owner=world.olli, due_on=timezone.localdate(), by=world.maija)


def add(client, matter, owner, **more):
    data = {"what": "Uudet vuorot", "owner": owner.pk, "due_on": timezone.localdate().isoformat()} | more
    return client.post(f"/en/staff/matters/{matter.pk}/actions/add/", data)


def do(client, action, verb, data=None):
    return client.post(f"/en/staff/matters/actions/{action.pk}/{verb}/", data or {}, follow=True)


def test_add(world, sign_in):
    matter = an_accepted_matter(world)
    add(sign_in(world.maija), matter, world.olli)
    assert Action.objects.get().owner == world.olli
    assert Matter.objects.get().stage == Stage.DOING


def test_a_double_click_adds_one(world, sign_in):
    matter = an_accepted_matter(world)
    for _ in range(2):
        add(sign_in(world.maija), matter, world.olli)
    assert Action.objects.count() == 1


def test_the_owner_works_in_the_unit_or_above_it(world, sign_in):
    matter, client = an_accepted_matter(world), sign_in(world.maija)
    assert "Choose a person from the list." in add(client, matter, world.timo).content.decode()
    assert add(client, matter, world.kaisa).status_code == 302


def test_only_after_a_decision_to_do_it(world):
    matter, today = a_matter(world), timezone.localdate()
    with pytest.raises(ValidationError, match="Decide first"):
        actions.add_action(matter, "Vuorot", owner=world.olli, due_on=today, by=world.maija)


def test_change(world, sign_in, action):
    day = timezone.localdate() + timedelta(days=5)
    do(sign_in(world.maija), action, "change", {"owner": world.aino.pk, "due_on": day.isoformat()})
    action.refresh_from_db()
    assert (action.owner, action.due_on) == (world.aino, day)
    assert last_verbs() == ["action.changed"]


def test_finish_and_open_again(world, sign_in, action):
    client = sign_in(world.maija)
    do(client, action, "finish")
    do(client, action, "finish")
    action.refresh_from_db()
    assert (action.done_on, action.done_by) == (timezone.localdate(), world.maija)
    do(client, action, "reopen")
    assert Action.objects.undone().get() == action
    assert last_verbs(2) == ["action.reopened", "action.done"]


def test_remove(world, sign_in, action):
    do(sign_in(world.maija), action, "remove")
    assert not Action.objects.exists()
    assert last_verbs() == ["action.removed"]


def test_what_is_done_is_not_removed(world, sign_in, action):
    actions.finish_action(action, by=world.olli, today=timezone.localdate())
    assert "This action is done." in do(sign_in(world.maija), action, "remove").content.decode()
    assert Action.objects.exists()


def test_a_done_matter_gets_no_new_actions(world):
    matter = a_done_matter(world)
    with pytest.raises(ValidationError, match="Open a new matter"):
        actions.add_action(matter, "Vuorot", owner=world.olli, due_on=timezone.localdate(), by=world.maija)


@pytest.mark.parametrize("verb", ["change", "finish", "reopen", "remove"])
@pytest.mark.parametrize("name", ["timo", "vilma", "antti"])
def test_others_get_404(world, sign_in, action, verb, name):
    assert do(sign_in(getattr(world, name)), action, verb).status_code == 404


def test_late(world, action):
    """A late action makes its matter late, until it is done."""
    later = timezone.localdate() + timedelta(days=1)
    assert list(Action.objects.late(later)) == [action]
    assert list(Matter.objects.late(later)) == [action.matter]
    actions.finish_action(action, by=world.olli, today=later)
    assert not Matter.objects.late(later).exists()
