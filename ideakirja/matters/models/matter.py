"""What a unit has taken up because it was told: from heard to done."""

from datetime import date

from django.db import models
from django.db.models import Count, Min, Prefetch, Q
from django.utils.translation import gettext_lazy as _

from ideakirja.activities.models import Activity
from ideakirja.people.access import HANDLERS, TELLERS
from ideakirja.people.models import Unit, User


class Stage(models.TextChoices):
    """Where a matter stands. Never stored: it follows from what has been written down."""

    CONSIDERED = "considered", _("Being considered")
    YES = "yes", _("Decided: yes")
    PARTLY = "partly", _("Decided: in part")
    NO = "no", _("Decided: no")
    DOING = "doing", _("Being done")
    DONE = "done", _("Done")


class MatterQuerySet(models.QuerySet["Matter"]):
    def visible_to(self, user: User) -> "MatterQuerySet":
        return self.filter(unit_id__in=user.reach(*HANDLERS, *TELLERS))

    def undecided(self) -> "MatterQuerySet":
        return self.filter(decision=None)

    def mine(self, user: User) -> "MatterQuerySet":
        return self.filter(owner=user)

    def done(self) -> "MatterQuerySet":
        return self.exclude(outcome=None)

    def told(self) -> "MatterQuerySet":
        """On the public page now."""
        return self.filter(telling__withdrawn_at=None).exclude(telling=None)

    def open(self) -> "MatterQuerySet":
        """Not yet at its end: undecided, or decided (not "no") and without an outcome."""
        return self.filter(Q(decision=None) | (~Q(decision__answer="no") & Q(outcome=None)))

    def late(self, today: date) -> "MatterQuerySet":
        """Waiting for a decision past its day or past what one of its givers was promised, or with a late action."""
        past_promise = Matter.objects.filter(joinings__voice__promised_on__lt=today).values("pk")
        past_day = Q(decide_by__lt=today) | Q(pk__in=past_promise)
        return self.filter((Q(decision=None) & past_day) | Q(pk__in=Action.objects.late(today).values("matter_id")))

    def search(self, words: str) -> "MatterQuerySet":
        """By title. SQLite folds only a–z, so å, ä and ö are tried in both cases."""
        spellings = {words, words.lower(), words.upper(), words.capitalize()}
        matches = Q()
        for spelling in spellings:
            matches |= Q(title__icontains=spelling)
        return self.filter(matches)

    def for_lists(self) -> "MatterQuerySet":
        """With everything that a list shows of a matter, in a fixed number of queries."""
        return (
            self.select_related("unit", "owner", "decision", "outcome", "telling")
            .prefetch_related(Prefetch("actions", Action.objects.select_related("owner")))
            .annotate(voice_count=Count("joinings"), first_promise=Min("joinings__voice__promised_on"))
        )


class Matter(models.Model):
    """A thing that one or more voices ask for."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="matters", verbose_name=_("Unit"))
    activity = models.ForeignKey(
        Activity, on_delete=models.SET_NULL, related_name="matters", null=True, blank=True, verbose_name=_("Activity")
    )
    title = models.CharField(
        _("What is it about?"),
        max_length=120,
        help_text=_("For example: Nobody answers the phone. The person who told sees it on their receipt."),
    )
    language = models.CharField(max_length=2, default="fi")
    summary = models.TextField(_("In other words"), max_length=2000, blank=True, help_text=_("Only the staff see it."))
    owner = models.ForeignKey(
        User,
        on_delete=models.PROTECT,
        related_name="matters",
        verbose_name=_("Who takes care of it?"),
        help_text=_("One person whose task it is to see the matter through."),
    )
    decide_by = models.DateField(
        _("Decision at the latest"),
        help_text=_("Within the promised time, so that the giver gets an answer."),
    )
    opened_at = models.DateTimeField(auto_now_add=True)
    opened_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    # Filled by `for_lists`.
    voice_count: int
    first_promise: date | None

    objects = MatterQuerySet.as_manager()

    class Meta:
        ordering = ["decide_by", "pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def stage(self) -> Stage:
        if hasattr(self, "outcome"):
            return Stage.DONE
        if not hasattr(self, "decision"):
            return Stage.CONSIDERED
        if self.is_accepted and self.actions.all():
            return Stage.DOING
        return Stage(self.decision.answer)

    @property
    def answer_by(self) -> date:
        """The day by which the first giver was promised an answer, if it comes before the unit's own day."""
        if "first_promise" not in self.__dict__:
            self.first_promise = self.joinings.aggregate(day=Min("voice__promised_on"))["day"]
        return min(self.decide_by, self.first_promise or self.decide_by)

    @property
    def next_due(self) -> date | None:
        """The day of the first action that is not done."""
        return min((action.due_on for action in self.actions.all() if not action.done_on), default=None)

    @property
    def is_told(self) -> bool:
        return hasattr(self, "telling") and self.telling.withdrawn_at is None

    @property
    def is_refused(self) -> bool:
        return hasattr(self, "decision") and self.decision.answer == Decision.Answer.NO

    @property
    def is_accepted(self) -> bool:
        return hasattr(self, "decision") and self.decision.answer != Decision.Answer.NO

    def is_late(self, today: date) -> bool:
        if not hasattr(self, "decision"):
            return self.answer_by < today
        return any(action.is_late(today) for action in self.actions.all())


class Decision(models.Model):
    """Yes, in part or no; a refusal always with its reason."""

    class Answer(models.TextChoices):
        YES = "yes", _("Yes")
        PARTLY = "partly", _("Yes, in part")
        NO = "no", _("No")

    matter = models.OneToOneField(Matter, on_delete=models.CASCADE, related_name="decision")
    answer = models.CharField(_("Do we do it?"), max_length=6, choices=Answer)
    text = models.TextField(
        _("What do we do?"),
        max_length=2000,
        blank=True,
        help_text=_("Say it to the person who told. They see it on their receipt."),
    )
    reason = models.TextField(
        _("Why not, or why only in part?"),
        max_length=2000,
        blank=True,
        help_text=_("They see it on their receipt."),
    )
    instead = models.TextField(
        _("What is possible instead?"),
        max_length=2000,
        blank=True,
        help_text=_("They see it on their receipt."),
    )
    look_again_on = models.DateField(_("When do we look at it again?"), null=True, blank=True)
    decided_on = models.DateField()
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(answer="yes") | ~Q(reason=""),
                name="matters_refusal_has_reason",
                violation_error_message=_(
                    "Write the reason. The person who sent the message sees it on their receipt."
                ),
            ),
            models.CheckConstraint(
                condition=Q(answer="no") | ~Q(text=""),
                name="matters_yes_says_what",
                violation_error_message=_("Write what you will do. The person who sent the message sees it."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.matter}: {self.get_answer_display()}"


class ActionQuerySet(models.QuerySet["Action"]):
    def visible_to(self, user: User) -> "ActionQuerySet":
        return self.filter(matter__unit_id__in=user.reach(*HANDLERS, *TELLERS))

    def undone(self) -> "ActionQuerySet":
        return self.filter(done_on=None)

    def late(self, today: date) -> "ActionQuerySet":
        return self.undone().filter(due_on__lt=today)

    def mine(self, user: User) -> "ActionQuerySet":
        return self.filter(owner=user)


class Action(models.Model):
    """One thing to do, with one person and one day. A promise without a day is not a promise."""

    matter = models.ForeignKey(Matter, on_delete=models.CASCADE, related_name="actions")
    what = models.CharField(_("What is done?"), max_length=200)
    owner = models.ForeignKey(User, on_delete=models.PROTECT, related_name="actions", verbose_name=_("Who does it?"))
    due_on = models.DateField(_("Ready at the latest"))
    done_on = models.DateField(null=True)
    done_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)

    objects = ActionQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "pk"]

    def __str__(self) -> str:
        return self.what

    def is_late(self, today: date) -> bool:
        return self.done_on is None and self.due_on < today


class Outcome(models.Model):
    """What changed, in words that the person who told can check."""

    matter = models.OneToOneField(Matter, on_delete=models.CASCADE, related_name="outcome")
    text = models.TextField(
        _("What changed?"),
        max_length=2000,
        help_text=_("The person who sent the message sees it on their receipt."),
    )
    recorded_on = models.DateField()
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.matter}: {self.recorded_on}"
