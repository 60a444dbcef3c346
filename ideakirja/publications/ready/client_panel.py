"""The client panel looks for members (book entry 8)."""

from ..models import Channel, Notice
from .shape import Ready

CLIENT_PANEL_BROCHURE = Ready(
    slug="client-panel-brochure",
    kind=Notice.Kind.BROCHURE,
    names={"fi": "Asiakasraadin esite", "sv": "Klientrådets broschyr", "en": "Brochure of the client panel"},
    channels=(Channel.WORKERS, Channel.LOBBY, Channel.PARTNERS, Channel.EMAIL, Channel.SOCIAL, Channel.WEB),
    has_event_code=False,
    texts={
        "fi": {
            "title": "Tule mukaan asiakasraatiin",
            "lead": "Sinä tiedät, mikä sosiaalityössä auttaa ja mikä ei. Raadissa sinua kuunnellaan.",
            "when": "Kerran kuukaudessa. Aloitamme {date} kello {clock}.",
            "for_whom": "Sinulle, joka käyt aikuissosiaalityössä ja haluat kehittää palveluja",
            "you_get": "Kahvia, vertaistukea ja tietoa palveluista. Maksamme bussimatkat.",
            "body": "Raadissa on noin 10–15 jäsentä ja kolme työntekijää. Kaikki ovat tasavertaisia. Joka kerralla on "
            "yksi tai kaksi aihetta, ja usein käy vieras. Aiheita ehdotat sinäkin.\n\nViemme raadin ajatukset "
            "työntekijöille ja johdolle. Kerromme raadille, mitä niistä seuraa.\n\nTule ensin "
            "aloitustilaisuuteen. Siellä kuulet lisää, eikä sinun tarvitse vielä päättää. Ennen raatia juttelemme "
            "kanssasi rauhassa. Päätät itse, tuletko mukaan. Se ei vaikuta tukeesi.",
            "door": "Kerro, että raati kiinnostaa sinua",
        },
        "sv": {
            "title": "Kom med i klientrådet",
            "lead": "Du vet vad som hjälper i socialarbetet och vad som inte gör det. I rådet lyssnar vi på dig.",
            "when": "En gång i månaden. Vi börjar {date} kl. {clock}.",
            "for_whom": "För dig som har kontakt med vuxensocialarbetet och vill utveckla servicen",
            "you_get": "Kaffe, kamratstöd och information om servicen. Vi betalar bussresorna.",
            "body": "Rådet har ungefär 10–15 medlemmar och tre medarbetare. Alla är jämlika. Varje gång har ett eller "
            "två teman, och ofta kommer en gäst. Också du får föreslå teman.\n\nVi för rådets tankar vidare till "
            "medarbetarna och ledningen. Vi berättar för rådet vad de leder till.\n\nKom först till starttillfället. "
            "Där får du veta mer, och du behöver inte bestämma dig ännu. Innan du börjar i rådet pratar vi med dig i "
            "lugn och ro. Det är frivilligt att vara med. Det påverkar inte ditt stöd.",
            "door": "Berätta att du är intresserad",
        },
        "en": {
            "title": "Join the client panel",
            "lead": "You know what helps in social work and what does not. In the panel we listen to you.",
            "when": "Once a month. We start on {date} at {clock}.",
            "for_whom": "For you who use adult social work and want to make it better",
            "you_get": "Coffee, support from others and facts about services. We pay the bus fares.",
            "body": "The panel has about 10–15 members and three workers. All are equal. Each time there are one or "
            "two topics, and often a guest. You too can choose topics.\n\nWe take the ideas of the panel to the "
            "workers and the management. We tell the panel what comes of them.\n\nCome to the first meeting. There "
            "you hear more, and you need not decide yet. Before you join, we talk with you in peace. Joining is "
            "voluntary. It does not change your support.",
            "door": "Tell us that you are interested",
        },
    },
)
