"""The pages of notices: what they show, to whom, in which languages; the PDF files."""

import pytest
from django.test import Client

from ideakirja.kit.texts import LANGUAGES
from ideakirja.people.models import User
from ideakirja.publications.models import Notice
from ideakirja.publications.sheets import sheet_of
from tests.test_pages import invalid, problems_of, reports
from tests.test_pages import sign_in as enter

from .things import PUBLISH_STEP, a_notice, opened


def address(notice, more=""):
    return f"/en/staff/publications/{notice.pk}/{more}"


def test_the_page_tells_what_is_missing(world, sign_in):
    notice = a_notice(world)
    page = sign_in(world.maija).get(address(notice)).content.decode()
    assert "There is still a ___ to fill in: When, Where, Whom to ask." in page
    assert "Join the client panel" in page


def test_each_language_has_its_page_and_its_words(world, sign_in):
    page = sign_in(world.maija).get(address(a_notice(world), "?text=fi")).content.decode()
    assert 'lang="fi"' in page
    assert "Tule mukaan asiakasraatiin" in page


def test_what_the_staff_write_is_no_markup(world, sign_in):
    notice = a_notice(world)
    Notice.objects.filter(pk=notice.pk).update(texts={"en": {"title": "<b>A</b>", "body": "<script>x</script>"}})
    page = sign_in(world.maija).get(address(notice)).content.decode()
    assert "&lt;script&gt;x" in page
    assert "&lt;b&gt;A" in page


def test_a_place_to_fill_in_is_no_markup(world, sign_in):
    """Three underscores would be a rule or an emphasis in Markdown; on paper there is room for a pen."""
    notice = a_notice(world)
    Notice.objects.filter(pk=notice.pk).update(texts={"en": {"title": "A", "body": "___–___.\n\n___"}})
    page = sign_in(world.maija).get(address(notice)).content.decode()
    assert "<p>___–___.</p>\n<p>___</p>" in page
    notice.refresh_from_db()
    first, second = sheet_of(notice, "en", "a4").blocks
    assert first["runs"][0]["text"] + second["runs"][0]["text"] == f"{'_' * 12}–{'_' * 12}.{'_' * 12}"


@pytest.mark.parametrize("size", ["a3", "a4", "a5"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_pdf(world, sign_in, language, size):
    page = sign_in(world.maija).get(address(a_notice(world), f"{language}-{size}.pdf"))
    assert page["Content-Type"] == "application/pdf"
    assert f'-{language}-{size}.pdf"' in page["Content-Disposition"]
    assert page.content.startswith(b"%PDF")


def test_no_pdf_of_a_language_without_text(world, sign_in):
    notice = a_notice(world)
    Notice.objects.filter(pk=notice.pk).update(texts={"fi": {"title": "A"}})
    client = sign_in(world.maija)
    assert client.get(address(notice, "fi-a4.pdf")).status_code == 200
    assert [client.get(address(notice, f"{what}.pdf")).status_code for what in ("sv-a4", "fi-a2", "xx-a4")] == [404] * 3


@pytest.mark.parametrize("more", ["", "change/", "fi-a4.pdf"])
def test_strangers_see_nothing(world, sign_in, more):
    notice = a_notice(world)
    assert [sign_in(user).get(address(notice, more)).status_code for user in (world.timo, world.antti)] == [404, 404]


def test_the_list_is_of_own_units(world, sign_in, django_assert_max_num_queries):
    a_notice(world)
    assert "Brochure of the client panel" not in sign_in(world.timo).get("/en/staff/publications/").content.decode()
    for _ in range(5):
        a_notice(world)
    client = sign_in(world.maija)
    with django_assert_max_num_queries(14):
        page = client.get("/en/staff/publications/").content.decode()
    assert page.count("Asiakasraadin esite") == 6


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("language", LANGUAGES)
def test_accessible_and_narrow(browser, live_server, world, language):
    notice = opened(PUBLISH_STEP, world)
    Notice.objects.filter(pk=notice.pk).update(code="K7M4XP")
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page, found = context.new_page(), []
    page.on("console", lambda message: found.append(message.text) if reports(message) else None)
    client: Client = enter(context, live_server.url, User.objects.get(pk=world.maija.pk))
    client.post(f"/en/staff/publications/{notice.pk}/channels/lobby/tick/", {"note": "Aula"})
    for path in ("", "new/", f"{notice.pk}/", f"{notice.pk}/?text=sv", f"{notice.pk}/change/"):
        where = f"/{language}/staff/publications/{path}"
        found += problems_of(page, f"{live_server.url}{where}")
        found += invalid(where, client.get(where).content.decode())
    context.close()
    assert not found, "\n".join(found)
