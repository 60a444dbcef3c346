"""Answering one message."""

from django.utils import timezone

from ideakirja.matters.fates import fate_of
from ideakirja.matters.models import Reply, Voice

from .things import a_voice, last_verbs


def post(client, voice, text="Kiitos viestistäsi.", language="fi"):
    return client.post(f"/en/staff/voices/{voice.pk}/answer/", {"text": text, "language": language})


def test_answer(world, sign_in):
    """The receipt shows the answer, who gave it and when."""
    voice = a_voice(world)
    post(sign_in(world.maija), voice)
    fate = fate_of(Voice.objects.get(pk=voice.pk), timezone.localdate())
    assert (fate.state, fate.text, fate.answered_by) == ("answered", "Kiitos viestistäsi.", "Maija Salo")
    assert fate.answered_on == timezone.localdate()


def test_a_double_click_answers_once(world, sign_in):
    voice, client = a_voice(world), sign_in(world.maija)
    assert [post(client, voice).status_code for _ in range(2)] == [302, 302]
    assert Reply.objects.count() == 1


def test_the_language_is_the_writers(world, sign_in):
    page = sign_in(world.maija).get(f"/en/staff/voices/{a_voice(world, language='sv').pk}/answer/").content.decode()
    assert '<option value="sv" selected>' in page


def test_a_ready_answer(world, sign_in):
    page = sign_in(world.maija).get(f"/en/staff/voices/{a_voice(world, language='en').pk}/answer/?ready")
    ready = "We read your message. It needs no change, but we told it to the whole team."
    assert page.context["form"].initial["text"] == ready


def test_an_empty_answer(world, sign_in):
    page = post(sign_in(world.maija), a_voice(world), text=" \u200b ").content.decode()
    assert "Write the answer." in page
    assert not Reply.objects.exists()


def test_a_stranger_gets_404(world, sign_in):
    assert post(sign_in(world.timo), a_voice(world)).status_code == 404


def test_the_form_of_a_handled_message_is_gone(world, sign_in):
    voice, client = a_voice(world), sign_in(world.maija)
    post(client, voice)
    assert client.get(f"/en/staff/voices/{voice.pk}/answer/").status_code == 404
    assert "This message has been handled already." in post(client, voice, "Toinen vastaus.").content.decode()


def test_the_trail(world, sign_in):
    post(sign_in(world.maija), a_voice(world))
    assert last_verbs() == ["voice.replied"]
