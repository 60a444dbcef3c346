"""Phone numbers: typed in many ways, kept in one (E.164, "+358401234567")."""

import phonenumbers
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from phonenumbers import PhoneNumberFormat, PhoneNumberType

HOME = "FI"


def phone_number(typed: str) -> str:
    """The number as it is kept. A number without a country code is Finnish."""
    try:
        number = phonenumbers.parse(typed, HOME)
    except phonenumbers.NumberParseException:
        number = None
    if number is None or not phonenumbers.is_valid_number(number):
        raise ValidationError(
            _("This is not a whole phone number. Write it for example as 040 123 4567 or +46 70 123 45 67.")
        )
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def takes_texts(number: str) -> bool:
    """False for a number that is surely a landline. number: as `phone_number` gives it."""
    return phonenumbers.number_type(phonenumbers.parse(number, HOME)) != PhoneNumberType.FIXED_LINE


def shown_phone(number: str) -> str:
    """+358 40 1234567: grouped for the eye. What is no number is shown as it is."""
    try:
        return phonenumbers.format_number(phonenumbers.parse(number, HOME), PhoneNumberFormat.INTERNATIONAL)
    except phonenumbers.NumberParseException:
        return number
