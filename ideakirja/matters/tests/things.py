"""What the tests of this folder begin with: a message, a matter, a decided matter."""

from datetime import timedelta
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ideakirja.demo.world import World
from ideakirja.matters import actions
from ideakirja.matters.models import Matter, Voice
from ideakirja.trail.models import Entry

PHONE = "Yritin monta aamua soittaa. Töissä en voi jonottaa puhelimessa."


def a_voice(world: World, text: str = PHONE, **more: Any) -> Voice:
    """A message to Keskusta, readable since today's real day unless told otherwise."""
    given = {"unit": world.keskusta, "readable_on": timezone.localdate(), "language": "fi"} | more
    language = given.pop("language")
    return actions.hear(
        [(text, language, "")], source=Voice.Source.CARD, source_name="Palautekortti, kevät 2026", **given
    )[0]


def a_matter(world: World, title: str = "Puhelimeen ei pääse läpi", **more: Any) -> Matter:
    given = {
        "summary": "",
        "owner": world.maija,
        "unit": world.keskusta,
        "decide_by": timezone.localdate() + timedelta(days=14),
        "by": world.maija,
    }
    return actions.open_matter(title=title, **(given | more))


def an_accepted_matter(world: World, **more: Any) -> Matter:
    matter = a_matter(world, **more)
    today = timezone.localdate()
    actions.decide(matter, "yes", text="Vastaamme puhelimeen myös iltapäivällä.", by=world.sari, today=today)
    return Matter.objects.get(pk=matter.pk)


def a_done_matter(world: World) -> Matter:
    matter = an_accepted_matter(world)
    actions.record_outcome(matter, "Puhelinaika on nyt myös iltapäivällä.", by=world.maija, today=timezone.localdate())
    return Matter.objects.get(pk=matter.pk)


def fields_of_telling(**more: str) -> dict[str, str]:
    names = [f"{part}_{code}" for code in ("fi", "sv", "en") for part in ("title", "said", "did")]
    finnish = {"title_fi": "Puhelin", "said_fi": "Aamulla ei pääse läpi.", "did_fi": "Vastaamme iltapäivälläkin."}
    return dict.fromkeys(names, "") | finnish | more


def last_verbs(number: int = 1) -> list[str]:
    """The newest lines of the trail, newest first."""
    return list(Entry.objects.values_list("verb", flat=True)[:number])


def queries_of(client: Client, address: str) -> int:
    """How many queries a second look at a page takes."""
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)
