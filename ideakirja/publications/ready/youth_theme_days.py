"""A flyer for the young: money, housing and cinema tickets (book entry 17)."""

from ..models import Channel, Notice
from .shape import Ready

YOUTH_THEME_DAYS_FLYER = Ready(
    slug="youth-theme-days-flyer",
    kind=Notice.Kind.ADVERTISEMENT,
    names={
        "fi": "Nuorten teemapäivän mainoslehtinen",
        "sv": "Flygblad om de ungas temadag",
        "en": "Flyer of the theme day for the young",
    },
    channels=(Channel.WORKERS, Channel.BOARDS, Channel.PARTNERS, Channel.SOCIAL),
    texts={
        "fi": {
            "title": "Raha ja oma koti",
            "lead": "Neljä pistettä, neljä kysymystä, enintään tunti. Voit voittaa elokuvalippuja.",
            "for_whom": "Nuorille. Tule yksin tai kaverin kanssa.",
            "you_get": "Naposteltavaa, vastauksia ja arvontalipun",
            "body": "- Miten raha riittää?\n- Mitä jos lasku jää maksamatta?\n- Mistä asunto?\n- Kuka auttaa?\n\n"
            "Kierrä pisteet missä järjestyksessä haluat. Kysy mitä vain. Nimeäsi tarvitaan vain arvontaan, ja "
            "hävitämme sen arvonnan jälkeen.",
            "door": "Lue lisää",
        },
        "sv": {
            "title": "Pengar och eget hem",
            "lead": "Fyra stationer, fyra frågor, högst en timme. Du kan vinna biobiljetter.",
            "for_whom": "För unga. Kom ensam eller med en kompis.",
            "you_get": "Något att tugga på, svar och en lott",
            "body": "- Hur räcker pengarna?\n- Vad händer om en räkning blir obetald?\n- Var hittar man en bostad?\n"
            "- Vem hjälper?\n\nGå runt i vilken ordning du vill. Fråga vad som helst. Ditt namn behövs bara för "
            "utlottningen, och vi förstör det efteråt.",
            "door": "Läs mer",
        },
        "en": {
            "title": "Money and a home of your own",
            "lead": "Four stations, four questions, an hour at most. You can win cinema tickets.",
            "for_whom": "For young people. Come alone or with a friend.",
            "you_get": "Snacks, answers and a raffle ticket",
            "body": "- How to make money last?\n- What if a bill is not paid?\n- Where to find a home?\n- Who "
            "helps?\n\nGo round in any order. Ask anything. We need your name only for the raffle, and destroy it "
            "after that.",
            "door": "Read more",
        },
    },
)
