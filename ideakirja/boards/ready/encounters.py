"""Sheets about meeting the client: two dramas, their scripts, and the rules on the wall (book entries 12 and 13)."""

from django.utils.translation import gettext_lazy as _

from ideakirja.boards.template import Area, Column, Template

DRAMA_SCRIPTS = Template(
    slug="drama-scripts",
    name=_("Scripts of two dramas"),
    about=_(
        "Two dramas of about 10 minutes. They rest on what the experts by experience have lived through. "
        "Write one row for each moment, and what each of the three says and does in it. Make a sheet for each target "
        "group. Then rehearse."
    ),
    question=_("For whom is it played?"),
    areas=(
        Area(
            key="bad",
            name=_("First drama: a bad encounter"),
            hint=_("No greeting, no meeting as a human being. Hurry, law and rules. The client is not guided on."),
        ),
        Area(
            key="good",
            name=_("Second drama: a good encounter"),
            hint=_("The client is met as an equal and listened to. The worker helps and guides on."),
        ),
    ),
    columns=(
        Column(key="moment", name=_("What happens?")),
        Column(key="worker", name=_("Social worker")),
        Column(key="client", name=_("Client")),
        Column(key="support", name=_("Support person")),
    ),
    has_roles=True,
)

DRAMA_NOTES = Template(
    slug="drama-notes",
    name=_("Good and bad in two dramas"),
    about=_("After the dramas, ask the audience what was good and what was bad. Write down their answers."),
    areas=(
        Area(key="first-good", name=_("First drama: what was good?")),
        Area(key="first-bad", name=_("First drama: what was bad?")),
        Area(key="second-good", name=_("Second drama: what was good?")),
        Area(key="second-bad", name=_("Second drama: what was bad?")),
    ),
)

HOUSE_RULES = Template(
    slug="house-rules",
    name=_("House rules: a good encounter"),
    about=_(
        "Eleven rules that a client panel wrote for workers. Change them into your own and print the poster "
        "for the wall."
    ),
    areas=(
        Area(key="rules", name=_("Rules")),
        Area(
            key="makers",
            name=_("Who made them?"),
            hint=_("As the makers want: the name of the group, first names or whole names. It stands on the poster."),
        ),
    ),
    starting=(
        (
            "rules",
            (
                _("To the client, their own matter is the most important."),
                _("The client expects proper and understanding treatment."),
                _(
                    "The client's life may have been shaken. A compassionate encounter helps to build trust between "
                    "client and worker."
                ),
                _(
                    "The worker must have enough time to get to know the client's needs. If possible, already before "
                    "the meeting."
                ),
                _(
                    "Finding out about the situation: active listening, noticing, making clear and open questions are "
                    "important. The aim is to solve matters together."
                ),
                _(
                    "Finding out about people close to the client is a chance! You can meet together and plan support "
                    "for the client."
                ),
                _("We go through matters in detail: how they proceed and what is done for them."),
                _("If you do not know, guide the client to someone who knows better."),
                _(
                    "We agree who does what, and at the end of the visit we sum up what was agreed. The summary is "
                    "clear and in writing, so that it can be read again at home."
                ),
                _("We also agree how we keep in touch: how often, by phone, in meetings and so on."),
                _("Use different channels! Phone, e-mail, online service."),
            ),
        ),
    ),
    paper_columns=1,
    is_poster=True,
)
