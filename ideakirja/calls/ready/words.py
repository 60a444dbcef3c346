"""The first words of a call: what one can join, what it is, how often. The team reads and writes over them."""

from ideakirja.kit.texts import LANGUAGES, Texts

# By the slug of the interview; a call without one is named after its activity.
TITLES: dict[str, Texts] = {
    "panel": {"fi": "Tule mukaan asiakasraatiin", "sv": "Kom med i klientrådet", "en": "Join the client panel"},
    "developer-group": {
        "fi": "Tule mukaan kehittäjäasiakasryhmään",
        "sv": "Kom med i utvecklingsklientgruppen",
        "en": "Join the developer-client group",
    },
    "expert": {
        "fi": "Tule kokemusasiantuntijaksi",
        "sv": "Bli erfarenhetsexpert",
        "en": "Become an expert by experience",
    },
    "group": {"fi": "Tule mukaan ryhmään", "sv": "Kom med i gruppen", "en": "Join the group"},
    "pilot": {"fi": "Tule mukaan kokeiluun", "sv": "Kom med i pilotprojektet", "en": "Join the pilot"},
}
NAMED: Texts = {"fi": "Tule mukaan: {activity}", "sv": "Kom med: {activity}", "en": "Join us: {activity}"}

# What the book says of each (entries 7, 8, 9, 19 and 43).
ABOUT: dict[str, Texts] = {
    "panel": {
        "fi": "Asiakasraati on ryhmä, jolta kysymme mielipidettä palveluista. Raati ehdottaa, mitä pitäisi muuttaa. "
        "Kerromme, mitä ehdotuksista tuli. Raati kokoontuu kerran kuukaudessa.",
        "sv": "Klientrådet är en grupp som vi frågar om tjänsterna. Rådet föreslår vad som borde ändras. "
        "Vi berättar vad det blev av förslagen. Rådet träffas en gång i månaden.",
        "en": "The client panel is a group whose opinion of the services we ask. It proposes what should change. "
        "We tell what came of the proposals. The panel meets once a month.",
    },
    "developer-group": {
        "fi": "Ryhmä miettii työntekijöiden kanssa, miten palveluja parannetaan. "
        "Tapaamme kuusi kertaa, kerran viikossa, kaksi tuntia kerrallaan.",
        "sv": "Gruppen funderar tillsammans med personalen på hur tjänsterna kan bli bättre. "
        "Vi träffas sex gånger, en gång i veckan, två timmar per gång.",
        "en": "The group thinks with the workers how to make the services better. "
        "We meet six times, once a week, for two hours.",
    },
    "expert": {
        "fi": "Kokemusasiantuntija auttaa muita ja kehittää palveluja oman kokemuksensa avulla. "
        "Ensin on koulutus. Aiempaa kokemusta tehtävistä ei tarvita.",
        "sv": "En erfarenhetsexpert hjälper andra och utvecklar tjänsterna med sin egen erfarenhet. "
        "Först kommer en utbildning. Du behöver inte ha erfarenhet av sådana uppgifter.",
        "en": "An expert by experience helps others and develops the services with their own experience. "
        "First there is training. You need no earlier experience of the tasks.",
    },
    "group": {
        "fi": "Ryhmässä teet asioita yhdessä muiden kanssa ja saat voimia arkeen.",
        "sv": "I gruppen gör du saker tillsammans med andra och får kraft i vardagen.",
        "en": "In the group you do things together with others and get strength for everyday life.",
    },
    "pilot": {
        "fi": "Kokeilemme uutta tapaa tehdä työtä yhdessä. Sinulla on työparina työntekijä.",
        "sv": "Vi prövar ett nytt sätt att arbeta tillsammans. Du arbetar i par med en medarbetare.",
        "en": "We try a new way of working together. You work in a pair with a worker.",
    },
}
INVITATION: Texts = {
    "fi": "Haluatko kehittää palveluja yhdessä meidän kanssamme?",
    "sv": "Vill du utveckla tjänsterna tillsammans med oss?",
    "en": "Do you want to develop the services together with us?",
}
ENDING: Texts = {
    "fi": "Sinun ei tarvitse osata mitään erityistä. Oma kokemuksesi riittää. Päätät itse, tuletko mukaan.\n\n"
    "Jätä yhteystietosi, niin kerromme lisää.",
    "sv": "Du behöver inte kunna något särskilt. Din egen erfarenhet räcker. Det är frivilligt att vara med.\n\n"
    "Lämna dina kontaktuppgifter, så berättar vi mer.",
    "en": "You do not need any special skills. Your own experience is enough. Joining is voluntary.\n\n"
    "Leave your contact details and we tell you more.",
}
# To be added where they are true: a call promises nothing that the team has not decided.
CALL_SENTENCES: dict[str, tuple[str, ...]] = {
    "fi": ("Tapaamme kerran kuukaudessa, kaksi tuntia kerrallaan.", "Maksamme bussimatkasi.", "Tarjoamme kahvin."),
    "sv": ("Vi träffas en gång i månaden, två timmar per gång.", "Vi betalar din bussresa.", "Vi bjuder på kaffe."),
    "en": ("We meet once a month, for two hours.", "We pay your bus fare.", "We offer coffee."),
}


def call_titles(interview: str, activity: str) -> Texts:
    titles = TITLES.get(interview, NAMED)
    return {language: title.format(activity=activity) for language, title in titles.items()}


def call_texts(interview: str) -> Texts:
    about = ABOUT.get(interview, {})
    return {
        language: "\n\n".join(part for part in (INVITATION[language], about.get(language), ENDING[language]) if part)
        for language in LANGUAGES
    }
