"""The list of matters, and the page of one."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ideakirja.matters import actions

from .things import a_done_matter, a_matter, a_voice, an_accepted_matter, queries_of

URL = "/en/staff/matters/"


def titles(page):
    return {matter.title for matter, _ in page.context["rows"]}


@pytest.fixture
def some(world):
    today = timezone.localdate()
    a_matter(world, "Oma")
    a_matter(world, "Ollin", owner=world.olli)
    a_matter(world, "Myöhässä", owner=world.olli, decide_by=today - timedelta(days=1))
    told = a_done_matter(world)
    texts = {"fi": "Puhelin"}
    actions.tell(told, titles=texts, said=texts, did=texts, by=world.kaisa, today=today)
    a_matter(world, "Rantakylän", unit=world.rantakyla, owner=world.timo)


@pytest.mark.parametrize(
    ("show", "expected"),
    [
        ("", {"Oma", "Ollin", "Myöhässä", "Puhelimeen ei pääse läpi"}),
        ("mine", {"Oma"}),
        ("undecided", {"Oma", "Ollin", "Myöhässä"}),
        ("late", {"Myöhässä"}),
        ("done", {"Puhelimeen ei pääse läpi"}),
        ("told", {"Puhelimeen ei pääse läpi"}),
        ("nonsense", {"Oma", "Ollin", "Myöhässä", "Puhelimeen ei pääse läpi"}),
    ],
)
def test_filters(world, sign_in, some, show, expected):
    assert titles(sign_in(world.maija).get(URL, {"show": show})) == expected


def test_search(world, sign_in, some):
    assert titles(sign_in(world.maija).get(URL, {"q": "MYÖ"})) == {"Myöhässä"}


@pytest.mark.parametrize("show", ["unit", "mine", "undecided", "late", "done", "told"])
def test_empty(world, sign_in, show):
    page = sign_in(world.timo).get(URL, {"show": show})
    assert 'class="lead' in page.content.decode()


def test_a_stranger_gets_404(world, sign_in):
    assert sign_in(world.timo).get(f"{URL}{a_matter(world).pk}/").status_code == 404


@pytest.mark.parametrize(("name", "has_button"), [("sari", True), ("pekka", True), ("maija", False), ("kaisa", False)])
def test_who_may_not_decide_sees_who_does(world, sign_in, name, has_button):
    matter = a_matter(world)
    page = sign_in(getattr(world, name)).get(f"{URL}{matter.pk}/").content.decode()
    assert (f"/matters/{matter.pk}/decide/" in page) == has_button
    assert ("The lead worker or the manager decides" in page) != has_button


def test_the_one_next_step(world, sign_in):
    """From the first action to the telling."""
    client, today = sign_in(world.sari), timezone.localdate()
    matter = an_accepted_matter(world)

    def step():
        return client.get(f"{URL}{matter.pk}/").context["next"].step

    assert step() == "add_action"
    action = actions.add_action(matter, "Vuorot", owner=world.olli, due_on=today, by=world.maija)
    assert step() == "finish_action"
    actions.finish_action(action, by=world.olli, today=today)
    assert step() == "record_outcome"
    actions.record_outcome(matter, "Valmis.", by=world.maija, today=today)
    assert step() == "tell"
    texts = {"fi": "Puhelin"}
    actions.tell(matter, titles=texts, said=texts, did=texts, by=world.kaisa, today=today)
    assert step() == "none"


def test_three_quotes_then_all(world, sign_in):
    matter, client = a_matter(world), sign_in(world.maija)
    for n in range(5):
        actions.join(a_voice(world, f"Viesti {n}"), matter, by=world.maija)
    assert client.get(f"{URL}{matter.pk}/").content.decode().count('class="said"') == 3
    assert client.get(f"{URL}{matter.pk}/?all").content.decode().count('class="said"') == 5


def test_change(world, sign_in):
    matter, day = a_matter(world), timezone.localdate() + timedelta(days=3)
    data = {"title": "Puhelin", "summary": "Aamuisin.", "owner": world.olli.pk, "decide_by": day.isoformat()}
    sign_in(world.maija).post(f"{URL}{matter.pk}/change/", data)
    matter.refresh_from_db()
    assert (matter.title, matter.owner, matter.decide_by) == ("Puhelin", world.olli, day)


def test_as_many_queries_for_50_matters_as_for_2(world, sign_in):
    def add(number):
        for n in range(number):
            matter = an_accepted_matter(world, title=f"Asia {n}", voice=a_voice(world))
            due_on = timezone.localdate()
            actions.add_action(matter, "Vuorot", owner=world.olli, due_on=due_on, by=world.maija)

    add(2)
    few = queries_of(sign_in(world.maija), URL)
    add(48)
    assert queries_of(sign_in(world.maija), URL) == few <= 14


def test_as_many_queries_for_50_quotes_and_actions(world, sign_in):
    matter, today = an_accepted_matter(world), timezone.localdate()

    def add(number):
        for n in range(number):
            actions.join(a_voice(world), matter, by=world.maija)
            actions.add_action(matter, f"Vuoro {n}", owner=world.olli, due_on=today, by=world.maija)

    add(2)
    few = queries_of(sign_in(world.maija), f"{URL}{matter.pk}/?all")
    add(48)
    assert queries_of(sign_in(world.maija), f"{URL}{matter.pk}/?all") == few
