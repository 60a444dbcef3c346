"""Feedback while leaving a gathering: one row of faces, and a word if one likes (book entries 6, 19 and 22).

The book asks for feedback after every time and prints no form for it; question and faces are ours.
"""

from ideakirja.questions.form import Form
from ideakirja.questions.kinds import Faces, Words

FACES_AT_THE_DOOR = Form(
    slug="faces-at-the-door",
    names={"fi": "Hymiöt ovella", "sv": "Ansikten vid dörren", "en": "Faces at the door"},
    titles={"fi": "Miten tilaisuus meni?", "sv": "Hur gick träffen?", "en": "How did it go?"},
    intro={
        "fi": "Valitse naama. Voit myös kirjoittaa.",
        "sv": "Välj ett ansikte. Du kan också skriva.",
        "en": "Choose a face. You may also write.",
    },
    minutes=1,
    questions=(
        Faces(
            id="opinion",
            text={
                "fi": "Mitä mieltä olit tästä kerrasta?",
                "sv": "Vad tyckte du om den här gången?",
                "en": "What did you think of this time?",
            },
            labels=(
                {"fi": "Huono", "sv": "Dålig", "en": "Bad"},
                {"fi": "Siltä väliltä", "sv": "Mitt emellan", "en": "In between"},
                {"fi": "Hyvä", "sv": "Bra", "en": "Good"},
            ),
            happy_first=True,
        ),
        Words(
            id="word",
            text={
                "fi": "Haluatko sanoa jotain?",
                "sv": "Vill du säga något?",
                "en": "Do you want to say something?",
            },
            hint={
                "fi": "Kirjoita omin sanoin. Jätä nimet ja päivät pois.",
                "sv": "Skriv med egna ord. Lämna bort namn och datum.",
                "en": "Write in your own words. Leave out names and dates.",
            },
        ),
    ),
)
