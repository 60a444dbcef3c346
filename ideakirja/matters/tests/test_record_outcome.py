"""Writing down what changed."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from ideakirja.matters import actions
from ideakirja.matters.models import Matter, Outcome, Stage

from .things import a_done_matter, a_matter, an_accepted_matter, last_verbs


def post(client, matter, text="Puheluista vastataan useammin."):
    return client.post(f"/en/staff/matters/{matter.pk}/outcome/", {"text": text})


def test_record(world, sign_in):
    matter = an_accepted_matter(world)
    post(sign_in(world.maija), matter)
    assert Matter.objects.get().stage == Stage.DONE


def test_it_may_be_written_again(world, sign_in):
    matter = a_done_matter(world)
    post(sign_in(world.maija), matter, "Nyt vastataan aina.")
    assert Outcome.objects.get().text == "Nyt vastataan aina."


def test_a_stranger_gets_404(world, sign_in):
    assert post(sign_in(world.timo), an_accepted_matter(world)).status_code == 404


def test_not_while_something_is_undone(world, sign_in):
    """The message says what is in the way, and the text stays."""
    matter, today = an_accepted_matter(world), timezone.localdate()
    actions.add_action(matter, "Vuorot", owner=world.olli, due_on=today, by=world.maija)
    page = post(sign_in(world.maija), matter).content.decode()
    assert "The matter has actions that are not done." in page
    assert "Puheluista vastataan useammin." in page
    assert not Outcome.objects.exists()


def test_not_without_a_decision_to_do_it(world):
    with pytest.raises(ValidationError, match="Decide first"):
        actions.record_outcome(a_matter(world), "Valmis.", by=world.maija, today=timezone.localdate())


def test_the_trail(world):
    a_done_matter(world)
    assert last_verbs() == ["outcome.recorded"]
