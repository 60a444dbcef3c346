"""What stands in the addresses of this app (tests/test_access.py). A key that ends in a colon is for the rest of it."""

from datetime import timedelta

from django.utils import timezone

from ideakirja.activities.actions import PlannedPhase, PlannedStep, start_activity
from ideakirja.activities.models import Step, names_in_all
from ideakirja.gatherings.actions import add_host, add_item, add_topic, agree
from ideakirja.gatherings.actions.claims import claim_cost
from ideakirja.gatherings.actions.feeds import open_feed
from ideakirja.gatherings.actions.inviting import Guest, invite, invite_seated
from ideakirja.gatherings.block import Series
from ideakirja.gatherings.models import Host, Topic
from ideakirja.kit.days import EveryWeeks
from ideakirja.people.models import Delivery

from ..calendar import feed_token
from ..links import answer_code
from .inviting import a_panel, a_session, an_event, three_members


def addresses(world):
    return {**_planned(world), **_people(world)}


def _planned(world):
    """A series in an activity of Maija's: its first gathering has a point, a host and something agreed."""
    today = timezone.localdate()
    last_week = today - timedelta(days=7)
    step = PlannedStep(key="1.1", names=names_in_all("Istunnot"), due_on=last_week)
    activity = start_activity(
        unit=world.keskusta,
        method="client-panel",
        version=1,
        name="Raati",
        begins_on=last_week,
        plan=[PlannedPhase(names=names_in_all("Kokoontua"), steps=[step])],
        team=[world.olli],
        responsible=world.maija,
        by=world.maija,
    )
    Series(name="Raati", rhythm=EveryWeeks(), times=2).open(Step.objects.get(phase__activity=activity), by=world.maija)
    series = activity.series.get()
    gathering = series.gatherings.first()
    item = add_item(gathering, "Kahvi", by=world.maija)
    host = add_host(gathering, Host.Part.GUEST, name="Vieras", by=world.maija)
    agreed = agree(item, "note", "Kahvi", by=world.maija, today=today)
    topic = add_topic(activity, "Aihe", source=Topic.Source.MEMBER, by=world.maija, today=today)
    of_item = ("change_item", "remove_item", "move_item_up", "move_item_down")
    of_series = ("series", "change_series", "add_to_series")
    return {
        "gatherings:": [gathering.pk],
        **{f"gatherings:{name}": [item.pk] for name in of_item},
        **{f"gatherings:{name}": [topic.pk] for name in ("drop_topic", "pick_up_topic")},
        **{f"gatherings:{name}": [series.pk] for name in of_series},
        "gatherings:take_up": [gathering.pk, topic.pk],
        "gatherings:topics": [activity.pk],
        "gatherings:remove_host": [host.pk],
        "gatherings:take_back": [agreed.pk],
    }


def _people(world):
    """A session of today that people were invited to, a fare, a calendar, an open event."""
    now, today = timezone.now(), timezone.localdate()
    panel = a_panel(world)
    anna, _bo, _leena = three_members(panel)
    session = a_session(panel, days=0, starts_at=now, ends_at=now + timedelta(hours=1))
    invite_seated(session, by=world.olli, now=now)
    invite(session, guests=[Guest(name="R", email="r@x.example")], by=world.olli, now=now)
    row = session.attendances.get(name="R")
    message = Delivery.objects.get(participant=anna)
    claim = claim_cost(panel, anna, what="Bussi", cents=1, day=today, by=None, now=now)
    feed = open_feed(by=world.olli)
    event = an_event(world)
    of_session = ("people", "invite_all", "choose", "invite_guest", "send_along", "remind", "tell")
    of_session += ("attendance", "all_came", "walk_in", "heads", "invite_team", "invite_unit")
    return {
        **{
            f"gatherings:{name}": [session.pk]
            for name in (*of_session, "attendance_list", "permissions", "calendar_file")
        },
        "gatherings:send_again": [session.pk, message.pk],
        "gatherings:write_answer": [row.pk],
        "gatherings:take_off": [row.pk],
        "gatherings:close_feed": [feed.pk],
        "gatherings:retry_message": [message.pk],
        "gatherings:claim": [panel.pk],
        "gatherings:approve_claim": [claim.pk],
        "gatherings:refuse_claim": [claim.pk],
        "events:answer": [answer_code(row)],
        "events:feed": [feed_token(feed)],
        "events:": [event.code],
        **{f"gatherings:{name}": [] for name in ("list", "make", "make_series", "feeds", "letters")},
        **{f"gatherings:{name}": [] for name in ("print_letters", "posted")},
        **{f"gatherings:{name}": [] for name in ("claims", "payments", "payments_file", "paid")},
        "events:list": [],
    }
