"""Settings of the job workers that tests/faults/test_invitations.py kills: mail and text messages become files."""

from config.settings_fault import *  # noqa: F403

EMAIL_BACKEND = "tests.faults.mailbox.EmailBackend"
SMS_BACKEND = "tests.faults.mailbox.Texts"
