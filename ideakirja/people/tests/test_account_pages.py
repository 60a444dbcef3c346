"""Every page of sign-in wears our look, in every language, and is accessible."""

import html5lib
import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings as config
from django.template.loader import get_template
from django.urls import URLPattern

from ideakirja.kit.texts import LANGUAGES
from ideakirja.people import urls_account
from ideakirja.people.forms import sign_in as forms

from .hands import add_app, press, sign_in_by_page, sign_out

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OUTSIDE = ["sign-in/", "sign-in/closed/", "password/forgotten/", "password/forgotten/sent/", "password/new/1-a-b/"]
INSIDE = ["password/", "passkeys/add/", "app/remove/", "codes/", "codes/new/", "sessions/", "sign-out/"]


def views():
    return [pattern for pattern in urls_account.urlpatterns if isinstance(pattern, URLPattern)]


@pytest.mark.parametrize("pattern", views(), ids=lambda pattern: pattern.name)
def test_the_template_of_each_page_is_ours(pattern):
    view = getattr(pattern.callback, "view_class", None)
    name = getattr(view, "template_name", None)
    if name and name.endswith(".html"):
        assert get_template(name).origin.name.startswith(str(config.BASE_DIR / "templates"))


@pytest.mark.parametrize("form", [*config.ACCOUNT_FORMS.values(), *config.MFA_FORMS.values()])
def test_each_form_has_our_labels_and_no_placeholder(form):
    """Those that have fields to fill in; a passkey answers by itself."""
    ours = getattr(forms, form.rsplit(".", 1)[1])
    assert ours.words if issubclass(ours, forms.OurWords) else issubclass(ours, forms.PasskeyAnswer)


@pytest.mark.parametrize("path", OUTSIDE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_has_one_heading_and_no_script_of_its_own(client, db, path, language):
    page = client.get(f"/{language}/staff/account/{path}").text
    assert page.count("<h1") == 1
    assert f'<html lang="{language}"' in page
    assert "<script>" not in page
    assert "style=" not in page


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("width", [320, 1280])
def test_each_page_is_accessible_and_fits(page, live_server, world, width):
    page.set_viewport_size({"width": width, "height": 800})
    found = [_problems(page, live_server, path, language) for path in OUTSIDE for language in LANGUAGES]
    sign_in_by_page(page, live_server, world.antti)
    add_app(page, live_server)
    found += [_problems(page, live_server, path, language) for path in INSIDE for language in LANGUAGES]
    found += [_problems(page, live_server, path) for path in ("../people/", "../people/me/", "../people/invite/")]
    found += [_problems(page, live_server, path) for path in (f"../people/{world.maija.pk}/", "../trail/")]
    page.goto(f"{live_server.url}/en/staff/account/password/")
    press(page, "Change the password")
    found.append(_problems(page))
    sign_out(page)
    sign_in_by_page(page, live_server, world.antti)
    page.wait_for_url("**/second-step/")  # with its style sheet: without it every button is too small
    found.append(_problems(page))
    assert not [problem for problem in found if problem]


def _problems(page, live_server=None, path="", language="en"):
    """axe's violations, faults of the HTML and sideways scroll, of the page given or of the one that is open."""
    faults = []
    if live_server:
        page.goto(f"{live_server.url}/{language}/staff/account/{path}")
        parser = html5lib.HTMLParser()
        parser.parse(page.request.get(page.url).text())
        faults = [(page.url, error) for error in parser.errors]
    page.wait_for_load_state()
    results = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]})
    problems = [
        (page.url, violation["id"], node["html"])
        for violation in results.response["violations"]
        for node in violation["nodes"]
    ]
    wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    return faults + problems + ([(page.url, "sideways scroll")] if wide else [])
