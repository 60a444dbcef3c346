"""A sheet goes on from the one before it."""

from ideakirja.boards import actions

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
