"""Sending deliveries by e-mail, over one connection."""

import smtplib
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.utils.translation import gettext_noop

from .models import Delivery
from .texting import Later, Refused, Unreachable

# Many servers let only so many messages through one connection.
MESSAGES_IN_A_CONNECTION = 50

UNKNOWN_ADDRESS = gettext_noop("The mail server does not know this address. Check the e-mail address.")
NOT_TAKEN = gettext_noop("The mail server did not take the message. Call the person, or send a letter.")


class Mail:
    def __init__(self) -> None:
        self.connection: Any = None
        self.sent = 0

    def send(self, delivery: Delivery) -> None:
        if self.sent >= MESSAGES_IN_A_CONNECTION:
            self.close()
        try:
            if self.connection is None:
                self.connection = get_connection()
                self.connection.open()
            self.connection.send_messages([message_of(delivery)])
        except smtplib.SMTPRecipientsRefused as refusal:
            raise _of_code(min((code for code, _text in refusal.recipients.values()), default=0)) from None
        except smtplib.SMTPDataError as refusal:
            raise (Refused(NOT_TAKEN) if refusal.smtp_code >= 500 else Later()) from None
        except (smtplib.SMTPException, OSError) as error:
            self.close()
            raise Unreachable(type(error).__name__) from None
        except (UnicodeError, ValueError):
            raise Refused(UNKNOWN_ADDRESS) from None
        self.sent += 1

    def close(self) -> None:
        connection, self.connection, self.sent = self.connection, None, 0
        if connection is not None:
            try:
                connection.close()
            except (smtplib.SMTPException, OSError):
                return


def _of_code(code: int) -> Exception:
    return Refused(UNKNOWN_ADDRESS) if code >= 500 else Later()


def message_of(delivery: Delivery) -> EmailMessage:
    """The key is its Message-ID: a second try of the same message is the same message to every mail program."""
    site = urlsplit(settings.SITE_URL).hostname or "localhost"
    message = EmailMessage(
        delivery.subject,
        delivery.body.strip() + "\n",
        to=[delivery.address],
        reply_to=[delivery.queued_by.email] if delivery.queued_by else None,
        headers={"Message-ID": f"<{delivery.key}@{site}>", "Auto-Submitted": "auto-generated"},
    )
    if delivery.calendar:
        message.attach("calendar.ics", delivery.calendar, "text/calendar")
    for attachment in delivery.attachments.all():
        message.attach(attachment.name, bytes(attachment.content), "application/pdf")
    return message
