"""Results: figures through the gate, and a worker's own cards for that worker alone."""

import random
import re

import pytest
from django.utils import timezone

from ideakirja.kit.texts import LANGUAGES
from ideakirja.surveys.actions.periods import end_period, running_period
from ideakirja.surveys.models import Collection, Mark, Period, Response
from ideakirja.surveys.receipts import Receipt
from ideakirja.surveys.results import Results, results_of, results_of_mark
from ideakirja.trail.models import Entry


def released(collection: Collection, number: int, *, mark: int | None = None, aside: bool = False, **answers: object):
    """Answers that have been released already, in the running period."""
    today = timezone.localdate()
    period = running_period(collection, today)
    period.size += 0 if aside else number
    period.save()
    for _n in range(number):
        Response.objects.create(
            collection=collection,
            period=period,
            month=today.replace(day=1),
            language="fi",
            mark=mark,
            answers=answers,
            receipt_hash=Receipt.draw().hash,
            is_aside=aside,
        )


def counted(collection: Collection) -> Results:
    """The figures after the running period has ended."""
    period = running_period(collection, timezone.localdate())
    return results_of(collection, period=period if end_period(period, timezone.localdate()) else None)


def counted_for(mark: Mark) -> Results:
    period = running_period(mark.collection, timezone.localdate())
    end_period(period, timezone.localdate())
    return results_of_mark(mark, period=period)


def page_of(collection: Collection, own: bool = False) -> str:
    return f"/en/staff/collections/{collection.pk}/results/" + ("mine/" if own else "")


def mark_of(collection: Collection, worker) -> int:
    return collection.marks.get(worker=worker).number


def cells(page: str) -> list[str]:
    return re.findall(r'<td class="num(?: none)?"[^>]*>([^<]+)</td>', page)


def test_a_group_of_less_than_five_is_not_shown(world, story, sign_in):
    """Six were glad and two sad: with the total one could count the two, so the six are not shown either."""
    released(story.card, 6, opinion=3)
    released(story.card, 2, opinion=1)
    counted(story.card)
    page = sign_in(world.maija).get(page_of(story.card)).text
    assert '<b class="big-num">8</b>' in page
    assert not {"6", "2"} & set(cells(page))


def test_groups_of_five_and_more_are_shown(world, story, sign_in):
    released(story.card, 6, opinion=3)
    released(story.card, 6, opinion=1)
    shown = counted(story.card)
    page = sign_in(world.maija).get(page_of(story.card)).text
    assert cells(page).count("6") == 2
    assert [row.share for row in shown.tables[1].rows][::2] == [0.5, 0.5]


def test_four_answers_look_like_none(world, story, sign_in):
    """The page does not tell small from empty, and nobody "saw results"."""
    empty = sign_in(world.maija).get(page_of(story.card)).text
    released(story.card, 4, opinion=3)
    few = sign_in(world.maija).get(page_of(story.card)).text
    without_nonce = re.compile(r'nonce="[^"]+"|name="csrfmiddlewaretoken" value="[^"]+"')
    assert without_nonce.sub("", few) == without_nonce.sub("", empty)
    assert not Entry.objects.filter(verb="results.seen").exists()


def test_what_the_guard_set_aside_is_not_counted(story):
    released(story.card, 5, opinion=3)
    released(story.card, 50, aside=True, opinion=1)
    assert counted(story.card).total == 5


def test_no_released_batch_shows_a_small_cell(story):
    """A hundred drawn collections of the survey: every figure that leaves is 0 or 5 and more."""
    lot = random.Random(4)
    for _round in range(100):
        Response.objects.all().delete()
        Period.objects.all().delete()
        for _n in range(lot.randint(5, 12)):
            released(story.survey, 1, **{f"item-{n}": lot.randint(1, 5) for n in (1, 12)})
        shown = [row.count for table in counted(story.survey).tables for row in table.rows]
        assert not {1, 2, 3, 4} & set(shown)


def test_faces_stand_in_the_order_of_the_card(story):
    """Happy first, as printed; a label in each language."""
    released(story.card, 5, opinion=3)
    rows = counted(story.card).tables[0].rows
    assert [row.label["en"] for row in rows] == ["Yes", "In part", "No", "Does not know or want to say"]
    assert all(row.label.keys() == set(LANGUAGES) for row in rows)


def test_looking_is_in_the_trail(world, story, sign_in):
    released(story.card, 5, opinion=3)
    sign_in(world.maija).get(page_of(story.card))
    assert Entry.objects.get(verb="results.seen").actor_name == "Maija Salo"


def test_others_get_not_found(world, story, sign_in):
    for person in (world.vilma, world.antti, world.timo):
        assert sign_in(person).get(page_of(story.card)).status_code == 404
        assert sign_in(person).get(page_of(story.card, own=True)).status_code == 404


@pytest.mark.parametrize(("number", "total"), [(9, None), (10, 10)])
def test_a_worker_sees_the_own_cards_from_ten_on(world, story, number, total):
    mark = story.card.marks.get(worker=world.maija)
    released(story.card, number, mark=mark.number, opinion=3)
    assert counted_for(mark).total == total


@pytest.mark.parametrize(("others", "total"), [(0, 12), (1, None), (3, None), (9, None), (10, 12)])
def test_few_cards_of_the_others_hide_the_own_ones(world, story, others, total):
    """Everybody's figures minus Maija's would otherwise be the figures of the few others."""
    mark = story.card.marks.get(worker=world.maija)
    released(story.card, 12, mark=mark.number, opinion=3)
    released(story.card, others, mark=mark_of(story.card, world.olli), opinion=1)
    assert counted_for(mark).total == total


def test_own_results_are_the_workers_alone(world, story, sign_in):
    """Whoever opens the page sees the cards of their own marker, or nothing: not even a manager sees another's."""
    released(story.card, 11, mark=mark_of(story.card, world.maija), opinion=3)
    released(story.card, 13, mark=mark_of(story.card, world.olli), opinion=1)
    counted(story.card)
    assert "11 answers" in sign_in(world.maija).get(page_of(story.card, own=True)).text
    assert "13 answers" in sign_in(world.olli).get(page_of(story.card, own=True)).text
    assert "<table" not in sign_in(world.sari).get(page_of(story.card, own=True)).text
    for person in (world.pekka, world.kaisa, world.aino):
        assert sign_in(person).get(page_of(story.card, own=True)).status_code == 404


def test_own_results_show_no_words(world, story, sign_in):
    """A text and a marker together could tell who wrote."""
    released(story.card, 12, mark=mark_of(story.card, world.maija), opinion=3, wish="Salainen toive")
    assert "Salainen toive" not in sign_in(world.maija).get(page_of(story.card, own=True)).text
