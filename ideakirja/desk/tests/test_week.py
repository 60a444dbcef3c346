"""My week: what one worker has to do, in the order of its days."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ideakirja.demo.world import World
from ideakirja.desk.agenda import agenda_of
from ideakirja.matters import actions
from ideakirja.matters.fates import fate_of
from ideakirja.matters.models import Matter, Voice
from ideakirja.people.models import User

PAGE = "/en/staff/"
WEDNESDAY = date(2026, 3, 11)


def heard(world: World, *, promised_on: date, number: int = 1) -> list[Voice]:
    return actions.hear(
        [("Puhelimeen ei pääse läpi.", "fi", "")] * number,
        unit=world.keskusta,
        source=Voice.Source.CARD,
        source_name="Palautekortti",
        readable_on=promised_on - timedelta(days=30),
        promise_days=30,
    )


def a_matter(world: World, owner: User, decide_by: date, title: str = "Puhelin") -> Matter:
    given = {"title": title, "summary": "", "owner": owner, "unit": world.keskusta, "decide_by": decide_by}
    return actions.open_matter(**given, by=world.sari)


def an_action(world: World, owner: User, due_on: date) -> None:
    matter = a_matter(world, owner, WEDNESDAY, title=f"Asia {due_on}")
    actions.decide(matter, "yes", text="Teemme sen.", by=world.sari, today=WEDNESDAY)
    actions.add_action(matter, f"Teko {due_on}", owner=owner, due_on=due_on, by=world.sari)


def test_duties_stand_under_their_days(world):
    """Late, today, the rest of the week to Sunday, the three weeks after; not what is further off."""
    for days in (-1, 0, 1, 4, 5, 25, 26):
        an_action(world, world.olli, WEDNESDAY + timedelta(days=days))
    agenda = agenda_of(world.olli, WEDNESDAY)
    parts = (agenda.late, agenda.today, agenda.week, agenda.later)
    found = [[(duty.due_on - WEDNESDAY).days for duty in part] for part in parts]
    assert found == [[-1], [0], [1, 4], [5, 25]]


def test_a_duty_knows_how_late_it_is(world):
    an_action(world, world.olli, WEDNESDAY - timedelta(days=3))
    assert agenda_of(world.olli, WEDNESDAY).late[0].days_over(WEDNESDAY) == 3


def test_what_is_done_is_gone(world):
    an_action(world, world.olli, WEDNESDAY)
    actions.finish_action(Matter.objects.get().actions.get(), by=world.olli, today=WEDNESDAY)
    assert agenda_of(world.olli, WEDNESDAY).today == []


def test_a_late_message_is_on_the_lead_workers_table(world):
    """And only there: the others see it in their queue."""
    heard(world, promised_on=WEDNESDAY - timedelta(days=1), number=3)
    late = agenda_of(world.sari, WEDNESDAY).late
    assert [(duty.what, duty.where) for duty in late] == [("Answer 3 messages", "Town centre office")]
    assert [agenda_of(person, WEDNESDAY).late for person in (world.maija, world.kaisa, world.timo)] == [[], [], []]
    assert len(agenda_of(world.pekka, WEDNESDAY).late) == 1


def test_messages_that_are_due_are_everybodys(world):
    heard(world, promised_on=WEDNESDAY)
    for person in (world.maija, world.aino, world.sari):
        assert [duty.what for duty in agenda_of(person, WEDNESDAY).today] == ["Answer 1 message"]
    assert agenda_of(world.timo, WEDNESDAY).today == []


def test_a_decision_that_waits_is_its_owners_and_when_late_also_the_deciders(world):
    a_matter(world, world.olli, WEDNESDAY)
    assert [duty.what for duty in agenda_of(world.olli, WEDNESDAY).today] == ["Decide: Puhelin"]
    assert agenda_of(world.sari, WEDNESDAY).today == []
    thursday = WEDNESDAY + timedelta(days=1)
    assert len(agenda_of(world.olli, thursday).late) == len(agenda_of(world.sari, thursday).late) == 1
    assert agenda_of(world.maija, thursday).late == []


def test_a_collection_that_ends_is_its_responsible_persons(world, story):
    last = story.card.closes_on
    assert [duty.due_on for duty in agenda_of(world.maija, last).today] == [last]
    assert agenda_of(world.olli, last).today == []


def test_the_page_shows_late_ones_first(world, sign_in):
    today = timezone.localdate()
    heard(world, promised_on=today - timedelta(days=2))
    page = sign_in(world.sari).get(PAGE).text
    assert page.index("2 days over") < page.index("Nothing is due today.")


@pytest.mark.parametrize("person", ["vilma", "antti"])
def test_the_page_is_calm_for_those_who_have_nothing_to_do(world, sign_in, person):
    page = sign_in(getattr(world, person)).get(PAGE)
    assert page.status_code == 200
    assert "Nothing is due today." in page.text
    assert "You have no open matters." in page.text


def test_fifty_duties_take_as_many_queries_as_five(world, story, sign_in):
    browser, today = sign_in(world.sari), timezone.localdate()

    def queries_with(number: int) -> int:
        for n in range(number):
            heard(world, promised_on=today + timedelta(days=n - 3))
            an_action(world, world.sari, today + timedelta(days=n))
            a_matter(world, world.sari, today + timedelta(days=n % 20))
        browser.get(PAGE)
        with CaptureQueriesContext(connection) as queries:
            assert browser.get(PAGE).status_code == 200
        return len(queries)

    assert queries_with(5) == queries_with(45)


def test_what_the_receipt_calls_late_is_on_the_lead_workers_page(world):
    """The unit's own day is still ahead, but what one giver was promised has passed: the receipt says that the
    matter is with the lead worker, and it is."""
    (voice,) = heard(world, promised_on=WEDNESDAY - timedelta(days=2))
    later = WEDNESDAY + timedelta(days=10)
    given = {"title": "Puhelin", "summary": "", "owner": world.maija, "unit": world.keskusta, "decide_by": later}
    actions.open_matter(voice=voice, **given, by=world.maija)
    assert fate_of(Voice.objects.get(), WEDNESDAY).is_late
    assert [duty.what for duty in agenda_of(world.sari, WEDNESDAY).late] == ["Decide: Puhelin"]
    assert [duty.days_over(WEDNESDAY) for duty in agenda_of(world.maija, WEDNESDAY).late] == [2]
