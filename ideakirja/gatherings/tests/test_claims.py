"""Fares: written down, decided, paid; the account number goes when the money has."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone

from ideakirja.activities.actions import close_activity
from ideakirja.gatherings.actions.claims import claim_cost, decide_claim, pay_claims
from ideakirja.gatherings.models import Claim
from ideakirja.trail.models import Entry

from .inviting import BO, a_member, a_panel, a_session, verbs

PAGE = "/en/staff/gatherings/costs/"
IBAN = "FI21 1234 5600 0007 85"


@pytest.fixture
def panel(world):
    panel = a_panel(world)
    a_member(panel)
    return panel


def a_claim(panel, **more):
    given = {"what": "Bussi", "cents": 720, "day": timezone.localdate(), "account": "FI2112345600000785", "by": None}
    return claim_cost(panel, panel.seats.first().participant, **(given | more), now=timezone.now())


def post(client, panel, **more):
    typed = {"participant": panel.seats.first().participant_id, "what": "Bussi", "euros": "7,20"}
    typed |= {"day": timezone.localdate().isoformat(), "account": IBAN}
    return client.post(f"{PAGE}of/{panel.pk}/", typed | more)


def test_a_worker_writes_one_down(world, sign_in, panel):
    gathering = a_session(panel)
    assert post(sign_in(world.maija), panel, gathering=gathering.pk).status_code == 302
    claim = Claim.objects.get()
    assert (claim.cents, claim.account, claim.claimed_by) == (720, "FI2112345600000785", world.maija)
    assert claim.gathering == gathering


@pytest.mark.parametrize(("typed", "cents"), [("7", 700), ("7.5", 750), ("7,05 €", 705), ("10 000", 1_000_000)])
def test_sums_as_people_write_them(world, sign_in, panel, typed, cents):
    post(sign_in(world.maija), panel, euros=typed)
    assert Claim.objects.get().cents == cents


@pytest.mark.parametrize("typed", ["", "0", "-1", "7,205", "paljon", "10000,01", "1e3", "٧"])
def test_what_is_no_sum_is_told(world, sign_in, panel, typed):
    assert post(sign_in(world.maija), panel, euros=typed).status_code == 422
    assert not Claim.objects.exists()


@pytest.mark.parametrize("typed", ["FI21 1234 5600 0007 84", "123456-785", "FI21"])
def test_a_wrong_account_number_is_told(world, sign_in, panel, typed):
    reply = post(sign_in(world.maija), panel, account=typed)
    assert "Check the account number." in reply.text
    assert post(sign_in(world.maija), panel, account="").status_code == 302


def test_not_for_tomorrow_and_not_for_strangers(world, sign_in, panel):
    tomorrow = timezone.localdate() + timedelta(days=1)
    assert "The day has not come yet." in post(sign_in(world.maija), panel, day=tomorrow.isoformat()).text
    stranger = a_member(a_panel(world, name="Toinen"), BO)
    with pytest.raises(ValidationError, match="Only those who"):
        claim_cost(panel, stranger, what="x", cents=1, day=timezone.localdate(), by=None, now=timezone.now())


def test_the_same_claim_twice_is_one(panel):
    assert a_claim(panel) == a_claim(panel)


def test_the_account_number_is_not_readable_in_the_table(panel):
    a_claim(panel)
    with connection.cursor() as cursor:
        cursor.execute("SELECT account FROM gatherings_claim")
        assert "FI2112345600000785" not in str(cursor.fetchone())


def test_approve_then_pay(world, sign_in, panel):
    claim, client = a_claim(panel), sign_in(world.sari)
    assert client.post(f"{PAGE}{claim.pk}/approve/").status_code == 302
    page = client.get(f"{PAGE}payments/").text
    assert "FI2112345600000785" in page
    assert "7,20 €" in page
    page = client.post(f"{PAGE}payments/paid/", {"claim": claim.pk}, follow=True).text
    assert "The account numbers are deleted." in page
    claim.refresh_from_db()
    assert claim.paid_at
    assert not claim.account
    assert pay_claims([claim], by=world.sari, now=timezone.now()) == 0


def test_what_one_wrote_down_somebody_else_approves(world, sign_in, panel):
    """Refusing it is no harm."""
    claim, words = a_claim(panel, by=world.sari), "somebody else approves it"
    client = sign_in(world.sari)
    assert words in client.get(PAGE).text
    assert words in client.post(f"{PAGE}{claim.pk}/approve/", follow=True).text
    claim.refresh_from_db()
    assert claim.decided_at is None
    assert words not in sign_in(world.pekka).get(PAGE).text
    sign_in(world.pekka).post(f"{PAGE}{claim.pk}/approve/")
    claim.refresh_from_db()
    assert claim.is_approved
    decide_claim(claim, is_approved=False, because="Erehdys.", by=world.sari, now=timezone.now())


def test_what_is_paid_is_a_cost_of_the_activity_once(world, panel):
    """Also when the activity has ended. The cost names the gathering, never the person."""
    claim = a_claim(panel, gathering=a_session(panel, days=0))
    close_activity(panel, {"goals": "Kyllä"}, by=world.olli, today=timezone.localdate())
    decide_claim(claim, is_approved=True, by=world.sari, now=timezone.now())
    assert not panel.costs.exists()
    for _time in range(2):
        pay_claims([claim], by=world.sari, now=timezone.now())
    cost = panel.costs.get()
    assert (cost.kind, cost.cents, cost.day, cost.is_planned) == ("fares", 720, claim.day, False)
    assert cost.what == "Raadin tapaaminen"
    assert verbs("activity.cost") == ["activity.cost_added"]


def test_refuse_with_a_reason(world, sign_in, panel):
    claim, client = a_claim(panel), sign_in(world.sari)
    assert client.post(f"{PAGE}{claim.pk}/refuse/", {"because": " "}).status_code == 422
    assert client.post(f"{PAGE}{claim.pk}/refuse/", {"because": "Kävelit."}).status_code == 302
    claim.refresh_from_db()
    assert (claim.is_approved, claim.refused_because, claim.account or "") == (False, "Kävelit.", "")
    assert "Kävelit." in client.get(f"{PAGE}?show=all").text


def test_what_is_paid_does_not_change(world, panel):
    claim = a_claim(panel)
    decide_claim(claim, is_approved=True, by=world.sari, now=timezone.now())
    pay_claims([claim], by=world.sari, now=timezone.now())
    with pytest.raises(ValidationError, match="has been paid"):
        decide_claim(claim, is_approved=False, because="Ei.", by=world.sari, now=timezone.now())


def test_only_what_is_approved_is_paid(world, sign_in, panel):
    claim = a_claim(panel)
    page = sign_in(world.sari).post(f"{PAGE}payments/paid/", {"claim": claim.pk}, follow=True).text
    assert "Tick at least one cost." in page
    claim.refresh_from_db()
    assert claim.paid_at is None


def test_the_table_for_payment_runs_no_formula(world, sign_in, panel):
    claim = a_claim(panel, what="=HYPERLINK(1)")
    decide_claim(claim, is_approved=True, by=world.sari, now=timezone.now())
    table = sign_in(world.sari).get(f"{PAGE}payments/table/").content.decode("utf-8-sig")
    assert "Anna Virtanen;FI2112345600000785;7,20;" in table
    assert ";'=HYPERLINK(1);" in table


def test_after_fourteen_days_it_is_late(world, sign_in, panel):
    a_claim(panel)
    assert not Claim.objects.late(timezone.now() + timedelta(days=13)).exists()
    assert Claim.objects.late(timezone.now() + timedelta(days=15)).to_decide_by(world.sari).exists()
    Claim.objects.update(claimed_at=timezone.now() - timedelta(days=15))
    assert "Late: has waited" in sign_in(world.maija).get(PAGE).text


@pytest.mark.parametrize("name", ["maija", "kaisa"])
def test_who_may_not_approve_gets_404(world, sign_in, panel, name):
    """The team and the coordinator see costs and write them down, but decide nothing and see no account number."""
    claim, client = a_claim(panel), sign_in(getattr(world, name))
    assert client.post(f"{PAGE}{claim.pk}/approve/").status_code == 404
    assert client.post(f"{PAGE}{claim.pk}/refuse/", {"because": "Ei."}).status_code == 404
    for part in ("payments/", "payments/table/"):
        assert client.get(f"{PAGE}{part}").status_code == 404
    assert client.post(f"{PAGE}payments/paid/", {"claim": claim.pk}).status_code == 404
    assert "FI2112345600000785" not in client.get(PAGE).text


@pytest.mark.parametrize("name", ["aino", "vilma", "antti", "timo"])
def test_strangers_see_none(world, sign_in, panel, name):
    claim, client = a_claim(panel), sign_in(getattr(world, name))
    assert "Anna" not in client.get(PAGE).text
    assert client.get(f"{PAGE}of/{panel.pk}/").status_code == 404
    assert client.post(f"{PAGE}{claim.pk}/approve/").status_code == 404


def test_a_lead_worker_of_another_unit_pays_nothing_here(world, sign_in, panel):
    claim = a_claim(panel)
    decide_claim(claim, is_approved=True, by=world.sari, now=timezone.now())
    world.timo.roles.update(kind="lead_worker")
    client = sign_in(world.timo)
    assert "Anna" not in client.get(f"{PAGE}payments/").text
    client.post(f"{PAGE}payments/paid/", {"claim": claim.pk})
    claim.refresh_from_db()
    assert claim.paid_at is None


def test_the_trail_names_no_participant(world, panel):
    claim = a_claim(panel)
    for _time in range(2):
        decide_claim(claim, is_approved=True, by=world.sari, now=timezone.now())
    pay_claims([claim], by=world.sari, now=timezone.now())
    assert verbs("claim.") == ["claim.paid", "claim.approved", "claim.made"]
    assert "Anna" not in repr([*Entry.objects.values_list()])
