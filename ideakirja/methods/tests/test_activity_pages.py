"""From choosing a method to the report, through the pages."""

from datetime import date

import pytest
from django.urls import reverse

from ideakirja.activities.models import Activity, Step
from ideakirja.boards.actions import add_notes, choose_note, open_board
from ideakirja.boards.lines import NewNote
from ideakirja.boards.ready import template_of
from ideakirja.trail.models import Entry


@pytest.fixture
def started(world, sign_in):
    """Olli starts a client panel in Keskusta through the form."""
    form = {
        "unit": world.keskusta.pk,
        "name": "Asiakasraati 2027",
        "goal": "Kuullaan asiakkaita",
        "begins_on": "2027-01-11",
        "language": "fi",
        "responsible": world.olli.pk,
        "team": [world.maija.pk],
    }
    reply = sign_in(world.olli).post(reverse("activities:start", args=["client-panel"]), form)
    assert reply.status_code == 302
    return Activity.objects.get()


def step_of(activity, key):
    return Step.objects.get(phase__activity=activity, key=key)


def address(name, activity, *args):
    return reverse(f"activities:{name}", args=[activity.pk, *args])


def test_only_working_methods_can_be_chosen(world, sign_in):
    page = sign_in(world.olli).get(reverse("activities:choose")).content.decode()
    assert reverse("activities:start", args=["client-panel"]) in page
    assert "service-map" not in page
    assert sign_in(world.olli).get(reverse("activities:start", args=["service-map"])).status_code == 404


def test_what_was_typed_is_kept_when_it_is_wrong(world, sign_in):
    reply = sign_in(world.olli).post(
        reverse("activities:start", args=["client-panel"]),
        {"name": "Raati", "begins_on": "2027-02-01", "ends_on": "2027-01-01", "language": "fi"},
    )
    assert reply.status_code == 422
    page = reply.content.decode()
    assert 'value="Raati"' in page
    assert "The last day must not be before the first day." in page
    assert "Choose a unit." in page


def test_the_plan_and_the_next_step_are_on_the_page(started, world, sign_in):
    page = sign_in(world.maija).get(address("show", started)).content.decode()
    assert "Next step" in page
    assert "The management commits to listen" in page
    assert "11.1.2027" in page or "Jan" in page
    assert started.phases.count() == 6


def test_a_tick_and_its_undo(started, world, sign_in):
    client, step = sign_in(world.maija), step_of(started, "1.1")
    assert client.post(address("finish_step", started, step.pk)).status_code == 302
    assert not step_of(started, "1.1").is_undone
    client.post(address("reopen_step", started, step.pk))
    assert step_of(started, "1.1").is_undone


def test_left_out_with_a_reason_moved_and_repeated(started, world, sign_in):
    client, step = sign_in(world.maija), step_of(started, "1.2")
    assert client.post(address("skip_step", started, step.pk), {"skip-because": " "}).status_code == 422
    client.post(address("skip_step", started, step.pk), {"skip-because": "Esite on jo"})
    assert step_of(started, "1.2").skipped_because == "Esite on jo"
    step = step_of(started, "3.1")
    client.post(address("move_step", started, step.pk), {"move-due_on": "2027-03-01"})
    assert step_of(started, "3.1").due_on == date(2027, 3, 1)
    client.post(address("note_step", started, step.pk), {"note-note": "Kysy kahvia"})
    assert step_of(started, "3.1").note == "Kysy kahvia"
    client.post(address("repeat_step", started, step.pk))
    assert Step.objects.filter(phase=step.phase).count() == 2


def test_a_step_of_ones_own(started, world, sign_in):
    phase = started.phases.first()
    reply = sign_in(world.maija).post(address("add_step", started, phase.pk), {"name": "Kysy kirjastoa", "due_on": ""})
    assert reply.status_code == 302
    assert str(phase.steps.last()) == "Kysy kirjastoa"


def test_a_step_opens_what_it_works_with(started, world, sign_in):
    reply = sign_in(world.olli).post(address("open_step", started, step_of(started, "3.1").pk))
    assert reply["Location"] == reverse("gatherings:show", args=[started.gatherings.get().pk])


def test_the_must_stops_the_sessions(started, world, sign_in):
    client, sessions = sign_in(world.olli), step_of(started, "6.1")
    reply = client.post(address("open_step", started, sessions.pk), follow=True)
    assert "opens when" in reply.content.decode()
    must = step_of(started, "5.2")
    reply = client.post(address("skip_step", started, must.pk), {"skip-because": "x"}, follow=True)
    assert "cannot be left out" in reply.content.decode()
    assert not started.series.exists()


def test_hours_and_costs(started, world, sign_in):
    client = sign_in(world.maija)
    form = {"hours-user": world.maija.pk, "hours-day": "2026-01-12", "hours-hours": "1,5", "hours-what": "Suunnittelu"}
    assert client.post(address("books", started), form).status_code == 302
    cost = {"cost-kind": "refreshments", "cost-euros": "24.5", "cost-day": "2026-01-12", "cost-what": "Kahvi"}
    assert client.post(address("books", started), cost).status_code == 302
    assert (started.hours.get().minutes, started.costs.get().cents) == (90, 2450)
    page = client.get(address("books", started)).content.decode()
    assert "1,5 h" in page
    assert "24,50 €" in page
    assert client.post(address("books", started), cost | {"cost-euros": "-1"}).status_code == 422


def test_the_team_changes(started, world, sign_in):
    client = sign_in(world.olli)
    client.post(address("team", started), {"user": world.sari.pk})
    sari = started.team.get(user=world.sari)
    client.post(address("set_responsible", started, sari.pk))
    olli = started.team.get(user=world.olli)
    client.post(address("leave_team", started, olli.pk))
    assert {m.user: m.is_responsible for m in started.team.all()} == {world.sari: True, world.maija: False}


def test_it_ends_and_its_report_is_for_four_readers(started, world, sign_in):
    client = sign_in(world.olli)
    assert client.post(address("close", started), {"goals": ""}).status_code == 422
    reply = client.post(address("close", started), {"goals": "Tulivat *todeksi*", "next_time": "Enemmän kahvia"})
    assert reply["Location"] == address("report", started)
    for reader, sees_thoughts in (("professionals", True), ("management", False), ("decision-makers", False)):
        page = client.get(address("report", started), {"for": reader}).content.decode()
        assert "<em>todeksi</em>" in page
        assert ("Enemmän kahvia" in page) == sees_thoughts
    page = client.get(address("report", started), {"for": "participants"}).content.decode()
    assert "Thank you" in page
    assert "todeksi" not in page
    pdf = client.get(address("report_pdf", started), {"for": "management"})
    assert pdf.content.startswith(b"%PDF")
    client.post(address("reopen", started))
    assert not Activity.objects.get().is_closed


def test_copied_from_last_years(started, world, sign_in):
    page = sign_in(world.olli).get(reverse("activities:start", args=["client-panel"]), {"like": started.pk})
    assert "Kuullaan asiakkaita" in page.content.decode()


def test_colleagues_look_and_strangers_do_not(started, world, sign_in):
    """Aino works in the unit and is not in the team: she sees the plan, without names, and changes nothing."""
    page = sign_in(world.aino).get(address("show", started)).content.decode()
    assert "Next step" not in page
    assert sign_in(world.aino).post(address("finish_step", started, step_of(started, "1.1").pk)).status_code == 404
    assert sign_in(world.aino).get(address("books", started)).status_code == 404
    for name in ("show", "change", "report", "close"):
        assert sign_in(world.timo).get(address(name, started)).status_code == 404


def test_each_act_has_its_line_in_the_trail(started, world, sign_in):
    sign_in(world.maija).post(address("finish_step", started, step_of(started, "1.1").pk))
    page = sign_in(world.antti).get(reverse("trail:list")).content.decode()
    assert "Maija Salo marked the step" in page
    assert Entry.objects.filter(verb="activity.started").count() == 1


def test_the_queries_do_not_grow(started, world, sign_in, django_assert_max_num_queries):
    client = sign_in(world.olli)
    client.get(address("show", started))
    with django_assert_max_num_queries(18):
        client.get(address("show", started))


def test_the_report_shows_what_was_worked_out(started, world, sign_in):
    """Markdown in a note stays as it was typed; busier readers get what was chosen."""
    board = open_board(
        template="problem-why-solution", name="Ongelmat", unit=world.keskusta, activity=started, by=world.olli
    )
    rows = (("Jono", "Yksi linja", "Toinen *linja*"), ("Ovi", "Raskas", "Avaaja"))
    notes = [NewNote(area="rows", cells=dict(zip(("problem", "why", "solution"), row, strict=True))) for row in rows]
    add_notes(board, notes, by=world.olli)
    choose_note(board.notes.first(), by=world.olli)
    client = sign_in(world.olli)
    everything = client.get(address("report", started), {"for": "professionals"}).content.decode()
    told = "Jono – Why is it a problem? Yksi linja – What would solve it? Toinen *linja* (Most feasible)"
    assert told in everything
    assert "Avaaja" in everything
    assert "Avaaja" not in client.get(address("report", started), {"for": "management"}).content.decode()


def test_the_scripts_of_the_actors_stay_with_the_team(started, world, sign_in):
    """They come from the experts' own lives."""
    board = open_board(template="drama-scripts", name="Draama", unit=world.keskusta, activity=started, by=world.olli)
    template = template_of(board)
    note = NewNote(area=template.areas[0].key, cells={template.columns[1].key: "Oma tarina"})
    add_notes(board, [note], by=world.olli)
    client = sign_in(world.olli)
    seen = {
        reader: "Oma tarina" in client.get(address("report", started), {"for": reader}).content.decode()
        for reader in ("professionals", "management", "decision-makers", "participants")
    }
    assert seen == {"professionals": True, "management": False, "decision-makers": False, "participants": False}
