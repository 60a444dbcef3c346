"""One Markdown for the page and for paper."""

import pytest

from ideakirja.kit.markdown import to_blocks, to_html


def words(blocks):
    return ["".join(run["text"] for run in block["runs"]) for block in blocks]


def test_a_guide_as_a_page():
    html = to_html("# Raati\n\nTapaamme **kerran** *kuussa*:\n\n1. kahvi\n2. asiat")
    assert "<h2>Raati</h2>" in html
    assert "<strong>kerran</strong> <em>kuussa</em>" in html
    assert "<ol>\n<li>kahvi</li>" in html


def test_a_guide_as_blocks():
    heading, paragraph, listed, quote = to_blocks("# Raati\n\nYksi [linkki](https://a.example)\n\n3. kahvi\n\n> Hyvä")
    assert heading["level"] == 1
    assert paragraph["runs"][1] == {
        "text": "linkki",
        "strong": False,
        "emphasis": False,
        "link": "https://a.example",
    }
    assert (listed["kind"], listed["start"], words(listed["items"][0])) == ("list", 3, ["kahvi"])
    assert words(quote["blocks"]) == ["Hyvä"]


@pytest.mark.parametrize(
    ("typed", "levels"), [("# A\n#### B\n## C", [1, 2, 2]), ("### A\n# B\n## C", [1, 1, 2]), ("###### A", [1])]
)
def test_headings_never_skip_a_level(typed, levels):
    assert [block["level"] for block in to_blocks(typed)] == levels
    assert [int(part[0]) - 1 for part in to_html(typed).split("<h")[1:]] == levels


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        '<a href="javascript:alert(1)">x</a>',
        "[x](javascript:alert(1))",
        "[x](data:text/html,x)",
        "![x](https://a.example/x.png)",
        "<img src=x onerror=alert(1)>",
    ],
)
def test_nothing_typed_becomes_a_script_or_a_picture(typed):
    html = to_html(typed)
    assert "<script" not in html
    assert "<img" not in html
    assert "<a" not in html
    assert not any(run["link"] for block in to_blocks(typed) for run in block["runs"])


def test_a_writers_line_break_can_stay():
    assert "<br>" not in to_html("yksi\nkaksi")
    assert words(to_blocks("yksi\nkaksi")) == ["yksi kaksi"]
    assert "<br>" in to_html("yksi\nkaksi", keep_lines=True)
    assert words(to_blocks("yksi\nkaksi", keep_lines=True)) == ["yksi\nkaksi"]
