"""Photographs of everyday life: how, for what and where they are shown (book entry 54)."""

from ..models import Channel, Notice
from .shape import Ready

EVERYDAY_CHALLENGE_ADVERTISEMENT = Ready(
    slug="everyday-challenge-advertisement",
    kind=Notice.Kind.ADVERTISEMENT,
    names={
        "fi": "Arkihaasteen mainos",
        "sv": "Annons om vardagsutmaningen",
        "en": "Advertisement of the everyday challenge",
    },
    channels=(Channel.WORKERS, Channel.LOBBY, Channel.SOCIAL, Channel.INTRANET),
    has_event_code=False,
    texts={
        "fi": {
            "title": "Arkihaaste: kuvaa päiväsi",
            "lead": "Ota valokuva omasta arjestasi ja kirjoita, mitä kuvassa tapahtuu. Näytetään yhdessä, millaista "
            "arki on.",
            "when": "___–___, esimerkiksi yksi kuva päivässä",
            "where": "Kuvat nähdään näyttelyssä: ___",
            "for_whom": "Sinulle, joka käyt sosiaalityössä tai teet sitä",
            "body": "1. Ota kuva. Puhelimen kamera riittää.\n2. Kirjoita kuvaan yksi lause.\n3. Lähetä kuva: ___\n\n"
            "Käytämme kuvia tähän: ___ Julkaisemme ne täällä: ___ Muualla emme näytä niitä ilman lupaasi.\n\nJos "
            "kuvassa on joku muu, kysy häneltä lupa. Voit perua luvan kuvaasi milloin vain.",
            "door": "Ohjeet ja kuvien lähetys",
        },
        "sv": {
            "title": "Vardagsutmaning: fota din dag",
            "lead": "Ta ett foto av din egen vardag och skriv vad som händer i bilden. Vi visar tillsammans hur "
            "vardagen ser ut.",
            "when": "___–___, till exempel en bild om dagen",
            "where": "Bilderna visas i en utställning: ___",
            "for_whom": "För dig som har kontakt med socialarbetet eller arbetar med det",
            "body": "1. Ta en bild. Telefonens kamera räcker.\n2. Skriv en mening till bilden.\n3. Skicka bilden: "
            "___\n\nVi använder bilderna till detta: ___ Vi publicerar dem här: ___ På andra ställen visar vi dem "
            "inte utan ditt tillstånd.\n\nOm någon annan är med i bilden, fråga hen om lov. Du kan när som helst ta "
            "tillbaka tillståndet.",
            "door": "Anvisningar och bilder",
        },
        "en": {
            "title": "Everyday challenge: picture your day",
            "lead": "Take a photo of your own everyday life and write what happens in it. Together we show what "
            "everyday life is like.",
            "when": "___–___, for example one photo a day",
            "where": "The photos are shown in an exhibition: ___",
            "for_whom": "For you who use social work or do it",
            "body": "1. Take a photo. The camera of a phone is enough.\n2. Write one sentence about it.\n3. Send the "
            "photo: ___\n\nWe use the photos for this: ___ We publish them here: ___ We do not show them elsewhere "
            "without your permission.\n\nIf somebody else is in the photo, ask them first. You may take back your "
            "permission at any time.",
            "door": "How to take part",
        },
    },
)
