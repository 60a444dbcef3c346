"""A worker types in paper cards and interviews by phone."""

import re

import pytest
from django.utils import timezone

from ideakirja.surveys.actions import close_collection, key_in, release
from ideakirja.surveys.models import Response, Sealed
from ideakirja.surveys.receipts import Receipt
from ideakirja.surveys.sealing import unseal
from ideakirja.trail.models import Entry

from .cards import start_oral

OF_THE_SITTING = {"mark", "channel", "language", "saved", "anyway"}


def page_of(collection):
    return f"/en/staff/collections/{collection.pk}/type-in/"


def token_of(page):
    return re.search(r'name="token" value="([^"]+)"', page)[1]


def type_in(client, collection, **filled):
    page = client.get(page_of(collection)).text
    sent = {name if name in OF_THE_SITTING else f"q-{name}": value for name, value in filled.items()}
    return client.post(page_of(collection), {"token": token_of(page)} | sent)


def content():
    return unseal(Sealed.objects.get().box)


def test_a_paper_card_waits_sealed_like_any_other(world, story, sign_in):
    client = sign_in(world.aino)
    reply = type_in(client, story.card, channel="paper", language="sv", saved="2", expectations="3", wish="Tack")
    assert reply.url == f"{page_of(story.card)}?channel=paper&language=sv&saved=3"
    said = content()
    assert said["answers"] == {"expectations": 3, "wish": "Tack"}
    assert (said["channel"], said["language"], said["mark"]) == ("paper", "sv", None)
    page = client.get(reply.url).text
    assert "Saved. 3 cards in this sitting." in page
    assert re.search(r'id="language-sv" name="language" value="sv" checked', page)


def test_an_interview_by_phone_gets_a_receipt_to_read_aloud(world, story, sign_in):
    client = sign_in(world.aino)
    page = client.get(f"{page_of(story.card)}?channel=phone&language=fi").text
    words = re.search(r'<p lang="fi"><strong>([^<]+)</strong>', page)[1]
    sent = {"token": token_of(page), "channel": "phone", "language": "fi", "q-wish": "Takaisinsoitto"}
    assert client.post(page_of(story.card), sent).status_code == 302
    assert content()["channel"] == "phone"
    assert content()["receipt"] == Receipt.from_words(words, "fi").hash


def test_sending_twice_is_one_and_counts_once(world, story, sign_in):
    client = sign_in(world.aino)
    token = token_of(client.get(page_of(story.card)).text)
    replies = [client.post(page_of(story.card), {"token": token, "q-wish": "Kerran"}) for _n in range(2)]
    assert [reply.url[-7:] for reply in replies] == ["saved=1", "saved=0"]
    assert Sealed.objects.count() == 1


def test_nobody_types_the_cards_about_themself(world, story, sign_in):
    """Maija's marker is on the card: Aino types it, Maija is refused with a sentence and nothing is lost."""
    mark = story.card.marks.get(worker=world.maija)
    refused = type_in(sign_in(world.maija), story.card, mark=str(mark.number), saved="2", wish="Kiitos kaikesta")
    assert refused.status_code == 422
    assert "The card has your own mark." in refused.text
    assert "Kiitos kaikesta" in refused.text
    assert "Saved" not in refused.text
    assert not Sealed.objects.exists()
    assert type_in(sign_in(world.aino), story.card, mark=str(mark.number), wish="Kiitos kaikesta").status_code == 302
    assert content()["mark"] == mark.number


@pytest.mark.parametrize("mark", ["99", "x", "-1", ""])
def test_a_marker_that_is_not_there_is_none(world, story, sign_in, mark):
    assert type_in(sign_in(world.aino), story.card, mark=mark, wish="Kiitos").status_code == 302
    assert content()["mark"] is None


def test_who_typed_it_stands_nowhere(world, story, sign_in):
    before = Entry.objects.count()
    client = sign_in(world.aino)
    session = dict(client.session)
    type_in(client, story.card, wish="Kiitos")
    assert Entry.objects.count() == before
    assert dict(client.session) == session
    assert "Aino" not in repr(content())


def test_it_is_released_with_the_others(world, story):
    today = timezone.localdate()
    for channel in ("paper", "paper", "phone", "phone", "paper"):
        key_in(story.card, Receipt.draw(), {"opinion": 3}, channel=channel, language="fi", by=world.aino, today=today)
    assert release(story.card, now=timezone.now()) == 5
    assert sorted(Response.objects.values_list("channel", flat=True)) == ["paper"] * 3 + ["phone"] * 2


@pytest.mark.parametrize(("query", "checked"), [("channel=oral", "paper"), ("channel=x&saved=-1&language=xx", "paper")])
def test_what_was_changed_in_the_address_is_ignored(world, story, sign_in, query, checked):
    page = sign_in(world.aino).get(f"{page_of(story.card)}?{query}").text
    assert re.search(rf'value="{checked}" checked', page)
    assert "Saved." not in page


def test_what_may_tell_who_it_was_is_pointed_out(world, story, sign_in):
    client = sign_in(world.aino)
    assert type_in(client, story.card, wish="Soita 040 123 4567").status_code == 422
    assert type_in(client, story.card, wish="Soita 040 123 4567", anyway="1").status_code == 302


def test_a_long_survey_says_what_is_unclear(world, story, sign_in):
    reply = type_in(sign_in(world.kaisa), story.survey, **{"birth-year": "seitkytkolme", "item-1": "5"})
    assert reply.status_code == 422
    assert "seitkytkolme" in reply.text
    assert not Sealed.objects.exists()


def test_a_closed_collection_takes_nothing_in(world, story, sign_in):
    client = sign_in(world.aino)
    token = token_of(client.get(page_of(story.card)).text)
    close_collection(story.card, by=world.sari)
    assert client.get(page_of(story.card)).url == f"/en/staff/collections/{story.card.pk}/"
    reply = client.post(page_of(story.card), {"token": token, "q-wish": "Tämä jää"})
    assert reply.status_code == 422
    assert "Tämä jää" in reply.text
    assert not Sealed.objects.exists()


def test_oral_feedback_is_not_keyed_in(world, story):
    today = timezone.localdate()
    said = {"language": "fi", "by": world.aino, "today": today}
    with pytest.raises(ValueError, match="write_oral"):
        key_in(start_oral(world), Receipt.draw(), {"opinion": 3}, channel="paper", **said)
    with pytest.raises(ValueError, match="write_oral"):
        key_in(story.card, Receipt.draw(), {"opinion": 3}, channel="web", **said)
