"""The brochure of a group: an inspiring name, the idea, times and places (book entry 19). Plain enough for learners."""

from ..models import Channel, Notice
from .shape import Ready

GROUP_SOCIAL_WORK_BROCHURE = Ready(
    slug="group-social-work-brochure",
    kind=Notice.Kind.BROCHURE,
    names={"fi": "Ryhmän esite", "sv": "Gruppens broschyr", "en": "Brochure of the group"},
    channels=(Channel.WORKERS, Channel.LETTERS, Channel.LOBBY, Channel.PARTNERS, Channel.INTRANET),
    has_event_code=False,
    texts={
        "fi": {
            "title": "___-ryhmä",
            "lead": "Tule mukaan. Ryhmässä teet asioita yhdessä muiden kanssa ja saat voimia arkeen.",
            "when": "Kuusi kertaa, kerran viikossa, kaksi tuntia. Ensimmäinen kerta on {date} kello {clock}.",
            "for_whom": "Sinulle, joka ___",
            "you_get": "Kahvia tai aamupalaa, seuraa ja tukea. Ryhmä on sinulle maksuton.",
            "body": "Mitä teemme? ___\n\nOhjelmassa on tilaa myös sinun toiveillesi.\n\nMitä ryhmässä puhutaan, se "
            "jää ryhmään. Sovimme siitä heti aluksi.\n\nEnnen ryhmää tapaat työntekijän. Hän kertoo lisää, ja teette "
            "yhdessä sopimuksen. Ryhmään tulo on vapaaehtoista.",
            "door": "Kerro, että haluat mukaan",
        },
        "sv": {
            "title": "Gruppen ___",
            "lead": "Kom med. I gruppen gör du saker tillsammans med andra och får kraft i vardagen.",
            "when": "Sex gånger, en gång i veckan, två timmar. Första gången är {date} kl. {clock}.",
            "for_whom": "För dig som ___",
            "you_get": "Kaffe eller frukost, sällskap och stöd. Gruppen kostar dig ingenting.",
            "body": "Vad gör vi? ___\n\nI programmet finns plats också för dina önskemål.\n\nDet som sägs i gruppen "
            "stannar i gruppen. Det kommer vi överens om genast i början.\n\nFöre gruppen träffar du en medarbetare. "
            "Hen berättar mer, och ni gör ett avtal tillsammans. Det är frivilligt att komma med.",
            "door": "Berätta att du vill vara med",
        },
        "en": {
            "title": "The ___ group",
            "lead": "Join us. In the group you do things together with others and get strength for everyday life.",
            "when": "Six times, once a week, two hours. The first time is on {date} at {clock}.",
            "for_whom": "For you who ___",
            "you_get": "Coffee or breakfast, company and support. The group costs you nothing.",
            "body": "What do we do? ___\n\nThere is room for your wishes too.\n\nWhat is said in the group stays in "
            "the group. We agree on it at the start.\n\nBefore the group you meet a worker. The worker tells you "
            "more, and you make an agreement together. Joining is voluntary.",
            "door": "Tell us that you want to join",
        },
    },
)
