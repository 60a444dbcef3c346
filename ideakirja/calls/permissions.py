"""What the page of permissions shows: who has allowed what in an activity, and where it has been used."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from ideakirja.activities.models import Activity
from ideakirja.people.models import Consent, ConsentQuerySet, Participant, Use, UseQuerySet

from .ready import CONSENTS
from .ready import Consent as ReadyConsent


@dataclass(frozen=True, kw_only=True)
class Permission:
    """One thing that one person may allow. given: the consent that holds today."""

    ready: ReadyConsent
    given: Consent | None


@dataclass(frozen=True, kw_only=True)
class Uses:
    """to_take_down: the permission has ended. standing: in use. gone: taken down."""

    to_take_down: Sequence[Use]
    standing: Sequence[Use]
    gone: Sequence[Use]


def live_consents(activity: Activity, today: date) -> ConsentQuerySet:
    return Consent.objects.live(today).of(activity.pk)


def permissions_of(activity: Activity, today: date) -> list[tuple[Participant, list[Permission]]]:
    """Everybody who takes part, and those who have left without taking their permission back."""
    held = live_consents(activity, today)
    people = Participant.objects.filter(
        Q(seats__in=activity.seats.taken()) | Q(pk__in=held.values("participant"))
    ).distinct()
    given = held.by_person(activity.pk)
    return [
        (person, [Permission(ready=ready, given=given.get(person.pk, {}).get(ready.slug)) for ready in CONSENTS])
        for person in people
    ]


def uses_of(activity: Activity, today: date) -> Uses:
    return _sorted(Use.objects.within(activity).select_related("used_by", "taken_down_by"), today)


def uses_by_person(person: Participant, today: date) -> Uses:
    """For the person's own page: in every activity."""
    return _sorted(Use.objects.of(person), today)


def _sorted(found: UseQuerySet, today: date) -> Uses:
    uses = list(found.select_related("consent__participant"))
    return Uses(
        to_take_down=[use for use in uses if not use.taken_down_at and not use.is_standing(today)],
        standing=[use for use in uses if use.is_standing(today)],
        gone=[use for use in uses if use.taken_down_at],
    )


def ready_of(slug: str) -> ReadyConsent | None:
    return next((ready for ready in CONSENTS if ready.slug == slug), None)
