"""The first words of a call. The team writes its own over them."""

from ideakirja.kit.texts import Texts

CALL_TITLES: Texts = {"fi": "Tule mukaan", "sv": "Kom med", "en": "Join us"}
CALL_TEXTS: Texts = {
    "fi": "Haluatko kehittää palveluja yhdessä meidän kanssamme?\n\n"
    "Sinun ei tarvitse osata mitään erityistä. Oma kokemuksesi riittää. Mukaan tulo on vapaaehtoista.\n\n"
    "Jätä yhteystietosi, niin kerromme lisää.",
    "sv": "Vill du utveckla tjänsterna tillsammans med oss?\n\n"
    "Du behöver inte kunna något särskilt. Din egen erfarenhet räcker. Det är frivilligt att vara med.\n\n"
    "Lämna dina kontaktuppgifter, så berättar vi mer.",
    "en": "Do you want to develop the services together with us?\n\n"
    "You do not need any special skills. Your own experience is enough. Joining is voluntary.\n\n"
    "Leave your contact details and we tell you more.",
}
