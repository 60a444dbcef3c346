"""Experts by experience are looked for (book entry 9)."""

from ..models import Channel, Notice
from .shape import Ready

EXPERT_BY_EXPERIENCE_BROCHURE = Ready(
    slug="expert-by-experience-brochure",
    kind=Notice.Kind.BROCHURE,
    names={
        "fi": "Kokemusasiantuntijoiden haun esite",
        "sv": "Broschyr för erfarenhetsexperter",
        "en": "Brochure for experts by experience",
    },
    channels=(
        Channel.WORKERS,
        Channel.LOBBY,
        Channel.PARTNERS,
        Channel.PAPER,
        Channel.EMAIL,
        Channel.SOCIAL,
        Channel.WEB,
    ),
    has_event_code=False,
    texts={
        "fi": {
            "title": "Sinun kokemuksesi on asiantuntemusta",
            "lead": "Etsimme sosiaalityön kokemusasiantuntijoita. Kokemusasiantuntija kertoo, millaista on olla avun "
            "saajana, ja auttaa meitä tekemään työmme paremmin.",
            "when": "Aloitustilaisuus {date} kello {clock}. Koulutus alkaa ___.",
            "for_whom": "Sinulle, jolla on omaa kokemusta sosiaalityöstä ja jonka tilanne on jo vakaampi",
            "you_get": "Koulutuksen, ryhmän tuen ja palkkion keikoista, tavallisesti 30–100 euroa",
            "body": "Kokemusasiantuntija voi\n\n- puhua koulutuksissa ja tapahtumissa\n- olla mukana työryhmissä\n- "
            "kertoa mielipiteensä esitteistä ja kyselyistä\n- olla tukena asiakkaan ja työntekijän "
            "tapaamisessa.\n\nVoit tulla ilman aiempaa kokemusta tällaisista tehtävistä. Juttelemme kanssasi ennen "
            "koulutusta. Kaikki on vapaaehtoista: valitset itse, mihin lähdet ja mitä kerrot.",
            "door": "Kerro, että olet kiinnostunut",
        },
        "sv": {
            "title": "Din erfarenhet är sakkunskap",
            "lead": "Vi söker erfarenhetsexperter inom socialarbetet. En erfarenhetsexpert berättar hur det är att "
            "få hjälp och hjälper oss att göra vårt arbete bättre.",
            "when": "Starttillfälle {date} kl. {clock}. Utbildningen börjar ___.",
            "for_whom": "För dig som har egen erfarenhet av socialarbete och vars situation redan är stabilare",
            "you_get": "Utbildning, stöd av gruppen och arvode för uppdragen, vanligen 30–100 euro",
            "body": "En erfarenhetsexpert kan\n\n- tala på utbildningar och evenemang\n- vara med i arbetsgrupper\n- "
            "säga sin åsikt om broschyrer och enkäter\n- vara ett stöd när en klient och en medarbetare träffas.\n\n"
            "Du behöver ingen tidigare erfarenhet av sådana uppgifter. Vi pratar med dig före utbildningen. Allt är "
            "frivilligt: du väljer själv vart du går och vad du berättar.",
            "door": "Berätta att du är intresserad",
        },
        "en": {
            "title": "Your experience is expertise",
            "lead": "We look for experts by experience in social work. An expert by experience tells what it is like "
            "to get help, and helps us to do our work better.",
            "when": "First meeting on {date} at {clock}. The training begins on ___.",
            "for_whom": "For you who know social work from your own life and are now in a steadier place",
            "you_get": "Training, support from the group and a fee for each task, usually 30–100 euros",
            "body": "An expert by experience can\n\n- speak at trainings and events\n- take part in working groups\n"
            "- say what they think of brochures and surveys\n- be a support when a client and a worker meet.\n\nYou "
            "need no earlier experience of such tasks. We talk with you before the training. Everything is "
            "voluntary: you choose where you go and what you tell.",
            "door": "Tell us that you are interested",
        },
    },
)
