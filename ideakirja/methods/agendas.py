"""Ready agendas, session roles and a meeting that several methods share. Minutes as in the book, else our proposal."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ideakirja.boards.ready import SOCIAL_REPORTING as SHEET
from ideakirja.gatherings.block import AgendaPoint as Point
from ideakirja.gatherings.models import Gathering, Host
from ideakirja.kit.days import EveryMonth

LEADERS = (Host.Part.LEADER, Host.Part.SECRETARY)
PANEL_ROLES = (Host.Part.CHAIR, Host.Part.SECRETARY, Host.Part.INTRODUCER)
CHAIR_AND_SECRETARY = (Host.Part.CHAIR, Host.Part.SECRETARY)

KICK_OFF = (
    Point(_("Coffee and welcome"), 15),
    Point(_("What this is and what it aims at"), 20),
    Point(_("How it works in practice: how often, how long, fares"), 15),
    Point(_("Earlier members tell"), 20),
    Point(_("Questions and thoughts: we listen"), 35, _("Do not cut the discussion short. Listen from the start.")),
    Point(_("Leave your details if you want to join"), 15, _("Hand the form to everybody.")),
)
FIRST_SESSION = (
    Point(_("Coffee and getting to know each other"), 30, _("For example a round with mood cards.")),
    Point(
        _("How we meet: ground rules, coffee, room for everybody"),
        25,
        _("Agree together: how we speak, that everybody gets a turn, and what stays in this room."),
    ),
    Point(_("What would you like to talk about?"), 35, _("Collect the wishes. They go to the list of topics.")),
    Point(_("Topics that the management has named"), 10),
    Point(_("The next times"), 20),
)
PANEL_SESSION = (
    Point(_("Coffee and how everybody is"), 15),
    Point(_("What came of the last time"), 15),
    Point(_("Today's topic"), 70, _("One or two large topics at a time. See that everybody gets to speak.")),
    Point(_("What do we agree, and who takes it on?"), 15),
    Point(_("The next time"), 5),
)
HOUSE_RULES = (
    Point(_("Coffee and how everybody is"), 15),
    Point(_("Own stories of encounters, good and bad"), 45),
    Point(_("The eleven rules of the book: which fit us, what is missing?"), 45),
    Point(_("What do we agree, and who takes it on?"), 15),
)
GROUP_FIRST = (
    Point(_("Coffee and getting to know each other"), 40),
    Point(_("What is said here stays here"), 15, _("Agree on confidentiality before anything else is shared.")),
    Point(_("The programme: wishes and expectations"), 45),
    Point(_("How was today?"), 20, _("Ask for feedback aloud and in writing.")),
)
GROUP_SESSION = (
    Point(_("Coffee and how everybody is"), 20),
    Point(_("Today's theme"), 80),
    Point(_("How was today?"), 20, _("Ask for feedback aloud and in writing. Write it down.")),
)
INFORM_AND_DISCUSS = (
    Point(_("About the services and what is going to change"), 60),
    Point(_("Discussion: feedback and ideas"), 60, _("Everything is written down and goes to the units.")),
)
DISCUSSION_EVENT = (
    Point(_("Small groups: what is the problem, why, and how could it be solved?"), 40),
    Point(_("What the group found"), 40),
    Point(_("Which ideas are taken up, and how do we go on?"), 40, _("Agree who takes each on, and by when.")),
)
FEEDBACK_DISCUSSION = (
    Point(_("What was said in the interview"), 20),
    Point(_("What is good, what is to be developed"), 40),
    Point(_("What do we develop, who is responsible, by when?"), 30),
)
INTERVIEW = (
    Point(_("What we do today and why"), 10),
    Point(
        _("The questions, theme by theme"), 70, _("Give turns evenly. Ask more closely when it helps. Watch the time.")
    ),
    Point(_("Thank you, and what happens next"), 10),
)
DRAMAS = (
    Point(_("Welcome"), 10),
    Point(_("First drama: an encounter that goes wrong"), 10),
    Point(_("Own stories of encounters, good and bad"), 30, _("The experts by experience tell.")),
    Point(_("Second drama: an encounter that goes well"), 10),
    Point(_("What was good, what was bad?"), 50, _("Write the answers on a flip chart.")),
    Point(_("Thank you"), 10),
)
NETWORK_DAY = (
    Point(_("What comes to mind? Notes on the wall, a film clip"), 15),
    Point(_("The services present themselves: what we do, with whom and how"), 60),
    Point(_("Coffee and talking"), 15),
    Point(_("Glimpses of development work"), 15),
    Point(_("Future workshop: ideas and solutions together"), 60),
    Point(_("What the groups found, closing discussion"), 15),
)
HALF_DAY = (
    Point(_("Coffee and welcome"), 20),
    Point(_("Background: what is known"), 40),
    Point(_("Experiences from practice"), 60),
    Point(_("New experiments"), 60),
    Point(_("Discussion and feedback"), 30),
)
WORKSHOP_INTO_PARTICIPATION = (
    Point(_("Why we are here: purpose, goal, process"), 15),
    Point(
        _("Picture cards: barriers and possibilities"),
        45,
        _("Each chooses one card for a possibility and one for a barrier. Everybody gets a turn."),
    ),
    Point(_("Six hats"), 60, _("Six groups, one hat each. The blue hat sums up at the end.")),
    Point(_("Own development needs"), 45, _("A quick list. Nothing is weighed yet.")),
    Point(_("The next time"), 5),
)
WORKSHOP_IDEAS = (
    Point(_("What we found the last time"), 10),
    Point(_("Which need do we choose?"), 40),
    Point(_("Mind map"), 45),
    Point(_("Comment round: everybody goes round the maps"), 30),
    Point(_("Three votes on each sheet"), 30),
    Point(_("The next time"), 5),
)
WORKSHOP_ROADMAP = (
    Point(_("What we found the last time"), 10),
    Point(_("Idea as a roadmap"), 90),
    Point(
        _("Presentations: each group tells its idea in 5 to 7 minutes"),
        60,
        _("The main points only. The others comment and ask."),
    ),
    Point(_("What we change before the Lions' Den"), 15),
)
LIONS_DEN = (
    Point(_("Welcome"), 10),
    Point(_("Presentations: each group tells its idea in 5 to 7 minutes"), 40),
    Point(_("The lions comment and ask"), 30),
    Point(
        _("The lions decide: do they buy the idea?"),
        30,
        _("Write down each decision and its reason. Agree who takes a bought idea on, and by when."),
    ),
    Point(_("Thank you"), 10),
)
MEETING = (
    Point(_("What was agreed earlier"), 10),
    Point(_("Today's matters"), 40, _("Each one gets a decision: how it goes on, and who takes it.")),
    Point(_("What was decided: who, by when"), 10),
)
# The points are the areas of the sheet, so that the memos can be brought to it.
_PHENOMENA, _FEELINGS, _SUCCESSES, _CHALLENGES = (area.point for area in SHEET.areas)
SOCIAL_REPORTING = (
    Point(_PHENOMENA, 30, _("No client by name.")),
    Point(_FEELINGS, 15),
    Point(_SUCCESSES, 20),
    Point(_CHALLENGES, 25),
)
# The monthly meeting of entry 44: on its own, and as a part of the pilot of entry 43.
REPORTING_MEETING: dict[str, Any] = {
    "name": _("Social-reporting meeting"),
    "kind": Gathering.Kind.MEETING,
    "rhythm": EveryMonth(),
    "minutes": 90,
    "agenda": SOCIAL_REPORTING,
    "roles": CHAIR_AND_SECRETARY,
}
EVALUATION = (
    Point(_("Did the goals come true?"), 15),
    Point(_("How did the participants benefit?"), 15),
    Point(_("What feedback did we get?"), 15),
    Point(_("What worked, and what could have been done otherwise?"), 15),
    Point(_("Has participation grown?"), 15),
    Point(_("Thoughts for the next group"), 15),
)
