from datetime import date

from django import template

from ..agenda import Duty

register = template.Library()


@register.simple_tag
def days_over(duty: Duty, today: date) -> int:
    return duty.days_over(today)
