"""Everything that is kept of one person, for the person (GDPR, article 15 and 20)."""

from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from ideakirja.people.actions.participants import DETAILS
from ideakirja.people.models import Participant, Use


def copy_of(person: Participant) -> dict[str, Any]:
    """Plain values, ready for JSON. What was said in an interview is read together with an interviewer."""
    interests = person.interests.select_related("call__activity", "interview", "choice")
    return {
        "details": {name: getattr(person, name) for name in DETAILS} | {"written_on": person.made_on},
        "takes_part": [
            {"in": str(seat.activity), "since": seat.joined_on, "until": seat.left_on, "why_left": seat.left_because}
            for seat in person.seats.select_related("activity")
        ],
        "would_like_to_join": [_interest(interest) for interest in interests],
        "dates": [
            {"what": str(row.gathering), "when": row.gathering.starts_at, "invited": row.invited_at}
            | {"answer": row.answer, "needs": row.needs, "presence": row.presence}
            for row in person.attendances.select_related("gathering")
        ],
        "parts_in_gatherings": [
            {"what": str(part.gathering), "part": str(part.get_part_display())}
            for part in person.hostings.select_related("gathering")
        ],
        "costs": [
            {"what": claim.what, "cents": claim.cents, "day": claim.day, "account": claim.account or ""}
            | {"approved": claim.is_approved, "paid": claim.paid_at, "why_not": claim.refused_because}
            for claim in person.claims.all()
        ],
        "agreements": [
            {"text": agreement.text.said(agreement.language).text, "signed": agreement.signed_at}
            | {"how": agreement.how, "withdrawn": agreement.withdrawn_at}
            for agreement in person.agreements.select_related("text")
        ],
        "consents": [
            {"text": consent.text, "given": consent.given_at, "until": consent.until}
            | {"withdrawn": consent.withdrawn_at}
            for consent in person.consents.all()
        ],
        "used": [
            {"what": str(use), "words": use.words, "since": use.used_at, "permission_ended": use.ended_at}
            | {"taken_down": use.taken_down_at}
            for use in Use.objects.of(person)
        ],
        "messages": [
            {"kind": sent.kind, "by": sent.channel, "written": sent.queued_at, "left": sent.left_at}
            for sent in person.deliveries.all()
        ],
        "personal_links": [
            {"made": link.made_at, "until": link.expires_on, "closed": link.revoked_at} for link in person.links.all()
        ],
    }


def _interest(interest: Any) -> dict[str, Any]:
    interview, choice = getattr(interest, "interview", None), getattr(interest, "choice", None)
    known = {"call": str(interest.call), "since": interest.came_on, "wish": interest.wish or ""}
    known |= {"withdrawn": interest.withdrawn_on, "deleted_at_the_latest": interest.delete_on}
    if interview:
        known["interview"] = {
            "when": interview.at,
            "place": interview.place,
            "held": interview.held_on,
            "deleted_on": interview.delete_on,
            "content": _("Ask your interviewer. You read together what has been written."),
        }
    if choice:
        known["choice"] = {"answer": choice.answer, "text": choice.text, "day": choice.chosen_on}
    return known


def as_text(value: object) -> str:
    """What JSON has no shape for."""
    return value.isoformat() if isinstance(value, date | datetime) else str(value)
