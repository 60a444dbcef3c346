"""The pages in three languages: valid HTML, no axe violation, no sideways scroll at 320 px."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ideakirja.gatherings import actions
from ideakirja.gatherings.block import AgendaPoint, Series
from ideakirja.gatherings.models import Gathering
from ideakirja.kit.days import EveryMonth
from ideakirja.kit.texts import LANGUAGES
from tests.test_pages import axe_of, invalid, problems_of, sign_in

from .inviting import a_member
from .things import a_meeting, a_point, an_activity, finished, the_step

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
AGENDA = (AgendaPoint("Kahvi ja kuulumiset", 20), AgendaPoint("Edellisen kerran muistio", 15))


@pytest.fixture
def addresses(world):
    """Addresses below staff/gatherings/: of a panel in the middle of its series, and of a meeting."""
    today = timezone.localdate()
    activity = an_activity(world, day=today - timedelta(days=70))
    block = Series(name="Raati", rhythm=EveryMonth(), times=6, agenda=AGENDA, guest_every=2, roles=("chair",))
    block.open(the_step(activity), by=world.maija)
    first, second, *_rest, last = Gathering.objects.all()
    _hold(world, first, today)
    for title in ("Kirjeet", "Puhelin", "Tilat"):
        topic = actions.add_topic(activity, title, source="member", by=world.maija, today=today)
        actions.put_on_agenda(topic, last, by=world.maija)
    actions.add_topic(activity, "Aukiolo", source="voice", by=world.maija, today=today)
    actions.add_host(last, "introducer", participant=a_member(activity), by=world.maija)
    actions.open_feedback(last, by=world.maija, today=today)
    meeting = a_meeting(world, days=1, how="video", room_note="Varattu", place="Toimisto", access="Ovikello")
    actions.save_plan(meeting, why="Sovitaan vuorot", by=world.maija)
    cancelled = a_meeting(world, "Peruttu")
    actions.cancel_gathering(cancelled, "Sairaus", by=world.maija, now=timezone.now())
    paths = ["", "?show=held", "?show=memo", "?show=all", "new/", f"new/?activity={activity.pk}"]
    paths += [f"series/{first.series_id}/{page}" for page in ("", "add/", "change/")]
    paths += [f"topics/of/{activity.pk}/", f"{last.pk}/move/", f"{first.pk}/memo/", f"{cancelled.pk}/"]
    paths += [f"points/{last.items.first().pk}/{page}/" for page in ("change", "text", "agree")]
    paths += [f"{second.pk}/{page}" for page in ("", "memo/", "memo/plain/")]
    paths += [f"{last.pk}/{page}" for page in ("", "agenda/", "hosts/", "memo/finish/", "change/")]
    paths += [f"{meeting.pk}/{page}" for page in ("", "agenda/", "plan/", "memo/", "cancel/")]
    return paths


def _hold(world, gathering, today):
    item = a_point(gathering, "Kirjeet " + "pitkäyhdyssanatoimeentulotukipäätös" * 4)
    actions.write_item(item, "## Väliotsikko\n\n- yksi\n- kaksi", version=0, by=world.olli)
    day = today + timedelta(days=20)
    actions.agree(item, "action", "Kokeillaan", owner=world.olli, due_on=day, by=world.maija, today=today)
    actions.agree(item, "undecided", "Tilat", owner=world.sari, due_on=day, by=world.maija, today=today)
    actions.agree(item, "note", "Kahvia on", by=world.maija, today=today)
    actions.write_plain(gathering, "Puhuimme kirjeistä.", version=0, by=world.maija)
    finished(world, gathering)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages(browser, live_server, world, addresses, language):
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    found = []
    page.on("pageerror", lambda error: found.append(str(error)))
    client = sign_in(context, live_server.url, world.maija)
    for path in addresses:
        address = f"/{language}/staff/gatherings/{path}"
        found += problems_of(page, f"{live_server.url}{address}")
        found += invalid(address, client.get(address).content.decode())
    context.close()
    assert not found, "\n".join(found)


def test_wrong_forms_and_two_texts(browser, live_server, world):
    """Pages that only a form shows that is empty or overtaken by another."""
    meeting = a_meeting(world, days=-1)
    item = a_point(meeting, "Vuorot")
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    sign_in(context, live_server.url, world.maija)
    found = []
    paths = [f"{meeting.pk}/{name}/" for name in ("agenda", "hosts", "cancel", "memo/finish")]
    for path in ("new/", *paths, f"{meeting.pk}/memo/"):
        page.goto(f"{live_server.url}/en/staff/gatherings/{path}")
        if path == f"{meeting.pk}/memo/":
            actions.write_item(item, "Ollin", version=0, by=world.olli)
            page.fill(f"#text-{item.pk}-text", "Maijan")
            page.evaluate("document.querySelector('details').open = true")
            page.fill(f"#agree-{item.pk}-text", "Soitetaan")
        with page.expect_navigation() as answer:
            page.evaluate("[...document.querySelectorAll('main form[method=post]')].at(-1).submit()")
        assert answer.value.status == 422, path
        found += [f"{path}: {problem['id']}" for problem in axe_of(page)]
        found += [path] if page.evaluate("document.documentElement.scrollWidth") > 320 else []
    context.close()
    assert not found, "\n".join(found)
