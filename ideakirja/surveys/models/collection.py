"""One run of a questionnaire somewhere, for some time."""

from datetime import date

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ideakirja.activities.models import Activity, Step
from ideakirja.kit.codes import LENGTH
from ideakirja.kit.gate import DEFAULT_LIMIT
from ideakirja.people.access import HANDLERS
from ideakirja.people.models import Unit, User
from ideakirja.questions.models import Version


class FiguresEvery(models.IntegerChoices):
    """Months in a period of figures."""

    END = 0, _("Once, when the collection has ended: shows the most")
    YEAR = 12, _("Every year")
    HALF = 6, _("Every half-year")
    QUARTER = 3, _("Every three months")
    MONTH = 1, _("Every month: only where at least 30 people answer in a month")


class CollectionQuerySet(models.QuerySet["Collection"]):
    def visible_to(self, user: User) -> "CollectionQuerySet":
        return self.filter(unit_id__in=user.reach(*HANDLERS))

    def open(self, today: date) -> "CollectionQuerySet":
        return self.filter(opens_on__lte=today, closes_on__gte=today, closure=None)

    def over(self, today: date) -> "CollectionQuerySet":
        return self.filter(Q(closes_on__lt=today) | Q(closure__isnull=False))

    def oral(self) -> "CollectionQuerySet":
        """Those that only workers write into, after a meeting."""
        return self.filter(version__definition__is_oral=True)

    def listed(self, today: date) -> "CollectionQuerySet":
        """Those that a person without a code may choose on the public page."""
        return self.open(today).filter(is_listed=True).select_related("unit", "version")


class Collection(models.Model):
    """What was promised when it opened – who sees what, from how many answers on – never changes afterwards."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="collections", verbose_name=_("Unit"))
    version = models.ForeignKey(
        Version, on_delete=models.PROTECT, related_name="collections", verbose_name=_("Questionnaire")
    )
    activity = models.ForeignKey(Activity, on_delete=models.SET_NULL, related_name="collections", null=True, blank=True)
    step = models.OneToOneField(Step, on_delete=models.SET_NULL, related_name="collection", null=True, blank=True)
    name = models.CharField(
        _("Name"), max_length=120, help_text=_("For the staff, for example: Feedback card, spring 2027.")
    )
    purposes = models.JSONField(
        _("What will you do with the answers?"),
        help_text=_("Those who answer read this first. Decide it before you ask."),
    )
    responsible = models.ForeignKey(
        User,
        on_delete=models.PROTECT,
        related_name="collections",
        verbose_name=_("Responsible person"),
        help_text=_("Sees to it that answers are collected and used. Clients do not see the name."),
    )
    opens_on = models.DateField(_("First day"))
    closes_on = models.DateField(_("Last day"))
    promise_days = models.PositiveSmallIntegerField(
        _("Promised answer time, days"), validators=[MinValueValidator(1), MaxValueValidator(90)]
    )
    release_limit = models.PositiveSmallIntegerField(
        _("Answers shown together at least"),
        validators=[MinValueValidator(DEFAULT_LIMIT), MaxValueValidator(100)],
        help_text=_("Fewer answers than this are never shown. Cannot be changed later."),
    )
    figures_every = models.PositiveSmallIntegerField(
        _("When do the figures come?"),
        choices=FiguresEvery,
        default=FiguresEvery.END,
        help_text=_("Then they are counted once and do not change. You read the messages as they come."),
    )
    is_listed = models.BooleanField(
        _("Anyone may answer without a code"),
        default=False,
        help_text=_("The collection is then listed on the public page “Tell us without a code”."),
    )
    offers_slip = models.BooleanField(
        _("Ask at the end who wants to develop services with you"),
        default=True,
        help_text=_("On a separate slip that cannot be joined to the answers."),
    )
    code = models.CharField(max_length=LENGTH, unique=True)
    started_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField(auto_now_add=True)
    released_at = models.DateTimeField(null=True, help_text=_("When the last batch was released."))

    objects = CollectionQuerySet.as_manager()

    class Meta:
        ordering = ["-closes_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closes_on__gte=F("opens_on")),
                name="surveys_collection_days",
                violation_error_message=_("The last day must not be before the first day."),
            ),
            models.CheckConstraint(
                condition=Q(release_limit__gte=DEFAULT_LIMIT),
                name="surveys_collection_limit",
                violation_error_message=_("At least 5 answers are always shown together."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def answered(self) -> int:
        """Answers that have been released and count. 0 also where there are too few to be seen."""
        size = sum(period.size for period in self.periods.all())
        return size if size >= self.release_limit else 0

    def is_open(self, today: date) -> bool:
        """As it was when this row was read."""
        return self.opens_on <= today <= self.closes_on and not hasattr(self, "closure")

    def is_over(self, today: date) -> bool:
        return today > self.closes_on or hasattr(self, "closure")


class Closure(models.Model):
    """A collection was closed before its last day."""

    collection = models.OneToOneField(Collection, on_delete=models.CASCADE, related_name="closure")
    closed_at = models.DateTimeField(auto_now_add=True)
    closed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return str(self.collection)


class Mark(models.Model):
    """The colour and shape on the cards of one worker (book entry 3). Given out by lot; says nothing of the worker."""

    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, related_name="marks")
    number = models.PositiveSmallIntegerField()
    worker = models.ForeignKey(User, on_delete=models.PROTECT, related_name="marks")
    code = models.CharField(max_length=LENGTH, unique=True)

    class Meta:
        ordering = ["collection", "number"]
        constraints = [
            models.UniqueConstraint(fields=["collection", "number"], name="surveys_mark_number"),
            models.UniqueConstraint(fields=["collection", "worker"], name="surveys_mark_worker"),
            models.CheckConstraint(condition=Q(number__range=(1, 16)), name="surveys_mark_range"),
        ]

    def __str__(self) -> str:
        return f"{self.collection}: {self.number}"
