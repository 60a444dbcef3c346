"""Server keys and spent keys are destroyed in time; what still waits keeps its own."""

from datetime import date, timedelta

from ideakirja.surveys.actions import submit
from ideakirja.surveys.actions.submitting import epoch_of, forget_epochs, is_spent
from ideakirja.surveys.models import Epoch, Sealed, SpentKey
from ideakirja.surveys.receipts import Receipt

from .cards import put_waiting

DAY = date(2026, 3, 1)


def on(days: int) -> date:
    return DAY + timedelta(days=days)


def test_a_server_key_lasts_thirty_days(world):
    assert epoch_of(DAY) == epoch_of(on(29))
    assert epoch_of(on(30)) != epoch_of(DAY)
    assert epoch_of(on(31)) == epoch_of(on(30))
    assert Epoch.objects.count() == 2


def test_spent_keys_are_kept_sixty_days(story):
    """Until then a late replay is recognised; afterwards nobody can tell that this receipt was ever used."""
    receipt = put_waiting(story.card, 1, today=DAY)[0]
    Sealed.objects.all().delete()
    forget_epochs(on(60))
    assert is_spent(receipt)
    forget_epochs(on(61))
    assert not is_spent(receipt)
    assert not SpentKey.objects.exists()
    assert not Epoch.objects.exists()


def test_the_key_of_a_waiting_card_stays_with_it(story):
    """A quiet office: two cards have waited for three months and are still one card each."""
    waiting, released = put_waiting(story.card, 2, today=DAY)
    epoch = Epoch.objects.get()
    Sealed.objects.filter(key=released.key(bytes(epoch.secret))).delete()
    forget_epochs(on(90))
    assert is_spent(waiting)
    assert not is_spent(released)
    content = {"answers": {"wish": "again"}, "language": "fi", "mark": None, "receipt": waiting.hash}
    submit(story.card, waiting, content, suspect=False, opened_on=DAY)
    assert Sealed.objects.count() == 1


def test_newer_keys_stay(story):
    put_waiting(story.card, 1, today=DAY)
    newer = put_waiting(story.card, 1, today=on(40))[0]
    Sealed.objects.all().delete()
    forget_epochs(on(70))
    assert is_spent(newer)
    assert [epoch.begins_on for epoch in Epoch.objects.all()] == [on(40)]


def test_forgetting_twice_does_no_harm(story):
    put_waiting(story.card, 3, today=DAY)
    for _run in range(2):
        forget_epochs(on(61))
    assert Sealed.objects.count() == SpentKey.objects.count() == 3


def test_a_receipt_that_was_never_used_is_not_spent(story):
    put_waiting(story.card, 1, today=DAY)
    assert not is_spent(Receipt.draw())
