"""Points of the agenda and topics that wait."""

from django.utils.translation import gettext_lazy as _

from ideakirja.kit.forms import PlainForm, text_of

from ..models import Item, Topic
from .fields import choice_of, number_of


class ItemForm(PlainForm):
    title = text_of(Item, "title", error_messages={"required": _("Write what the point is about.")})
    minutes = number_of(Item, "minutes")
    introducer = text_of(Item, "introducer")
    about = text_of(Item, "about", rows=4)
    hint = text_of(Item, "hint", rows=2)


class TopicForm(PlainForm):
    title = text_of(Topic, "title", error_messages={"required": _("Write the topic in a few words.")})
    source = choice_of(Topic, "source")
