"""Pages made once and filled for each visitor."""

from ideakirja.kit.prepared import MOST, Page, Shelf, hole


def test_holes_are_filled_wherever_they_stand():
    page = Page(f"<p>{hole('a')}</p><p>{hole('b')}{hole('a')}</p>", ["a", "b"])
    assert page.filled(a="1", b="2") == "<p>1</p><p>21</p>"


def test_what_is_filled_in_is_not_read_again():
    """Somebody who types the name of a hole gets those letters back."""
    page = Page(f"<p>{hole('a')}{hole('b')}</p>", ["a", "b"])
    assert page.filled(a=hole("b"), b="2") == f"<p>{hole('b')}2</p>"


def test_a_shelf_keeps_for_a_while(settings):
    settings.PREPARED_SECONDS = 60
    shelf, made = Shelf(), []
    for _n in range(3):
        shelf.get("key", lambda: made.append(1) or len(made))
    assert made == [1]
    settings.PREPARED_SECONDS = 0
    shelf.get("other", lambda: "first")
    assert shelf.get("other", lambda: "second") == "second"


def test_a_shelf_does_not_grow_for_ever(settings):
    settings.PREPARED_SECONDS = 60
    shelf = Shelf()
    for n in range(MOST + 5):
        shelf.get(n, lambda n=n: n)
    assert len(shelf._kept) <= MOST
