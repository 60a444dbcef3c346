"""What has happened in Koivuranta before you come: told through the same actions that people use."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from ideakirja.matters import actions as matters
from ideakirja.matters.models import Matter, Voice
from ideakirja.people.models import User
from ideakirja.questions.actions import adopt
from ideakirja.questions.ready import FEEDBACK_CARD, SATISFACTION_SURVEY
from ideakirja.surveys.actions import release, start_collection, submit
from ideakirja.surveys.models import Collection
from ideakirja.surveys.receipts import Receipt

from .last_year import build_last_survey
from .panel import build_network_day, build_panel
from .world import World

# (expectations, opinion, wish), the wish in Finnish or Swedish.
CARDS = (
    (1, 2, "Aamulla puhelimeen ei pääse läpi. Soitin viisi kertaa.", "fi"),
    (3, 3, "Kiitos, minua kuunneltiin.", "fi"),
    (2, 1, "En ymmärtänyt päätöksestä mitään. Piti kysyä naapurilta.", "fi"),
    (3, 3, None, "fi"),
    (2, 2, "Saisiko työntekijän itse valita? Joidenkin kanssa on helpompi puhua.", "fi"),
    (1, 2, "Töissä en voi jonottaa puhelimessa, koska tauko on lyhyt.", "fi"),
    (3, 3, "Det vore bra att få breven på svenska direkt.", "sv"),
    (2, 3, "Luukulla joutuu kertomaan asiansa niin, että muut kuulevat.", "fi"),
    (3, 2, None, "fi"),
    (1, 1, "Kirje oli vaikea. Voisiko sen kirjoittaa selvemmin?", "fi"),
    (3, 3, "Hyvä, että sain ajan heti seuraavalle viikolle.", "fi"),
    (2, 2, "Ovi on raskas rattaiden kanssa.", "fi"),
)


@dataclass(frozen=True, kw_only=True)
class Story:
    card: Collection
    survey: Collection


def build_story(world: World, today: date) -> Story:
    """Two open collections, one released batch of cards, three matters told and some messages that still wait; last
    year's survey; a client panel that has met once, and a network day to sign up for."""
    story = start_collections(world, today)
    readable_on = today - timedelta(days=24)
    _answer_cards(story.card, readable_on)
    _handle(world, readable_on)
    build_last_survey(world, today)
    build_panel(world, today)
    build_network_day(world, today)
    return story


def start_collections(world: World, today: date) -> Story:
    """The card of Keskusta with a marker for each of four workers, and the yearly survey of the whole."""
    card = Collection(
        unit=world.keskusta,
        version=adopt(FEEDBACK_CARD, by=world.kaisa),
        name="Palautekortti, Keskusta",
        purposes={
            "fi": "Luemme kortit yhdessä joka kuukausi. Muutamme sitä, mikä ei toimi.",
            "sv": "Vi läser korten tillsammans varje månad. Vi ändrar det som inte fungerar.",
            "en": "We read the cards together every month. We change what does not work.",
        },
        responsible=world.maija,
        opens_on=today - timedelta(days=40),
        closes_on=today + timedelta(days=80),
        promise_days=30,
        release_limit=5,
        is_listed=True,
    )
    survey = Collection(
        unit=world.whole,
        version=adopt(SATISFACTION_SURVEY, by=world.kaisa),
        name=f"Asiakastyytyväisyyskysely {today.year}",
        purposes={
            "fi": "Vertaamme vastauksia viime vuoteen ja valitsemme kolme asiaa, jotka korjaamme.",
            "sv": "Vi jämför svaren med förra året och väljer tre saker som vi rättar till.",
            "en": "We compare the answers with last year and choose three things that we put right.",
        },
        responsible=world.kaisa,
        opens_on=today - timedelta(days=10),
        closes_on=today + timedelta(days=20),
        promise_days=30,
        release_limit=5,
        is_listed=True,
    )
    workers = [world.maija, world.olli, world.bertta, world.sari]
    return Story(
        card=start_collection(card, by=world.kaisa, workers=workers), survey=start_collection(survey, by=world.kaisa)
    )


def _answer_cards(collection: Collection, readable_on: date) -> None:
    for expectations, opinion, wish, language in CARDS:
        answers = {"expectations": expectations, "opinion": opinion} | ({"wish": wish} if wish else {})
        receipt = Receipt.draw()
        content = {"answers": answers, "language": language, "mark": None, "receipt": receipt.hash}
        submit(collection, receipt, content, suspect=False, opened_on=readable_on)
    release(collection, now=timezone.make_aware(datetime.combine(readable_on, time(3, 0))))


def _voice(start: str) -> Voice:
    return Voice.objects.get(text__startswith=start)


def _handle(world: World, readable_on: date) -> None:
    """What the workers did with the messages in the days after the release."""

    def day(n: int) -> date:
        return readable_on + timedelta(days=n)

    def opened(start: str, title: str, owner: User) -> Matter:
        return matters.open_matter(
            voice=_voice(start),
            title=title,
            summary="",
            owner=owner,
            unit=world.keskusta,
            decide_by=day(14),
            by=world.maija,
        )

    phone = opened("Aamulla puhelimeen", "Puhelimeen ei pääse läpi", world.maija)
    matters.join(_voice("Töissä en voi jonottaa"), phone, by=world.olli)
    matters.decide(
        phone,
        "partly",
        text="Vastaamme puhelimeen nyt myös iltapäivällä, ma–to kello 13–15.",
        reason="Perjantain iltapäivään ei ole työntekijää ennen syksyä.",
        look_again_on=day(120),
        by=world.sari,
        today=day(7),
    )
    shifts = matters.add_action(phone, "Iltapäivän vuorot listaan", owner=world.olli, due_on=day(10), by=world.sari)
    matters.finish_action(shifts, by=world.olli, today=day(9))
    matters.add_action(phone, "Uusi aika kirjeisiin ja oveen", owner=world.aino, due_on=day(22), by=world.sari)
    matters.add_action(phone, "Takaisinsoiton kokeilu", owner=world.maija, due_on=day(60), by=world.sari)
    matters.tell(
        phone,
        titles={"fi": "Puhelimeen ei pääse läpi", "sv": "Telefonen är upptagen", "en": "Nobody answers the phone"},
        said={
            "fi": "Aamulla puhelimeen ei pääse läpi. Soitin viisi kertaa.",
            "sv": "På morgonen kommer man inte fram på telefon. Jag ringde fem gånger.",
            "en": "In the morning nobody answers the phone. I called five times.",
        },
        did={
            "fi": "Vastaamme puhelimeen nyt myös iltapäivällä. Puhelinaika on ma–to kello 9–11 ja 13–15.",
            "sv": "Vi svarar i telefon också på eftermiddagen. Telefontiden är må–to kl. 9–11 och 13–15.",
            "en": "We now answer the phone also in the afternoon. Call Monday to Thursday 9–11 and 13–15.",
        },
        by=world.sari,
        today=day(8),
    )
    letter = opened("En ymmärtänyt päätöksestä", "Päätöskirje on vaikea", world.olli)
    matters.join(_voice("Kirje oli vaikea"), letter, by=world.maija)
    matters.decide(letter, "yes", text="Päätöksen mukana tulee sivu selkokielellä.", by=world.sari, today=day(9))
    page = matters.add_action(letter, "Mallisivu selkokielellä", owner=world.olli, due_on=day(18), by=world.sari)
    matters.finish_action(page, by=world.olli, today=day(17))
    matters.record_outcome(letter, "Jokaisen päätöksen mukana on nyt sivu selkokielellä.", by=world.olli, today=day(18))
    matters.tell(
        letter,
        titles={
            "fi": "Päätöskirje on vaikea",
            "sv": "Beslutet är svårt att läsa",
            "en": "The decision is hard to read",
        },
        said={
            "fi": "En ymmärtänyt päätöksestä mitään.",
            "sv": "Jag förstod ingenting av beslutet.",
            "en": "I did not understand anything of the decision.",
        },
        did={
            "fi": "Päätöksen mukana tulee sivu, jossa asia on selkokielellä.",
            "sv": "Med beslutet kommer en sida på lättläst språk.",
            "en": "With the decision comes a page in plain language.",
        },
        by=world.vilma,
        today=day(19),
    )
    choose = opened("Saisiko työntekijän", "Työntekijän voisi valita itse", world.sari)
    matters.decide(
        choose,
        "no",
        reason="Työntekijöitä on liian vähän. Jos kaikki valitsisivat, osa jäisi ilman aikaa.",
        instead="pyytää vaihtoa. Pyyntöön vastataan viikossa, eikä sinun tarvitse kertoa syytä.",
        look_again_on=day(365),
        by=world.sari,
        today=day(10),
    )
    matters.tell(
        choose,
        titles={
            "fi": "Työntekijän voisi valita itse",
            "sv": "Att få välja medarbetare",
            "en": "To choose one's worker",
        },
        said={
            "fi": "Saisiko työntekijän itse valita?",
            "sv": "Kunde man få välja medarbetare själv?",
            "en": "Could I choose the worker myself?",
        },
        did={
            "fi": "Työntekijöitä on liian vähän. Voit silti pyytää vaihtoa.",
            "sv": "Vi är för få. Du kan ändå be om att få byta.",
            "en": "There are too few workers. You can still ask for a change.",
        },
        by=world.sari,
        today=day(11),
    )
    matters.answer(_voice("Kiitos, minua"), "Kiitos. Kerroimme sen koko työryhmälle.", language="fi", by=world.maija)
