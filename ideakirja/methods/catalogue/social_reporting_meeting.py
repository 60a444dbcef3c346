from django.utils.translation import gettext_lazy as _

from ideakirja.boards.block import Write
from ideakirja.gatherings.block import Series

from .. import agendas
from ..method import DEVELOPING_TOGETHER, Kind, Method, Phase, State

SOCIAL_REPORTING_MEETING = Method(
    slug="social-reporting-meeting",
    chapter=DEVELOPING_TOGETHER,
    kind=Kind.TOOL,
    name=_("Social-reporting meeting"),
    state=State.WORKS,
    part_of="new-direction-pilot",
    phases=(
        Phase.of(_("Meet once a month"), Series(times=6, after_days=14, **agendas.REPORTING_MEETING)),
        Phase.of(
            _("Compile"),
            Write(name=_("Summary of social reporting"), template="social-reporting", after_days=7),
        ),
    ),
)
