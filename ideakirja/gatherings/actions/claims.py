"""Bus fares and other small costs of participants: claimed, decided, paid. The account number goes when it is paid."""

from collections.abc import Iterable
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ideakirja.activities.actions import add_paid_fare
from ideakirja.activities.models import Activity
from ideakirja.people.models import Participant, User
from ideakirja.trail.actions import publish, record

from ..models import Claim, Gathering


@transaction.atomic
def claim_cost(
    activity: Activity,
    participant: Participant,
    *,
    what: str,
    cents: int,
    day: date,
    account: str = "",
    gathering: Gathering | None = None,
    by: User | None,
    now: datetime,
) -> Claim:
    """by: the worker who writes it down; None when the participant does. The same claim twice is one."""
    Activity.objects.select_for_update(of=("self",)).get(pk=activity.pk)
    if not activity.seats.filter(participant=participant).exists():
        raise ValidationError(_("Only those who are or were in the activity get costs back."))
    if day > timezone.localdate(now):
        raise ValidationError({"day": _("The day has not come yet.")})
    same = Claim.objects.filter(activity=activity, participant=participant, what=what, cents=cents, day=day)
    if there := same.filter(decided_at=None, gathering=gathering).first():
        return there
    claim = Claim(
        activity=activity,
        gathering=gathering,
        participant=participant,
        what=what,
        cents=cents,
        day=day,
        account=account,
        claimed_by=by,
    )
    claim.full_clean()
    claim.save()
    _tell_of("claim.made", claim, by=by)
    return claim


@transaction.atomic
def decide_claim(claim: Claim, *, is_approved: bool, because: str = "", by: User, now: datetime) -> None:
    """Yes, or no with the reason. It can be changed until the money is paid. Nobody approves what they wrote down
    themselves."""
    claim = _held(claim)
    if claim.paid_at:
        raise ValidationError(_("The claim has been paid. It can no longer be changed."))
    if not is_approved and not because.strip():
        raise ValidationError({"because": _("Write why the cost is not paid. The participant sees it.")})
    if is_approved and claim.claimed_by_id == by.pk:
        raise ValidationError(_("You wrote this cost down yourself, so somebody else approves it."))
    because = "" if is_approved else because
    if (claim.is_approved, claim.refused_because) == (is_approved, because):
        return
    claim.is_approved, claim.refused_because, claim.decided_at, claim.decided_by = is_approved, because, now, by
    if not is_approved:
        claim.account = ""
    claim.full_clean()
    claim.save(update_fields=["is_approved", "refused_because", "decided_at", "decided_by", "account"])
    _tell_of("claim.approved" if is_approved else "claim.refused", claim, by=by)


@transaction.atomic
def pay_claims(claims: Iterable[Claim], *, by: User, now: datetime) -> int:
    """They are in payment: their account numbers are wiped, and each becomes a cost of its activity that names nobody.
    Returns how many; those paid before are passed over."""
    paid = 0
    for claim in claims:
        held = _held(claim)
        if held.paid_at or not held.is_approved:
            continue
        held.paid_at, held.paid_by, held.account = now, by, ""
        held.save(update_fields=["paid_at", "paid_by", "account"])
        what = str(held.gathering or "")
        add_paid_fare(held.activity, cents=held.cents, day=held.day, what=what, by=by)
        _tell_of("claim.paid", held, by=by)
        paid += 1
    return paid


def _held(claim: Claim) -> Claim:
    return Claim.objects.select_for_update(of=("self",)).select_related("activity").get(pk=claim.pk)


def _tell_of(verb: str, claim: Claim, *, by: User | None) -> None:
    """The trail tells the sum and the activity, never whose it is."""
    record(verb, claim, by=by, activity=str(claim.activity))
    publish(f"unit-{claim.activity.unit_id}", "claims")
