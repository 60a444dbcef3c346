"""The yearly satisfaction survey: background, 12 items in six groups, free word (book entry 4).

The book prints the form in Finnish only; the Swedish and English items are ours. To the background question on
gender we have added a third option: the book of 2015 has two (docs/decisions/0007).
"""

from ideakirja.kit.texts import Texts
from ideakirja.questions.form import Form
from ideakirja.questions.kinds import Choice, Duration, Faces, Heading, Option, Question, Scale, Words, Year

AGREEMENT: tuple[Texts, ...] = (
    {"fi": "Täysin eri mieltä", "sv": "Helt av annan åsikt", "en": "Totally disagree"},
    {"fi": "Osittain eri mieltä", "sv": "Delvis av annan åsikt", "en": "Partly disagree"},
    {
        "fi": "Ei samaa eikä eri mieltä",
        "sv": "Varken av samma eller av annan åsikt",
        "en": "Neither agree nor disagree",
    },
    {"fi": "Osittain samaa mieltä", "sv": "Delvis av samma åsikt", "en": "Partly agree"},
    {"fi": "Täysin samaa mieltä", "sv": "Helt av samma åsikt", "en": "Totally agree"},
)


def group(name: str, fi: str, sv: str, en: str) -> Heading:
    return Heading(id=f"group-{name}", text={"fi": fi, "sv": sv, "en": en})


def rated(number: int, fi: str, sv: str, en: str) -> Scale:
    return Scale(id=f"item-{number}", text={"fi": fi, "sv": sv, "en": en}, labels=AGREEMENT)


BACKGROUND: tuple[Question, ...] = (
    group("background", "Taustatiedot", "Bakgrundsuppgifter", "About you"),
    Choice(
        id="gender",
        is_background=True,
        text={"fi": "Sukupuoli", "sv": "Kön", "en": "Gender"},
        options=(
            Option(id="woman", text={"fi": "Nainen", "sv": "Kvinna", "en": "Woman"}),
            Option(id="man", text={"fi": "Mies", "sv": "Man", "en": "Man"}),
            Option(id="other", text={"fi": "Muu", "sv": "Annat", "en": "Other"}),
        ),
    ),
    Year(
        id="birth-year",
        is_background=True,
        last=2015,
        text={"fi": "Syntymävuosi", "sv": "Födelseår", "en": "Year of birth"},
        hint={"fi": "Esimerkiksi 1973", "sv": "Till exempel 1973", "en": "For example 1973"},
    ),
    Duration(
        id="clientship",
        is_background=True,
        text={
            "fi": "Kuinka kauan olet ollut sosiaalityön asiakkaana?",
            "sv": "Hur länge har du varit klient inom socialarbetet?",
            "en": "How long have you been a client of social work?",
        },
        hint={"fi": "Esimerkiksi 1 v 2 kk", "sv": "Till exempel 1 år 2 mån", "en": "For example 1 y 2 mo"},
    ),
)

ITEMS: tuple[Question, ...] = (
    group("access", "Palveluiden saavutettavuus", "Tjänsternas tillgänglighet", "Reaching our services"),
    rated(
        1,
        "Aukioloajat ovat riittävät ja minulle sopivat.",
        "Öppettiderna är tillräckliga och passar mig.",
        "The opening hours are long enough and suit me.",
    ),
    rated(2, "Työntekijä on helposti tavoitettavissa.", "Medarbetaren är lätt att nå.", "The worker is easy to reach."),
    rated(
        3,
        "Sain vastaanottoajan riittävän nopeasti.",
        "Jag fick en mottagningstid tillräckligt snabbt.",
        "I got an appointment soon enough.",
    ),
    group("encounter", "Kohtaaminen ja vuorovaikutus", "Träffar och växelverkan", "Meeting and talking with us"),
    rated(4, "Olen saanut asiallista kohtelua.", "Jag har blivit sakligt bemött.", "I have been treated properly."),
    rated(
        5,
        "Koen, että olen tullut kuulluksi.",
        "Jag upplever att jag har blivit hörd.",
        "I feel that I have been heard.",
    ),
    group(
        "quality", "Palvelun laatu ja vaikuttavuus", "Tjänsternas kvalitet och resultat", "Quality and what it led to"
    ),
    rated(
        6,
        "Olen saanut riittävästi tietoa ja neuvontaa.",
        "Jag har fått tillräckligt med information och rådgivning.",
        "I have got enough information and advice.",
    ),
    rated(
        7,
        "Työntekijä esitti asiat ymmärrettävällä tavalla.",
        "Medarbetaren förklarade sakerna på ett begripligt sätt.",
        "The worker explained things so that I understood.",
    ),
    rated(
        8,
        "Saamani palvelu on ollut asiantuntevaa.",
        "Servicen jag har fått har varit sakkunnig.",
        "The service that I got was expert.",
    ),
    rated(
        9,
        "Olen saanut apua tilanteeseeni.",
        "Jag har fått hjälp i min situation.",
        "I have got help in my situation.",
    ),
    rated(
        10,
        "Työntekijällä oli riittävästi aikaa paneutua asiani käsittelyyn.",
        "Medarbetaren hade tillräckligt med tid att sätta sig in i mitt ärende.",
        "The worker had enough time to go into my matter.",
    ),
    group("participation", "Asiakkaiden osallisuus", "Delaktighet som klient", "Taking part"),
    rated(
        11,
        "Mielipiteeni otetaan huomioon minua/perhettäni koskevissa asioissa.",
        "Min åsikt beaktas i saker som gäller mig/min familj.",
        "My opinion counts in matters that concern me or my family.",
    ),
    group("overall", "Yleisarvio palvelusta", "Allmän uppfattning om tjänsterna", "Overall"),
    Faces(
        id="item-12",
        text={
            "fi": "Yleisarvio palvelusta",
            "sv": "Allmän uppfattning om tjänsterna",
            "en": "What do you think of the service as a whole?",
        },
        labels=(
            {"fi": "Erittäin huono", "sv": "Mycket dålig", "en": "Very bad"},
            {"fi": "Huono", "sv": "Dålig", "en": "Bad"},
            {"fi": "Siltä väliltä", "sv": "Mitt emellan", "en": "In between"},
            {"fi": "Hyvä", "sv": "Bra", "en": "Good"},
            {"fi": "Erittäin hyvä", "sv": "Mycket bra", "en": "Very good"},
        ),
    ),
    group("free", "Vapaa palaute", "Fritt formulerad respons", "In your own words"),
    Words(
        id="free-word",
        long=True,
        text={
            "fi": "Vapaa sana tai terveisiä työntekijöille",
            "sv": "Fria ord eller hälsningar till medarbetarna",
            "en": "Anything else, or greetings to the workers",
        },
        hint={
            "fi": "Kirjoita omin sanoin. Jätä nimet ja päivät pois.",
            "sv": "Skriv med egna ord. Lämna bort namn och datum.",
            "en": "Write in your own words. Leave out names and dates.",
        },
    ),
)

SATISFACTION_SURVEY = Form(
    slug="satisfaction-survey",
    names={
        "fi": "Asiakas\u00adtyytyväisyys\u00adkysely",
        "sv": "Klientnöjdhetsenkät",
        "en": "Client satisfaction survey",
    },
    titles={
        "fi": "Miten olet kokenut aikuissosiaalityön palvelut?",
        "sv": "Hur har du upplevt tjänsterna inom vuxensocialarbetet?",
        "en": "How have you experienced the services of adult social work?",
    },
    intro={
        "fi": "16 kysymystä, noin viisi minuuttia. Valitse sopivin vaihtoehto. Voit jättää kysymyksen väliin.",
        "sv": "16 frågor, ungefär fem minuter. Välj det alternativ som passar bäst. Du kan hoppa över en fråga.",
        "en": "16 questions, about five minutes. Choose the answer that fits best. You may leave a question out.",
    },
    minutes=5,
    questions=(*BACKGROUND, *ITEMS),
)
