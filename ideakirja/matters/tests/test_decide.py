"""Yes, in part or no."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from ideakirja.matters import actions
from ideakirja.matters.models import Decision, Matter, Stage

from .things import a_done_matter, a_matter, an_accepted_matter, last_verbs


def post(client, matter, answer, **more):
    data = {"answer": answer, "text": "", "reason": "", "instead": "", "look_again_on": ""} | more
    return client.post(f"/en/staff/matters/{matter.pk}/decide/", data)


@pytest.mark.parametrize(
    ("answer", "more", "stage"),
    [
        ("yes", {"text": "Vastaamme iltapäivällä."}, Stage.YES),
        ("partly", {"text": "Ma–to.", "reason": "Perjantaina ei ole ketään."}, Stage.PARTLY),
        ("no", {"reason": "Rahaa ei ole."}, Stage.NO),
    ],
)
def test_decide(world, sign_in, answer, more, stage):
    matter = a_matter(world)
    assert post(sign_in(world.sari), matter, answer, **more).status_code == 302
    assert Matter.objects.get().stage == stage


@pytest.mark.parametrize("answer", ["partly", "no"])
def test_a_refusal_says_why(world, sign_in, answer):
    page = post(sign_in(world.sari), a_matter(world), answer, text="Osa.", reason="\u200b").content.decode()
    assert "Write the reason. The person who sent the message sees it on their receipt." in page
    assert 'href="#id_reason"' in page
    assert not Decision.objects.exists()


def test_a_yes_says_what(world, sign_in):
    assert "Write what you will do." in post(sign_in(world.sari), a_matter(world), "yes").content.decode()


def test_the_database_keeps_the_rule(world):
    matter, today = a_matter(world), timezone.localdate()
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.create(matter=matter, answer="no", decided_on=today, decided_by=world.sari)


def test_the_same_decision_again_changes_nothing(world):
    matter = an_accepted_matter(world)
    text, later = matter.decision.text, timezone.localdate() + timedelta(days=3)
    assert actions.decide(matter, "yes", text=text, by=world.pekka, today=later).decided_by == world.sari


def test_it_may_be_changed(world, sign_in):
    matter = an_accepted_matter(world)
    post(sign_in(world.pekka), matter, "no", reason="Ei onnistukaan.")
    assert Decision.objects.get().answer == "no"


@pytest.mark.parametrize("name", ["maija", "kaisa", "vilma", "timo"])
def test_who_may_not_decide_gets_404(world, sign_in, name):
    client, matter = sign_in(getattr(world, name)), a_matter(world)
    assert post(client, matter, "yes", text="Teemme.").status_code == 404
    assert client.get(f"/en/staff/matters/{matter.pk}/decide/").status_code == 404


def test_not_when_it_is_done(world, sign_in):
    matter = a_done_matter(world)
    page = post(sign_in(world.sari), matter, "no", reason="Ei.").content.decode()
    assert "The matter is done. Its decision can no longer be changed." in page
    assert Decision.objects.get().answer == "yes"


def test_not_when_it_is_told(world):
    matter, today = an_accepted_matter(world), timezone.localdate()
    texts = {"fi": "Puhelin"}
    actions.tell(matter, titles=texts, said=texts, did=texts, by=world.kaisa, today=today)
    with pytest.raises(ValidationError, match="on the public page"):
        actions.decide(matter, "no", reason="Ei.", by=world.sari, today=today)


def test_no_leaves_no_actions_behind(world):
    """An action of a refused matter would be late for ever."""
    matter, today = an_accepted_matter(world), timezone.localdate()
    actions.add_action(matter, "Vuorot", owner=world.olli, due_on=today, by=world.maija)
    with pytest.raises(ValidationError, match="Remove them first"):
        actions.decide(matter, "no", reason="Ei.", by=world.sari, today=today)


def test_the_trail(world):
    an_accepted_matter(world)
    assert last_verbs() == ["matter.decided"]
