"""Staff are invited to a training with two dramas; one signs up by a day (book entry 12)."""

from ..models import Channel, Notice
from .shape import Ready

ENCOUNTER_TRAINING_INVITATION = Ready(
    slug="encounter-training-invitation",
    kind=Notice.Kind.INVITATION,
    names={
        "fi": "Kutsu kohtaamisen koulutukseen",
        "sv": "Inbjudan till utbildning i bemötande",
        "en": "Invitation to the encounter training",
    },
    channels=(Channel.EMAIL, Channel.LETTERS, Channel.INTRANET),
    texts={
        "fi": {
            "title": "Jokainen kohtaaminen on ainutkertainen",
            "lead": "Kaksi lyhyttä draamaa sosiaalitoimistosta ja tarinoita elämästä. Näyttelijöinä ja kertojina ovat "
            "kokemusasiantuntijat.",
            "for_whom": "Kaikille, jotka työssään kohtaavat asiakkaita",
            "you_get": "Oman työn peilin: mikä kohtaamisessa auttaa ja mikä satuttaa",
            "body": "- Ensimmäinen draama: asiakasta ei kohdata.\n- Kokemusasiantuntijat kertovat omista "
            "kohtaamisistaan, hyvistä ja huonoista.\n- Toinen draama: asiakas tulee kuulluksi.\n- Keskustelemme: mikä "
            "oli hyvää, mikä huonoa, mitä otamme mukaan?\n\nIlmoittaudu viimeistään {sign_up_until}.",
            "door": "Ilmoittaudu tästä",
        },
        "sv": {
            "title": "Varje möte är unikt",
            "lead": "Två korta dramer från socialbyrån och berättelser ur livet. De som spelar och berättar är "
            "erfarenhetsexperter.",
            "for_whom": "För alla som möter klienter i sitt arbete",
            "you_get": "En spegel för det egna arbetet: vad hjälper i ett möte och vad sårar?",
            "body": "- Det första dramat: klienten blir inte bemött.\n- Erfarenhetsexperterna berättar om egna möten, "
            "bra och dåliga.\n- Det andra dramat: klienten blir hörd.\n- Vi diskuterar: vad var bra, vad var dåligt, "
            "vad tar vi med oss?\n\nAnmäl dig senast {sign_up_until}.",
            "door": "Anmäl dig här",
        },
        "en": {
            "title": "Every encounter is unique",
            "lead": "Two short dramas from the social office and stories from life, acted and told by experts by "
            "experience.",
            "for_whom": "For all who meet clients at work",
            "you_get": "A mirror of your own work: what helps in an encounter, and what hurts",
            "body": "- The first drama: nobody meets the client.\n- Experts by experience tell about their own "
            "encounters, good and bad.\n- The second drama: the client is heard.\n- We talk: what was good, what was "
            "bad, what do we take with us?\n\nSign up by {sign_up_until}.",
            "door": "Sign up here",
        },
    },
)
