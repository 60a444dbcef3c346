"""What goes out to one person: an e-mail, a text message or a letter. The words are wiped when they have left."""

import secrets
from collections.abc import Sequence
from typing import Any

from django.db import models
from django.db.models.functions import Cast, Concat
from django.utils.translation import gettext_lazy as _

from .participants import Channel, Participant
from .staff import RoleKind, Unit, User


def new_key() -> str:
    return secrets.token_hex(16)


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    def visible_to(self, user: User) -> "DeliveryQuerySet":
        """Those of units that the user organises, and the user's own. A team also sees its activity's (gatherings)."""
        organised = user.reach(RoleKind.LEAD_WORKER, RoleKind.COORDINATOR, RoleKind.MANAGER)
        return self.filter(models.Q(unit_id__in=organised) | models.Q(queued_by=user))

    def waiting(self) -> "DeliveryQuerySet":
        return self.filter(state__in=[Delivery.State.QUEUED, Delivery.State.SENDING])

    def to_print(self) -> "DeliveryQuerySet":
        return self.filter(state=Delivery.State.TO_PRINT)

    def failed(self) -> "DeliveryQuerySet":
        return self.filter(state=Delivery.State.FAILED)

    def unsent(self) -> "DeliveryQuerySet":
        """What can still be stopped. A message that is being sent just now may leave all the same."""
        return self.filter(state__in=[Delivery.State.QUEUED, Delivery.State.SENDING, Delivery.State.TO_PRINT])

    def about(self, thing: models.Model) -> "DeliveryQuerySet":
        return self.filter(about=about(thing))

    def within(self, thing: models.Model) -> "DeliveryQuerySet":
        """About the thing or about something in it."""
        return self.filter(models.Q(about=about(thing)) | models.Q(whole=about(thing)))


def about(thing: models.Model) -> str:
    """What a delivery is about, without a foreign key: the things live in higher apps."""
    return f"{thing._meta.label_lower}:{thing.pk}"


def about_any(things: models.QuerySet[Any]) -> models.QuerySet[Any, Any]:
    """The same of many things, as a subquery for `about__in` and `whole__in`."""
    said = Concat(models.Value(f"{things.model._meta.label_lower}:"), Cast("pk", models.CharField()))
    return things.order_by().annotate(said=said).values("said")


class AttachmentQuerySet(models.QuerySet["Attachment"]):
    def spent(self) -> "AttachmentQuerySet":
        """Those that no message needs any more."""
        state = Delivery.State
        return self.exclude(deliveries__state__in=[state.QUEUED, state.SENDING, state.FAILED])


class Attachment(models.Model):
    """A PDF that goes along with e-mails, made once for all of them. It is wiped with the words of the last one."""

    name = models.CharField(max_length=100)
    content = models.BinaryField()

    objects = AttachmentQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name


class Delivery(models.Model):
    """One message to one person through their own channel."""

    class State(models.TextChoices):
        QUEUED = "queued", _("waiting to be sent")
        SENDING = "sending", _("being sent")
        SENT = "sent", _("sent")
        FAILED = "failed", _("could not be sent")
        TO_PRINT = "to_print", _("to be printed")
        PRINTED = "printed", _("printed")
        WITHDRAWN = "withdrawn", _("withdrawn before it left")

    # Goes along as the Message-ID or the gateway's idempotency key, so that a second try is not a second message.
    key = models.CharField(max_length=32, unique=True, default=new_key)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    participant = models.ForeignKey(
        Participant, on_delete=models.CASCADE, related_name="deliveries", null=True, blank=True
    )
    about = models.CharField(max_length=80, db_index=True)
    # What the thing is a part of (an activity): whoever leaves it gets no more messages about its parts.
    whole = models.CharField(max_length=80, blank=True, db_index=True)
    kind = models.SlugField(max_length=40)
    channel = models.CharField(max_length=6, choices=Channel)
    name = models.CharField(max_length=120)
    address = models.CharField(max_length=300, blank=True, help_text=_("E-mail address, phone number or postal lines."))
    language = models.CharField(max_length=2)
    subject = models.CharField(max_length=200, blank=True)
    body = models.TextField(blank=True)
    letter = models.JSONField(null=True, blank=True, help_text=_("What a printed letter needs besides."))
    calendar = models.TextField(blank=True)
    attachments = models.ManyToManyField(Attachment, related_name="deliveries", blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED, db_index=True)
    problem = models.CharField(max_length=200, blank=True)
    queued_at = models.DateTimeField(auto_now_add=True)
    queued_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    claimed_at = models.DateTimeField(null=True, blank=True)
    left_at = models.DateTimeField(null=True, blank=True)

    # Of a draft: what `queue_deliveries` attaches.
    drafted: Sequence[Attachment] = ()

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "deliveries"

    def __str__(self) -> str:
        return str(_("a message to a participant"))
