"""A year of weekly looks at the results (docs/trust.md, "Numbers")."""

import random
from datetime import date, datetime, time, timedelta

import pytest
from django.utils import timezone

from ideakirja.kit.gate import gate
from ideakirja.surveys.actions import release_due
from ideakirja.surveys.counting import count, counted_questions
from ideakirja.surveys.models import Collection, FiguresEvery
from ideakirja.surveys.results import results_of
from ideakirja.surveys.tests.cards import put_waiting

from .attackers.comparing import ComparingAttacker, Tables

WEEKS = 30


def weekly(collection: Collection):
    """Five to nine cards a week, and their release in the night."""
    lot = random.Random(7)
    Collection.objects.filter(pk=collection.pk).update(opens_on=date(2026, 1, 1), closes_on=date(2026, 12, 31))
    collection.refresh_from_db()
    for week in range(WEEKS):
        day = date(2026, 1, 5) + timedelta(weeks=week)
        for _n in range(lot.randint(5, 9)):
            put_waiting(
                collection, 1, today=day, expectations=lot.choice((1, 2, 3, 3)), opinion=lot.choice((1, 2, 3, 3, 3))
            )
        release_due(timezone.make_aware(datetime.combine(day, time(3))))
        yield day


def page_as_it_is(collection: Collection) -> Tables:
    period = collection.periods.ended().first()
    results = results_of(collection, period=period)
    return {
        f"{period and period.number} {table.question.id}": {
            row.label["en"]: row.count for row in table.rows if row.count is not None
        }
        for table in results.tables
    }


def page_that_counts_at_every_look(collection: Collection) -> Tables:
    """The weakened variant: the same gate, but on all answers so far."""
    form = collection.version.form
    everybody = count(form, collection.responses.counted().values_list("mark", "answers")).everybody
    return {
        question.id: dict(gate(everybody.rows(question)[""]).counts)
        for question in counted_questions(form)
        if everybody.sizes
    }


def test_frozen_figures_tell_nothing_of_a_week(story):
    Collection.objects.filter(pk=story.card.pk).update(figures_every=FiguresEvery.QUARTER)
    attacker = ComparingAttacker()
    seen = set()
    for _day in weekly(story.card):
        shown = page_as_it_is(story.card)
        seen |= shown.keys()
        attacker.look(shown, limit=5)
    assert len(seen) >= 4, "Two quarters of two questions: figures were there to compare."
    assert attacker.caught == []


def test_the_attacker_wins_against_live_figures(story):
    attacker = ComparingAttacker()
    for _day in weekly(story.card):
        attacker.look(page_that_counts_at_every_look(story.card), limit=5)
    assert len(attacker.caught) >= WEEKS


@pytest.fixture(autouse=True)
def _database(db):
    """Both tests write."""
