"""Workers are invited to three workshops and the Lions' Den (book entries 34–42)."""

from ..models import Channel, Notice
from .shape import Ready

PARTICIPATION_WORKSHOPS_INVITATION = Ready(
    slug="participation-workshops-invitation",
    kind=Notice.Kind.INVITATION,
    names={
        "fi": "Kutsu osallisuustyöpajoihin",
        "sv": "Inbjudan till delaktighetsverkstäderna",
        "en": "Invitation to the participation workshops",
    },
    channels=(Channel.EMAIL, Channel.INTRANET),
    texts={
        "fi": {
            "title": "Kolme työpajaa, yksi hyvä idea",
            "lead": "Mikä omassa työssä kaipaa kehittämistä, kun sitä katsoo osallisuuden kannalta? Ratkotaan se "
            "yhdessä.",
            "when": "Työpajat ___, ___ ja ___ kello ___, noin kolme tuntia kerrallaan",
            "for_whom": "Työntekijöille ja kumppaneille. Mukana voi olla myös asiakkaita.",
            "you_get": "Aikaa ajatella, uusia tapoja ideoida ja valmiin ehdotuksen johdolle",
            "body": "1. Mitä osallisuus on? Kuvakortit, kuusi hattua ja omat kehittämistarpeet\n2. Yksi tarve, monta "
            "ideaa: miellekartta, kommentit ja äänestys\n3. Ideasta tiekartta ja lyhyt esitys\n\nLopuksi Leijonan "
            "luola: ryhmät esittävät ideansa, ja leijonat päättävät, mitä lähdetään tekemään.\n\nTule kaikkiin "
            "kolmeen. Ilmoittaudu viimeistään {sign_up_until}.",
            "door": "Ilmoittaudu tästä",
        },
        "sv": {
            "title": "Tre verkstäder, en bra idé",
            "lead": "Vad i det egna arbetet behöver utvecklas när man tänker på delaktighet? Vi löser det tillsammans.",
            "when": "Verkstäderna är ___, ___ och ___ kl. ___, ungefär tre timmar per gång",
            "for_whom": "För medarbetare och samarbetspartner. Också klienter kan vara med.",
            "you_get": "Tid att tänka, nya sätt att hitta idéer och ett färdigt förslag till ledningen",
            "body": "1. Vad är delaktighet? Bildkort, sex hattar och egna utvecklingsbehov\n2. Ett behov, många idéer: "
            "tankekarta, kommentarer och omröstning\n3. Idén blir en vägkarta och en kort presentation\n\nTill slut "
            "Lejonkulan: grupperna presenterar sina idéer, och lejonen bestämmer vad vi börjar göra.\n\nKom till alla "
            "tre. Anmäl dig senast {sign_up_until}.",
            "door": "Anmäl dig här",
        },
        "en": {
            "title": "Three workshops, one good idea",
            "lead": "What in our work needs to change so that people can take part? Let us solve it together.",
            "when": "Workshops on ___, ___ and ___ at ___, about three hours each",
            "for_whom": "For workers and partners. Clients may join too.",
            "you_get": "Time to think, new ways to find ideas, and a proposal ready for the management",
            "body": "1. What is participation? Picture cards, six hats and our own needs\n2. One need, many ideas: "
            "mind map, comments and a vote\n3. The idea becomes a roadmap and a short presentation\n\nAt the end the "
            "Lions' Den: groups present their ideas, and the lions decide what we begin to do.\n\nCome to all three. "
            "Sign up by {sign_up_until}.",
            "door": "Sign up here",
        },
    },
)
