"""The kinds of question: what each reads, what it finds unclear, and where an answer is counted."""

import pytest

from ideakirja.questions.kinds import (
    KINDS,
    NOT_SAID,
    Choice,
    Day,
    Duration,
    Faces,
    Heading,
    Many,
    Number,
    Option,
    Scale,
    Unclear,
    Words,
    Year,
    YesNo,
    question_from_json,
)

from .answers import TEXT, filled

OPTIONS = (Option(id="bus", text=TEXT), Option(id="car", text=TEXT))
THREE = (TEXT, TEXT, TEXT)
FACES = Faces(id="a", text=TEXT, labels=THREE)
SCALE = Scale(id="a", text=TEXT, labels=(*THREE, TEXT, TEXT))
CHOICE = Choice(id="a", text=TEXT, options=OPTIONS)
MANY = Many(id="a", text=TEXT, options=OPTIONS)
WORDS = Words(id="a", text=TEXT, long=True)
YEAR = Year(id="a", text=TEXT, last=2015)
DURATION = Duration(id="a", text=TEXT)
HEADING = Heading(id="a", text=TEXT)
YES_NO = YesNo(id="a", text=TEXT)
NUMBER = Number(id="a", text=TEXT, most=12, together=5)
DAY = Day(id="a", text=TEXT, first="2026-01-15", last="2027-03-01")
EVERY = (FACES, SCALE, YES_NO, CHOICE, MANY, WORDS, NUMBER, YEAR, DAY, DURATION, HEADING)


def test_every_kind_is_in_this_test():
    assert {type(question) for question in EVERY} == set(KINDS)


@pytest.mark.parametrize(
    ("question", "typed", "answer"),
    [
        (FACES, "3", 3),
        (SCALE, "5", 5),
        (CHOICE, "bus", "bus"),
        (MANY, ["car", "bus", "car"], ["car", "bus"]),
        (WORDS, "  Hei\r\nsinä ", "Hei\nsinä"),
        (Words(id="a", text=TEXT), "yksi\nrivi", "yksi rivi"),
        (YEAR, " 1973 ", 1973),
        (DURATION, "1 v 2 kk", 14),
        (YES_NO, "no", "no"),
        (NUMBER, " 1 2 ", 12),
        (DAY, "5.3.2026", "2026-03-05"),
        (DAY, "2026-03-05", "2026-03-05"),
        (HEADING, "anything", None),
    ],
)
def test_an_answer_is_read(question, typed, answer):
    assert question.read(filled(a=typed)) == answer


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        (FACES, "4"),
        (SCALE, "0"),
        (SCALE, "٣"),
        (CHOICE, "train"),
        (MANY, ["bus", "train"]),
        (WORDS, "ä" * 10_001),
        (YEAR, "73"),
        (YEAR, "2016"),
        (YEAR, "١٩٧٣"),
        (YES_NO, "maybe"),
        (NUMBER, "13"),
        (NUMBER, "-1"),
        (NUMBER, "two"),
        (NUMBER, "٣"),
        (DAY, "30.2.2026"),
        (DAY, "14.1.2026"),
        (DAY, "2.3.2027"),
        (DAY, "March"),
        (DURATION, "kauan"),
        (DURATION, "5"),
        (DURATION, "999 v"),
    ],
)
def test_what_is_unclear_is_said_in_a_sentence(question, typed):
    with pytest.raises(Unclear) as problem:
        question.read(filled(a=typed))
    assert problem.value.message.endswith(".")


@pytest.mark.parametrize("question", EVERY)
def test_nothing_and_not_said_are_no_answer(question):
    assert question.read(filled()) is None
    assert question.read(filled(a="")) is None
    if isinstance(question, Scale | Choice) and not isinstance(question, Many):
        assert question.read(filled(a=NOT_SAID)) is None


@pytest.mark.parametrize("kind", [Faces, Scale, YesNo, Choice, Many, Words, Number, Year, Day, Duration])
def test_a_required_question_asks_for_an_answer(kind):
    question = kind(id="a", text=TEXT, required=True)
    for typed in ("", " \u200b"):
        if typed == "" or kind in (Words, Number, Year, Day, Duration):
            with pytest.raises(Unclear, match="Answer this question"):
                question.read(filled(a=typed))


@pytest.mark.parametrize(
    ("typed", "months"),
    [
        ("1v2kk", 14),
        ("1 v. 2 kk.", 14),
        ("1 vuosi ja 2 kuukautta", 14),
        ("14 kk", 14),
        ("2 vuotta", 24),
        ("½ v", 6),
        ("1,5 vuotta", 18),
        ("1.5 y", 18),
        ("1 år 2 mån", 14),
        ("1 år och 2 månader", 14),
        ("1 y 2 mo", 14),
        ("1 year and 1 month", 13),
        ("1 V\u00a02 KK", 14),
        ("0 kk", 0),
    ],
)
def test_a_length_of_time_is_read_as_people_write_it(typed, months):
    assert DURATION.read(filled(a=typed)) == months


@pytest.mark.parametrize(
    ("months", "cell"),
    [(0, "under-1"), (11, "under-1"), (12, "1-2"), (35, "1-2"), (36, "3-5"), (71, "3-5"), (72, "over-5")],
)
def test_a_length_of_time_is_counted_in_four_bands(months, cell):
    assert DURATION.cell_of(months) == cell


@pytest.mark.parametrize(
    ("year", "band"), [(1900, "–1929"), (1929, "–1929"), (1930, "1930–1939"), (1973, "1970–1979"), (2015, "2010–2015")]
)
def test_a_year_is_counted_in_a_band_of_ten(year, band):
    assert YEAR.cell_of(year) == band
    assert band in {cell.key for cell in YEAR.cells()}


@pytest.mark.parametrize(("number", "cell"), [(0, "0–4"), (4, "0–4"), (5, "5–9"), (10, "10–12"), (12, "10–12")])
def test_a_number_is_counted_in_its_group(number, cell):
    assert NUMBER.cell_of(number) == cell
    assert cell in {cell.key for cell in NUMBER.cells()}
    assert Number(id="a", text=TEXT).cell_of(number) == str(number)


def test_a_day_is_counted_in_its_month_or_year():
    assert DAY.cell_of("2026-03-05") == "2026-03"
    assert [cell.key for cell in DAY.cells()][::14] == ["2026-01", "2027-03"]
    assert DAY.cells()[2].label["fi"] == "3/2026"
    longer = Day(id="a", text=TEXT)
    assert longer.cell_of("2026-03-05") == "2026"
    assert [cell.key for cell in longer.cells()] == [str(year) for year in range(2020, 2030)]


def test_every_answer_and_every_silence_is_counted():
    """Also the cells that nobody chose stand in the result."""
    assert FACES.count([1, 1, None]) == {"1": 2, "2": 0, "3": 0, NOT_SAID: 1}
    assert CHOICE.count(["bus", None]) == {"bus": 1, "car": 0, NOT_SAID: 1}
    assert MANY.count([["bus", "car"], ["bus"], None]) == {"bus": 2, "car": 1, NOT_SAID: 1}
    assert WORDS.cells() == HEADING.cells() == []


def test_faces_keep_their_number_whichever_stands_first():
    """1 is the saddest, also on the card that begins with the happiest."""
    happy_first = Faces(id="a", text=TEXT, labels=THREE, happy_first=True)
    assert [value for value, _label in happy_first.steps] == [3, 2, 1]
    assert happy_first.read(filled(a="1")) == FACES.read(filled(a="1")) == 1


@pytest.mark.parametrize("question", EVERY)
def test_a_question_comes_back_from_json_as_it_was(question):
    assert question_from_json(question.to_json()) == question
    assert question.problems() == []


@pytest.mark.parametrize(
    "question",
    [
        Faces(id="a", text=TEXT, labels=(TEXT,) * 4),
        Scale(id="a", text=TEXT, labels=(TEXT,)),
        Choice(id="a", text=TEXT, options=OPTIONS[:1]),
        Many(id="a", text=TEXT, options=(Option(id=NOT_SAID, text=TEXT), *OPTIONS)),
        Number(id="a", text=TEXT, least=5, most=5),
        Number(id="a", text=TEXT, most=1000),
        Day(id="a", text=TEXT, first="2027-01-01", last="2026-01-01"),
        Day(id="a", text=TEXT, first="soon"),
        Day(id="a", text=TEXT, first="1950-01-01"),
        Year(id="a", text=TEXT, first=2010, last=2000),
        Choice(id="a", text=TEXT, options=(*OPTIONS, Option(id="van", text={"sv": "Bil"}))),
        Words(id="ä b", text=TEXT),
        Words(id="a", text={"en": "Only in English"}),
    ],
)
def test_a_wrong_definition_is_told_of(question):
    assert question.problems()


def test_an_unknown_kind_is_refused():
    with pytest.raises(ValueError, match="Unknown kind of question 'slider'"):
        question_from_json({"kind": "slider", "id": "a", "text": TEXT})
