"""A reader's own notes on a chapter of the handbook."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError

from ideakirja.methods.actions import save_note
from ideakirja.methods.booklets import booklet_of_notes
from ideakirja.methods.method import CHAPTERS
from ideakirja.methods.models import Note
from ideakirja.trail.models import Entry

NOW = datetime(2026, 3, 12, 9, tzinfo=UTC)


def save(user, text, chapter=2, version=0):
    return save_note(chapter, text, version=version, by=user, now=NOW)


def test_notes_are_saved(world, sign_in):
    client = sign_in(world.maija)
    client.post("/en/staff/handbook/notes/2/", {"text": "Kysy Sarilta\nkeskiviikkona", "version": "0"})
    note = Note.objects.get()
    assert (note.user, note.chapter, note.text, note.version) == (world.maija, 2, "Kysy Sarilta\nkeskiviikkona", 1)
    assert "Kysy Sarilta" in client.get("/en/staff/handbook/notes/2/").content.decode()


def test_saving_the_same_text_changes_nothing(world):
    save(world.maija, "Kysy")
    save(world.maija, "Kysy", version=1)
    save(world.maija, "Kysy", version=0)
    assert Note.objects.get().version == 1
    assert Entry.objects.filter(verb="handbook.noted").count() == 1


def test_each_chapter_has_its_own_page(world):
    save(world.maija, "Yksi", chapter=1)
    save(world.maija, "Kaksi", chapter=2)
    assert Note.objects.filter(user=world.maija).count() == 2


@pytest.mark.parametrize("other", ["sari", "pekka", "antti"])
def test_nobody_else_sees_them(world, sign_in, other):
    """Neither the lead worker, the manager nor the administrator: each has an own page."""
    save(world.maija, "Vain minulle")
    client = sign_in(getattr(world, other))
    assert "Vain minulle" not in client.get("/en/staff/handbook/notes/2/").content.decode()
    client.post("/en/staff/handbook/notes/2/", {"text": "Toinen", "version": "1"})
    assert Note.objects.get(user=world.maija).text == "Vain minulle"


def test_a_visitor_signs_in_first(client, world):
    assert "/sign-in/" in client.get("/en/staff/handbook/notes/2/")["Location"]


def test_a_chapter_that_is_not_in_the_book(world, sign_in):
    for path in ("notes/6/", "notes/0/", "notes/6/notes.pdf"):
        assert sign_in(world.maija).get(f"/en/staff/handbook/{path}").status_code == 404


def test_another_window_is_noticed(world):
    save(world.maija, "Ensimmäinen")
    with pytest.raises(ValidationError, match="changed in another window"):
        save(world.maija, "Toinen", version=0)
    assert Note.objects.get().text == "Ensimmäinen"


def test_both_texts_are_shown_and_saving_again_keeps_the_chosen(world, sign_in):
    save(world.maija, "Ensimmäinen")
    client = sign_in(world.maija)
    response = client.post("/en/staff/handbook/notes/2/", {"text": "Toinen", "version": "0"})
    page = response.content.decode()
    assert response.status_code == 422
    assert "Ensimmäinen" in page
    assert "Toinen" in page
    assert '<input type="hidden" name="version" value="1"' in page
    client.post("/en/staff/handbook/notes/2/", {"text": "Toinen", "version": "1"})
    assert Note.objects.get().text == "Toinen"


def test_a_text_that_is_too_long_comes_back(world, sign_in):
    response = sign_in(world.maija).post("/en/staff/handbook/notes/2/", {"text": "x" * 20_001, "version": "0"})
    assert response.status_code == 422
    assert "1 character too long" in response.content.decode()


def test_on_paper(world, sign_in):
    """As typed: marks of Markdown stay what they are."""
    note = save(world.maija, "# Ei otsikko\n\n*tähti*")
    kinds = [(block["kind"], block["runs"][0]["text"]) for block in booklet_of_notes(CHAPTERS[1], note).blocks]
    assert kinds == [("paragraph", "# Ei otsikko"), ("paragraph", "*tähti*")]
    assert sign_in(world.maija).get("/fi/staff/handbook/notes/2/notes.pdf").content.startswith(b"%PDF")


def test_an_empty_page_prints_as_lines(world, sign_in):
    assert sign_in(world.maija).get("/sv/staff/handbook/notes/5/notes.pdf").content.startswith(b"%PDF")


def test_the_trail_tells_that_and_never_what(world):
    save(world.maija, "Vain minulle")
    entry = Entry.objects.get(verb="handbook.noted")
    assert entry.data == {"chapter": "2"}
    assert "Vain" not in entry.target_name
