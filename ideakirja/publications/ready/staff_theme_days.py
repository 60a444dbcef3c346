"""Staff are invited to a theme day (book entry 22)."""

from ..models import Channel, Notice
from .shape import Ready

STAFF_THEME_DAYS_INVITATION = Ready(
    slug="staff-theme-days-invitation",
    kind=Notice.Kind.INVITATION,
    names={
        "fi": "Kutsu työntekijöiden teemapäivään",
        "sv": "Inbjudan till personalens temadag",
        "en": "Invitation to the theme day for staff",
    },
    channels=(Channel.EMAIL, Channel.INTRANET, Channel.BOARDS),
    texts={
        "fi": {
            "title": "Teemapäivä: ___",
            "lead": "Teoriaa, kokemuksia ja kokeiluja samasta aiheesta. Tule hakemaan intoa omaan työhön.",
            "for_whom": "Sosiaalipalvelujen työntekijöille ja kumppaneille",
            "you_get": "Uusia ideoita, kahvit ja tietoa siitä, mitä muualla tehdään",
            "body": "- ___ Mistä aiheessa on kyse? ___\n- ___ Kokemusasiantuntija kertoo\n- ___ Kahvi\n- ___ "
            "Kokeiluja: mitä teimme ja mitä opimme? ___\n- ___ Mitä kokeilemme itse?\n\nIlmoittaudu "
            "viimeistään {sign_up_until}.",
            "door": "Ilmoittaudu tästä",
        },
        "sv": {
            "title": "Temadag: ___",
            "lead": "Teori, erfarenheter och försök kring samma tema. Kom och hämta ny energi till ditt arbete.",
            "for_whom": "För medarbetare inom socialservicen och samarbetspartner",
            "you_get": "Nya idéer, kaffe och kunskap om vad andra gör",
            "body": "- ___ Vad handlar temat om? ___\n- ___ En erfarenhetsexpert berättar\n- ___ Kaffe\n- ___ Försök: "
            "vad gjorde vi och vad lärde vi oss? ___\n- ___ Vad prövar vi själva?\n\nAnmäl dig senast "
            "{sign_up_until}.",
            "door": "Anmäl dig här",
        },
        "en": {
            "title": "Theme day: ___",
            "lead": "Theory, experience and experiments on one theme. Come and find energy for your own work.",
            "for_whom": "For workers of social services and partners",
            "you_get": "New ideas, coffee, and news of what others do",
            "body": "- ___ What is the theme about? ___\n- ___ An expert by experience tells\n- ___ Coffee\n- ___ "
            "Experiments: what did we do, and what did we learn? ___\n- ___ What do we try ourselves?\n\nSign up by "
            "{sign_up_until}.",
            "door": "Sign up here",
        },
    },
)
