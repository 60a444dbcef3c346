"""The client panel of Keskusta and a network day that is coming, told through the actions that people use."""

from datetime import date, datetime, timedelta

from django.utils import timezone

from ideakirja.activities.actions import add_cost, add_hours, finish_step
from ideakirja.activities.models import Activity, Step
from ideakirja.calls.actions import add_member, sign, start_agreements
from ideakirja.gatherings import actions as gatherings
from ideakirja.gatherings.actions.claims import claim_cost
from ideakirja.gatherings.actions.inviting import invite_seated
from ideakirja.gatherings.actions.presence import ensure_seated, record_presence
from ideakirja.gatherings.models import Agreed, Attendance, Gathering, Topic
from ideakirja.gatherings.times import moment
from ideakirja.kit.days import working_day
from ideakirja.methods.finding import find_method
from ideakirja.methods.running import open_step, start

from .world import World

# The members, by the channel that each chose. Streets and people are invented.
MEMBERS = (
    {
        "name": "Rauha Virtanen",
        "channel": "letter",
        "street": "Koivukuja 4 B 12",
        "postal_code": "99999",
        "town": "Koivuranta",
        "needs": "Esteetön sisäänkäynti",
    },
    {"name": "Ismo Laine", "channel": "sms", "phone": "+358401234567"},
    {"name": "Fatima Ali", "channel": "email", "email": "fatima@posti.example", "needs": "Tulkki: somali"},
    {"name": "Göran Söderholm", "channel": "email", "email": "goran@posti.example", "language": "sv"},
    {"name": "Tiina Korpi", "channel": "hand"},
    {
        "name": "Mauri Heino",
        "channel": "letter",
        "street": "Rantatie 18",
        "postal_code": "99999",
        "town": "Koivuranta",
    },
)
TOPICS = (
    ("Puhelinajat", Topic.Source.MEMBER),
    ("Päätösten kieli", Topic.Source.INTERVIEW),
    ("Aulan rauha", Topic.Source.VOICE),
    ("Digipalvelut ja apu niihin", Topic.Source.MANAGEMENT),
)
SAID = (
    "Esittäydyttiin fiiliskorteilla. Jokainen kertoi, mistä tietää tulleensa kuulluksi.",
    "Sovittiin: yksi puhuu kerrallaan, jokainen saa vuoron, nimet ja asiat jäävät tähän huoneeseen. Kahvia joka kerta.",
    "Toiveita tuli paljon. Eniten puhuttiin puhelinajoista ja siitä, ettei päätöksiä ymmärrä.",
    "Johto toivoo mielipidettä digipalveluista keväällä.",
    "Tavataan kerran kuussa tiistaisin. Muistio postitetaan kaikille.",
)
PLAIN = (
    "Tapasimme ensimmäisen kerran. Tutustuimme toisiimme ja sovimme yhteiset säännöt.\n\n"
    "Puhuimme puhelinajoista ja päätösten kielestä. Kokeilemme uutta soittoaikaa iltapäivällä.\n\n"
    "Seuraavalla kerralla jatkamme päätösten kielestä."
)


def build_panel(world: World, today: date) -> Activity:
    """Begun eleven weeks ago: members found, the first session held, the next one invited to."""
    panel = start(
        find_method("client-panel"),  # type: ignore[arg-type]
        unit=world.keskusta,
        name=f"Asiakasraati {today.year}",
        goal="Asiakkaat kertovat, mikä palveluissa toimii ja mikä ei, ja saavat nähdä, mitä siitä seurasi.",
        begins_on=working_day(today - timedelta(weeks=13)),
        responsible=world.olli,
        team=[world.maija, world.bertta],
        by=world.olli,
    )
    members = [add_member(panel, details, by=world.maija, today=today - timedelta(weeks=5)) for details in MEMBERS]
    for text in start_agreements(panel, ("participation", "confidentiality"), by=world.olli):
        for seat in members[:5]:
            sign(text, seat.participant, language="fi", how="paper", by=world.maija, now=timezone.now())
    for title, source in TOPICS:
        gatherings.add_topic(panel, title, source=source, by=world.maija, today=today)
    _first_session(world, panel, today)
    _sessions(world, panel)
    for key in ("1.1", "1.2", "2.1", "3.1", "4.1", "5.2"):
        finish_step(_step(panel, key), by=world.maija, today=today - timedelta(weeks=4))
    for worker, minutes in ((world.olli, 450), (world.maija, 420), (world.bertta, 390)):
        add_hours(panel, user=worker, day=today - timedelta(weeks=3), minutes=minutes, by=worker)
    add_cost(panel, kind="refreshments", cents=3850, day=today - timedelta(weeks=3), what="Kahvi", by=world.maija)
    return panel


def _step(activity: Activity, key: str) -> Step:
    return Step.objects.get(phase__activity=activity, key=key)


def _held_on(gathering: Gathering, day: date, world: World) -> datetime:
    starts_at = moment(day, timezone.localtime(gathering.starts_at).time())
    gatherings.change_gathering(
        gathering,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
        place="Kirjaston ryhmähuone",
        address="Kirjastokatu 2, Koivuranta",
        access="Hissi vasemmalla. Bussit 1 ja 7 pysähtyvät oven edessä.",
        by=world.olli,
    )
    return starts_at


def _first_session(world: World, panel: Activity, today: date) -> None:
    open_step(_step(panel, "5.1"), by=world.olli)
    session = panel.gatherings.get()
    day = working_day(today - timedelta(weeks=3))
    starts_at = _held_on(session, day, world)
    after = starts_at + timedelta(hours=3)
    session.refresh_from_db()
    ensure_seated(session)
    rows = [*session.attendances.order_by("pk")]
    came = {row.pk: Attendance.Presence.PRESENT for row in rows[:5]} | {rows[5].pk: Attendance.Presence.EXCUSED}
    record_presence(session, came, by=world.maija, now=after)
    for item, text in zip(session.items.all(), SAID, strict=False):
        gatherings.write_item(item, text, version=item.version, by=world.maija)
    wishes = session.items.all()[2]
    gatherings.agree(
        wishes,
        Agreed.Kind.ACTION,
        "Kokeillaan soittoaikaa myös iltapäivällä",
        owner=world.maija,
        due_on=working_day(today + timedelta(days=10)),
        by=world.maija,
        today=day,
    )
    gatherings.agree(
        wishes,
        Agreed.Kind.UNDECIDED,
        "Päätökset selkokielellä",
        owner=world.sari,
        due_on=working_day(today + timedelta(days=14)),
        by=world.maija,
        today=day,
    )
    gatherings.write_plain(session, PLAIN, version=0, by=world.maija)
    gatherings.finish_memo(session, leaves_out=True, by=world.maija, now=after)
    member = rows[0].participant
    if member:
        claim_cost(
            panel,
            member,
            what="Bussi kirjastolle ja takaisin",
            cents=640,
            day=day,
            gathering=session,
            by=world.maija,
            now=after,
        )


def _sessions(world: World, panel: Activity) -> None:
    """The monthly sessions; the members are invited to the next."""
    finish_step(_step(panel, "5.2"), by=world.maija, today=timezone.localdate())
    open_step(_step(panel, "6.1"), by=world.olli)
    now = timezone.now()
    coming = Gathering.objects.filter(activity=panel).coming(now).first()
    if coming is None:
        return
    _held_on(coming, coming.day, world)
    coming.refresh_from_db()
    for topic in panel.topics.waiting()[1:2]:
        gatherings.put_on_agenda(topic, coming, by=world.olli)
    invite_seated(coming, by=world.olli, now=now)


def build_network_day(world: World, today: date) -> Activity:
    """An open event of the whole, with sign-up on the public pages."""
    day = start(
        find_method("network-day"),  # type: ignore[arg-type]
        unit=world.whole,
        name=f"Verkostopäivä {today.year + 1}",
        goal="Kumppanit tutustuvat toisiinsa ja kehittävät palveluja yhdessä.",
        begins_on=today,
        responsible=world.kaisa,
        team=[world.sari, world.vilma],
        by=world.kaisa,
    )
    open_step(_step(day, "2.1"), by=world.kaisa)
    event = day.gatherings.get()
    gatherings.change_gathering(
        event,
        place="Kulttuuritalo, iso sali",
        address="Tori 1, Koivuranta",
        access="Esteetön sisäänkäynti torin puolelta. Salissa on induktiosilmukka.",
        purpose="Tule kuulemaan ja kuulumaan. Kerromme, mitä teemme, ja mietimme yhdessä, mikä voisi toimia paremmin.",
        places=60,
        by=world.kaisa,
    )
    return day
