"""{% load gatherings %}: days, hours and written words as the pages of gatherings show them."""

from datetime import datetime

from django import template
from django.utils.safestring import SafeString

from ideakirja.kit.markdown import to_html

from .. import when
from ..models import Gathering

register = template.Library()


@register.filter
def long_day(at: datetime) -> str:
    return when.long_day(at)


@register.filter
def at_time(at: datetime) -> str:
    return when.at_time(at)


@register.filter
def hours(gathering: Gathering) -> str:
    return when.hours(gathering)


@register.filter
def clock(at: datetime | None) -> str:
    return when.clock(at) if at else ""


@register.filter
def written(text: str) -> SafeString:
    """What somebody wrote in a memo; its headings go under the point's own."""
    return to_html(text, top=3, keep_lines=True)
