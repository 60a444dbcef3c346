"""Every URL × method × role has its expected code in access_table.txt; a URL without a line fails here.

The table is read and changed by hand.
Everything in it is about Keskusta; Timo works in Rantakylä and is the stranger. POST is sent empty: 404 means "may
not", 405 "no such act", 302 or 422 that the person may and the empty form was acted on or answered.
"""

from copy import deepcopy
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.urls import get_resolver, reverse
from django.urls.resolvers import URLResolver
from django.utils import timezone

from ideakirja.boards.tests import addresses as boards
from ideakirja.calls.tests import addresses as calls
from ideakirja.gatherings.tests import addresses as gatherings
from ideakirja.kit.texts import LANGUAGES
from ideakirja.matters import actions as matters
from ideakirja.matters.models import Voice
from ideakirja.methods.tests import addresses as methods
from ideakirja.people.models import Invitation, Role
from ideakirja.portal.tests import addresses as own
from ideakirja.publications.tests import addresses as publications
from ideakirja.questions.tests import addresses as questions
from ideakirja.surveys.actions import leave_slip
from ideakirja.surveys.receipts import Receipt
from ideakirja.surveys.tests import addresses as surveys

PEOPLE = ("nobody", "maija", "aino", "sari", "kaisa", "pekka", "vilma", "antti", "timo")
METHODS = ("GET", "POST")
TABLE = Path(__file__).with_name("access_table.txt")


# Each app makes what stands in its own addresses.
PARTS = (boards, calls, gatherings, methods, own, publications, questions, surveys)

# A stream needs committed rows: ideakirja/trail/tests/test_live.py.
ELSEWHERE = {"live"}


def names(resolver=None, prefix=""):
    """The name of every URL, with its namespace."""
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            yield from names(pattern, f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix)
        elif pattern.name not in ELSEWHERE:
            yield prefix + pattern.name


def table():
    """{(name, method): {person: code}}"""
    lines = [line.split() for line in TABLE.read_text().splitlines() if line and not line.startswith("#")]
    return {(name, method): dict(zip(PEOPLE, map(int, codes), strict=True)) for name, method, *codes in lines}


@pytest.fixture
def things(world, story):
    """What stands in the addresses."""
    today = timezone.localdate()
    voice, other = matters.hear(
        [("Ovi on raskas", "fi", ""), ("Puhelin", "fi", "")],
        unit=world.keskusta,
        source=Voice.Source.CARD,
        source_name="Kortti",
        readable_on=today,
    )
    matter = matters.open_matter(
        voice=other,
        title="Puhelin",
        summary="",
        owner=world.maija,
        unit=world.keskusta,
        decide_by=today,
        by=world.maija,
    )
    matters.decide(matter, "yes", text="Korjaamme", by=world.sari, today=today)
    action = matters.add_action(matter, "Korjaa", owner=world.maija, due_on=today, by=world.sari)
    slip = leave_slip(unit=world.keskusta, name="", contact="040 1234567", interests=[], language="fi", today=today)
    invitation = Invitation.objects.create(
        email="uusi@koivuranta.example",
        name="Uusi",
        unit=world.keskusta,
        kind="social_worker",
        invited_by=world.antti,
        expires_at=timezone.now() + timedelta(days=3),
    )
    receipt = Receipt.draw().token
    role = Role.objects.get(user=world.olli)
    special = {
        "short:code": [story.card.code],
        "short:receipt": [receipt],
        "live": [f"unit-{world.keskusta.pk}"],
        "speak:card": [story.card.code],
        "speak:thanks": [story.card.code, receipt],
        "speak:slip": [story.card.code],
        "speak:slip_thanks": [story.card.code],
        "speak:fate": [receipt],
        "account_reset_password_from_key": ["1", "abc-def"],
        "mfa_remove_webauthn": [1],
        "openid_connect_login": ["organisation"],
        "openid_connect_callback": ["organisation"],
        "people:welcome": ["forged"],
        "people:take_role": [role.pk],
        "people:send_again": [invitation.pk],
        "people:withdraw": [invitation.pk],
        "people:person": [world.olli.pk],
        "people:give_role": [world.olli.pk],
        "people:close_account": [world.olli.pk],
        "people:open_account": [world.olli.pk],
        "people:add_unit": [world.keskusta.pk],
        "people:change_unit": [world.keskusta.pk],
        "voices:join": [voice.pk, matter.pk],
        "surveys:delete_slip": [slip.pk],
    }
    prefixes = {"voices:": [voice.pk], "matters:": [matter.pk], "surveys:": [story.card.pk]}
    for part in PARTS:
        for name, arguments in part.addresses(world).items():
            (prefixes if name.endswith(":") else special)[name] = arguments
    actions = {f"matters:{verb}_action": [action.pk] for verb in ("change", "finish", "reopen", "remove")}

    def address(name):
        arguments = special.get(name) or actions.get(name)
        if arguments is None:
            arguments = next((value for prefix, value in prefixes.items() if name.startswith(prefix)), [])
        try:
            return reverse(name, args=arguments)
        except Exception:
            return reverse(name)

    return address


def client_of(world, person):
    client = Client(raise_request_exception=False)
    if person != "nobody":
        client.force_login(getattr(world, person), backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def answers(world, address, person):
    """What the code answers to this person at every URL: (name, method), code. Leaves nothing changed."""
    client = client_of(world, person)
    signed_in = client.cookies
    for name in dict.fromkeys(names()):
        for method in METHODS:
            cache.clear()  # rate limits
            client.cookies = deepcopy(signed_in)  # a sign-out or a message of the answer before is forgotten
            with transaction.atomic():
                code = client.generic(method, address(name)).status_code
                transaction.set_rollback(True)
            yield (name, method), code


def test_every_url_has_its_lines():
    assert {(name, method) for name in names() for method in METHODS} == set(table())


@pytest.mark.parametrize("person", PEOPLE)
def test_everybody_gets_what_the_table_says(world, things, person):
    expected = table()
    wrong = [
        f"{name} {method}: {person} got {code}, the table says {expected.get((name, method), {}).get(person)}"
        for (name, method), code in answers(world, things, person)
        if expected.get((name, method), {}).get(person) != code
    ]
    assert not wrong, "\n".join(wrong)


def test_no_method_on_any_url_breaks_anything(world, things):
    """PUT, PATCH, DELETE, OPTIONS and a word that is no method, by a manager: never 500."""
    client = client_of(world, "pekka")
    for name in dict.fromkeys(names()):
        for method in ("PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "BREW"):
            with transaction.atomic():
                assert client.generic(method, things(name)).status_code < 500, f"{name} {method}"
                transaction.set_rollback(True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_foreign_number_is_answered_with_404(world, language):
    client = client_of(world, "pekka")
    for path in ("voices/999999/", "matters/999999/", "collections/999999/", "people/999999/", "questionnaires/none/"):
        assert client.get(f"/{language}/staff/{path}").status_code == 404, path
