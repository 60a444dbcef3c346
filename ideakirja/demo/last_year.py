"""Last year's satisfaction survey: closed, its figures frozen, so that there is something to read."""

import random
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from ideakirja.questions.actions import adopt
from ideakirja.questions.ready import SATISFACTION_SURVEY
from ideakirja.surveys.actions import release, start_collection, submit
from ideakirja.surveys.actions.periods import complete_periods, end_period
from ideakirja.surveys.models import Collection
from ideakirja.surveys.receipts import Receipt

from .world import World

ANSWERS = 86
# How the clients of Koivuranta answer: most are content, getting an appointment is what pinches.
CONTENT, PINCHES = (1, 2, 3, 9, 8), (4, 8, 6, 4, 2)
SLOW = (2, 3)  # items of the survey


def build_last_survey(world: World, today: date) -> Collection:
    closed_on = today - timedelta(days=350)
    collection = start_collection(
        Collection(
            unit=world.whole,
            version=adopt(SATISFACTION_SURVEY, by=world.kaisa),
            name=f"Asiakastyytyväisyyskysely {closed_on.year}",
            purposes={
                "fi": "Valitsemme kolme asiaa, jotka korjaamme ensi vuonna.",
                "sv": "Vi väljer tre saker som vi rättar till nästa år.",
                "en": "We choose three things that we put right next year.",
            },
            responsible=world.kaisa,
            opens_on=closed_on - timedelta(days=30),
            closes_on=closed_on,
            promise_days=30,
            release_limit=5,
        ),
        by=world.kaisa,
    )
    lot = random.Random(2025)  # noqa: S311
    for _n in range(ANSWERS):
        receipt = Receipt.draw()
        content = {"answers": answers_of(lot), "language": "fi", "mark": None, "receipt": receipt.hash}
        submit(collection, receipt, content, suspect=False, opened_on=closed_on)
    release(collection, now=timezone.make_aware(datetime.combine(closed_on, time(3))))
    for period in complete_periods(closed_on + timedelta(days=1)):
        end_period(period, closed_on + timedelta(days=1))
    return collection


def answers_of(lot: random.Random) -> dict[str, object]:
    items: dict[str, object] = {
        f"item-{n}": lot.choices((1, 2, 3, 4, 5), PINCHES if n in SLOW else CONTENT)[0]
        for n in range(1, 13)
        if lot.random() > 0.04
    }
    background: dict[str, object] = {
        "gender": lot.choices(("woman", "man", "other"), (50, 45, 2))[0],
        "birth-year": lot.choice((1951, 1963, 1972, 1978, 1985, 1988, 1993, 1996, 2002)),
        "clientship": lot.choice((3, 8, 14, 30, 50, 80)),
    }
    return items | background
