"""The questionnaires that come with the product, as the book prints them."""

from collections.abc import Iterator
from typing import Any

import pytest

from ideakirja.kit.texts import LANGUAGES
from ideakirja.questions.checks import check_ready
from ideakirja.questions.kinds import Choice, Duration, Faces, Heading, Scale, Words, Year
from ideakirja.questions.ready import FACES_AT_THE_DOOR, FEEDBACK_CARD, READY, SATISFACTION_SURVEY

AGREEMENT = [
    "Täysin eri mieltä",
    "Osittain eri mieltä",
    "Ei samaa eikä eri mieltä",
    "Osittain samaa mieltä",
    "Täysin samaa mieltä",
]


def texts_in(data: Any) -> Iterator[dict[str, str]]:
    if isinstance(data, dict) and "fi" in data:
        yield data
    elif isinstance(data, dict | list | tuple):
        for part in data.values() if isinstance(data, dict) else data:
            yield from texts_in(part)


@pytest.mark.parametrize("form", READY, ids=lambda form: form.slug)
def test_every_text_is_there_in_every_language(form):
    texts = list(texts_in(form.to_json()))
    assert len(texts) > 8
    assert [text for text in texts if not all(text.get(language) for language in LANGUAGES)] == []


def test_nothing_is_wrong_with_them():
    assert check_ready(None) == []


def test_the_card_asks_two_rows_of_three_faces_and_a_wish():
    """Book entry 3: both rows run from happy to sad."""
    assert [(type(question), question.text["fi"]) for question in FEEDBACK_CARD] == [
        (Faces, "Vastasiko tämä tapaaminen odotuksiasi?"),
        (Faces, "Mitä mieltä olit tapaamisesta?"),
        (Words, "Mitä toivoisit jatkossa asiakastyöltä?"),
    ]
    assert [question.faces for question in FEEDBACK_CARD.questions[:2]] == [3, 3]
    assert all(question.happy_first for question in FEEDBACK_CARD.questions[:2])


def test_the_card_is_in_the_books_swedish_too():
    assert [question.text["sv"] for question in FEEDBACK_CARD] == [
        "Motsvarade denna träff dina förväntningar?",
        "Vad tyckte du om träffen?",
        "Vilka önskemål har du som klient för den fortsatta kontakten med socialvården?",
    ]


def test_at_the_door_one_row_of_faces_is_enough():
    (faces, word) = FACES_AT_THE_DOOR.questions
    assert (faces.faces, type(word), word.long) == (3, Words, False)


def test_the_survey_asks_the_background_first():
    """Book entry 4: gender, year of birth, how long a client."""
    asked = SATISFACTION_SURVEY.asked[:3]
    assert [(type(question), question.id) for question in asked] == [
        (Choice, "gender"),
        (Year, "birth-year"),
        (Duration, "clientship"),
    ]
    assert {"woman", "man"} < {option.id for option in asked[0].options}


def test_the_survey_has_twelve_items_in_the_books_groups():
    """1–3 reaching us, 4–5 meeting, 6–10 quality, 11 taking part, 12 overall; then the free word."""
    groups: dict[str, list[str]] = {}
    for question in SATISFACTION_SURVEY:
        if isinstance(question, Heading):
            group = groups.setdefault(question.id, [])
        else:
            group.append(question.id)
    sizes = {name: len(ids) for name, ids in groups.items()}
    assert list(sizes.values()) == [3, 3, 2, 5, 1, 1, 1]
    items = [name for ids in groups.values() for name in ids if name.startswith("item-")]
    assert items == [f"item-{n}" for n in range(1, 13)]


def test_items_1_to_11_are_answered_by_agreeing_and_12_by_a_face():
    items = [question for question in SATISFACTION_SURVEY.asked if question.id.startswith("item-")]
    assert all(type(item) is Scale and [label["fi"] for label in item.labels] == AGREEMENT for item in items[:11])
    assert isinstance(items[11], Faces)
    assert items[11].faces == 5
    assert [value for value, _label in items[11].steps] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("slug", [form.slug for form in READY])
def test_the_staff_see_each_as_it_is_asked(world, sign_in, slug):
    page = sign_in(world.maija).get(f"/en/staff/questionnaires/{slug}/")
    assert page.status_code == 200
    form = next(form for form in READY if form.slug == slug)
    assert all(question.text["en"] in page.text for question in form.asked)
    assert sign_in(world.maija).get("/en/staff/questionnaires/unknown/").status_code == 404
