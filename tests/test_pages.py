"""Every page of the main flow in three languages: valid HTML, no axe violation, no sideways scroll at 320 px."""

import gzip
import re

import html5lib
import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.utils import timezone

from ideakirja.demo.story import build_story
from ideakirja.kit.texts import LANGUAGES
from ideakirja.matters.models import Matter, Voice
from ideakirja.questions.tests.own import own_questionnaire
from ideakirja.surveys.actions import leave_slip, release
from ideakirja.surveys.models import Response
from ideakirja.surveys.receipts import Receipt
from ideakirja.surveys.tests.cards import put_waiting, start_oral

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture
def addresses(world):
    """Addresses without the language: public ones, and those of the staff."""
    today = timezone.localdate()
    story = build_story(world, today)
    put_waiting(story.survey, 6, **{"item-1": 5, "item-12": 4})
    release(story.survey, now=timezone.now())
    waiting = put_waiting(story.card, 2, wish="Toive {n}")[0]
    told = Response.objects.get(answers__wish__startswith="Aamulla")
    known = Receipt.draw()
    Response.objects.filter(pk=told.pk).update(receipt_hash=known.hash)
    counted = Receipt.draw()
    Response.objects.filter(pk=Response.objects.filter(collection=story.survey).first().pk).update(
        receipt_hash=counted.hash
    )
    leave_slip(unit=world.keskusta, name="", contact="040 1234567", interests=["any"], language="fi", today=today)
    card = f"k/{story.card.code}/"
    public = [
        "",
        "?unknown=XXX",
        "told/",
        "privacy/",
        "accessibility/",
        "speak/",
        "receipt/",
        card,
        f"{card}?size=large",
    ]
    public += [f"k/{story.survey.code}/", f"{card}thanks/{known.token}/", f"{card}slip/", f"{card}slip/thanks/"]
    public += [f"k/{story.card.marks.first().code}/"]
    public += [f"receipt/{receipt.token}/" for receipt in (waiting, known, counted, Receipt.draw())]
    own = f"collections/{story.card.pk}/"
    staff = ["", "collections/", "collections/new/", own, f"{own}code/", f"{own}results/"]
    staff += [f"{own}type-in/", f"{own}type-in/?saved=2", f"{own}link/", f"collections/{story.survey.pk}/type-in/"]
    oral = f"collections/{start_oral(world).pk}/"
    staff += [oral, f"{oral}oral/", f"{oral}oral/?saved"]
    staff += [f"{own}matter/", "collections/slips/", "questionnaires/", "questionnaires/satisfaction-survey/"]
    staff += [f"collections/{story.survey.pk}/results/"]
    questionnaire = f"questionnaires/{own_questionnaire(world).slug}/"
    staff += ["questionnaires/new/", "questionnaires/from-file/", questionnaire, f"{questionnaire}describe/"]
    staff += [f"{questionnaire}add/{kind}/" for kind in ("faces", "choice", "number", "date", "heading")]
    staff += [f"{questionnaire}questions/bus/", questionnaire.replace("questionnaires", "collections/try")]
    staff += [questionnaire.replace("questionnaires", "collections/try") + "card/"]
    matter = Matter.objects.filter(decision__answer="partly").get()
    staff += [f"matters/{matter.pk}/" for matter in Matter.objects.all()]
    staff += [f"matters/{matter.pk}/{form}/" for form in ("change", "decide", "actions/add", "outcome", "tell")]
    voice = Voice.objects.open().first()
    staff += ["matters/", "matters/new/", "voices/", "voices/?tab=handled", "voices/?tab=aside", f"voices/{voice.pk}/"]
    staff += [f"voices/{voice.pk}/{form}/" for form in ("new-matter", "answer", "no-action", "move")]
    staff += ["people/", "people/me/", "people/invite/", f"people/{world.maija.pk}/", "account/password/"]
    staff += ["account/sessions/"]
    public += ["staff/account/sign-in/", "staff/account/password/forgotten/", "staff/people/welcome/forged/"]
    return public, [f"staff/{path}" for path in staff]


def problems_of(page, address):
    page.goto(address)
    found = [f"{address}: {v['id']} {v['nodes'][0]['html'][:120]}" for v in axe_of(page)]
    width = page.evaluate("document.documentElement.scrollWidth")
    if width > 320:
        found.append(f"{address}: {width} px wide")
    return found


def axe_of(page):
    return Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]}).response["violations"]


def invalid(address, html):
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(html)
    return [f"{address}: {error[1]} at {error[0]}" for error in parser.errors]


def reports(message):
    """Errors that the browser's console tells, but for the pages of 404 and 422 that are opened here on purpose."""
    return message.type == "error" and not re.search(r"status of (404|422)", message.text)


def sign_in(context, address, user):
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": address}])
    return client


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages(browser, live_server, world, addresses, language, settings):
    """As a visitor, as the manager, and what only the administrator opens; as `make run` shows them."""
    settings.DEMO = True
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    found = []
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("console", lambda message: found.append(message.text) if reports(message) else None)
    unit = f"staff/people/units/{world.keskusta.pk}"
    public, staff = addresses
    administrator = ["staff/people/", "staff/trail/", f"{unit}/add/", f"{unit}/change/"]
    for user, paths in ((None, public), (world.pekka, staff), (world.antti, administrator)):
        client = sign_in(context, live_server.url, user) if user else Client()
        for path in paths:
            found += problems_of(page, f"{live_server.url}/{language}/{path}")
            found += invalid(path, client.get(f"/{language}/{path}").content.decode())
    context.close()
    assert not found, "\n".join(found)


def test_the_card_is_light(browser, live_server, story):
    """First visit on a phone: at most 5 requests and 60 kB. Static text counts as gzip, the page itself as it is."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    sizes = {}

    def weigh(response):
        body = response.body()
        is_static_text = "/static/" in response.url and not response.url.endswith(".woff2")
        sizes[response.url] = len(gzip.compress(body) if is_static_text else body)

    page.on("response", weigh)
    page.goto(f"{live_server.url}/fi/k/{story.card.code}/")
    page.wait_for_load_state("networkidle")
    context.close()
    assert len(sizes) <= 5, sizes
    assert sum(sizes.values()) <= 60_000, sizes
