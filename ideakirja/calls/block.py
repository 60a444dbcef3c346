"""What a step of a method can do here: look for people, interview them, agree with them."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as translated
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.block import Block, Words
from ideakirja.kit.texts import LANGUAGES, Texts

from .actions import CallFacts, draft_call, plan_interviews, start_agreements
from .models import AgreementText, Call, Source
from .ready import AGREEMENTS, call_texts, call_titles, interview_set

# As a declaration names them, and as they are stored.
SOURCES = {str(source).replace("_", "-"): str(source) for source in Source}


@dataclass(frozen=True, kw_only=True)
class Recruit(Block):
    """Looks for people: a public page, slips of surveys, workers, the list of the kick-off.

    from_: by which ways people come, of SOURCES. interview: slug of the prepared questions (calls/ready), or "" for a
    call without interviews. days: how long the call is open. titles, texts: the first words of its page, by language,
    if they are others than those of the interview.
    """

    from_: tuple[str, ...] = tuple(SOURCES)
    interview: str = "panel"
    days: int = 30
    titles: Texts = field(default_factory=dict)
    texts: Texts = field(default_factory=dict)

    verb: ClassVar[Words] = _("Look for people")
    verb_again: ClassVar[Words] = _("Go to the call")

    def problems(self) -> list[str]:
        found = super().problems()
        found += [
            f"“{self.name}”: from_ has {way!r}; it knows {', '.join(SOURCES)}."
            for way in self.from_
            if way not in SOURCES
        ]
        if not self.from_:
            found.append(f"“{self.name}”: from_ is empty, so nobody can come.")
        if self.interview and not interview_set(self.interview):
            found.append(f"“{self.name}”: there is no interview {self.interview!r} in calls/ready.")
        if self.days < 1:
            found.append(f"“{self.name}”: days is {self.days}; a call is open for one day at least.")
        for texts in (self.titles, self.texts):
            if texts and (missing := [code for code in LANGUAGES if not texts.get(code)]):
                found.append(f"“{self.name}”: {', '.join(missing)} is missing of {texts}.")
        return found

    def open(self, step: Any, *, by: Any) -> str:
        """A draft: the team reads its texts before it opens."""
        now = timezone.now()
        today = timezone.localdate(now)
        facts = CallFacts(
            titles=self.titles or call_titles(self.interview, step.activity.name),
            texts=self.texts or call_texts(self.interview),
            opens_on=today,
            closes_on=today + timedelta(days=self.days),
            is_public="form" in self.from_,
            interview=self.interview,
            sources=[SOURCES[way] for way in self.from_],
        )
        return reverse("calls:show", args=[draft_call(step.activity, facts, step=step, by=by, now=now).pk])


@dataclass(frozen=True, kw_only=True)
class Interview(Block):
    """Interviews those who left their details: everyone of them, and before anybody is accepted."""

    everyone: bool = True
    before_acceptance: bool = True

    verb: ClassVar[Words] = _("Interview")

    def open(self, step: Any, *, by: Any) -> str:
        """The interviews belong to the newest call of the activity."""
        call = Call.objects.filter(activity=step.activity).first()
        if call is None:
            raise ValidationError(translated("Open the call first. The interviews belong to it."))
        plan_interviews(call, everyone=self.everyone, first=self.before_acceptance)
        return reverse("calls:interviews", args=[call.pk])


@dataclass(frozen=True, kw_only=True)
class Agree(Block):
    """Agreements that each participant signs. kinds: of calls.models.AgreementText.Kind."""

    kinds: tuple[str, ...] = ("participation", "confidentiality")

    verb: ClassVar[Words] = _("Make the agreements")

    def problems(self) -> list[str]:
        found = super().problems()
        found += [
            f"“{self.name}”: there is no ready text for the agreement {kind!r}."
            for kind in self.kinds
            if kind not in AGREEMENTS or kind not in AgreementText.Kind.values
        ]
        if not self.kinds:
            found.append(f"“{self.name}”: kinds is empty.")
        return found

    def open(self, step: Any, *, by: Any) -> str:
        start_agreements(step.activity, self.kinds, by=by)
        return reverse("calls:agreements", args=[step.activity.pk])


@dataclass(frozen=True, kw_only=True)
class Seats(Block):
    """The people who take part, when nobody needs to be called: they are asked one by one."""

    verb: ClassVar[Words] = _("Add participants")

    def open(self, step: Any, *, by: Any) -> str:
        return reverse("calls:participants", args=[step.activity.pk])
