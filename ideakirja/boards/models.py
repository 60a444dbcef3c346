"""A board: a working sheet with areas, and what was written on it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ideakirja.activities.models import Activity, Step
from ideakirja.matters.models import Voice
from ideakirja.people.access import HANDLERS, TELLERS
from ideakirja.people.models import Unit, User


class BoardQuerySet(models.QuerySet["Board"]):
    def visible_to(self, user: User) -> "BoardQuerySet":
        return self.filter(
            Q(unit_id__in=user.reach(*HANDLERS, *TELLERS)) | Q(activity__in=Activity.objects.visible_to(user))
        )

    def open(self) -> "BoardQuerySet":
        return self.filter(closed_on=None)

    def closed(self) -> "BoardQuerySet":
        return self.exclude(closed_on=None)


class Board(models.Model):
    """One sheet put to use. Its areas come from the template of that slug (boards/ready)."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", verbose_name=_("Unit"))
    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="boards", null=True, blank=True)
    step = models.OneToOneField(Step, on_delete=models.SET_NULL, related_name="board", null=True, blank=True)
    template = models.SlugField(max_length=40)
    name = models.CharField(_("Name"), max_length=120, help_text=_("For example: SWOT of the spring group."))
    question = models.CharField(
        _("Question"), max_length=300, blank=True, help_text=_("What everybody thinks about. It stands on the sheet.")
    )
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    closed_on = models.DateField(null=True, blank=True)

    objects = BoardQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def is_closed(self) -> bool:
        """By itself, or with its activity."""
        return self.closed_on is not None or (self.activity is not None and self.activity.is_closed)


class Note(models.Model):
    """One thought. In a table (problem, why, solution) it is a row with a text for each column."""

    board = models.ForeignKey(Board, on_delete=models.CASCADE, related_name="notes")
    area = models.CharField(max_length=40)
    theme = models.CharField(_("Theme"), max_length=80, blank=True)
    cells = models.JSONField(default=dict)
    position = models.PositiveIntegerField()
    depth = models.PositiveSmallIntegerField(
        default=0, help_text=_("How far out on a mind map: 0 for a main branch, 1 for what hangs on it.")
    )
    is_chosen = models.BooleanField(default=False)
    voice = models.ForeignKey(
        Voice,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("The message made of it."),
    )
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        # Never the text: a client may have said it, and names of things go to the trail.
        return str(_("a note"))
