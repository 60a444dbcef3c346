"""Anything people come to: a meeting, a group's session, an open event, a training, a visit."""

from datetime import date, datetime, timedelta

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ideakirja.activities.models import Activity, Step, TeamMember
from ideakirja.kit.codes import new_code
from ideakirja.kit.texts import LANGUAGES
from ideakirja.people.access import HANDLERS, TELLERS
from ideakirja.people.models import Participant, Unit, User
from ideakirja.publications.models import Notice
from ideakirja.surveys.models import Collection


class Series(models.Model):
    """Gatherings that belong together: the sessions of a panel, six afternoons of a group."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="series", null=True, blank=True)
    step = models.OneToOneField(Step, on_delete=models.SET_NULL, related_name="series", null=True, blank=True)
    name = models.CharField(_("Name"), max_length=120)
    most_topics = models.PositiveSmallIntegerField(
        _("Topics at one time at most"), default=2, validators=[MinValueValidator(1), MaxValueValidator(20)]
    )
    guest_every = models.PositiveSmallIntegerField(
        _("A guest every how manyth time"),
        default=0,
        validators=[MaxValueValidator(20)],
        help_text=_("2 means every other time. 0 means that no guests are planned."),
    )

    class Meta:
        verbose_name_plural = "series"

    def __str__(self) -> str:
        return self.name


class GatheringQuerySet(models.QuerySet["Gathering"]):
    def visible_to(self, user: User) -> "GatheringQuerySet":
        """Those of the user's units, those of activities whose team the user is in, and those the user hosts."""
        return self.filter(
            Q(unit_id__in=user.reach(*HANDLERS, *TELLERS))
            | Q(activity_id__in=TeamMember.objects.of(user).values("activity_id"))
            | Q(pk__in=Host.objects.filter(user=user).values("gathering_id"))
        )

    def coming(self, now: datetime) -> "GatheringQuerySet":
        return self.filter(ends_at__gte=now, cancelled_at=None)

    def ahead(self, now: datetime) -> "GatheringQuerySet":
        """Those that have not begun."""
        return self.coming(now).filter(starts_at__gt=now)

    def held(self, now: datetime) -> "GatheringQuerySet":
        return self.filter(ends_at__lt=now, cancelled_at=None)

    def leading_to(self, gathering: "Gathering") -> "GatheringQuerySet":
        """Those before it that it goes on from: of its series, and the single gatherings of its activity (a kick-off
        before the sessions); outside a series everything in its activity."""
        same = Q(series_id=gathering.series_id) if gathering.series_id else Q(pk=None)
        if gathering.activity_id:
            own = {"activity_id": gathering.activity_id}
            same |= Q(**own, series=None) if gathering.series_id else Q(**own)
        return self.filter(same, cancelled_at=None, starts_at__lt=gathering.starts_at)

    def hosted_by(self, user: User) -> "GatheringQuerySet":
        return self.filter(pk__in=Host.objects.filter(user=user).values("gathering_id"))

    def without_memo(self, now: datetime) -> "GatheringQuerySet":
        """Held, wanting a memo, and still without a finished one."""
        return self.held(now).filter(wants_memo=True).exclude(memo__finished_at__isnull=False)

    def written_down(self) -> "GatheringQuerySet":
        """Of which somebody has written that they took place: a finished memo, who came, or how many."""
        came = Q(attendances__presence="present") | Q(head_count__isnull=False)
        return self.filter(Q(memo__finished_at__isnull=False) | came).distinct()

    def listed(self, now: datetime) -> "GatheringQuerySet":
        """Those in the public list of events. A cancelled one stays on it until its day has gone."""
        return self.filter(is_open=True, is_listed=True, ends_at__gte=now)

    def with_number(self) -> "GatheringQuerySet":
        """With `number`: the how manyth of its series each one is, cancelled ones not counted."""
        before = Gathering.objects.filter(
            series=OuterRef("series"), cancelled_at=None, starts_at__lt=OuterRef("starts_at")
        )
        counted = before.order_by().values("series").annotate(n=Count("pk")).values("n")
        return self.annotate(number=Coalesce(Subquery(counted), 0) + 1)

    def recorded_by(self, user: User) -> "GatheringQuerySet":
        """Those whose memo is this person's task: the secretary's; without one, the chair's, the leader's or the
        maker's."""
        staff = Host.objects.exclude(user=None)
        mine = staff.filter(user=user)
        secretaries = Q(part=Host.Part.SECRETARY)
        runners = Q(part__in=[Host.Part.CHAIR, Host.Part.LEADER])
        recorded = Q(pk__in=staff.filter(secretaries).values("gathering_id"))
        run = Q(pk__in=staff.filter(runners).values("gathering_id"))
        return self.filter(
            Q(pk__in=mine.filter(secretaries).values("gathering_id"))
            | (~recorded & Q(pk__in=mine.filter(runners).values("gathering_id")))
            | (~recorded & ~run & Q(made_by=user))
        )


class Gathering(models.Model):
    """One occasion: when, where, what for, who may come."""

    class Kind(models.TextChoices):
        MEETING = "meeting", _("meeting")
        SESSION = "session", _("session of a group")
        OPEN = "open", _("open event")
        TRAINING = "training", _("training")
        VISIT = "visit", _("visit")

    class How(models.TextChoices):
        SITTING = "sitting", _("Sitting at a table")
        STANDING = "standing", _("Standing")
        WALKING = "walking", _("Walking")
        VIDEO = "video", _("By video")

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="gatherings", verbose_name=_("Unit"))
    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="gatherings", null=True, blank=True)
    step = models.ForeignKey(Step, on_delete=models.SET_NULL, related_name="gatherings", null=True, blank=True)
    series = models.ForeignKey(Series, on_delete=models.SET_NULL, related_name="gatherings", null=True, blank=True)
    kind = models.CharField(_("What is it?"), max_length=8, choices=Kind, default=Kind.MEETING)
    name = models.CharField(_("Name"), max_length=120, help_text=_("It stands on the invitation."))
    purpose = models.TextField(
        _("Why do we meet?"), max_length=1000, blank=True, help_text=_("It stands on the invitation.")
    )
    starts_at = models.DateTimeField(_("Starts"))
    ends_at = models.DateTimeField(_("Ends"))
    place = models.CharField(_("Place"), max_length=120, blank=True, help_text=_("For example: Library, room Kuusi."))
    address = models.CharField(_("Address"), max_length=200, blank=True)
    access = models.TextField(
        _("How do you get in?"),
        max_length=500,
        blank=True,
        help_text=_("Bus, parking, step-free way in, door bell, induction loop."),
    )
    video_link = models.URLField(_("Video link"), max_length=500, blank=True)
    how = models.CharField(_("How do we meet?"), max_length=8, choices=How, default=How.SITTING)
    refreshments = models.CharField(_("Refreshments"), max_length=200, blank=True)
    room_note = models.CharField(_("Room booking"), max_length=200, blank=True, help_text=_("Only the staff see it."))
    language = models.CharField(_("Language"), max_length=2, default="fi", choices=[(c, c) for c in LANGUAGES])
    is_open = models.BooleanField(
        _("Anyone may sign up"), default=False, help_text=_("The event then has a public page and a code of its own.")
    )
    is_listed = models.BooleanField(
        _("It is in the public list of events"),
        default=False,
        help_text=_("If not, only those who have the code or the link find it: for example workers or partners."),
    )
    code = models.CharField(max_length=6, unique=True, default=new_code)
    places = models.PositiveIntegerField(
        _("How many fit in?"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(10_000)]
    )
    sign_up_until = models.DateField(_("Sign up at the latest"), null=True, blank=True)
    counts_heads = models.BooleanField(
        _("Count heads only"), default=False, help_text=_("Names are not asked: you write down how many came.")
    )
    head_count = models.PositiveIntegerField(_("How many came?"), null=True, blank=True)
    wants_memo = models.BooleanField(_("A memo is written"), default=True)
    invite_days_before = models.PositiveSmallIntegerField(
        _("Invitations leave how many days before"), default=7, validators=[MaxValueValidator(90)]
    )
    sends_programme = models.BooleanField(_("The agenda or programme"), default=True)
    sends_memo = models.BooleanField(_("The memo of the last time"), default=True)
    sent_notice = models.ForeignKey(
        Notice, on_delete=models.SET_NULL, related_name="+", null=True, blank=True, verbose_name=_("A printed notice")
    )
    feedback = models.OneToOneField(
        Collection, on_delete=models.SET_NULL, related_name="gathering", null=True, blank=True
    )
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancelled_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    cancelled_because = models.CharField(max_length=300, blank=True)
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)

    # Filled by `with_number`.
    number: int

    objects = GatheringQuerySet.as_manager()

    class Meta:
        ordering = ["starts_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=models.F("starts_at")),
                name="gatherings_ends_after_start",
                violation_error_message=_("The end must be after the start."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def day(self) -> date:
        return timezone.localdate(self.starts_at)

    @property
    def is_cancelled(self) -> bool:
        return self.cancelled_at is not None

    def is_held(self, now: datetime) -> bool:
        return not self.is_cancelled and self.ends_at < now

    @property
    def has_plan(self) -> bool:
        """The seven questions are asked before every meeting, and where the method asks for them."""
        return self.kind == self.Kind.MEETING or hasattr(self, "plan")

    @property
    def invite_on(self) -> date:
        return self.day - timedelta(days=self.invite_days_before)


class Host(models.Model):
    """Somebody with a part to play: of the staff, of the participants, or a guest from outside."""

    class Part(models.TextChoices):
        LEADER = "leader", _("leader")
        CHAIR = "chair", _("chair")
        SECRETARY = "secretary", _("secretary")
        INTRODUCER = "introducer", _("introducer")
        INTERVIEWER = "interviewer", _("interviewer")
        INFORMER = "informer", _("tells about the services")
        SPEAKER = "speaker", _("speaker")
        ACTOR = "actor", _("actor")
        GUEST = "guest", _("guest")
        HELPER = "helper", pgettext_lazy("part", "helper")

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="hosts")
    part = models.CharField(_("Part"), max_length=12, choices=Part)
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="hostings", null=True, blank=True)
    participant = models.ForeignKey(
        Participant, on_delete=models.CASCADE, related_name="hostings", null=True, blank=True
    )
    name = models.CharField(_("Name"), max_length=120, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["gathering", "user", "part"], name="gatherings_host_once"),
            models.CheckConstraint(
                condition=~Q(user=None) | ~Q(participant=None) | ~Q(name=""),
                name="gatherings_host_is_somebody",
                violation_error_message=_("Choose a person or write a name."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.user or self.participant or self.name)


class Plan(models.Model):
    """The seven planning questions of entry 33. Who chairs and who records are hosts of the gathering."""

    gathering = models.OneToOneField(Gathering, on_delete=models.CASCADE, related_name="plan")
    why = models.TextField(_("What is the meeting for?"), max_length=1000, blank=True)
    who = models.TextField(_("Who comes?"), max_length=1000, blank=True)
    tells_absent = models.CharField(_("Who tells those who were not there?"), max_length=200, blank=True)
    has_mandate = models.BooleanField(_("Somebody who may decide is there"), default=False)
    mandate = models.CharField(_("Who may decide?"), max_length=200, blank=True)
    taken_on_how = models.TextField(
        _("If nobody there may decide, how is the matter taken to those who may?"), max_length=1000, blank=True
    )
    is_needed = models.BooleanField(_("A meeting is needed; this cannot be agreed otherwise"), default=False)

    def __str__(self) -> str:
        return str(self.gathering)
