"""Recruiting: call → interest → kick-off → interview → accepted or not now (entries 7, 8, 9)."""

import json
from datetime import date, datetime, timedelta
from hashlib import sha256

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from encrypted_fields.fields import EncryptedTextField

from ideakirja.activities.models import Activity, Step
from ideakirja.gatherings.models import Attendance, Gathering
from ideakirja.kit.codes import new_code
from ideakirja.kit.texts import Said, in_language
from ideakirja.people.models import Participant, User

# Details of those who do not join are kept this long after the last day that stood on the page when they wrote.
KEPT = timedelta(days=180)


def every_source() -> list[str]:
    return [str(source) for source in Source]


class Source(models.TextChoices):
    """From where somebody comes to a call."""

    SLIP = "slip", _("slip after a survey")
    FORM = "form", _("form of the call")
    WORKER = "worker", _("told to own worker")
    KICK_OFF = "kick_off", _("list at the kick-off")


class CallQuerySet(models.QuerySet["Call"]):
    def visible_to(self, user: User) -> "CallQuerySet":
        return self.filter(activity__in=Activity.objects.visible_to(user))

    def open(self, today: date) -> "CallQuerySet":
        return self.filter(is_draft=False, opens_on__lte=today, closes_on__gte=today, closed_at=None)

    def listed(self, today: date) -> "CallQuerySet":
        """Those that the public page shows."""
        return self.open(today).filter(is_public=True, activity__closing=None)


class Call(models.Model):
    """ "Would you like to join?" Its public page opens with a code."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="calls")
    step = models.OneToOneField(Step, on_delete=models.SET_NULL, related_name="call", null=True, blank=True)
    titles = models.JSONField(_("Title"))
    texts = models.JSONField(_("What do you tell?"))
    code = models.CharField(max_length=6, unique=True, default=new_code)
    opens_on = models.DateField(_("First day"))
    closes_on = models.DateField(_("Last day"))
    closed_at = models.DateTimeField(null=True, blank=True)
    # The team reads the texts before anybody else sees them.
    is_draft = models.BooleanField(default=False)
    is_public = models.BooleanField(_("Shown on the public page of what one can join"), default=True)
    kick_off = models.ForeignKey(
        Gathering, on_delete=models.SET_NULL, related_name="calls", null=True, blank=True, verbose_name=_("Kick-off")
    )
    sources = models.JSONField(_("How do people come?"), default=every_source)
    # The prepared questions of the interview, by slug of calls/ready; entries 7, 8 and 9 have their own.
    interview = models.SlugField(max_length=40, blank=True)
    interviews_everyone = models.BooleanField(default=True)
    interviews_first = models.BooleanField(default=True)

    objects = CallQuerySet.as_manager()

    class Meta:
        ordering = ["-opens_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closes_on__gte=models.F("opens_on")),
                name="calls_call_days",
                violation_error_message=_("The last day must not be before the first day."),
            )
        ]

    def __str__(self) -> str:
        return str(self.activity)

    def is_open(self, today: date) -> bool:
        return not self.is_draft and self.closed_at is None and self.opens_on <= today <= self.closes_on

    def is_ahead(self, today: date) -> bool:
        return not self.is_draft and self.closed_at is None and today < self.opens_on

    def kick_off_ahead(self, now: datetime) -> Gathering | None:
        """The kick-off while one can still be invited to it."""
        gathering = self.kick_off
        return gathering if gathering and not gathering.is_cancelled and gathering.ends_at > now else None

    @property
    def unit_id(self) -> int:
        return self.activity.unit_id

    @property
    def title(self) -> Said:
        return in_language(self.titles)

    @property
    def said(self) -> Said:
        return in_language(self.texts)

    @property
    def kept_until(self) -> date:
        """Until when the details of those who do not join are kept. It stands on the page of the call."""
        return self.closes_on + KEPT


class InterestQuerySet(models.QuerySet["Interest"]):
    def standing(self) -> "InterestQuerySet":
        """Those who still want to, whatever has been decided."""
        return self.filter(withdrawn_on=None)

    def undecided(self) -> "InterestQuerySet":
        return self.standing().filter(choice=None)

    def to_invite(self) -> "InterestQuerySet":
        """Everybody who still wants to and has no invitation to the kick-off of the call."""
        invited = Attendance.objects.filter(
            gathering=models.OuterRef("call__kick_off"),
            participant=models.OuterRef("participant"),
            invited_at__isnull=False,
        )
        return self.standing().exclude(choice__answer=Choice.Answer.NOT_NOW).exclude(models.Exists(invited))

    def past(self, today: date) -> "InterestQuerySet":
        """Those who did not join and whose time is over."""
        return self.filter(delete_on__lte=today).exclude(choice__answer=Choice.Answer.ACCEPTED)


class Interest(models.Model):
    """One person who left their details, and from where. Everybody who is here is invited and interviewed."""

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="interests")
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="interests")
    source = models.CharField(max_length=8, choices=Source)
    wish = EncryptedTextField(_("What would you like to say?"), max_length=2000, blank=True, null=True)
    came_on = models.DateField()
    delete_on = models.DateField()
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    objects = InterestQuerySet.as_manager()

    class Meta:
        ordering = ["came_on", "pk"]
        constraints = [models.UniqueConstraint(fields=["call", "participant"], name="calls_interest_once")]

    def __str__(self) -> str:
        return str(self.participant)

    @property
    def trail_name(self) -> str:
        return str(self.call)

    @property
    def unit_id(self) -> int:
        return self.call.activity.unit_id

    @property
    def needs_interview(self) -> bool:
        """True while an interview must still be held before the person can be accepted."""
        call, interview = self.call, getattr(self, "interview", None)
        if not call.interview or not call.interviews_first:
            return False
        if interview is None:
            return call.interviews_everyone
        return interview.held_on is None


class InterviewQuerySet(models.QuerySet["Interview"]):
    def readable_by(self, user: User) -> "InterviewQuerySet":
        """Only the interviewers read what was said (book, part H)."""
        return self.filter(Q(first=user) | Q(second=user))

    def mine(self, user: User) -> "InterviewQuerySet":
        """Those that the user holds or has held."""
        return self.readable_by(user)

    def ahead(self) -> "InterviewQuerySet":
        return self.filter(held_on=None, interest__withdrawn_on=None)

    def past(self, today: date) -> "InterviewQuerySet":
        return self.filter(delete_on__lte=today)


class Interview(models.Model):
    """Two interviewers, prepared questions, and the professional's view of the life situation. All of it encrypted."""

    class Situation(models.TextChoices):
        FITS = "fits", _("Taking part fits the life situation")
        NOT_NOW = "not_now", _("Taking part would be too much just now")

    interest = models.OneToOneField(Interest, on_delete=models.CASCADE, related_name="interview")
    first = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", verbose_name=_("First interviewer"))
    second = models.ForeignKey(
        User, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name=_("Second interviewer")
    )
    at = models.DateTimeField(_("When"), null=True, blank=True)
    place = models.CharField(_("Where"), max_length=200, blank=True)
    answers = EncryptedTextField(null=True, blank=True)
    situation = models.CharField(_("Life situation"), max_length=7, choices=Situation, blank=True)
    assessment = EncryptedTextField(_("Your assessment"), max_length=4000, blank=True, null=True)
    held_on = models.DateField(null=True, blank=True)
    delete_on = models.DateField()

    objects = InterviewQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(second=None) | ~Q(second=models.F("first")),
                name="calls_two_different_interviewers",
                violation_error_message=_("Choose another person as the second interviewer."),
            )
        ]

    def __str__(self) -> str:
        return str(self.interest)

    @property
    def trail_name(self) -> str:
        return self.interest.trail_name

    @property
    def unit_id(self) -> int:
        return self.interest.unit_id

    @property
    def readers(self) -> set[int]:
        """The numbers of those who may read it."""
        return {pk for pk in (self.first_id, self.second_id) if pk}

    @property
    def is_written(self) -> bool:
        """Something has been written that only the interviewers read."""
        return bool(self.answers or self.assessment)

    @property
    def fingerprint(self) -> str:
        """Changes with every change of what has been written: two interviewers may have it open at once."""
        written = f"{self.answers}|{self.assessment}|{self.situation}"
        return sha256(written.encode()).hexdigest()[:16]

    @property
    def answered(self) -> dict[str, str]:
        """What was answered, by the key of the question."""
        said: dict[str, str] = json.loads(self.answers) if self.answers else {}
        return said


class Choice(models.Model):
    """Accepted, or not now: said kindly, with what else there is. Nobody is accepted before the interview."""

    class Answer(models.TextChoices):
        ACCEPTED = "accepted", _("Accepted")
        NOT_NOW = "not_now", _("Not now")

    interest = models.OneToOneField(Interest, on_delete=models.CASCADE, related_name="choice")
    answer = models.CharField(max_length=8, choices=Answer)
    text = models.TextField(_("What do you tell them?"), max_length=2000, blank=True)
    chosen_on = models.DateField()
    chosen_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.interest}: {self.get_answer_display()}"

    @property
    def is_accepted(self) -> bool:
        return self.answer == self.Answer.ACCEPTED
