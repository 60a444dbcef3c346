"""Figures are counted once for a whole period and then stay as they are."""

from datetime import date, datetime, time, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from ideakirja.surveys.actions import close_collection, extend_collection, release, release_due, submit
from ideakirja.surveys.actions.periods import end_period, figures_come_on
from ideakirja.surveys.models import Collection, Figures, FiguresEvery, Period
from ideakirja.surveys.receipts import Receipt
from ideakirja.surveys.results import results_of
from ideakirja.trail.models import Entry

from .cards import put_waiting


def night(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(3)))


def batch(collection: Collection, day: date, number: int = 5, **answers: object) -> None:
    put_waiting(collection, number, today=day, **answers)
    assert release(collection, now=night(day)) == number


def every(collection: Collection, months: int) -> Collection:
    collection.figures_every = months
    collection.save()
    return collection


def test_while_a_period_runs_there_are_no_figures(world, story, sign_in):
    """The words can be read, the figures not."""
    batch(story.card, timezone.localdate(), opinion=3, wish="Kahvia aulaan")
    page = sign_in(world.maija).get(f"/en/staff/collections/{story.card.pk}/results/").text
    assert "Kahvia aulaan" in page
    assert '<b class="big-num">5</b>' in page
    assert "<table" not in page
    assert not Figures.objects.exists()


def test_the_figures_come_when_the_collection_is_closed(world, story):
    today = timezone.localdate()
    batch(story.card, today, opinion=3)
    close_collection(story.card, by=world.kaisa)
    release_due(night(today))
    period = Period.objects.get()
    assert period.ended_on == today
    assert results_of(story.card, period=period).total == 5
    assert Entry.objects.get(verb="period.ended").actor_name == "Ideakirja"


def test_the_last_batch_is_released_first(world, story, settings):
    """Five still wait when the collection is closed, and the next release is tomorrow: the figures wait for them."""
    settings.RELEASE_EVERY = timedelta(days=1)
    today = timezone.localdate()
    batch(story.card, today, opinion=3)
    put_waiting(story.card, 5, opinion=1)
    close_collection(story.card, by=world.kaisa)
    release_due(night(today) + timedelta(hours=1))
    assert not Figures.objects.exists()
    release_due(night(today) + timedelta(days=1))
    assert results_of(story.card, period=Period.objects.get()).total == 10


def test_four_that_wait_do_not_keep_the_figures_back(world, story):
    today = timezone.localdate()
    batch(story.card, today, opinion=3)
    put_waiting(story.card, 4, opinion=1)
    close_collection(story.card, by=world.kaisa)
    release_due(night(today))
    assert results_of(story.card, period=Period.objects.get()).total == 5


def test_months_make_periods_that_do_not_overlap(story):
    """A batch of the next quarter ends the one before, and goes into its own."""
    story.card.opens_on = date(2026, 1, 15)
    card = every(story.card, FiguresEvery.QUARTER)
    batch(card, date(2026, 1, 20), opinion=3)
    batch(card, date(2026, 3, 31), opinion=3)
    batch(card, date(2026, 4, 1), opinion=1)
    first, second = card.periods.order_by("number")
    assert (first.began_on, first.ended_on) == (date(2026, 1, 15), date(2026, 4, 1))
    assert (second.began_on, second.ended_on) == (date(2026, 4, 1), None)
    assert results_of(card, period=first).total == 10
    assert second.responses.count() == 5


def test_figures_do_not_change_any_more(world, story):
    """A collection that goes on after its end begins a new period."""
    today = timezone.localdate()
    batch(story.card, today, opinion=3)
    close_collection(story.card, by=world.kaisa)
    release_due(night(today))
    before = list(Figures.objects.values())
    extend_collection(story.card, closes_on=today + timedelta(days=30), by=world.kaisa)
    batch(story.card, today + timedelta(days=2), opinion=1)
    close_collection(story.card, by=world.kaisa)
    release_due(night(today + timedelta(days=3)))
    assert list(Figures.objects.filter(period__number=1).values()) == before
    assert results_of(story.card, period=Period.objects.get(number=2)).total == 5


def test_ending_twice_does_no_harm(story):
    today = timezone.localdate()
    batch(story.card, today, opinion=3)
    period = Period.objects.get()
    assert end_period(period, today)
    assert not end_period(period, today)
    assert Figures.objects.count() == 1


def test_only_suspected_spam_makes_no_figures(world, story):
    today = timezone.localdate()
    for _n in range(5):
        receipt = Receipt.draw()
        content = {"answers": {"opinion": 1}, "language": "fi", "mark": None, "receipt": receipt.hash}
        submit(story.card, receipt, content, suspect=True, opened_on=today)
    assert release(story.card, now=night(today)) == 5
    assert not end_period(Period.objects.get(), today)


def test_two_periods_cannot_run_at_once(story):
    Period.objects.create(collection=story.card, number=1, began_on=date(2026, 1, 1))
    with pytest.raises(IntegrityError), transaction.atomic():
        Period.objects.create(collection=story.card, number=2, began_on=date(2026, 1, 2))


def test_the_page_says_when_the_figures_come(story):
    today = timezone.localdate()
    end = story.card.closes_on + timedelta(days=1)
    assert figures_come_on(story.card, today) == end
    assert figures_come_on(every(story.card, FiguresEvery.MONTH), today) == min(
        end, (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    )


def test_groups_may_be_seen_apart(world, story, sign_in):
    """The men's table; of "other", whom nobody chose, nothing is told, whatever the address says."""
    today = timezone.localdate()
    put_waiting(story.survey, 10, gender="woman", **{"item-12": 5})
    put_waiting(story.survey, 12, gender="man", **{"item-12": 1})
    put_waiting(story.survey, 6, **{"item-12": 1})
    release(story.survey, now=night(today))
    end_period(Period.objects.get(), today)
    page = sign_in(world.kaisa).get(f"/en/staff/collections/{story.survey.pk}/results/?group=gender:man").text
    assert "Gender: Man" in page
    assert "12 answers" in page
    hidden = sign_in(world.kaisa).get(f"/en/staff/collections/{story.survey.pk}/results/?group=gender:other").text
    assert "28 answers" in hidden
    assert 'value="gender:other"' not in hidden
