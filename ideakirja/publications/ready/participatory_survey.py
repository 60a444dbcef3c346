"""Who asks and what for, to be seen at the survey point (book entry 28)."""

from ..models import Channel, Notice
from .shape import Ready

PARTICIPATORY_SURVEY_POSTER = Ready(
    slug="participatory-survey-poster",
    kind=Notice.Kind.POSTER,
    names={
        "fi": "Osallistavan kyselyn juliste",
        "sv": "Affisch för den delaktiggörande enkäten",
        "en": "Poster of the participatory survey",
    },
    channels=(Channel.LOBBY, Channel.BOARDS, Channel.SOCIAL),
    has_event_code=False,
    texts={
        "fi": {
            "title": "Mitä sinä ajattelet?",
            "lead": "Kysymme: ___ Kirjoita vastauksesi lapulle ja kiinnitä se seinälle.",
            "when": "Tänään ___ kello ___–___",
            "for_whom": "Kaikille ohikulkijoille",
            "you_get": "Mahdollisuuden vaikuttaa. Arvomme elokuvalippuja.",
            "body": "Kyselyn tekee {unit} yhdessä: ___\n\nKäytämme vastauksia tähän: ___\n\nEmme kysy nimeäsi. Lapun "
            "väri kertoo vain ikäryhmäsi. Arvontalippu on eri lappu.",
            "door": "Vastaa puhelimella",
        },
        "sv": {
            "title": "Vad tänker du?",
            "lead": "Vi frågar: ___ Skriv ditt svar på en lapp och fäst den på väggen.",
            "when": "I dag ___ kl. ___–___",
            "for_whom": "För alla som går förbi",
            "you_get": "En möjlighet att påverka. Vi lottar ut biobiljetter.",
            "body": "Enkäten görs av {unit} tillsammans med: ___\n\nVi använder svaren så här: ___\n\nVi frågar inte "
            "efter ditt namn. Lappens färg visar bara din åldersgrupp. Lotten är en egen lapp.",
            "door": "Svara med telefonen",
        },
        "en": {
            "title": "What do you think?",
            "lead": "We ask: ___ Write your answer on a note and put it on the wall.",
            "when": "Today, ___ at ___–___",
            "for_whom": "For everyone who passes by",
            "you_get": "A say in things. We raffle cinema tickets.",
            "body": "The survey is made by {unit} together with: ___\n\nWe use the answers for this: ___\n\nWe do "
            "not ask your name. The colour of the note only shows your age group. The raffle ticket is a separate "
            "slip.",
            "door": "Answer with your phone",
        },
    },
)
