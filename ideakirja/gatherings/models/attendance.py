"""One person at one gathering, from the invitation to presence; and what the way there cost."""

from datetime import datetime, timedelta

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from encrypted_fields.fields import EncryptedCharField

from ideakirja.activities.models import Activity
from ideakirja.people.models import Participant, RoleKind, User

from .gathering import Gathering


class AttendanceQuerySet(models.QuerySet["Attendance"]):
    def coming(self) -> "AttendanceQuerySet":
        """Those who hold a place: signed up and not on the waiting list, or have said yes."""
        return self.filter(answer=Attendance.Answer.YES, waiting_since=None)

    def waiting(self) -> "AttendanceQuerySet":
        return self.exclude(waiting_since=None).order_by("waiting_since", "pk")

    def uninvited(self) -> "AttendanceQuerySet":
        return self.filter(invited_at=None)


class Attendance(models.Model):
    """A participant, a worker, or a person known only by the name they signed up with."""

    class Answer(models.TextChoices):
        YES = "yes", _("comes")
        NO = "no", _("does not come")
        MAYBE = "maybe", _("maybe")

    class How(models.TextChoices):
        LINK = "link", _("by the link")
        SIGN_UP = "sign_up", _("on the sign-up page")
        WORKER = "worker", _("told to a worker")

    class Presence(models.TextChoices):
        PRESENT = "present", _("present")
        EXCUSED = "excused", _("excused")
        ABSENT = "absent", _("did not come")

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="attendances")
    participant = models.ForeignKey(
        Participant, on_delete=models.CASCADE, related_name="attendances", null=True, blank=True
    )
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="attendances", null=True, blank=True)
    name = models.CharField(_("Name"), max_length=120, blank=True)
    organisation = models.CharField(_("Organisation"), max_length=120, blank=True)
    email = models.EmailField(_("E-mail address"), max_length=254, blank=True)
    phone = models.CharField(_("Phone number"), max_length=30, blank=True)
    language = models.CharField(max_length=2, default="fi")
    hash = models.CharField(max_length=64, blank=True, db_index=True)
    invited_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(_("Answer"), max_length=5, choices=Answer, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_how = models.CharField(max_length=8, choices=How, blank=True)
    waiting_since = models.DateTimeField(null=True, blank=True)
    needs = models.CharField(
        _("What do we take care of?"),
        max_length=300,
        blank=True,
        help_text=_("For example an interpreter, a step-free way in, food, a ride, child care."),
    )
    presence = models.CharField(_("Presence"), max_length=8, choices=Presence, blank=True)
    is_walk_in = models.BooleanField(default=False)
    # Which text of the memo has gone to the person: its mark (gatherings.posting). Empty: none.
    memo_sent = models.CharField(max_length=64, blank=True)

    objects = AttendanceQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["gathering", "participant"], name="gatherings_attendance_participant"),
            models.UniqueConstraint(fields=["gathering", "user"], name="gatherings_attendance_user"),
            models.CheckConstraint(
                condition=~Q(user=None) | ~Q(participant=None) | ~Q(name=""),
                name="gatherings_attendance_is_somebody",
                violation_error_message=_("Write a name."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.participant or self.user or self.name)

    @property
    def place_in_line(self) -> int | None:
        """1 is the next to get a place. None: not on the waiting list."""
        if self.waiting_since is None:
            return None
        earlier = Q(waiting_since__lt=self.waiting_since) | Q(waiting_since=self.waiting_since, pk__lt=self.pk)
        return Attendance.objects.filter(earlier, gathering=self.gathering_id).count() + 1


# Undecided for longer than this, a claim is shown as late.
DECIDE_WITHIN = timedelta(days=14)


class ClaimQuerySet(models.QuerySet["Claim"]):
    def visible_to(self, user: User) -> "ClaimQuerySet":
        """Those of activities whose participants the user may see by name."""
        return self.filter(activity__in=Activity.objects.with_people_for(user))

    def to_decide_by(self, user: User) -> "ClaimQuerySet":
        """Open ones of units where the user approves what is paid (activities.access.may_approve)."""
        units = user.reach(RoleKind.LEAD_WORKER, RoleKind.MANAGER)
        return self.open().filter(activity__unit_id__in=units)

    def open(self) -> "ClaimQuerySet":
        return self.filter(decided_at=None)

    def late(self, now: datetime) -> "ClaimQuerySet":
        return self.open().filter(claimed_at__lt=now - DECIDE_WITHIN)

    def to_pay(self) -> "ClaimQuerySet":
        return self.filter(is_approved=True, paid_at=None)


class Claim(models.Model):
    """A bus fare or another small cost that a participant gets back. Amount in cents."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="claims")
    gathering = models.ForeignKey(Gathering, on_delete=models.SET_NULL, related_name="claims", null=True, blank=True)
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="claims")
    what = models.CharField(_("What was it?"), max_length=200, help_text=_("For example: bus from Rantakylä and back."))
    cents = models.PositiveIntegerField(validators=[MinValueValidator(1), MaxValueValidator(1_000_000)])
    day = models.DateField(_("Day"))
    account = EncryptedCharField(
        _("Account number"),
        max_length=40,
        blank=True,
        null=True,
        help_text=_("It is deleted when the money has been paid."),
    )
    claimed_at = models.DateTimeField(auto_now_add=True)
    claimed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    is_approved = models.BooleanField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    refused_because = models.CharField(max_length=300, blank=True)
    paid_at = models.DateTimeField(null=True, blank=True)
    paid_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["day", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(paid_at=None) | Q(is_approved=True), name="gatherings_claim_paid_when_approved"
            ),
            models.CheckConstraint(
                condition=~Q(is_approved=False) | ~Q(refused_because=""),
                name="gatherings_claim_refusal_has_reason",
                violation_error_message=_("Write why the cost is not paid. The participant sees it."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.cents // 100},{self.cents % 100:02} €"

    @property
    def unit_id(self) -> int:
        return self.activity.unit_id

    @property
    def trail_name(self) -> str:
        return str(self)

    def is_late(self, now: datetime) -> bool:
        return self.decided_at is None and self.claimed_at < now - DECIDE_WITHIN
