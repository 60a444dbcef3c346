"""Random walks through giving, using, taking back, days that pass and people who are forgotten: 0 uses without a live
consent. CONSENT_STEPS says how many steps; the figure of docs/trust.md is 10,000."""

import os
import random
import threading
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone

from ideakirja.activities.actions import start_activity
from ideakirja.people import actions
from ideakirja.people.actions import consents as consents_module
from ideakirja.people.models import Consent, ConsentKind, InForce, Participant, Use, purpose_of

STEPS = int(os.environ.get("CONSENT_STEPS", "2000"))
PEOPLE = 4


class UsedWithoutLeave(Exception):
    """What the walk must never find."""


class Walk:
    """Keeps its own book of who allows what until when, and compares the product with it after every step."""

    def __init__(self, world, seed):
        self.world, self.chance, self.now = world, random.Random(seed), timezone.now()
        self.activity = start_activity(
            unit=world.keskusta,
            method="client-panel",
            version=1,
            name="Raati",
            begins_on=self.today,
            plan=(),
            responsible=world.olli,
            by=world.olli,
        )
        self.people, self.book, self.used, self.number = [], {}, 0, 0
        for _one in range(PEOPLE):
            self.add()

    @property
    def today(self):
        return timezone.localdate(self.now)

    def allows(self, person_pk, kind):
        until = self.book.get((person_pk, kind), "never given")
        return until is None or (until != "never given" and until >= self.today)

    def go(self, steps):
        acts = [self.give] * 5 + [self.take_back] * 3 + [self.use] * 8 + [self.take_down] * 2
        acts += [self.next_day, self.forget]
        for _step in range(steps):
            self.chance.choice(acts)()
            self.look()

    def any(self):
        return self.chance.choice(self.people), self.chance.choice(ConsentKind.values)

    def add(self):
        self.number += 1
        details = {"name": f"Henkilö {self.number}", "channel": "hand"}
        person = actions.add_participant(details, unit=self.world.keskusta, by=self.world.olli, today=self.today)
        self.people.append(person)

    def give(self):
        """Sometimes for a few days only, sometimes in another language while the first still holds."""
        person, kind = self.any()
        until = self.chance.choice([None, self.today + timedelta(days=self.chance.randrange(3))])
        if self.allows(person.pk, kind):
            until = self.book[person.pk, kind]
        actions.give_consent(
            person,
            purpose=purpose_of(kind, self.activity.pk),
            text=f"{self.chance.choice(['Saa käyttää', 'Får användas'])} {until}",
            language="fi",
            how="screen",
            until=until,
            by=None,
            now=self.now,
        )
        self.book[person.pk, kind] = until

    def take_back(self):
        person, kind = self.any()
        purpose = purpose_of(kind, self.activity.pk)
        if consent := person.consents.filter(purpose=purpose, withdrawn_at=None).first():
            actions.withdraw_consent(consent, by=None, now=self.now)
        self.book.pop((person.pk, kind), None)

    def use(self):
        person, kind = self.any()
        try:
            actions.use_consent(
                person,
                kind,
                whole=self.activity,
                thing=self.activity,
                place="",
                words=f"Sanat {self.chance.randrange(10**6)}",
                unit=self.world.keskusta,
                by=self.world.olli,
                now=self.now,
            )
        except ValidationError:
            return
        if not self.allows(person.pk, kind):
            raise UsedWithoutLeave(f"{kind} of {person}")
        self.used += 1

    def take_down(self):
        if use := Use.objects.filter(taken_down_at=None).order_by("?").first():
            actions.take_down(use, by=self.world.olli, now=self.now)

    def next_day(self):
        self.now += timedelta(days=1)

    def forget(self):
        person = self.people.pop(self.chance.randrange(len(self.people)))
        self.book = {key: until for key, until in self.book.items() if key[0] != person.pk}
        actions.delete_participant(person, by=None)
        self.add()

    def look(self):
        """What is shown today has its leave; what has none waits to be taken down."""
        rows = Use.objects.filter(taken_down_at=None).values_list("pk", "kind", "consent__participant")
        allowed = {pk for pk, kind, person in rows if self.allows(person, kind)}
        if not {*Use.objects.live(self.today).values_list("pk", flat=True)} <= allowed:
            raise UsedWithoutLeave("shown")
        waiting = {*Use.objects.to_take_down(self.today).values_list("pk", flat=True)}
        if not {pk for pk, _kind, _person in rows} - allowed <= waiting:
            raise UsedWithoutLeave("on nobody's list")


@pytest.mark.parametrize("seed", [1, 2])
def test_no_step_of_a_random_walk_uses_anything_without_a_live_consent(world, seed):
    walk = Walk(world, seed)
    walk.go(STEPS // 2)
    assert walk.used > STEPS // 20


@transaction.atomic
def walk_and_forget(world):
    """The rows of a walk that failed are rolled back."""
    Walk(world, seed=1).go(STEPS)


def test_the_walk_finds_it_when_nobody_looks_whether_the_consent_holds(world, monkeypatch):
    def last_given(participant, kind, activity, today):
        """Whatever was given once, withdrawn or not."""
        consent = participant.consents.filter(purpose=purpose_of(kind, activity.pk)).first()
        if consent is None:
            raise ValidationError("never given")
        return consent

    monkeypatch.setattr(consents_module, "held_consent", last_given)
    with pytest.raises(UsedWithoutLeave):
        walk_and_forget(world)


def test_the_walk_finds_it_when_taking_back_forgets_what_was_used(world, monkeypatch):
    monkeypatch.setattr(consents_module, "end_consents", lambda consents, now: consents.update(withdrawn_at=now))
    with pytest.raises(UsedWithoutLeave):
        walk_and_forget(world)


@pytest.mark.django_db(transaction=True)
def test_a_consent_that_is_taken_back_during_the_save_wins_or_loses_cleanly(world):
    """Two at once, many times: the use is refused, or it waits to be taken down. Never a third thing."""
    activity = Walk(world, seed=1).activity
    person, now = Participant.objects.first(), timezone.now()
    purpose, refused = purpose_of("quote", activity.pk), []
    for turn in range(20):
        facts = {"text": f"Saa {turn}", "language": "fi", "how": "screen", "by": None, "now": now}
        consent = actions.give_consent(person, purpose=purpose, **facts)
        facts = {"thing": activity, "place": "", "words": f"Sanat {turn}", "unit": activity.unit, "now": now}

        def use(facts=facts):
            try:
                actions.use_consent(person, "quote", whole=activity, by=world.olli, **facts)
            except ValidationError:
                refused.append(facts)

        at_once(use, lambda consent=consent: actions.withdraw_consent(consent, by=None, now=now))
        today = timezone.localdate(now)
        assert not Use.objects.live(today).exists()
        assert Use.objects.to_take_down(today).count() + len(refused) == turn + 1
        assert not Consent.objects.live(today).exists()
        assert not InForce.objects.exists()


def at_once(*acts):
    def of_its_own(act):
        try:
            act()
        finally:
            connection.close()

    threads = [threading.Thread(target=of_its_own, args=[act]) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
