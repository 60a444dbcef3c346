"""What a receipt leads to."""

from dataclasses import dataclass, field
from datetime import date

from ideakirja.matters.fates import Fate, fate_of
from ideakirja.matters.models import Matter, Voice

from .actions.submitting import is_spent
from .models import Collection, Response
from .receipts import Receipt


@dataclass(frozen=True, kw_only=True)
class Fates:
    """is_waiting: the answer has arrived and waits for others. fates: one for each open answer that was given.

    findings: what the unit took up from the figures; shown when no words were given.
    """

    is_waiting: bool = False
    collection: Collection | None = None
    fates: list[Fate] = field(default_factory=list)
    findings: list[Matter] = field(default_factory=list)

    @property
    def is_known(self) -> bool:
        return self.is_waiting or self.collection is not None


def fates_for(receipt: Receipt, today: date) -> Fates:
    response = Response.objects.filter(receipt_hash=receipt.hash).select_related("collection__unit").first()
    if response is None:
        return Fates(is_waiting=is_spent(receipt))
    voices = (
        Voice.objects.filter(spoken__response=response)
        .select_related("joining__matter__decision", "joining__matter__outcome", "reply")
        .order_by("pk")
    )
    findings = Matter.objects.filter(finding__collection=response.collection).select_related("decision", "outcome")
    return Fates(
        collection=response.collection,
        fates=[fate_of(voice, today) for voice in voices],
        findings=list(findings.prefetch_related("actions")),
    )
