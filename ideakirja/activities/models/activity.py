"""A method put to use by a unit: "Client panel 2027, town centre"."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.texts import LANGUAGES, Texts, in_language
from ideakirja.people.access import HANDLERS, ORGANISERS, TELLERS
from ideakirja.people.models import Participant, Unit, User


class ActivityQuerySet(models.QuerySet["Activity"]):
    def visible_to(self, user: User) -> "ActivityQuerySet":
        """Those of the user's units, and those whose team the user is in."""
        return self.filter(
            Q(unit_id__in=user.reach(*HANDLERS, *TELLERS)) | Q(pk__in=TeamMember.objects.of(user).values("activity_id"))
        )

    def with_people_for(self, user: User) -> "ActivityQuerySet":
        """Those whose participants the user may see by name: the team's and the unit's organisers' (trust.md)."""
        return self.filter(
            Q(unit_id__in=user.reach(*ORGANISERS)) | Q(pk__in=TeamMember.objects.of(user).values("activity_id"))
        )

    def open(self) -> "ActivityQuerySet":
        return self.filter(closing=None)

    def closed(self) -> "ActivityQuerySet":
        return self.exclude(closing=None)

    def mine(self, user: User) -> "ActivityQuerySet":
        return self.filter(pk__in=TeamMember.objects.of(user).values("activity_id"))


class Activity(models.Model):
    """What and where. The method's declaration is in the code; slug and version say which."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="activities", verbose_name=_("Unit"))
    method = models.SlugField(max_length=60, db_index=True)
    version = models.PositiveSmallIntegerField()
    name = models.CharField(
        _("Name"), max_length=120, help_text=_("For example: Client panel 2027. Participants see it.")
    )
    goal = models.TextField(
        _("What do you want to reach?"),
        max_length=2000,
        blank=True,
        help_text=_("In a sentence or two. When the activity ends, you answer whether it came true."),
    )
    language = models.CharField(_("Language"), max_length=2, default="fi", choices=[(c, c) for c in LANGUAGES])
    begins_on = models.DateField(_("First day"))
    ends_on = models.DateField(_("Last day"), null=True, blank=True)
    copied_from = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="copies")
    started_at = models.DateTimeField(auto_now_add=True)
    started_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = ActivityQuerySet.as_manager()

    class Meta:
        ordering = ["-begins_on", "-pk"]
        verbose_name_plural = "activities"
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=models.F("begins_on")),
                name="activities_activity_days",
                violation_error_message=_("The last day must not be before the first day."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_closed(self) -> bool:
        return hasattr(self, "closing")


class Phase(models.Model):
    """A part of the activity. Its names were copied from the method when the activity started."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="phases")
    position = models.PositiveSmallIntegerField()
    names = models.JSONField()

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return in_language(self.names).text


class StepQuerySet(models.QuerySet["Step"]):
    def visible_to(self, user: User) -> "StepQuerySet":
        return self.filter(phase__activity__in=Activity.objects.visible_to(user))

    def undone(self) -> "StepQuerySet":
        return self.filter(done_on=None, skipped_on=None)

    def late(self, today: date) -> "StepQuerySet":
        return self.undone().filter(due_on__lt=today, phase__activity__closing=None)


class Step(models.Model):
    """One thing to do. `key` finds its block in the method's declaration; a step of one's own has none."""

    phase = models.ForeignKey(Phase, on_delete=models.CASCADE, related_name="steps")
    position = models.PositiveSmallIntegerField()
    key = models.CharField(max_length=12, blank=True)
    names = models.JSONField()
    due_on = models.DateField(_("By when?"), null=True, blank=True)
    note = models.CharField(_("Note"), max_length=500, blank=True)
    done_on = models.DateField(null=True, blank=True)
    done_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    skipped_on = models.DateField(null=True, blank=True)
    skipped_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    skipped_because = models.CharField(
        _("Why is it left out?"), max_length=300, blank=True, help_text=_("Those who start the next one read it.")
    )

    objects = StepQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(skipped_on=None) | ~Q(skipped_because=""),
                name="activities_skip_has_reason",
                violation_error_message=_("Write why the step is left out."),
            ),
            models.CheckConstraint(
                condition=Q(skipped_on=None) | Q(done_on=None),
                name="activities_done_or_skipped",
                violation_error_message=_("A step is either done or left out."),
            ),
        ]

    def __str__(self) -> str:
        return in_language(self.names).text

    @property
    def activity(self) -> Activity:
        return self.phase.activity

    @property
    def is_undone(self) -> bool:
        return self.done_on is None and self.skipped_on is None

    def is_late(self, today: date) -> bool:
        return self.is_undone and self.due_on is not None and self.due_on < today


class TeamMemberQuerySet(models.QuerySet["TeamMember"]):
    def of(self, user: User) -> "TeamMemberQuerySet":
        return self.filter(user=user)


class TeamMember(models.Model):
    """A worker who runs the activity. One of them is responsible for it."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="team")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="teams")
    is_responsible = models.BooleanField(default=False)

    objects = TeamMemberQuerySet.as_manager()

    class Meta:
        ordering = ["-is_responsible", "user__name"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "user"], name="activities_team_once"),
            models.UniqueConstraint(
                fields=["activity"], condition=Q(is_responsible=True), name="activities_one_responsible"
            ),
        ]

    def __str__(self) -> str:
        return str(self.user)


class SeatQuerySet(models.QuerySet["Seat"]):
    def taken(self) -> "SeatQuerySet":
        return self.filter(left_on=None)


class Seat(models.Model):
    """A participant's place in an activity: member, developer client, expert."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="seats")
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="seats")
    joined_on = models.DateField()
    left_on = models.DateField(null=True, blank=True)
    left_because = models.CharField(max_length=300, blank=True)

    objects = SeatQuerySet.as_manager()

    class Meta:
        ordering = ["participant__name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "participant"], condition=Q(left_on=None), name="activities_one_seat"
            )
        ]

    def __str__(self) -> str:
        return str(self.participant)


def names_in_all(text: str) -> Texts:
    """A name that somebody wrote, in whatever language: the same in each."""
    return dict.fromkeys(LANGUAGES, text)
