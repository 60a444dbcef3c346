"""A questionnaire goes into a file and comes back; a bad file is refused whole, with its place."""

import json
from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ideakirja.questions.files import MOST_BYTES, BadFile, read_file, write_file
from ideakirja.questions.models import Questionnaire
from ideakirja.questions.ready import READY
from ideakirja.trail.models import Entry

from .own import own_form, own_questionnaire
from .test_kinds import EVERY

PAGE = "/en/staff/questionnaires/from-file/"


def changed(change):
    """The file of a good questionnaire, made wrong."""
    data = json.loads(write_file(own_form()))
    change(data["questionnaire"])
    return json.dumps(data).encode()


@pytest.mark.parametrize("form", [*READY, own_form()], ids=lambda form: form.slug)
def test_it_comes_back_as_it_was(form):
    """But for the soft hyphens in its name: what is read is cleaned like everything that people type."""
    names = {language: name.replace("\u00ad", "") for language, name in form.names.items()}
    assert read_file(write_file(form).encode()) == replace(form, slug="", names=names)


def test_every_kind_comes_back():
    form = own_form(questions=tuple(replace(question, id=f"q-{n}") for n, question in enumerate(EVERY)))
    assert read_file(write_file(form).encode()) == form


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda q: q["questions"][1].pop("kind"), "question 2: there is no kind of question None"),
        (lambda q: q["questions"][1].pop("id"), "question 2: id is missing"),
        (lambda q: q["questions"][1].update(id="<b>"), "question 2: an id may only have"),
        (lambda q: q["questions"][1].update(id="came"), "question 2: an earlier question has the same id"),
        (lambda q: q["questions"][0].update(colour="red"), "question 1: colour is not known here"),
        (lambda q: q["questions"][0].update(required="yes"), "question 1: required must be true or false"),
        (lambda q: q["questions"][1]["options"].append("x"), "question 2, 3: it cannot be read"),
        (
            lambda q: q["questions"][1]["options"][0].update(text="Late"),
            "question 2, 1: a text must be given by language",
        ),
        (lambda q: q["questions"][1].update(shown_if=["came"]), "question 2: the condition cannot be read"),
        (lambda q: q["questions"][2].update(text={"fi": "x" * 3000}), "question 3: a text is longer than 2000"),
        (lambda q: q.update(questions={}), "the questionnaire: a list is missing"),
        (lambda q: q.update(questions=[0] * 101), "the questionnaire: there are more than 100"),
        (lambda q: q.update(minutes=10**12), "the questionnaire: a number is missing, or far too large"),
    ],
)
def test_a_bad_file_is_told_with_its_place(change, says):
    with pytest.raises(BadFile) as problem:
        read_file(changed(change))
    assert says in str(problem.value)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "not of this kind"),
        (b"\xff\xfe\x00", "not of this kind"),
        (b"{\n\n,}", "on line 3"),
        (b"[" * 100_000, "not of this kind"),
        (b"9" * 5_000, "not of this kind"),
        (b"[1]", "not a file of a questionnaire"),
        (b'{"format": "ideakirja-questionnaire", "format_version": 2}', "by a newer version"),
        (b" " * (MOST_BYTES + 1), "larger than 256 kB"),
    ],
)
def test_what_is_no_such_file_is_refused(content, says):
    with pytest.raises(BadFile, match=says):
        read_file(content)


def test_a_file_from_one_unit_is_brought_to_another(world, sign_in):
    """The ids of the questions stay, so that the units' figures can be joined; the trail says who brought it."""
    questionnaire = own_questionnaire(world)
    saved = sign_in(world.maija).get(f"/en/staff/questionnaires/{questionnaire.slug}/file/")
    assert saved["Content-Disposition"] == f'attachment; filename="{questionnaire.slug}.json"'
    file = SimpleUploadedFile("x.json", saved.content)
    reply = sign_in(world.kaisa).post(PAGE, {"file": file, "unit": world.rantakyla.pk})
    brought = Questionnaire.objects.exclude(pk=questionnaire.pk).get()
    assert reply.url == f"/en/staff/questionnaires/{brought.slug}/"
    assert brought.draft.form.questions == questionnaire.draft.form.questions
    assert Entry.objects.filter(verb="questionnaire.made").latest("pk").actor_name == "Kaisa Aalto"


def test_nothing_of_a_bad_file_is_written(world, sign_in):
    file = SimpleUploadedFile("x.json", changed(lambda q: q["questions"][2].update(id="")))
    reply = sign_in(world.kaisa).post(PAGE, {"file": file, "unit": world.keskusta.pk})
    assert reply.status_code == 422
    assert "Look at question 3" in reply.text
    assert not Questionnaire.objects.exists()


def test_a_file_must_be_chosen(world, sign_in):
    reply = sign_in(world.kaisa).post(PAGE, {"unit": world.keskusta.pk})
    assert (reply.status_code, "Choose a file." in reply.text) == (422, True)
