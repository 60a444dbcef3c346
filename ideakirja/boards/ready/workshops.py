"""Sheets of workshops: each goes on from the one before it (book entries 35–40, 44 and 47)."""

from django.utils.translation import gettext_lazy as _

from ideakirja.boards.template import Area, Column, Template

PICTURE_CARDS = Template(
    slug="picture-cards",
    name=_("Picture cards: possibilities and barriers"),
    about=_(
        "Each chooses one card for a possibility of participation and another for a barrier. In turn, each tells "
        "about the cards."
    ),
    areas=(
        Area(key="possibilities", name=_("Possibilities")),
        Area(key="barriers", name=_("Barriers")),
    ),
    columns=(Column(key="card", name=_("What is on the card?")), Column(key="thought", name=_("What does it tell?"))),
)

SIX_HATS = Template(
    slug="six-hats",
    name=_("Six hats"),
    about=_(
        "Six groups, one hat for each. Each writes its main points and tells them to the others. The blue group sums "
        "up the whole discussion at the end."
    ),
    areas=(
        Area(
            key="white",
            name=_("White hat"),
            hint=_("What do we know about participation, and what do we still need to know?"),
        ),
        Area(key="red", name=_("Red hat"), hint=_("Feelings and moods.")),
        Area(key="black", name=_("Black hat"), hint=_("Risks and weak points.")),
        Area(key="yellow", name=_("Yellow hat"), hint=_("Benefits and advantages.")),
        Area(key="green", name=_("Green hat"), hint=_("Ideas and doing things in another way.")),
        Area(
            key="blue",
            name=_("Blue hat, last"),
            hint=_("How have we approached the matter, and how should we approach it? Sum up the discussion."),
        ),
    ),
    paper_columns=3,
)

NEEDS = Template(
    slug="needs",
    name=_("Our development needs"),
    about=_("Make a quick list of what should be developed in your own work community. Do not weigh anything yet."),
    areas=(Area(key="needs", name=_("Development needs")),),
    has_themes=True,
    paper_columns=1,
)

NEED_ASSESSMENT = Template(
    slug="need-assessment",
    name=_("Assessment of the needs"),
    about=_("Ask the same questions of every need. Then choose the one that you go on with."),
    areas=(Area(key="needs", name=_("Needs side by side"), hint=_("Answer in a word or two, for example yes or no.")),),
    columns=(
        Column(key="need", name=_("Need")),
        Column(key="influence", name=_("Can we influence it?")),
        Column(key="important", name=_("Is it important? Are we eager to do it?")),
        Column(key="new", name=_("Does it need new ideas and viewpoints?")),
    ),
    choice=_("Chosen"),
    chooses_one=True,
    notes_from="needs",
    paper_columns=4,
)

MIND_MAP = Template(
    slug="mind-map",
    name=_("Mind map as a list"),
    about=_(
        "Everything that comes to mind of the need in the middle. Then the others go round and comment. Last, go on "
        "with your own map and take the comments into account."
    ),
    question=_("What is in the middle?"),
    areas=(
        Area(key="map", name=_("The map"), hint=_("Main branches, and what hangs on them.")),
        Area(key="comments", name=_("Comments of the others"), hint=_("Which branch, and what about it?")),
    ),
    is_nested=True,
    question_from="need-assessment",
)

IDEA_VOTE = Template(
    slug="idea-vote",
    name=_("Vote for the best ideas"),
    about=_(
        "Everybody has three votes for each sheet. Draw a stroke at an idea on the wall and count the strokes here. "
        "The group looks at the result and chooses its idea; the most votes do not bind it."
    ),
    areas=(Area(key="ideas", name=_("Ideas and votes")),),
    columns=(Column(key="idea", name=_("Idea")), Column(key="votes", name=_("Votes"), is_number=True)),
    choice=_("Chosen"),
    chooses_one=True,
    notes_from="mind-map",
)

ROADMAP = Template(
    slug="roadmap",
    name=_("Idea as a roadmap"),
    about=_("Describe the chosen idea as a way of working. The printed sheet has room for pictures."),
    question=_("What is the idea?"),
    areas=(
        Area(key="goals", name=_("Goals"), hint=_("What is it to reach?")),
        Area(key="purpose", name=_("Purpose"), hint=_("Why is it done?")),
        Area(key="target-group", name=_("Target group"), hint=_("For whom is it?")),
        Area(key="doers", name=_("Doers"), hint=_("Who do it, and with whom?")),
        Area(key="timetable", name=_("Timetable"), hint=_("When does what happen?")),
        Area(key="phases", name=_("Planning and carrying out"), hint=_("Step by step, from the first thing to do.")),
    ),
    question_from="idea-vote",
    paper_columns=3,
)

ASSOCIATIONS = Template(
    slug="associations",
    name=_("What comes to mind?"),
    about=_("Those who arrive write on notes what the theme brings to mind, before the day starts."),
    question=_("What does it bring to mind?"),
    areas=(Area(key="notes", name=_("Images and thoughts")),),
    has_themes=True,
    paper_columns=1,
)

SOCIAL_REPORTING = Template(
    slug="social-reporting",
    name=_("Social-reporting meeting"),
    about=_(
        "Once a month, think over the work and talk about what you have noticed. Write on a general level: no single "
        "client may be recognised. The sheets make up the report."
    ),
    areas=(
        Area(
            key="phenomena",
            name=_("Phenomena"),
            columns=(
                Column(key="phenomenon", name=_("What came up?")),
                Column(key="society", name=_("How is it linked to society?")),
            ),
            point=_("Phenomena, and how they are linked with society"),
        ),
        Area(key="feelings", name=_("Feelings"), hint=_("What did it make us feel?"), point=_("Feelings")),
        Area(key="successes", name=_("Successes"), hint=_("What did we succeed in?"), point=_("What went well")),
        Area(key="challenges", name=_("Challenges"), hint=_("What was hard?"), point=_("What is difficult")),
    ),
    has_themes=True,
    sums_up=True,
)
