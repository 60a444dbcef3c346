"""The paper of an agreement has a line for each name in print, and the organisation on it."""

from ideakirja.calls import actions

from .things import STAFF


def test_the_lines_to_sign(world, panel, sign_in):
    text = actions.start_agreements(panel, ["participation"], by=world.olli)[0]
    page = sign_in(world.olli).get(f"{STAFF}/agreements/{text.pk}/?language=en").text
    for label in ("Signature", "Name in print", "Worker&#x27;s name in print"):
        assert f"<dt>{label}</dt><dd></dd>" in page
    assert "Adult social work of Koivuranta, Town centre office" in page
