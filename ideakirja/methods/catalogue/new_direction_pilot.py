from django.utils.translation import gettext_lazy as _

from ideakirja.activities.block import Task
from ideakirja.boards.block import Write
from ideakirja.calls.block import Agree, Recruit
from ideakirja.gatherings.block import Gather, Series
from ideakirja.gatherings.models import Gathering
from ideakirja.kit.days import WeeklyThenTwiceAMonth
from ideakirja.publications.block import Publish

from .. import agendas
from ..method import DEVELOPING_TOGETHER, Method, Phase, State, Team

WHAT = _("What do we want to try, make visible, study or model? Agree on the first and the last day.")
WRITTEN = _("From each developer client in writing. Without it, nothing of theirs goes into a report.")
MEET = _("Each worker and developer client: weekly in the first month, then at least twice a month.")

NEW_DIRECTION_PILOT = Method(
    slug="new-direction-pilot",
    chapter=DEVELOPING_TOGETHER,
    name=_("New Direction pilot"),
    state=State.WORKS,
    team=Team(workers=(2, 15)),
    months=(3, 6),
    phases=(
        Phase.of(
            _("Goals and content"),
            Task(name=_("Goals, content and timetable"), about=WHAT),
            Publish(name=_("Make the notice"), notice="new-direction-pilot-advertisement", after_days=7),
        ),
        Phase.of(
            _("Developer clients"),
            Recruit(
                name=_("Each worker asks one client"), interview="pilot", from_=("worker",), days=28, after_days=14
            ),
            Agree(name=_("Written permission"), about=WRITTEN, kinds=("material",), is_must=True, after_days=35),
        ),
        Phase.of(
            _("Working together"),
            Series(
                name=_("Pilot meeting"),
                about=MEET,
                kind=Gathering.Kind.SESSION,
                rhythm=WeeklyThenTwiceAMonth(),
                times=10,
                minutes=60,
                wants_memo=False,
                after_days=42,
            ),
            Series(times=4, after_days=56, **agendas.REPORTING_MEETING),
        ),
        Phase.of(
            _("Evaluate and report"),
            Write(name=_("The workers' SWOT of the pilot"), template="swot", after_days=3),
            Gather(name=_("Focus-group interview"), agenda=agendas.INTERVIEW, minutes=90, after_days=7),
            Write(name=_("Summary of social reporting"), template="social-reporting", after_days=14),
            Task(name=_("Proposals for measures have their owners"), after_days=21),
        ),
    ),
)
