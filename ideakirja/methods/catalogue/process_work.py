from django.utils.translation import gettext_lazy as _

from ..method import DEVELOPING_TOGETHER, Method

PROCESS_WORK = Method(
    slug="process-work",
    chapter=DEVELOPING_TOGETHER,
    name=_("Process work to clarify core tasks"),
)
