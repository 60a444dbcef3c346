"""A sheet goes on from the one before it."""

from datetime import date, time

from django.utils import timezone

from ideakirja.boards import actions
from ideakirja.gatherings.actions.planning import make_gathering
from ideakirja.gatherings.agenda import AgendaPoint
from ideakirja.gatherings.models import Memo
from ideakirja.gatherings.times import moment

from .things import URL, a_board, an_activity, last_verbs, texts, write


def bring(client, board):
    return client.post(f"{URL}{board.pk}/bring/")


def test_needs_come_to_their_assessment_once(world, sign_in):
    activity = an_activity(world)
    write(a_board(world, "needs", activity=activity), "needs", "Tilat\nViestintä")
    board, client = a_board(world, "need-assessment", activity=activity), sign_in(world.sari)
    assert "Bring the notes from" in client.get(f"{URL}{board.pk}/").content.decode()
    for _ in range(2):
        bring(client, board)
    assert [note.cells for note in board.notes.all()] == [{"need": "Tilat"}, {"need": "Viestintä"}]


def test_a_note_with_its_votes_filled_in_does_not_come_again(world):
    """Nor do the comments on the mind map: only its ideas are voted on."""
    activity = an_activity(world)
    mind_map = a_board(world, "mind-map", activity=activity)
    write(mind_map, "map", "Kasvit")
    write(mind_map, "comments", "Kuka kastelee?")
    board = a_board(world, "idea-vote", activity=activity)
    (idea,) = actions.bring_notes(board, by=world.sari)
    facts = {"area": "ideas", "theme": "", "version": idea.version}
    actions.change_note(idea, cells=idea.cells | {"votes": 7}, **facts, by=world.sari)
    assert actions.bring_notes(board, by=world.sari) == []
    assert [note.cells for note in board.notes.all()] == [{"idea": "Kasvit", "votes": 7}]


def test_only_what_was_chosen_if_something_was(world, sign_in):
    """The solutions that the group found feasible come to the event where it is agreed who takes them."""
    activity = an_activity(world)
    rows = write(a_board(world, "problem-why-solution", activity=activity), "rows", "Puhelin | Jonot | Soittoaika\nOvi")
    actions.choose_note(rows[0], by=world.sari)
    board = a_board(world, "discussion-event", activity=activity)
    bring(sign_in(world.sari), board)
    assert texts(board, "taken-up") == ["Idea: Puhelin – Jonot – Soittoaika"]


def test_without_an_activity_there_is_nothing_before(world, sign_in):
    write(a_board(world, "needs"), "needs", "Tilat")
    board = a_board(world, "need-assessment")
    assert bring(sign_in(world.maija), board).status_code == 302
    assert not board.notes.exists()


def test_a_stranger_gets_404(world, sign_in):
    assert bring(sign_in(world.timo), a_board(world, "need-assessment")).status_code == 404


def test_the_trail(world):
    activity = an_activity(world)
    write(a_board(world, "needs", activity=activity), "needs", "Tilat")
    actions.bring_notes(a_board(world, "need-assessment", activity=activity), by=world.sari)
    assert last_verbs() == ["board.written"]


def a_memo(activity, world, title, text, *, name="Kokous 1", is_finished=True):
    """A monthly meeting of 3 March with one point, and what was said at it."""
    starts_at = moment(date(2027, 3, 3), time(13))
    facts = {"unit": activity.unit, "activity": activity, "minutes": 90, "by": world.sari}
    gathering = make_gathering(name=name, starts_at=starts_at, agenda=[AgendaPoint(title)], **facts)
    gathering.items.update(text=text)
    Memo.objects.create(gathering=gathering, finished_at=timezone.now() if is_finished else None)


def summed_up(board):
    return [(note.area, note.theme, [*note.cells.values()]) for note in board.notes.all()]


def test_a_summary_takes_the_months_with_their_origin_once(world, sign_in):
    """From the memo of one meeting, and from the sheet that was written at another."""
    activity = an_activity(world)
    a_memo(activity, world, "Haasteet", "- Jonot\n- Lomakkeet")
    monthly = a_board(world, "social-reporting", activity=activity, name="Huhtikuu")
    write(monthly, "challenges", "Jonot")
    board, client = a_board(world, "social-reporting", activity=activity, name="Kooste"), sign_in(world.sari)
    page = client.get(f"{URL}{board.pk}/").text
    assert "Kokous 1 3.3.2027" in page
    assert "Huhtikuu" in page
    for _ in range(2):
        bring(client, board)
    assert summed_up(board) == [
        ("challenges", "Kokous 1 3.3.2027", ["Jonot"]),
        ("challenges", "Kokous 1 3.3.2027", ["Lomakkeet"]),
        ("challenges", "Huhtikuu", ["Jonot"]),
    ]


def test_a_note_that_was_moved_to_a_theme_does_not_come_again(world):
    activity = an_activity(world)
    write(a_board(world, "social-reporting", activity=activity, name="Maaliskuu"), "feelings", "Huoli")
    board = a_board(world, "social-reporting", activity=activity)
    notes = actions.bring_notes(board, by=world.sari)
    actions.move_notes(board, notes, theme="Asuminen", by=world.sari)
    assert actions.bring_notes(board, by=world.sari) == []


def test_what_a_sheet_has_brought_itself_keeps_its_origin(world):
    activity = an_activity(world)
    write(a_board(world, "social-reporting", activity=activity, name="Maaliskuu"), "feelings", "Huoli")
    spring = a_board(world, "social-reporting", activity=activity, name="Kevät")
    actions.bring_notes(spring, by=world.sari)
    year = a_board(world, "social-reporting", activity=activity, name="Vuosi")
    actions.bring_notes(year, by=world.sari)
    assert summed_up(year) == [("feelings", "Maaliskuu", ["Huoli"])]


def test_an_unfinished_memo_and_other_points_stay_where_they_are(world):
    activity = an_activity(world)
    a_memo(activity, world, "Tunteet", "Huoli", is_finished=False)
    a_memo(activity, world, "Muut asiat", "Kahvi", name="Kokous 2")
    assert actions.bring_notes(a_board(world, "social-reporting", activity=activity), by=world.sari) == []


def test_a_long_point_of_a_memo_becomes_several_notes(world):
    activity = an_activity(world)
    a_memo(activity, world, "Tunteet", "huoli " * 300)
    notes = actions.bring_notes(a_board(world, "social-reporting", activity=activity), by=world.sari)
    assert len(notes) == 2


def test_another_activitys_sheets_are_not_offered(world, sign_in):
    write(a_board(world, "social-reporting", activity=an_activity(world)), "feelings", "Huoli")
    board = a_board(world, "social-reporting", activity=an_activity(world))
    assert "earlier sheets and memos" not in sign_in(world.sari).get(f"{URL}{board.pk}/").text
