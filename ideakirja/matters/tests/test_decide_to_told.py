"""From a decision to the public page."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ideakirja.matters import actions
from ideakirja.matters.models import Decision, Matter, Telling

from .things import a_done_matter, a_matter, an_accepted_matter, fields_of_telling

pytestmark = pytest.mark.django_db


def today():
    return timezone.localdate()


def test_a_lead_worker_decides(world, sign_in):
    matter = a_matter(world)
    filled = {"answer": "yes", "text": "Vastaamme.", "reason": "", "instead": "", "look_again_on": ""}
    page = sign_in(world.sari).post(f"/en/staff/matters/{matter.pk}/decide/", filled)
    assert page.status_code == 302
    assert Decision.objects.get().decided_by == world.sari


def test_a_counsellor_may_not_decide(world, sign_in):
    matter = a_matter(world)
    assert sign_in(world.maija).post(f"/en/staff/matters/{matter.pk}/decide/", {"answer": "yes"}).status_code == 404
    assert not Decision.objects.exists()


def test_a_refusal_has_its_reason_in_the_database_itself(world):
    matter = a_matter(world)
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.create(matter=matter, answer="no", decided_on=today(), decided_by=world.sari)


def test_the_stage_follows_from_what_is_written(world):
    matter = an_accepted_matter(world)
    assert matter.stage == "yes"
    action = actions.add_action(matter, "Vuorot", owner=world.olli, due_on=today(), by=world.sari)
    assert Matter.objects.get().stage == "doing"
    actions.finish_action(action, by=world.olli, today=today())
    actions.record_outcome(matter, "Nyt vastataan.", by=world.olli, today=today())
    assert Matter.objects.get().stage == "done"


def test_no_outcome_while_an_action_is_open(world):
    matter = an_accepted_matter(world)
    actions.add_action(matter, "Vuorot", owner=world.olli, due_on=today(), by=world.sari)
    with pytest.raises(ValidationError):
        actions.record_outcome(matter, "Nyt vastataan.", by=world.olli, today=today())


def test_told_is_on_the_public_page_and_can_be_taken_back(world, sign_in):
    matter = a_done_matter(world)
    vilma = sign_in(world.vilma)
    vilma.post(f"/en/staff/matters/{matter.pk}/tell/", fields_of_telling())
    assert "Vastaamme iltapäivälläkin." in Client().get("/fi/told/").content.decode()
    vilma.post(f"/en/staff/matters/{matter.pk}/withdraw-telling/")
    assert "Vastaamme iltapäivälläkin." not in Client().get("/fi/told/").content.decode()


def test_a_quote_with_a_phone_number_is_not_told(world, sign_in):
    matter = a_done_matter(world)
    filled = fields_of_telling(said_fi="Soita 040 123 4567")
    sign_in(world.sari).post(f"/en/staff/matters/{matter.pk}/tell/", filled)
    assert not Telling.objects.exists()


def test_the_list_asks_the_database_as_often_for_fifty_as_for_five(world, sign_in):
    client = sign_in(world.maija)
    client.get("/en/staff/matters/")
    counts = []
    for number in (5, 45):
        for n in range(number):
            a_matter(world, f"Asia {n}")
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/en/staff/matters/").status_code == 200
        counts.append(len(queries))
    assert counts[1] <= counts[0] + 2
