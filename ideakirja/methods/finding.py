"""From a stored activity back to its declaration. Nobody asks for a slug by name: they ask the block."""

from django.urls import reverse

from ideakirja.activities.models import Activity, Step
from ideakirja.kit.block import Block

from .catalogue import CATALOGUE
from .method import Method


def find_method(slug: str, version: int | None = None) -> Method | None:
    """The method of that name; with a version, only that one."""
    for method in CATALOGUE:
        if method.slug == slug and version in {None, method.version}:
            return method
    return None


def method_of(activity: Activity) -> Method | None:
    """None when the catalogue no longer holds the version: the steps can then be ticked, and open nothing new."""
    return find_method(activity.method, activity.version)


def block_of(step: Step, method: Method | None) -> Block | None:
    """None for a step of one's own."""
    return method.steps.get(step.key) if method and step.key else None


def start_path(method: Method) -> str | None:
    """The page that starts it, or None while it is only planned."""
    if not method.works:
        return None
    if method.phases:
        return reverse("activities:start", args=[method.slug])
    return reverse(method.starts_at)
