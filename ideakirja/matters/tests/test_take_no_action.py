"""No action, always with a reason."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from ideakirja.matters import actions
from ideakirja.matters.models import Reply

from .things import a_voice, last_verbs

NEED_REASON = "Write the reason. The person who sent the message sees it on their receipt."


def post(client, voice, text="Talo on suojeltu."):
    return client.post(f"/en/staff/voices/{voice.pk}/no-action/", {"text": text, "language": "fi"})


def test_no_action(world, sign_in):
    post(sign_in(world.maija), a_voice(world))
    assert Reply.objects.get().kind == Reply.Kind.NO_ACTION


@pytest.mark.parametrize("text", ["", "   ", "\u200b\u2060", "\n\n"])
def test_a_reason_is_required(world, sign_in, text):
    page = post(sign_in(world.maija), a_voice(world), text).content.decode()
    assert NEED_REASON in page
    assert 'aria-invalid="true"' in page
    assert not Reply.objects.exists()


def test_the_action_and_the_database_require_it_too(world):
    voice = a_voice(world)
    with pytest.raises(ValidationError, match="Write the reason"):
        actions.take_no_action(voice, " ", language="fi", by=world.maija)
    with pytest.raises(IntegrityError), transaction.atomic():
        Reply.objects.create(voice=voice, kind="no_action", text="", language="fi", replied_by=world.maija)


def test_a_stranger_gets_404(world, sign_in):
    assert post(sign_in(world.timo), a_voice(world)).status_code == 404


def test_the_trail(world):
    actions.take_no_action(a_voice(world), "Talo on suojeltu.", language="fi", by=world.maija)
    assert last_verbs() == ["voice.replied"]
