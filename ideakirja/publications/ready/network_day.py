"""Partners are invited to a network day, with its programme (book entry 47)."""

from ..models import Channel, Notice
from .shape import Ready

NETWORK_DAY_INVITATION = Ready(
    slug="network-day-invitation",
    kind=Notice.Kind.INVITATION,
    names={"fi": "Kutsu verkostopäivään", "sv": "Inbjudan till nätverksdagen", "en": "Invitation to the network day"},
    channels=(Channel.EMAIL, Channel.PARTNERS, Channel.WEB),
    texts={
        "fi": {
            "title": "Verkostopäivä",
            "lead": "On helpompi soittaa, kun tuntee toisen työn. Tule kertomaan, kuulemaan ja kehittämään yhdessä.",
            "for_whom": "Kaikille yhteistyökumppaneille",
            "you_get": "Kahvit, uudet tutut ja käsityksen siitä, kuka tekee mitä",
            "body": "- ___ Mitä aikuissosiaalityöstä tulee mieleen? Kirjoitetaan se lapuille.\n- ___ Palvelut "
            "esittäytyvät: mitä teemme, kenen kanssa ja miten\n- ___ Kahvi ja aikaa tutustua\n- ___ Työpaja: mitä "
            "kehitämme yhdessä?\n- ___ Yhteenveto ja keskustelu\n\nMukana ovat: ___\n\nIlmoittaudu "
            "viimeistään {sign_up_until}.",
            "door": "Ilmoittaudu tästä",
        },
        "sv": {
            "title": "Nätverksdag",
            "lead": "Det är lättare att ringa när man känner till varandras arbete. Kom och berätta, hör och utveckla "
            "tillsammans.",
            "for_whom": "För alla samarbetspartner",
            "you_get": "Kaffe, nya kontakter och en bild av vem som gör vad",
            "body": "- ___ Vad tänker du på när du hör vuxensocialarbete? Vi skriver det på lappar.\n- ___ Servicen "
            "presenterar sig: vad vi gör, med vem och hur\n- ___ Kaffe och tid att bekanta sig\n- ___ Verkstad: vad "
            "utvecklar vi tillsammans?\n- ___ Sammandrag och diskussion\n\nMed är: ___\n\nAnmäl dig senast "
            "{sign_up_until}.",
            "door": "Anmäl dig här",
        },
        "en": {
            "title": "Network day",
            "lead": "It is easier to call when you know what the other does. Come to tell, to hear and to develop "
            "together.",
            "for_whom": "For all our partners",
            "you_get": "Coffee, new people and a picture of who does what",
            "body": "- ___ What comes to mind about adult social work? We write it on notes.\n- ___ Services present "
            "themselves: what we do, with whom and how\n- ___ Coffee and time to meet people\n- ___ Workshop: what do "
            "we develop together?\n- ___ Summary and discussion\n\nTaking part: ___\n\nSign up by {sign_up_until}.",
            "door": "Sign up here",
        },
    },
)
