"""The feedback card given after a meeting: two rows of three faces and a wish (book entry 3)."""

from ideakirja.questions.form import Form
from ideakirja.questions.kinds import Faces, Words

FEEDBACK_CARD = Form(
    slug="feedback-card",
    names={"fi": "Palautekortti", "sv": "Responskort", "en": "Feedback card"},
    titles={"fi": "Miten tapaaminen meni?", "sv": "Hur gick träffen?", "en": "How did the meeting go?"},
    intro={
        "fi": "Kolme kysymystä, noin yksi minuutti. Voit jättää kysymyksen väliin.",
        "sv": "Tre frågor, ungefär en minut. Du kan hoppa över en fråga.",
        "en": "Three questions, about one minute. You may leave a question out.",
    },
    minutes=1,
    questions=(
        Faces(
            id="expectations",
            text={
                "fi": "Vastasiko tämä tapaaminen odotuksiasi?",
                "sv": "Motsvarade denna träff dina förväntningar?",
                "en": "Did this meeting answer your expectations?",
            },
            labels=(
                {"fi": "Ei", "sv": "Nej", "en": "No"},
                {"fi": "Osittain", "sv": "Delvis", "en": "In part"},
                {"fi": "Kyllä", "sv": "Ja", "en": "Yes"},
            ),
            happy_first=True,
        ),
        Faces(
            id="opinion",
            text={
                "fi": "Mitä mieltä olit tapaamisesta?",
                "sv": "Vad tyckte du om träffen?",
                "en": "What did you think of the meeting?",
            },
            labels=(
                {"fi": "Huono", "sv": "Dålig", "en": "Bad"},
                {"fi": "Siltä väliltä", "sv": "Mitt emellan", "en": "In between"},
                {"fi": "Hyvä", "sv": "Bra", "en": "Good"},
            ),
            happy_first=True,
        ),
        Words(
            id="wish",
            long=True,
            text={
                "fi": "Mitä toivoisit jatkossa asiakastyöltä?",
                "sv": "Vilka önskemål har du som klient för den fortsatta kontakten med socialvården?",
                "en": "What would you wish of our work with you in the future?",
            },
            hint={
                "fi": "Kirjoita omin sanoin. Jätä nimet ja päivät pois.",
                "sv": "Skriv med egna ord. Lämna bort namn och datum.",
                "en": "Write in your own words. Leave out names and dates.",
            },
        ),
    ),
)
