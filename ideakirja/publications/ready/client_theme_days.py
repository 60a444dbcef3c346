"""Theme afternoons: the advertisement says what they aim at and why it pays to come (book entry 6)."""

from ..models import Channel, Notice
from .shape import Ready

CLIENT_THEME_DAYS_ADVERTISEMENT = Ready(
    slug="client-theme-days-advertisement",
    kind=Notice.Kind.ADVERTISEMENT,
    names={
        "fi": "Teemailtapäivän mainos",
        "sv": "Annons om temaeftermiddagen",
        "en": "Advertisement of the theme afternoon",
    },
    channels=(Channel.PAPER, Channel.WEB, Channel.DECISIONS, Channel.BOARDS, Channel.LOBBY, Channel.PARTNERS),
    texts={
        "fi": {
            "title": "Teemailtapäivä: ___",
            "lead": "Kuule, mitä palveluissa on nyt ja mitä niissä muuttuu. Kerro, mitä itse toivot.",
            "when": "{day} kello {clock}, noin kaksi tuntia",
            "for_whom": "Sinulle, joka käytät sosiaalipalveluja, ja kaikille, joita aihe kiinnostaa",
            "you_get": "Tietoa palveluista ja vastauksia kysymyksiisi",
            "body": "- Ensimmäinen tunti: kerromme aiheesta ja palveluista.\n- Toinen tunti: keskustelemme yhdessä.\n\n"
            "Kirjoitamme palautteen ja ideat muistiin ilman nimiä. Viemme ne omiin yksiköihimme. Kun tulet, "
            "voit vaikuttaa siihen, miten palveluja kehitetään.",
            "door": "Lue lisää",
        },
        "sv": {
            "title": "Temaeftermiddag: ___",
            "lead": "Hör vad som är på gång i servicen och vad som ändras. Berätta vad du själv önskar.",
            "when": "{day} kl. {clock}, ungefär två timmar",
            "for_whom": "För dig som använder socialservice och för alla som är intresserade av temat",
            "you_get": "Information om servicen och svar på dina frågor",
            "body": "- Första timmen: vi berättar om temat och om servicen.\n- Andra timmen: vi diskuterar "
            "tillsammans.\n\nVi skriver upp respons och idéer utan namn. Vi tar dem med oss till våra enheter. När "
            "du kommer kan du påverka hur servicen utvecklas.",
            "door": "Läs mer",
        },
        "en": {
            "title": "Theme afternoon: ___",
            "lead": "Hear what our services offer now and what will change. Tell us what you wish.",
            "when": "{day} at {clock}, about two hours",
            "for_whom": "For you who use social services, and for everyone interested",
            "you_get": "Facts about services and answers to your questions",
            "body": "- First hour: we tell about the topic and the services.\n- Second hour: we talk together.\n\n"
            "We write down feedback and ideas without names. We take them to our own units. When you come, you "
            "have a say in how services get better.",
            "door": "Read more",
        },
    },
)
