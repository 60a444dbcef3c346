from django.utils.translation import gettext_lazy as _

from .call import InLanguages


class AgreementTextForm(InLanguages):
    """The words of an agreement in each language."""

    PARTS = (("text", _("Text"), 18),)
