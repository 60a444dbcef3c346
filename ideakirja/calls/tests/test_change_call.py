"""Texts and days change; what those who came were promised does not."""

from datetime import timedelta

from ideakirja.calls import actions
from ideakirja.calls.forms.call import CallForm
from ideakirja.calls.models import KEPT, Call

from .things import STAFF, count_of


def typed(call, **more):
    initial = {name: value for name, value in CallForm.typed_of(call).items() if value not in (None, False)}
    return initial | more


def test_the_team_changes_it(world, call, sign_in):
    reply = sign_in(world.maija).post(f"{STAFF}/{call.pk}/change/", typed(call, title_sv="Kom med i rådet"))
    assert reply.status_code == 302
    assert Call.objects.get().titles["sv"] == "Kom med i rådet"
    assert count_of("call.changed") == 1


def test_saving_the_same_changes_nothing(world, call, sign_in):
    sign_in(world.maija).post(f"{STAFF}/{call.pk}/change/", typed(call))
    assert count_of("call.changed") == 0


def test_the_promise_to_those_who_came_stays(world, call, interest, sign_in):
    later = call.closes_on + timedelta(days=100)
    sign_in(world.maija).post(f"{STAFF}/{call.pk}/change/", typed(call, closes_on=later.isoformat()))
    interest.refresh_from_db()
    assert interest.delete_on == call.closes_on + KEPT


def test_the_stop_follows_the_questions(world, call):
    """The book lets nobody into a panel before the interview, but says no such thing of a group."""
    facts = CallForm.typed_of(call)
    assert call.interviews_first
    changed = actions.CallFacts(
        titles=call.titles,
        texts=call.texts,
        opens_on=facts["opens_on"],
        closes_on=facts["closes_on"],
        interview="group",
    )
    actions.change_call(call, changed, by=world.olli)
    call.refresh_from_db()
    assert not call.interviews_first


def test_others_do_not_change_it(world, call, sign_in):
    for person in (world.aino, world.vilma, world.timo):
        assert sign_in(person).post(f"{STAFF}/{call.pk}/change/", typed(call)).status_code == 404
