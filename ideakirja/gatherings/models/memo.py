"""The agenda and the memo of a gathering: one list of items, first with what is to come, then with what was said."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ideakirja.activities.models import Activity
from ideakirja.matters.models import Matter
from ideakirja.people.models import User

from .gathering import Gathering


class TopicQuerySet(models.QuerySet["Topic"]):
    def waiting(self) -> "TopicQuerySet":
        return self.filter(item=None, dropped_on=None)


class Topic(models.Model):
    """Something to be taken up one day: the backlog of an activity."""

    class Source(models.TextChoices):
        MEMBER = "member", _("a member")
        INTERVIEW = "interview", _("an interview")
        UNIT = "unit", _("a unit")
        MANAGEMENT = "management", _("the management")
        VOICE = "voice", _("a message")

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="topics")
    title = models.CharField(_("Topic"), max_length=200)
    source = models.CharField(_("Who brought it up?"), max_length=10, choices=Source, default=Source.MEMBER)
    added_on = models.DateField()
    added_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    dropped_on = models.DateField(null=True, blank=True)

    objects = TopicQuerySet.as_manager()

    class Meta:
        ordering = ["added_on", "pk"]

    def __str__(self) -> str:
        return self.title


class Item(models.Model):
    """One point of the agenda, and what the memo says of it."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="items")
    position = models.PositiveSmallIntegerField()
    title = models.CharField(_("What?"), max_length=200)
    minutes = models.PositiveSmallIntegerField(
        _("Minutes"), null=True, blank=True, validators=[MaxValueValidator(24 * 60)]
    )
    introducer = models.CharField(_("Who introduces it?"), max_length=120, blank=True)
    about = models.TextField(
        _("More about it"), max_length=10_000, blank=True, help_text=_("It goes along with the invitation.")
    )
    hint = models.TextField(
        _("For those who lead it"), max_length=10_000, blank=True, help_text=_("Participants do not see this.")
    )
    topic = models.OneToOneField(Topic, on_delete=models.SET_NULL, related_name="item", null=True, blank=True)
    text = models.TextField(_("What was said"), max_length=20_000, blank=True)
    # Grows with each change of the text. Whoever saves over a newer one sees both texts instead (actions.write_item).
    version = models.PositiveIntegerField(default=0)
    changed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.title


class Agreed(models.Model):
    """Something agreed: with an owner and a day it is an action of a matter; undecided, it goes to a manager."""

    class Kind(models.TextChoices):
        ACTION = "action", _("Agreed: somebody does it")
        UNDECIDED = "undecided", _("Not decided: a manager takes it on")
        NOTE = "note", _("Agreed: no task")

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="agreed")
    kind = models.CharField(_("What came of it?"), max_length=10, choices=Kind)
    text = models.CharField(_("What was agreed?"), max_length=200)
    owner = models.ForeignKey(
        User, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name=_("Who takes it on?")
    )
    due_on = models.DateField(_("By when?"), null=True, blank=True)
    matter = models.ForeignKey(Matter, on_delete=models.SET_NULL, related_name="agreed", null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="note") | (~Q(owner=None) & ~Q(due_on=None)),
                name="gatherings_agreed_has_owner_and_day",
                violation_error_message=_("Choose who takes it on, and by when."),
            )
        ]

    def __str__(self) -> str:
        return self.text


class Memo(models.Model):
    """The memo as a whole. Readable to all workers of the unit; the plain one goes to the participants."""

    gathering = models.OneToOneField(Gathering, on_delete=models.CASCADE, related_name="memo")
    plain = models.TextField(
        _("In plain words, for the participants"),
        max_length=10_000,
        blank=True,
        help_text=_("What we talked about, what was agreed, what happens next. Without anybody's name."),
    )
    plain_version = models.PositiveIntegerField(default=0)
    finished_at = models.DateTimeField(null=True, blank=True)
    finished_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    # When it was sent last, and to how many people in all.
    sent_at = models.DateTimeField(null=True, blank=True)
    sent_to = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.gathering)
