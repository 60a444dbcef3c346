"""The few drawings of the look: icons, ticks, faces, markers. Inline, so that no page asks for a picture.

Icons are 24 × 24, stroke 2.2, currentColor, and never alone: a word stands beside each.
"""

from typing import NamedTuple

from django.utils.translation import pgettext_lazy

ICONS = {
    "print": "M7 9V3.5h10V9M7 17H3.5V9h17v8H17M7 14h10v6.5H7z",
    "phone": "M7 2.5h10v19H7zM11 18.5h2",
    "warn": "M12 3.5 22 20.5H2zM12 10v5M12 17.5v.5",
    "clock": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 6.5V12l4 2.5",
    "lock": "M5 10.5h14v10H5zM8 10.5V7a4 4 0 0 1 8 0v3.5",
    "bubble": "M12 3.5c-5 0-9 3-9 7 0 2.7 1.5 4.6 3.5 5.8L8.5 20.5 12 17.5c5 0 9-3 9-7s-4-7-9-7z",
    "bubble-dots": "M12 3.5c-5 0-9 3-9 7 0 2.7 1.5 4.6 3.5 5.8L8.5 20.5 12 17.5c5 0 9-3 9-7s-4-7-9-7z"
    "M8 10.5v.01M12 10.5v.01M16 10.5v.01",
}
# Heavier strokes: the ticks and bars of what was decided and done.
STATES = {
    "heard": ICONS["bubble"],
    "considered": ICONS["bubble-dots"],
    "late": ICONS["clock"],
    "yes": "M4 13.5 9.5 20 20.5 4.5",
    "done": "M4 13.5 9.5 20 20.5 4.5",
    "partly": "M2.5 13.5 6.5 18.5 14 6M16.5 12.5h5.5",
    "no": "M4 12h16",
    "doing": "",
}
HEAVY = {"yes", "done", "no"}

# Worst first: FACES[1] is the saddest (trust the number, not the place on the page).
_FACE_EYES = '<circle cx="22" cy="25" r="3.8" fill="var(--ink)"/><circle cx="42" cy="25" r="3.8" fill="var(--ink)"/>'
_LINE = 'fill="none" stroke="var(--ink)" stroke-width="3.5" stroke-linecap="round"'
FACES = {
    1: f'<path d="M14.5 22.5l9.5-4.5M49.5 22.5l-9.5-4.5" {_LINE}/><circle cx="22" cy="29" r="3.8" fill="var(--ink)"/>'
    f'<circle cx="42" cy="29" r="3.8" fill="var(--ink)"/><path d="M17.5 49.5q14.5-19 29 0" {_LINE}/>',
    2: f'{_FACE_EYES}<path d="M19 46.5q13-11.5 26 0" {_LINE}/>',
    3: f'{_FACE_EYES}<path d="M19 42h26" {_LINE}/>',
    4: f'{_FACE_EYES}<path d="M18.5 38q13.5 13 27 0" {_LINE}/>',
    5: f'<path d="M17 25.5q4.5-6 9 0M38 25.5q4.5-6 9 0" {_LINE}/>'
    '<path d="M15.5 35.5h33C47.5 46 41 51 32 51s-15.5-5-16.5-15.5Z" fill="var(--ink)" stroke="var(--ink)" '
    'stroke-width="2" stroke-linejoin="round"/>',
}


class Marker(NamedTuple):
    """Colour, shape and name together tell whose card it is; any one of them is enough."""

    number: int
    name: object  # a lazily translated text
    shape: str


_SHAPES = (
    (pgettext_lazy("marker", "blue circle"), '<circle cx="16" cy="16" r="12"/>'),
    (pgettext_lazy("marker", "orange triangle"), '<path d="M16 3.5 29.5 27.5h-27z"/>'),
    (pgettext_lazy("marker", "green square"), '<path d="M4.5 4.5h23v23h-23z"/>'),
    (
        pgettext_lazy("marker", "yellow star"),
        '<path d="m16 2 4.2 9.3 10 1.1-7.5 6.8 2.2 10L16 24l-8.9 5.2 2.2-10L1.8 12.4l10-1.1z"/>',
    ),
    (pgettext_lazy("marker", "red diamond"), '<path d="M16 1.5 27.5 16 16 30.5 4.5 16z"/>'),
    (pgettext_lazy("marker", "purple moon"), '<path d="M20 3a13.2 13.2 0 1 0 9 19.5A11 11 0 0 1 20 3z"/>'),
    (
        pgettext_lazy("marker", "turquoise drop"),
        '<path d="M16 2c5 7 9.5 11.5 9.5 18a9.5 9.5 0 0 1-19 0C6.5 13.5 11 9 16 2z"/>',
    ),
    (pgettext_lazy("marker", "black plus"), '<path d="M11.5 3h9v8.5H29v9h-8.5V29h-9v-8.5H3v-9h8.5z"/>'),
)
_HOLLOW = (
    pgettext_lazy("marker", "white circle"),
    pgettext_lazy("marker", "white triangle"),
    pgettext_lazy("marker", "white square"),
    pgettext_lazy("marker", "white star"),
    pgettext_lazy("marker", "white diamond"),
    pgettext_lazy("marker", "white moon"),
    pgettext_lazy("marker", "white drop"),
    pgettext_lazy("marker", "white plus"),
)
MARKERS = {
    **{n: Marker(n, name, shape) for n, (name, shape) in enumerate(_SHAPES, start=1)},
    **{n: Marker(n, name, _SHAPES[n - 9][1]) for n, name in enumerate(_HOLLOW, start=9)},
}
