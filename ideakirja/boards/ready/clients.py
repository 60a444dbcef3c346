"""Sheets of groups where clients develop services (book entries 5, 7 and 8)."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ideakirja.boards.template import ONE_COLUMN, Area, Column, Template

PROBLEM = (
    Column(key="problem", name=_("What is the problem?")),
    Column(key="why", name=_("Why is it a problem?")),
    Column(key="solution", name=_("What would solve it?")),
)
SWOT_AREAS = (
    Area(key="strengths", name=_("Strengths"), hint=_("What works well inside the service?")),
    Area(key="weaknesses", name=_("Weaknesses"), hint=_("What does not work inside the service?")),
    Area(key="opportunities", name=_("Opportunities"), hint=_("What outside the service could help?")),
    Area(key="threats", name=_("Threats"), hint=_("What outside the service could harm?")),
)
GOOD = Area(key="good", name=_("Good things"), hint=_("What works and should stay?"))
TO_DEVELOP = Area(key="to-develop", name=_("Things to develop"), hint=_("What should be done in another way, and how?"))

FIRST_SESSION = Template(
    slug="first-session",
    name=_("First session"),
    about=_("Get acquainted and agree how the group works. Everybody gets a turn."),
    areas=(
        Area(key="purpose", name=_("Why are we here?"), hint=_("The purpose of the group in our own words.")),
        Area(key="hopes", name=_("What do we hope for?"), hint=_("Topics and hopes of the members.")),
        Area(
            key="rules",
            name=_("Our ground rules"),
            hint=_("Room for everybody, respect for the opinions of others, what is said here stays here."),
        ),
        Area(key="practice", name=_("How do we meet?"), hint=_("Days, times, refreshments, breaks, messages.")),
    ),
)

COFFEE = Template(
    slug="coffee",
    name=_("Coffee"),
    about=_("Every meeting starts with coffee. Write down only what the group wants to come back to."),
    areas=(
        Area(key="since", name=_("Since last time"), hint=_("What has happened in the matters of the group?")),
        Area(key="today", name=_("For today"), hint=_("What do we want to talk about?")),
    ),
)

MOOD_CARDS = Template(
    slug="mood-cards",
    name=_("Mood-card round"),
    about=_("Each chooses a picture card and tells why. Then the turn goes on. Nobody has to tell."),
    areas=(
        Area(
            key="round",
            name=_("The round"),
            hint=_("One row for each who wants to have it written down."),
            columns=(
                Column(key="card", name=_("What is on the card?")),
                Column(key="thought", name=_("Why this card?")),
            ),
        ),
    ),
)

TREASURE_MAP = Template(
    slug="treasure-map",
    name=_("Treasure map"),
    about=_(
        "Each makes their own from magazine clippings, and introduces themselves with it. Print one sheet for each. "
        "On the screen, keep only what the group wants to remember."
    ),
    areas=(Area(key="map", name=_("My treasure map"), hint=_("Pictures and words of what is important to me.")),),
    paper_columns=1,
)

ONE_THOUGHT = Template(
    slug="one-thought",
    name=_("One thought on each note"),
    about=_("Everybody writes their own thoughts, one on each note. Then the notes are gathered under themes."),
    areas=(Area(key="notes", name=pgettext_lazy("sheet", "Notes"), hint=_("First every thought, then the themes.")),),
    has_themes=True,
    paper_columns=1,
)

SWOT = Template(
    slug="swot",
    name="SWOT",
    about=_("Look at a service or a way of working from four sides. One person writes on the flip chart."),
    areas=SWOT_AREAS,
)

CLIENT_PROFILE = Template(
    slug="client-profile",
    name=_("Client profile"),
    about=_("Describe one kind of client: an invented person, nobody real. One sheet for each pair."),
    areas=(
        Area(key="who", name=_("Who is it?"), hint=_("Age and situation in life. An invented first name will do.")),
        Area(key="everyday", name=_("Everyday life"), hint=_("What is a usual day like? Who is near?")),
        Area(key="strengths", name=pgettext_lazy("of a person", "Strengths"), hint=_("What is this person good at?")),
        Area(key="needs", name=_("Needs and wishes"), hint=_("What does this person need? What do they hope for?")),
        Area(key="service", name=_("In the service"), hint=_("What happens when they come to us?")),
        Area(key="help", name=_("What would help?"), hint=_("What should we do in another way?")),
    ),
    paper_columns=3,
)

PROBLEM_WHY_SOLUTION = Template(
    slug="problem-why-solution",
    name=_("Problem, why, solution"),
    about=_(
        "First all the problems and why they are problems. Then ideas for solutions; they may be joined and made "
        "better. Last, mark the most feasible ones."
    ),
    areas=(Area(key="rows", name=_("Problems and solutions")),),
    columns=PROBLEM,
    choice=_("Most feasible"),
    paper_columns=3,
)

SCENARIOS = Template(
    slug="scenarios",
    name=_("Positive scenario and horror scenario"),
    about=_("What is the service like in the future, at its best and at its worst? Alone or in pairs, freely."),
    areas=(
        Area(key="positive", name=_("Positive scenario"), hint=_("Everything went well. What is it like?")),
        Area(key="horror", name=_("Horror scenario"), hint=_("Everything went wrong. What is it like?")),
    ),
)

GOOD_AND_TO_DEVELOP = Template(
    slug="good-and-to-develop",
    name=_("Good things, things to develop"),
    about=_("Two lists of one service, one event or one way of working."),
    areas=(GOOD, TO_DEVELOP),
)

INTERVIEW_SUMMARY = Template(
    slug="interview-summary",
    name=_("Summary of a group interview"),
    about=_(
        "The interviewer gathers here what the group said, and takes it to the feedback discussion. "
        "What was said is kept, who said it is not."
    ),
    areas=(*SWOT_AREAS, GOOD, TO_DEVELOP),
)

DISCUSSION_EVENT = Template(
    slug="discussion-event",
    name=_("Discussion event"),
    about=_(
        "Workers, managers and decision-makers first do the task in small groups. Then the clients present their "
        "work. Last, agree which ideas are taken up and how you go on together."
    ),
    areas=(
        Area(key="groups", name=_("Small groups"), hint=_("The theme can be the number of the group.")),
        Area(
            key="taken-up",
            name=_("Which ideas are taken up?"),
            columns=(
                Column(key="idea", name=_("Idea")),
                Column(key="who", name=_("Who takes it?")),
                Column(key="next", name=_("How does it go on?")),
            ),
        ),
        Area(key="together", name=_("How do we go on together?"), columns=ONE_COLUMN),
    ),
    columns=PROBLEM,
    choice=_("Taken up"),
    has_themes=True,
    notes_from="problem-why-solution",
    notes_into="taken-up",
    paper_columns=1,
)
