"""The texts of a notice, its code or address."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from ideakirja.activities.actions import add_team_member
from ideakirja.publications import actions
from ideakirja.publications.models import Notice
from ideakirja.trail.models import Entry

from .things import PUBLISH_STEP, a_notice, fields_of, opened


def post(client, notice, **more):
    return client.post(f"/en/staff/publications/{notice.pk}/change/", fields_of(notice, **more))


def test_change(world, sign_in):
    notice = a_notice(world)
    assert post(sign_in(world.maija), notice, title_fi="Raati", code="k7m 4xp").status_code == 302
    notice.refresh_from_db()
    assert (notice.title("fi"), notice.code) == ("Raati", "K7M4XP")
    assert notice.address.endswith("/K7M4XP/") or notice.address.endswith("/K7M4XP")
    line = Entry.objects.get(verb="notice.changed")
    assert (line.actor_name, line.target_name, line.unit_id) == ("Maija Salo", notice.name, world.keskusta.pk)


def test_an_empty_language_is_left_out(world, sign_in):
    notice = a_notice(world)
    post(sign_in(world.maija), notice, **{name: "" for name in fields_of(notice) if name.endswith("_sv")})
    notice.refresh_from_db()
    assert notice.languages == ["fi", "en"]


def test_a_language_with_text_needs_its_title(world, sign_in):
    page = post(sign_in(world.maija), a_notice(world), title_sv="")
    assert page.status_code == 422
    assert "Write the title too, or leave this language empty." in page.content.decode()


def test_some_language_needs_a_title(world, sign_in):
    notice = a_notice(world)
    nothing = {name: "" for name in fields_of(notice) if name.endswith(("_fi", "_sv", "_en"))}
    page = post(sign_in(world.maija), notice, **nothing)
    assert "Write the title in at least one language." in page.content.decode()
    with pytest.raises(ValidationError, match="title"):
        actions.change_notice(notice, name="A", kind="poster", texts={}, code="", link="", by=world.maija)


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ({"code": "ABC"}, "six characters"),
        ({"code": "K7M4XP", "link": "https://a.example/"}, "not both"),
        ({"link": "javascript:alert(1)"}, "Write the whole address"),
        ({"title_fi": "A" * 121}, "1 character too long"),
        ({"name": ""}, "find it again"),
        ({"kind": "nonsense"}, "nonsense"),
    ],
)
def test_what_is_wrong_is_kept_and_answered(world, sign_in, said, answer):
    notice = a_notice(world)
    page = post(sign_in(world.maija), notice, **said)
    assert page.status_code == 422
    assert answer in page.content.decode()
    notice.refresh_from_db()
    assert (notice.code, notice.link, notice.title("fi")) == ("", "", "Tule mukaan asiakasraatiin")


def test_the_database_keeps_code_or_link(world):
    notice = a_notice(world)
    with pytest.raises(IntegrityError), transaction.atomic():
        Notice.objects.filter(pk=notice.pk).update(code="K7M4XP", link="https://a.example/")


@pytest.mark.parametrize(
    ("name", "code"), [("maija", 302), ("aino", 302), ("vilma", 302), ("pekka", 302), ("timo", 404), ("antti", 404)]
)
def test_who_may(world, sign_in, name, code):
    """Those who work in the unit, and communications; others do not see that it is there."""
    assert post(sign_in(getattr(world, name)), a_notice(world)).status_code == code


def test_the_team_of_the_activity_may(world, sign_in):
    """Also from another unit."""
    notice = opened(PUBLISH_STEP, world)
    assert post(sign_in(world.timo), notice).status_code == 404
    add_team_member(notice.activity, world.timo, by=world.olli)
    assert post(sign_in(world.timo), notice).status_code == 302


def test_an_empty_form_is_answered(world, sign_in):
    client, notice = sign_in(world.maija), a_notice(world)
    assert client.post(f"/en/staff/publications/{notice.pk}/change/").status_code == 422
    assert client.post("/en/staff/publications/new/").status_code == 422
