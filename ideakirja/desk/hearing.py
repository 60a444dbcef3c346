"""Duties about what people have said: messages, matters, their actions, collections."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Min, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ideakirja.kit.texts import Texts, in_language
from ideakirja.matters.models import Action, Matter, Voice
from ideakirja.people.access import DECIDERS
from ideakirja.people.models import User
from ideakirja.surveys.models import Collection

from .duty import Duty


@dataclass(frozen=True, kw_only=True)
class Stack:
    """The open messages of a unit that were promised an answer by the same day. first: the number of one of them."""

    unit_id: int
    unit: Texts
    promised_on: date
    number: int
    readable_on: date
    first: int


def stacks_of(user: User) -> list[Stack]:
    """Those with the oldest promise first."""
    lines = (
        Voice.objects.visible_to(user)
        .open()
        .values("unit_id", "unit__names", "promised_on")
        .annotate(n=Count("pk"), since=Min("readable_on"), first=Min("pk"))
        .order_by("promised_on", "unit_id")
    )
    return [
        Stack(
            unit_id=line["unit_id"],
            unit=line["unit__names"],
            promised_on=line["promised_on"],
            number=line["n"],
            readable_on=line["since"],
            first=line["first"],
        )
        for line in lines
    ]


def answers(user: User, stacks: Iterable[Stack], today: date) -> list[Duty]:
    """Messages that wait, one line a unit and day. A late message is on the lead worker's table, and on no one's
    other than that: those who sort messages see it in their queue."""
    leads = user.reach(*DECIDERS)
    return [
        Duty(
            due_on=stack.promised_on,
            what=ngettext("Answer %(n)d message", "Answer %(n)d messages", stack.number) % {"n": stack.number},
            where=in_language(stack.unit).text,
            address=reverse("voices:show", args=[stack.first]),
        )
        for stack in stacks
        if stack.promised_on >= today or stack.unit_id in leads
    ]


def decisions(user: User, today: date) -> list[Duty]:
    """Matters that wait for a decision: for their owner, and when they are late for those who decide. Late is what a
    receipt calls late, so that "the matter is now with the lead worker" is true."""
    late = Matter.objects.late(today).filter(unit_id__in=user.reach(*DECIDERS)).values("pk")
    undecided = Matter.objects.visible_to(user).undecided().filter(Q(owner=user) | Q(pk__in=late))
    return [
        Duty(
            due_on=matter.answer_by,
            what=_("Decide: %(title)s") % {"title": matter.title},
            where=str(matter.unit),
            address=reverse("matters:show", args=[matter.pk]),
        )
        for matter in undecided.for_lists()
    ]


def promised_actions(user: User, today: date) -> list[Duty]:
    actions = Action.objects.visible_to(user).undone().mine(user).select_related("matter")
    return [
        Duty(
            due_on=action.due_on,
            what=action.what,
            where=_("Matter: %(title)s") % {"title": action.matter.title},
            address=reverse("matters:show", args=[action.matter_id]),
        )
        for action in actions
    ]


def collections_of(user: User, today: date) -> list[Collection]:
    """Those that are open and that the user is responsible for."""
    return [*Collection.objects.visible_to(user).open(today).filter(responsible=user).select_related("unit")]


def endings(collections: Sequence[Collection]) -> list[Duty]:
    return [
        Duty(
            due_on=collection.closes_on,
            what=_("The collection ends: %(name)s") % {"name": collection.name},
            where=str(collection.unit),
            address=reverse("surveys:show", args=[collection.pk]),
        )
        for collection in collections
    ]
