"""A question of an interview, and those that several interviews ask."""

from dataclasses import dataclass

from ideakirja.kit.texts import Texts


@dataclass(frozen=True, kw_only=True)
class Question:
    """key: by which the answer is kept; it never changes. hint: for the interviewer."""

    key: str
    texts: Texts
    hints: Texts | None = None


SITUATION = Question(
    key="situation",
    texts={
        "fi": "Millaista elämäsi on juuri nyt?",
        "sv": "Hur ser ditt liv ut just nu?",
        "en": "What is your life like just now?",
    },
    hints={
        "fi": "Anna ihmisen kertoa sen verran kuin hän haluaa. Kirjoita vain se, mitä mukaan pääsy vaatii.",
        "sv": "Låt personen berätta så mycket som hen vill. Skriv bara det som behövs för valet.",
        "en": "Let the person tell as much as they want. Write only what the choice needs.",
    },
)
EXPERIENCE = Question(
    key="experience",
    texts={
        "fi": "Mitä palveluja olet käyttänyt? Mikä niissä on ollut hyvää, mikä huonoa?",
        "sv": "Vilka tjänster har du använt? Vad har varit bra i dem och vad dåligt?",
        "en": "Which services have you used? What has been good in them, and what bad?",
    },
)
INTEREST = Question(
    key="interest",
    texts={
        "fi": "Mikä sinua kiinnostaa palvelujen kehittämisessä?",
        "sv": "Vad intresserar dig i att utveckla tjänsterna?",
        "en": "What interests you in developing the services?",
    },
)
STRENGTH = Question(
    key="strength",
    texts={
        "fi": "Onko sinulla nyt voimia ja aikaa tulla mukaan?",
        "sv": "Har du krafter och tid att vara med just nu?",
        "en": "Do you have the strength and the time to join now?",
    },
)
EASE = Question(
    key="ease",
    texts={
        "fi": "Mikä auttaa sinua tulemaan paikalle? Esimerkiksi kyyti, tulkki, lastenhoito tai sopiva kellonaika.",
        "sv": "Vad hjälper dig att komma? Till exempel skjuts, tolk, barnvakt eller en tid som passar.",
        "en": "What helps you to come? For example a ride, an interpreter, child care or a time that suits you.",
    },
)
