"""A developer-client group looks for 5–10 participants (book entry 7)."""

from ..models import Channel, Notice
from .shape import Ready

DEVELOPER_CLIENT_GROUP_ADVERTISEMENT = Ready(
    slug="developer-client-group-advertisement",
    kind=Notice.Kind.ADVERTISEMENT,
    names={
        "fi": "Kehittäjäasiakasryhmän mainos",
        "sv": "Annons om utvecklingsklientgruppen",
        "en": "Advertisement of the developer-client group",
    },
    channels=(Channel.WORKERS, Channel.LOBBY, Channel.BOARDS, Channel.WEB),
    has_event_code=False,
    texts={
        "fi": {
            "title": "Kehitä palveluja kanssamme",
            "lead": "Mikä palvelussa ei toimi? Miksi? Miten sen voisi tehdä paremmin? Mietitään se yhdessä.",
            "when": "Kuusi kertaa, kerran viikossa, noin kaksi tuntia. Aloitamme {date} kello {clock}.",
            "for_whom": "5–10 henkilölle, joilla on omaa kokemusta aikuissosiaalityöstä",
            "you_get": "Kahvia joka kerralla, uusia tuttuja ja mahdollisuuden vaikuttaa",
            "body": "Ryhmässä teemme asioita, emme vain puhu: kirjoitamme lappuja, teemme kuvia ja suunnittelemme "
            "ratkaisuja. Ryhmällä on kaksi ohjaajaa.\n\nLopuksi kutsumme työntekijöitä, johtoa ja päättäjiä. Ryhmä "
            "kertoo heille ajatuksensa, ja sovimme, mihin ideoihin tartutaan.\n\nEnnen ryhmää juttelemme kanssasi: "
            "mikä sinua kiinnostaa ja mitä odotat. Päätät itse, tuletko mukaan. Se ei vaikuta tukeesi.",
            "door": "Ilmoittaudu tästä",
        },
        "sv": {
            "title": "Utveckla servicen med oss",
            "lead": "Vad fungerar inte i servicen? Varför? Hur kan det göras bättre? Vi funderar på det tillsammans.",
            "when": "Sex gånger, en gång i veckan, ungefär två timmar. Vi börjar {date} kl. {clock}.",
            "for_whom": "För 5–10 personer som har egen erfarenhet av vuxensocialarbetet",
            "you_get": "Kaffe varje gång, nya bekanta och en möjlighet att påverka",
            "body": "I gruppen gör vi saker och pratar inte bara: vi skriver lappar, gör bilder och planerar "
            "lösningar. Gruppen har två ledare.\n\nTill slut bjuder vi in medarbetare, ledning och beslutsfattare. "
            "Gruppen berättar för dem vad den har kommit fram till, och vi kommer överens om vilka idéer vi tar tag "
            "i.\n\nFöre gruppen pratar vi med dig: vad intresserar dig och vad väntar du dig? Det är frivilligt att "
            "vara med. Det påverkar inte ditt stöd.",
            "door": "Anmäl dig här",
        },
        "en": {
            "title": "Make services better with us",
            "lead": "What does not work in the service? Why? How could it be better? Let us think together.",
            "when": "Six times, once a week, about two hours. We start on {date} at {clock}.",
            "for_whom": "For 5–10 people who know adult social work from their own life",
            "you_get": "Coffee each time, new people and a chance to change things",
            "body": "In the group we do things, not only talk: we write notes, make pictures and plan answers. The "
            "group has two leaders.\n\nAt the end we invite workers, the management and decision-makers. The group "
            "tells them its ideas, and we agree on which ideas we take.\n\nBefore the group we talk with you: what "
            "interests you, and what do you hope for? Joining is voluntary. It does not change your support.",
            "door": "Sign up here",
        },
    },
)
