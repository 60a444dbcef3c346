"""Versions: what is asked at one time. Made when it is first needed, locked when it is opened to answers."""

import json

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from ideakirja.trail.actions import Actor, record

from ..form import Form
from ..models import Questionnaire, Version, digest_of


@transaction.atomic
def adopt(form: Form, *, by: Actor | None) -> Version:
    """The version that asks exactly this; made when there is none yet. Raises ValueError for a wrong definition."""
    if problems := form.problems():
        raise ValueError(" ".join(problems))
    questionnaire, _made = Questionnaire.objects.get_or_create(slug=form.slug, defaults={"names": form.names})
    definition = json.loads(json.dumps(form.to_json()))  # as the database will give it back: tuples become lists
    digest = digest_of(definition)
    if version := questionnaire.versions.filter(digest=digest).first():
        return version
    newest = questionnaire.versions.aggregate(newest=Max("number"))["newest"] or 0
    version = questionnaire.versions.create(number=newest + 1, definition=definition, digest=digest)
    record("questionnaire.adopted", version, by=by, number=version.number)
    return version


def lock(version: Version) -> None:
    """From now on people answer this version."""
    Version.objects.filter(pk=version.pk, locked_at=None).update(locked_at=timezone.now())
