"""Letters by e-mail, and the deliveries. A job holds only the number of whom it concerns; links are made when the
letter is."""

from datetime import timedelta

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from ideakirja.kit.texts import in_language

from .links import address, invitation_token
from .models import Attachment, Delivery, Invitation, User
from .sending import send_waiting

KEEP_FAILED = timedelta(days=30)
KEEP_SENT = timedelta(days=365)


@task()
def send_invitation(invitation_pk: int) -> None:
    """A second run sends the same letter again; a withdrawn or used invitation sends none."""
    invitations = Invitation.objects.open(timezone.now()).select_related("unit", "invited_by")
    if invitation := invitations.filter(pk=invitation_pk).first():
        language = invitation.language
        link = address("people:welcome", language=language, token=invitation_token(invitation.pk))
        _send("invitation", invitation.email, language, {"invitation": invitation, "link": link})


@task()
def send_password_link(user_pk: int) -> None:
    if user := User.objects.filter(pk=user_pk, is_active=True).first():
        link = address(
            "account_reset_password_from_key",
            language=user.language,
            uidb36=user_pk_to_url_str(user),
            key=default_token_generator.make_token(user),
        )
        _send("password_link", user.email, user.language, {"person": user, "link": link})


@task()
def send_deliveries() -> int:
    """Send what waits (people.sending). Runs every minute, and at once when something was queued."""
    return send_waiting(timezone.now())


def send_soon() -> None:
    """In the transaction of what was queued. A job that waits already will take it along."""
    waiting = DBTaskResult.objects.filter(task_path=send_deliveries.module_path, status=TaskResultStatus.READY)
    if not waiting.exists():
        send_deliveries.enqueue()


@task()
def forget_words() -> None:
    """Daily: the words of messages that nobody tried again, and a year later that there was a message at all."""
    now = timezone.now()
    stuck = Delivery.objects.failed().filter(queued_at__lt=now - KEEP_FAILED)
    Delivery.attachments.through.objects.filter(delivery__in=stuck).delete()
    stuck.exclude(body="").update(body="", calendar="", letter=None)
    Delivery.objects.filter(queued_at__lt=now - KEEP_SENT).delete()
    Attachment.objects.spent().delete()


def _send(letter: str, to: str, language: str, context: dict[str, object]) -> None:
    """Render people/mail/<letter>.txt: its first line is the subject, which tells nothing of social work."""
    with translation.override(language):
        context["organisation"] = in_language(settings.ORGANISATION, language).text
        subject, _, body = render_to_string(f"people/mail/{letter}.txt", context).strip().partition("\n")
    EmailMessage(subject.strip(), body.strip() + "\n", to=[to]).send()
