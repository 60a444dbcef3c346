"""The prepared questions of the interviews (entries 7, 8, 9, 19 and 43). They are a help for a talk, not a form."""

from dataclasses import dataclass

from ideakirja.kit.texts import LANGUAGES, Texts

from .questions import EASE, EXPERIENCE, INTEREST, SITUATION, STRENGTH, Question


@dataclass(frozen=True, kw_only=True)
class InterviewSet:
    """opening: what to tell the person before the first question. consider: what the assessment is about.

    comes_first: the book lets nobody in before the interview.
    """

    slug: str
    names: Texts
    opening: Texts
    questions: tuple[Question, ...]
    consider: Texts
    comes_first: bool = True

    def problems(self) -> list[str]:
        texts = [self.names, self.opening, self.consider, *(question.texts for question in self.questions)]
        texts += [question.hints for question in self.questions if question.hints]
        found = [f"“{self.slug}”: {text} is not in every language." for text in texts if set(text) != set(LANGUAGES)]
        keys = [question.key for question in self.questions]
        if len(keys) != len(set(keys)):
            found.append(f"“{self.slug}”: two questions have the same key.")
        return found


PANEL = InterviewSet(
    slug="panel",
    names={"fi": "Asiakasraati", "sv": "Klientråd", "en": "Client panel"},
    opening={
        "fi": "Kerro, mikä raati on, kuinka usein se kokoontuu ja mitä sen ehdotuksille tapahtuu. "
        "Kerro, että haastattelun lukevat vain te kaksi ja että se poistetaan puolen vuoden päästä.",
        "sv": "Berätta vad rådet är, hur ofta det träffas och vad som händer med dess förslag. "
        "Berätta att bara ni två läser intervjun och att den raderas efter ett halvt år.",
        "en": "Tell what the panel is, how often it meets and what happens to its proposals. "
        "Tell that only the two of you read the interview, and that it is deleted after half a year.",
    },
    questions=(
        SITUATION,
        EXPERIENCE,
        INTEREST,
        STRENGTH,
        Question(
            key="topics",
            texts={
                "fi": "Mistä asioista raadin pitäisi puhua?",
                "sv": "Vad borde rådet tala om?",
                "en": "What should the panel talk about?",
            },
            hints={
                "fi": "Voit viedä aiheen raadin aihelistaan ilman nimeä.",
                "sv": "Du kan föra ämnet till rådets lista utan namn.",
                "en": "You can take the topic to the panel's list without the name.",
            },
        ),
        EASE,
    ),
    consider={
        "fi": "Sopiiko raati elämäntilanteeseen? Akuutti päihde- tai mielenterveysongelma voi olla este juuri nyt.",
        "sv": "Passar rådet livssituationen? Akuta problem med rusmedel eller psykisk hälsa kan vara ett hinder nu.",
        "en": "Does the panel fit the life situation? "
        "An acute substance or mental-health problem may be a barrier now.",
    },
)
DEVELOPER_GROUP = InterviewSet(
    slug="developer-group",
    names={"fi": "Kehittäjäasiakasryhmä", "sv": "Utvecklingsklientgrupp", "en": "Developer-client group"},
    opening={
        "fi": "Kerro, mitä varten ryhmä on: kuusi tapaamista, kaksi tuntia kerrallaan, kerran viikossa. "
        "Kerro, mitä ryhmän ehdotuksille tapahtuu sen jälkeen.",
        "sv": "Berätta vad gruppen är till för: sex träffar, två timmar per gång, en gång i veckan. "
        "Berätta vad som sedan händer med gruppens förslag.",
        "en": "Tell what the group is for: six meetings, two hours each, once a week. "
        "Tell what happens to its proposals after that.",
    },
    questions=(
        INTEREST,
        Question(
            key="experience",
            texts={
                "fi": "Millaisia kokemuksia sinulla on palveluista?",
                "sv": "Vilka erfarenheter har du av tjänsterna?",
                "en": "What experiences do you have of the services?",
            },
        ),
        Question(
            key="expectations",
            texts={
                "fi": "Mitä odotat ryhmältä?",
                "sv": "Vad väntar du dig av gruppen?",
                "en": "What do you expect of the group?",
            },
        ),
        EASE,
    ),
    consider={
        "fi": "Jaksaako ihminen kuusi viikkoa ryhmässä? Mitä hän tarvitsee siihen?",
        "sv": "Orkar personen vara med i gruppen i sex veckor? Vad behövs för det?",
        "en": "Can the person take part for six weeks? What do they need for it?",
    },
)
EXPERT = InterviewSet(
    slug="expert",
    names={"fi": "Kokemusasiantuntija", "sv": "Erfarenhetsexpert", "en": "Expert by experience"},
    opening={
        "fi": "Kerro, mitä kokemusasiantuntijat tekevät, mitä koulutukseen kuuluu ja että kaikki on vapaaehtoista. "
        "Aiempaa kokemusta tehtävistä ei tarvita.",
        "sv": "Berätta vad erfarenhetsexperter gör, vad utbildningen innehåller och att allt är frivilligt. "
        "Tidigare erfarenhet av uppgifterna behövs inte.",
        "en": "Tell what experts by experience do, what the training holds and that everything is voluntary. "
        "No earlier experience of the tasks is needed.",
    },
    questions=(
        SITUATION,
        EXPERIENCE,
        INTEREST,
        Question(
            key="recovery",
            texts={
                "fi": "Miten olet päässyt eteenpäin? Mikä on auttanut?",
                "sv": "Hur har du kommit vidare? Vad har hjälpt?",
                "en": "How have you come forward? What has helped?",
            },
        ),
        Question(
            key="telling",
            texts={
                "fi": "Mistä haluat kertoa muille? Mistä et halua puhua?",
                "sv": "Vad vill du berätta för andra? Vad vill du inte tala om?",
                "en": "What do you want to tell others? What do you not want to talk about?",
            },
        ),
        Question(
            key="together",
            texts={
                "fi": "Millaista sinusta olisi työskennellä ammattilaisten kanssa?",
                "sv": "Hur skulle det vara för dig att arbeta med proffs?",
                "en": "What would it be like for you to work with professionals?",
            },
        ),
        STRENGTH,
        EASE,
    ),
    consider={
        "fi": "Onko kuntoutuminen riittävän pitkällä? Pystyykö ihminen katsomaan kokemustaan etäältä ja toimimaan "
        "ammattilaisten kanssa? Akuutti päihde- tai mielenterveysongelma voi olla este juuri nyt.",
        "sv": "Har rehabiliteringen kommit tillräckligt långt? Kan personen se på sin erfarenhet på avstånd och "
        "arbeta med proffs? Akuta problem med rusmedel eller psykisk hälsa kan vara ett hinder nu.",
        "en": "Has the recovery gone far enough? Can the person look at their experience from a distance and work "
        "with professionals? An acute substance or mental-health problem may be a barrier now.",
    },
)
GROUP = InterviewSet(
    slug="group",
    comes_first=False,
    names={"fi": "Ryhmä", "sv": "Grupp", "en": "Group"},
    opening={
        "fi": "Kerro ryhmän ajatus, ajat ja paikat. Kerro, että ryhmässä puhutut asiat jäävät ryhmään.",
        "sv": "Berätta om gruppens idé, tider och platser. Berätta att det som sägs i gruppen stannar i gruppen.",
        "en": "Tell the idea of the group, its times and places. Tell that what is said in the group stays there.",
    },
    questions=(
        Question(
            key="hope",
            texts={
                "fi": "Mitä toivot ryhmältä? Mikä olisi sinulle hyvä tulos?",
                "sv": "Vad hoppas du på av gruppen? Vad vore ett gott resultat för dig?",
                "en": "What do you hope from the group? What would be a good result for you?",
            },
        ),
        Question(
            key="strengths",
            texts={
                "fi": "Missä olet hyvä? Mistä pidät?",
                "sv": "Vad är du bra på? Vad tycker du om?",
                "en": "What are you good at? What do you like?",
            },
        ),
        Question(
            key="together",
            texts={
                "fi": "Millaista sinusta on olla ryhmässä?",
                "sv": "Hur är det för dig att vara i en grupp?",
                "en": "What is it like for you to be in a group?",
            },
        ),
        EASE,
    ),
    consider={
        "fi": "Sopiiko ryhmä elämäntilanteeseen? Tarvitseeko ihminen omia tapaamisia ryhmän rinnalla?",
        "sv": "Passar gruppen livssituationen? Behöver personen egna träffar vid sidan av gruppen?",
        "en": "Does the group fit the life situation? Does the person need meetings of their own beside the group?",
    },
)
PILOT = InterviewSet(
    slug="pilot",
    comes_first=False,
    names={"fi": "Kokeilu", "sv": "Pilotprojekt", "en": "Pilot"},
    opening={
        "fi": "Kerro, mitä kokeillaan ja kuinka kauan. Kerro, mitä tietoa kerätään ja että siihen kysytään lupa.",
        "sv": "Berätta vad som prövas och hur länge. "
        "Berätta vilken kunskap som samlas och att tillstånd frågas för det.",
        "en": "Tell what is tried and for how long. Tell what is gathered, and that permission is asked for it.",
    },
    questions=(
        Question(
            key="goals",
            texts={
                "fi": "Mitä haluat itse saada aikaan kokeilun aikana?",
                "sv": "Vad vill du själv uppnå under projektet?",
                "en": "What do you yourself want to reach during the pilot?",
            },
        ),
        Question(
            key="experience",
            texts={
                "fi": "Mitä palveluissa pitäisi tehdä toisin kuin nyt?",
                "sv": "Vad borde göras annorlunda i tjänsterna?",
                "en": "What should be done otherwise in the services?",
            },
        ),
        Question(
            key="rhythm",
            texts={
                "fi": "Tapaamme ensin joka viikko, sitten kaksi kertaa kuussa. Miten se sopii sinulle?",
                "sv": "Vi träffas först varje vecka, sedan två gånger i månaden. Hur passar det dig?",
                "en": "We meet weekly at first, then twice a month. How does that suit you?",
            },
        ),
        EASE,
    ),
    consider={
        "fi": "Sopiiko tiivis työskentely elämäntilanteeseen? Ymmärtääkö ihminen, mihin hän antaa luvan?",
        "sv": "Passar det täta arbetet livssituationen? Förstår personen vad hen ger tillstånd till?",
        "en": "Does the close work fit the life situation? Does the person understand what they permit?",
    },
)

INTERVIEWS: tuple[InterviewSet, ...] = (DEVELOPER_GROUP, PANEL, EXPERT, GROUP, PILOT)


def interview_set(slug: str) -> InterviewSet | None:
    return next((ready for ready in INTERVIEWS if ready.slug == slug), None)
