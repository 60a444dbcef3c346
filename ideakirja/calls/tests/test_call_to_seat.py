"""The whole way: a call, details left on its page, an interview, a seat, an agreement – by pages alone."""

from django.core import mail
from django.test import Client
from django.utils import timezone

from ideakirja.calls.models import Agreement, Call, Interest
from ideakirja.trail.models import Entry

JOIN = {"name": "Anna Ahola", "channel": "email", "email": "anna@posti.example", "wish": "Haluan auttaa."}
STAFF = "/en/staff/calls"


def test_from_the_call_to_the_agreement(world, panel, sign_in):
    olli, today = sign_in(world.olli), timezone.localdate()
    days = {"opens_on": today.isoformat(), "closes_on": today.isoformat()}
    typed = {"title_fi": "Tule raatiin", "text_fi": "Jätä tiedot.", "sources": ["form"], "interview": "panel", **days}
    reply = olli.post(f"{STAFF}/activities/{panel.pk}/open/", typed | {"is_public": "on"})
    call = Call.objects.get()
    assert reply.url == f"{STAFF}/{call.pk}/"
    assert "Tule raatiin" in Client().get("/en/join/").text
    assert Client().post(f"/en/join/{call.code}/", JOIN).url == f"/en/join/{call.code}/thanks/"
    interest = Interest.objects.get()
    assert "Anna Ahola" in olli.get(f"{STAFF}/{call.pk}/").text
    assert "The interview comes first." in olli.post(f"{STAFF}/interests/{interest.pk}/accept/", {"text": "Hei"}).text
    olli.post(f"{STAFF}/interests/{interest.pk}/interview/", {"first": world.olli.pk, "second": world.maija.pk})
    said = {"answer_situation": "Hyvä", "situation": "fits", "assessment": "Sopii.", "held": "1"}
    said["seen"] = interest.interview.fingerprint
    reply = olli.post(f"{STAFF}/interviews/{interest.interview.pk}/", said)
    assert reply.url == f"{STAFF}/interests/{interest.pk}/"
    olli.post(f"{STAFF}/interests/{interest.pk}/accept/", {"text": "Tervetuloa mukaan."})
    assert panel.seats.taken().get().participant == interest.participant
    letter = mail.outbox[-1]
    assert (letter.to, letter.subject) == (["anna@posti.example"], "An answer to you")
    assert "Tervetuloa mukaan." in letter.body
    assert "/en/me/" in letter.body
    olli.post(f"{STAFF}/activities/{panel.pk}/agreements/start/", {"kind": "participation"})
    text = panel.agreement_texts.get()
    olli.post(f"{STAFF}/agreements/{text.pk}/sign/{interest.participant_id}/")
    assert Agreement.objects.get().how == "paper"
    assert "on paper" in olli.get(f"{STAFF}/activities/{panel.pk}/agreements/").text
    assert "Anna" not in "".join(f"{e.target_name} {e.data} {e.actor_name}" for e in Entry.objects.all())
