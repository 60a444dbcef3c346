"""Five to ten people are invited to be interviewed together (book entry 5)."""

from ..models import Channel, Notice
from .shape import Ready

GROUP_INTERVIEW_INVITATION = Ready(
    slug="group-interview-invitation",
    kind=Notice.Kind.INVITATION,
    names={
        "fi": "Kutsu ryhmähaastatteluun",
        "sv": "Inbjudan till gruppintervjun",
        "en": "Invitation to the group interview",
    },
    channels=(Channel.WORKERS, Channel.LETTERS, Channel.LOBBY),
    texts={
        "fi": {
            "title": "Tule kertomaan, mitä mieltä olet",
            "lead": "Haluamme tietää, mikä palvelussa on hyvää ja mitä pitäisi muuttaa. Juttelemme pienessä ryhmässä.",
            "for_whom": "5–10 henkilölle, jotka käyttävät palvelua ___",
            "you_get": "Kuulijan, joka ei ole oma työntekijäsi, ja tiedon siitä, mitä puheesi sai aikaan",
            "body": "Istumme rauhallisessa paikassa. Haastattelija kysyy, ja jokainen saa puhua. Jokaiseen "
            "kysymykseen ei tarvitse vastata.\n\nKirjoitamme muistiin, mitä sanottiin, emme sitä, kuka sanoi. "
            "Äänitämme vain, jos kaikki suostuvat.\n\nSitten kerromme teille yhteenvedon ja sovimme, mitä muutetaan, "
            "kuka sen tekee ja milloin. Tulo on vapaaehtoista. Se ei vaikuta tukeesi.",
            "door": "Kerro, että tulet",
        },
        "sv": {
            "title": "Kom och berätta vad du tycker",
            "lead": "Vi vill veta vad som är bra i servicen och vad som borde ändras. Vi pratar i en liten grupp.",
            "for_whom": "För 5–10 personer som använder servicen ___",
            "you_get": "En lyssnare som inte är din egen medarbetare, och besked om vad dina ord ledde till",
            "body": "Vi sitter på en lugn plats. Intervjuaren frågar, och alla får prata. Du behöver inte svara på "
            "varje fråga.\n\nVi skriver upp vad som sades, inte vem som sade det. Vi spelar in bara om alla går med "
            "på det.\n\nSedan berättar vi ett sammandrag för er och kommer överens om vad som ändras, vem som gör "
            "det och när. Det är frivilligt att komma. Det påverkar inte ditt stöd.",
            "door": "Berätta att du kommer",
        },
        "en": {
            "title": "Come and tell us what you think",
            "lead": "We want to know what is good in the service and what should change. We talk in a small group.",
            "for_whom": "For 5–10 people who use the service ___",
            "you_get": "A listener who is not your own worker, and news of what your words led to",
            "body": "We sit in a calm place. The interviewer asks, and everyone can speak. You need not answer every "
            "question.\n\nWe write down what was said, not who said it. We record only if all agree.\n\nThen we "
            "tell you the summary and agree on what changes, who does it and when. Coming is voluntary. It does not "
            "change your support.",
            "door": "Tell us that you will come",
        },
    },
)
