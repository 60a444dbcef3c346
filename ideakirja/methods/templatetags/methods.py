"""How hours and money are written."""

from django import template

register = template.Library()


@register.filter
def hours(minutes: int) -> str:
    """90 → 1,5 h"""
    return f"{minutes / 60:.2f}".rstrip("0").rstrip(".").replace(".", ",") + " h"


@register.filter
def euros(cents: int) -> str:
    """2450 → 24,50 €"""
    return f"{cents / 100:.2f} €".replace(".", ",")
