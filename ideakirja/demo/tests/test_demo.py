"""`manage.py demo`: the municipality that `make run` shows."""

from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command
from django.utils import timezone

from ideakirja.kit.codes import shown_code
from ideakirja.matters.models import Stage, Telling, Voice
from ideakirja.people.models import User
from ideakirja.surveys.models import Collection, Figures, Response


def run_demo() -> str:
    said = StringIO()
    call_command("demo", stdout=said)
    return said.getvalue()


def everything() -> dict[str, list]:
    """Every row of every table of ours."""
    models = [model for model in apps.get_models() if model.__module__.startswith("ideakirja.")]
    return {model._meta.label: list(model.objects.order_by("pk").values()) for model in models}


@pytest.mark.django_db
def test_running_it_twice_changes_nothing():
    """Also what it prints is the same."""
    first, before = run_demo(), everything()
    assert run_demo() == first
    assert everything() == before


@pytest.mark.django_db
def test_it_says_how_to_come_in(settings):
    said = run_demo()
    assert all(shown_code(collection.code) in said for collection in Collection.objects.open(timezone.localdate()))
    assert all(user.email in said for user in User.objects.all())
    assert settings.DEMO_PASSWORD in said


@pytest.mark.django_db
def test_it_shows_each_part_of_the_way():
    """A released batch, last year's figures, messages that wait, one matter of each outcome on the public page."""
    run_demo()
    assert Response.objects.filter(period__ended_on=None).count() == 12
    assert Figures.objects.get(mark=None, group_question="").total == 86
    assert Voice.objects.open().exists()
    assert {telling.matter.stage for telling in Telling.objects.public()} == {Stage.DOING, Stage.DONE, Stage.NO}


@pytest.mark.django_db
def test_it_leaves_a_database_with_people_alone(world):
    """On a real installation it writes nothing."""
    before = everything()
    run_demo()
    assert everything() == before
