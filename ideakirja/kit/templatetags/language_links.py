from typing import NamedTuple

from django import template
from django.conf import settings
from django.template import Context
from django.urls import translate_url
from django.utils.translation import get_language_info

from ..texts import current_language

register = template.Library()


class LanguageLink(NamedTuple):
    code: str
    name: str
    url: str
    is_current: bool


@register.simple_tag(takes_context=True)
def language_links(context: Context) -> list[LanguageLink]:
    """The same page in every language, each named in itself."""
    request = context["request"]
    path = request.get_full_path() if request.method == "GET" else request.path
    return [
        LanguageLink(
            code,
            get_language_info(code)["name_local"].capitalize(),
            translate_url(path, code),
            code == current_language(),
        )
        for code, _name in settings.LANGUAGES
    ]
