"""What a client said aloud at the end of a meeting; the worker writes it down (book entry 2).

The same three questions under the same ids as on the card, so that the two can stand side by side.
"""

from dataclasses import replace

from ideakirja.questions.form import Form

from .feedback_card import FEEDBACK_CARD

_EXPECTATIONS, _OPINION, _WISH = FEEDBACK_CARD.questions

ORAL_FEEDBACK = Form(
    slug="oral-feedback",
    names={"fi": "Suullinen palaute", "sv": "Muntlig respons", "en": "Oral feedback"},
    titles={"fi": "Mitä asiakas sanoi?", "sv": "Vad sade klienten?", "en": "What did the client say?"},
    intro={
        "fi": "Kolme kysymystä tapaamisen lopuksi. Työntekijä kirjaa vastaukset ilman nimeä.",
        "sv": "Tre frågor i slutet av träffen. Medarbetaren skriver ner svaren utan namn.",
        "en": "Three questions at the end of a meeting. The worker writes the answers down without a name.",
    },
    minutes=1,
    is_oral=True,
    questions=(
        _EXPECTATIONS,
        _OPINION,
        replace(
            _WISH,
            hint={
                "fi": "Kirjaa toive lyhyesti. Jätä pois nimi, päivä ja kaikki, mistä asiakkaan tuntee.",
                "sv": "Skriv önskemålet kort. Lämna bort namn, datum och allt som visar vem klienten är.",
                "en": "Write the wish briefly. Leave out the name, the day and anything that tells who the client is.",
            },
        ),
    ),
)
