"""The New Direction pilot looks for developer clients: purpose and content opened (book entry 43)."""

from ..models import Channel, Notice
from .shape import Ready

NEW_DIRECTION_PILOT_ADVERTISEMENT = Ready(
    slug="new-direction-pilot-advertisement",
    kind=Notice.Kind.ADVERTISEMENT,
    names={
        "fi": "Uutta suuntaa -pilotin mainos",
        "sv": "Annons om piloten En ny riktning",
        "en": "Advertisement of the New Direction pilot",
    },
    channels=(Channel.WORKERS, Channel.LOBBY),
    has_event_code=False,
    texts={
        "fi": {
            "title": "Kokeile kanssamme uutta suuntaa",
            "lead": "Etsimme ihmisiä, joiden kanssa teemme sosiaalityötä toisella tavalla. Samalla opimme, mikä "
            "auttaa.",
            "when": "___–___. Ensimmäisen kuukauden tapaamme joka viikko, sen jälkeen vähintään kaksi kertaa kuussa.",
            "for_whom": "Sinulle, joka haluat edetä omissa asioissasi ja auttaa meitä kehittämään työtämme",
            "you_get": "Aikaa, oman työntekijän ja työtä omien tavoitteidesi hyväksi",
            "body": "Mitä kokeilemme? ___\n\nTapaamisissa tehdään sitä, mikä on sinulle tärkeää. Kerrot myös, mikä "
            "toimi ja mikä ei.\n\nPyydämme sinulta kirjallisen luvan siihen, mitä tietoa saamme käyttää. Nimesi ei "
            "tule raporttiin. Luvan voit perua. Päätät itse, tuletko mukaan. Kieltäytyminen ei vaikuta tukeesi.",
            "door": "Lue lisää",
        },
        "sv": {
            "title": "Pröva en ny riktning med oss",
            "lead": "Vi söker människor som vill vara med när vi gör socialarbete på ett annat sätt. Samtidigt lär "
            "vi oss vad som hjälper.",
            "when": "___–___. Den första månaden träffas vi varje vecka, därefter minst två gånger i månaden.",
            "for_whom": "För dig som vill komma vidare i dina egna saker och hjälpa oss att utveckla arbetet",
            "you_get": "Tid, en egen medarbetare och arbete för dina egna mål",
            "body": "Vad prövar vi? ___\n\nPå träffarna gör vi det som är viktigt för dig. Du berättar också vad som "
            "fungerade och vad som inte gjorde det.\n\nVi ber om ditt skriftliga tillstånd för de uppgifter som vi "
            "får använda. Ditt namn kommer inte med i rapporten. Du kan ta tillbaka tillståndet. Det är frivilligt "
            "att vara med. Om du säger nej påverkar det inte ditt stöd.",
            "door": "Läs mer",
        },
        "en": {
            "title": "Try a new direction with us",
            "lead": "We look for people to do social work with in another way. At the same time we learn what helps.",
            "when": "___–___. In the first month we meet every week, then at least twice a month.",
            "for_whom": "For you who want to get on with your own matters and help us to develop our work",
            "you_get": "Time, a worker of your own and work for your own goals",
            "body": "What do we try? ___\n\nIn the meetings we do what is important to you. You also tell us what "
            "worked and what did not.\n\nWe ask for your written permission to use what we learn. Your name does not "
            "come into the report. You may take the permission back. Joining is voluntary. If you say no, your "
            "support does not change.",
            "door": "Read more",
        },
    },
)
