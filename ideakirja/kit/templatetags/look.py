"""Template words of the look. Loaded everywhere (settings.TEMPLATES, builtins)."""

from datetime import date
from typing import Any

from django import template
from django.utils.formats import date_format
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from .. import drawings
from ..codes import shown_code
from ..texts import current_language, in_language
from ..typed import as_sentence

register = template.Library()

_ICON = (
    '<svg class="{}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="{}" '
    'stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">{}</svg>'
)


def _path(d: str) -> SafeString:
    return format_html('<path d="{}"/>', d)


@register.filter
def sentence(text: str) -> str:
    """With a full stop, if it has no end of its own."""
    return as_sentence(text)


@register.simple_tag
def icon(name: str) -> SafeString:
    return format_html(_ICON, "icon", "2.2", _path(drawings.ICONS[name]))


@register.simple_tag
def state_icon(state: str) -> SafeString:
    """The small drawing that goes before the word of a state (look/README.md, section 8)."""
    if state == "doing":
        inner = mark_safe('<circle cx="12" cy="12" r="9"/><path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor"/>')
    else:
        inner = _path(drawings.STATES[state])
    return format_html(_ICON, "", "3.2" if state in drawings.HEAVY else "2.2", inner)


@register.simple_tag
def tick(state: str) -> SafeString:
    """The large mark beside what we did: tick, half disc, or a plain bar for what we could not do."""
    if state == "no":
        inner = '<path d="M5 17h24" fill="none" stroke="var(--ink)" stroke-width="6" stroke-linecap="round"/>'
    elif state in {"doing", "partly"}:
        inner = (
            '<circle cx="17" cy="17" r="12.5" fill="none" stroke="var(--spruce)" stroke-width="4.5"/>'
            '<path d="M17 4.5a12.5 12.5 0 0 1 0 25z" fill="var(--spruce)"/>'
        )
    else:
        inner = (
            '<path d="M4 19 12 30 30 5" fill="none" stroke="var(--spruce)" stroke-width="6" '
            'stroke-linecap="round" stroke-linejoin="round"/>'
        )
    return format_html(
        '<svg class="tick" viewBox="0 0 34 34" aria-hidden="true" focusable="false">{}</svg>',
        mark_safe(inner),
    )


@register.simple_tag
def face(number: int, of: int = 5) -> SafeString:
    """The face of answer `number` on a scale of `of` (3 or 5), 1 the saddest."""
    drawn = {1: 1, 2: 3, 3: 5}[number] if of == 3 else number
    return format_html(
        '<svg class="face-pic" viewBox="0 0 64 64" aria-hidden="true" focusable="false">'
        '<circle cx="32" cy="32" r="29" fill="var(--white)" stroke="var(--ink)" stroke-width="3"/>{}</svg>',
        mark_safe(drawings.FACES[drawn]),
    )


@register.simple_tag
def marker(number: int) -> SafeString:
    """The drawing of a marker; write its name beside it (`marker_name`)."""
    fill = f"var(--marker-{number})" if number <= 8 else "var(--white)"
    return format_html(
        '<svg viewBox="0 0 32 32" fill="{}" stroke="var(--ink)" stroke-width="2" stroke-linejoin="round" '
        'aria-hidden="true" focusable="false">{}</svg>',
        fill,
        mark_safe(drawings.MARKERS[number].shape),
    )


@register.filter
def marker_name(number: int) -> str:
    return str(drawings.MARKERS[number].name)


@register.filter
def say(texts: dict[str, str] | None) -> SafeString:
    """A text of several languages in the page's language; marked when it had to be another one."""
    said = in_language(texts or {})
    if said.language == current_language() or not said.text:
        return SafeString(escape(said.text))
    return format_html('<span lang="{}">{}</span>', said.language, said.text)


@register.filter
def plain(texts: dict[str, str] | None) -> str:
    """As `say`, without mark-up: for titles and attributes."""
    return in_language(texts or {}).text


@register.filter
def code(value: str) -> str:
    return shown_code(value)


@register.filter
def until(first: date, last: date) -> str:
    """24.11.–5.12.2026; with both years when they differ."""
    if first == last:
        return date_format(last)
    return f"{date_format(first, 'MONTH_DAY_FORMAT' if first.year == last.year else 'DATE_FORMAT')}–{date_format(last)}"


@register.filter
def percent(share: float | None) -> str:
    return "" if share is None else f"{share * 100:.0f} %"


@register.filter
def item(mapping: Any, key: Any) -> Any:
    return mapping.get(key) if mapping else None
