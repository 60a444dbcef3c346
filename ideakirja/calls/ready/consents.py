"""What a participant may allow besides the agreements. Each is voluntary and of its own; saying no changes nothing."""

from dataclasses import dataclass
from datetime import date

from ideakirja.activities.models import Activity
from ideakirja.kit.texts import Texts
from ideakirja.people.models import purpose_of


@dataclass(frozen=True, kw_only=True)
class Consent:
    """slug: one of people.ConsentKind; with the number of the activity it is the purpose of the consent."""

    slug: str
    names: Texts
    texts: Texts
    # A picture or a quote stays in what is told of the activity also afterwards, until it is taken back.
    ends_with_activity: bool = False

    def purpose(self, activity_pk: int) -> str:
        return purpose_of(self.slug, activity_pk)

    def until(self, activity: Activity) -> date | None:
        return activity.ends_on if self.ends_with_activity else None

    def said(self, activity: Activity) -> Texts:
        """The words, with the name of the activity in them."""
        return {language: text.format(activity=activity.name) for language, text in self.texts.items()}


CONSENTS: tuple[Consent, ...] = (
    Consent(
        slug="photo",
        names={"fi": "Kuvat", "sv": "Bilder", "en": "Pictures"},
        texts={
            "fi": "Minut saa kuvata. Kuvaa saa käyttää, kun kerrotaan tästä toiminnasta: {activity}. "
            "Minulta kysytään vielä erikseen, ennen kuin kuva julkaistaan.",
            "sv": "Man får fotografera mig. Bilden får användas när man berättar om den här verksamheten: {activity}. "
            "Jag tillfrågas ännu skilt innan bilden publiceras.",
            "en": "I may be photographed. The picture may be used to tell about this activity: {activity}. "
            "I am asked once more before a picture is published.",
        },
    ),
    Consent(
        slug="quote",
        names={"fi": "Sanani etunimelläni", "sv": "Mina ord med mitt förnamn", "en": "My words with my first name"},
        texts={
            "fi": "Sanojani saa lainata etunimelläni, kun kerrotaan tästä toiminnasta: {activity}. "
            "Saan lukea lainauksen ensin.",
            "sv": "Mina ord får citeras med mitt förnamn när man berättar om den här verksamheten: {activity}. "
            "Jag får läsa citatet först.",
            "en": "My words may be quoted with my first name to tell about this activity: {activity}. "
            "I may read the quote first.",
        },
    ),
    Consent(
        slug="recording",
        ends_with_activity=True,
        names={"fi": "Nauhoitus", "sv": "Inspelning", "en": "Recording"},
        texts={
            "fi": "Keskustelun saa nauhoittaa muistiota varten: {activity}. Nauha poistetaan, kun muistio on valmis.",
            "sv": "Samtalet får spelas in för promemorian: {activity}. Inspelningen raderas när promemorian är klar.",
            "en": "The talk may be recorded for the memo: {activity}. The recording is deleted when the memo is ready.",
        },
    ),
)
