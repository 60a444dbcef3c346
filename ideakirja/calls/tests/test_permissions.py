"""Permissions of an activity: written down from paper, taken back, used only while they hold, taken down after."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from ideakirja.calls import actions
from ideakirja.calls.actions import Place
from ideakirja.calls.ready import CONSENTS
from ideakirja.people.models import Consent, ConsentKind, Delivery, Use
from ideakirja.publications.actions import change_notice, start_notice
from ideakirja.publications.ready import READY

from .things import STAFF, count_of, whole_trail

PHOTO, QUOTE, _RECORDING = CONSENTS
WORDS = "Täällä minua kuunnellaan."


@pytest.fixture
def page(panel):
    return f"{STAFF}/activities/{panel.pk}/permissions/"


@pytest.fixture
def quoted(world, panel, member):
    """Anna has agreed on paper to be quoted."""
    return actions.give_on_paper(panel, member, QUOTE, by=world.olli, now=timezone.now())


@pytest.fixture
def notice(world, panel):
    return start_notice(READY[0], unit=panel.unit, activity=panel, by=world.olli)


def use(panel, member, world, **more):
    facts = {"place": Place(thing=panel), "words": WORDS, "by": world.olli, "now": timezone.now()}
    return actions.use_permission(panel, member, more.pop("kind", "quote"), **(facts | more))


def typed(member, **more):
    return {"person": member.pk, "kind": "quote", "words": WORDS, "place": "report", "is_seen": "on"} | more


def test_the_ready_consents_are_the_kinds_that_can_be_used():
    assert {ready.slug for ready in CONSENTS} == set(ConsentKind.values)


def test_it_is_given_on_paper_in_the_persons_language(world, panel, member, page, sign_in):
    client = sign_in(world.maija)
    assert "I may be photographed." in client.get(f"{page}of/{member.pk}/photo/").text
    for _press in range(2):
        client.post(f"{page}of/{member.pk}/photo/")
    consent = Consent.objects.get()
    assert (consent.purpose, consent.how, consent.language) == (f"photo-{panel.pk}", "paper", "en")
    assert consent.recorded_by == world.maija
    assert count_of("participant.consented") == 1


def test_only_a_recording_ends_with_the_activity(panel):
    panel.ends_on = timezone.localdate()
    assert [ready.until(panel) for ready in CONSENTS] == [None, None, panel.ends_on]


def test_unknown_things_are_not_there(world, member, page, quoted, sign_in):
    client = sign_in(world.maija)
    assert client.post(f"{page}of/{member.pk}/soul/").status_code == 404
    assert client.post(f"{page}of/999/photo/").status_code == 404
    assert client.post(f"{page}999/take-back/").status_code == 404


def test_a_person_is_quoted_in_the_report_who_has_agreed(world, panel, member, page, quoted, sign_in):
    client = sign_in(world.maija)
    assert client.post(f"{page}use/", typed(member)).url == page
    report = client.get(f"/en/staff/activities/{panel.pk}/report/").text
    assert f"“{WORDS}” – Anna" in report
    assert "Ahola" not in report
    assert WORDS in client.get(page).text


def test_nobody_is_quoted_who_has_not_agreed(world, member, page, quoted, sign_in):
    reply = sign_in(world.maija).post(f"{page}use/", typed(member, kind="photo", place="elsewhere", where="Lehti"))
    assert reply.status_code == 422
    assert "Anna Ahola has not agreed to be in pictures." in reply.text
    assert WORDS in reply.text
    assert not Use.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"is_seen": ""}, "Show it to the person first."),
        ({"place": "elsewhere"}, "Write where it is used"),
        ({"words": ""}, "Write the words"),
        ({"person": "999"}, "Choose one."),
    ],
)
def test_what_is_missing_is_said_at_its_field(world, member, page, quoted, sign_in, wrong, problem):
    reply = sign_in(world.maija).post(f"{page}use/", typed(member, **wrong))
    assert reply.status_code == 422
    assert problem in reply.text


def test_the_report_has_no_pictures(world, panel, member):
    actions.give_on_paper(panel, member, PHOTO, by=world.olli, now=timezone.now())
    with pytest.raises(ValidationError, match="no pictures"):
        use(panel, member, world, kind="photo")


def test_taking_back_is_confirmed_and_shows_what_to_take_down(world, panel, member, page, quoted, sign_in, mailoutbox):
    used, client = use(panel, member, world), sign_in(world.maija)
    for _press in range(2):
        client.post(f"{page}{quoted.pk}/take-back/")
    assert Delivery.objects.filter(kind="call-taken-back").count() == 1
    assert "You told us that you take this back: Quotes." in mailoutbox[-1].body
    assert WORDS not in client.get(f"/en/staff/activities/{panel.pk}/report/").text
    for address in (page, f"/en/staff/activities/{panel.pk}/"):
        assert "To be taken down" in client.get(address).text
    for _press in range(2):
        client.post(f"{page}uses/{used.pk}/taken-down/")
    assert "To be taken down" not in client.get(page).text
    assert count_of("participant.use_taken_down") == 1


def test_the_duty_of_the_week_says_what_to_take_down(world, panel, member, quoted, sign_in):
    use(panel, member, world)
    actions.take_back_permission(quoted, panel, by=world.olli, now=timezone.now())
    for person in (world.olli, world.maija):
        assert "Take down: Quotes: the report of the activity" in sign_in(person).get("/en/staff/").text
    for person in (world.sari, world.timo):
        assert "Take down" not in sign_in(person).get("/en/staff/").text
    Use.objects.update(ended_at=timezone.now() - timedelta(days=2))
    assert "Take down" in sign_in(world.sari).get("/en/staff/").text
    assert "Take down" not in sign_in(world.timo).get("/en/staff/").text


def test_a_notice_with_such_words_is_not_printed_before_they_are_out(
    world, panel, member, page, quoted, notice, sign_in
):
    client, address = sign_in(world.maija), reverse("publications:show", args=[notice.pk])
    pdf = reverse("publications:pdf", args=[notice.pk, "fi", "a4"])
    facts = {"name": "Esite", "kind": "poster", "code": "", "link": "", "by": world.olli}
    change_notice(notice, texts={"fi": {"title": "Tule", "lead": f"Anna:  {WORDS}"}}, **facts)
    client.post(f"{page}use/?notice={notice.pk}", typed(member, place=f"notice-{notice.pk}"))
    used = Use.objects.get()
    assert client.get(pdf).status_code == 200
    actions.take_back_permission(quoted, panel, by=world.olli, now=timezone.now())
    assert client.get(pdf).status_code == 302
    assert "A participant has taken a permission back." in client.get(address).text
    assert "still stand in" in client.post(f"{page}uses/{used.pk}/taken-down/", follow=True).text
    change_notice(notice, texts={"fi": {"title": "Tule", "lead": "Kahvia."}}, **facts)
    client.post(f"{page}uses/{used.pk}/taken-down/")
    assert client.get(pdf).status_code == 200


def test_who_has_left_or_wants_to_be_forgotten_is_taken_down_too(world, panel, member, page, quoted, sign_in):
    use(panel, member, world)
    actions.leave(member, panel, by=None, now=timezone.now())
    client = sign_in(world.maija)
    assert "Anna Ahola" in client.get(page).text
    actions.remove_person(member, by=None)
    text = client.get(page).text
    assert "Anna Ahola" not in text
    assert "a person who wants to be forgotten" in text
    used = Use.objects.get()
    for _press in range(2):
        assert client.post(f"{page}uses/{used.pk}/taken-down/").url == page
    assert not Use.objects.exists()


def test_the_people_page_says_who_has_agreed_in_words(world, panel, quoted, sign_in):
    text = sign_in(world.maija).get(f"{STAFF}/activities/{panel.pk}/people/").text
    assert "Quotes: yes" in text
    assert "Pictures: no" in text


def test_an_agreement_that_a_worker_marks_withdrawn_is_confirmed(world, panel, member, sign_in, mailoutbox):
    text = actions.start_agreements(panel, ["participation"], by=world.olli)[0]
    signed = actions.sign(text, member, language="en", how="paper", by=world.olli, now=timezone.now())
    for _press in range(2):
        sign_in(world.maija).post(f"{STAFF}/signatures/{signed.pk}/withdraw/")
    assert Delivery.objects.filter(kind="call-taken-back").count() == 1
    assert "You told us that you take this back: Taking part." in mailoutbox[-1].body


def test_only_the_team_and_the_organisers_see_and_act(world, panel, member, page, quoted, sign_in):
    used = use(panel, member, world)
    for person in (world.aino, world.vilma, world.antti, world.timo):
        client = sign_in(person)
        for path in ("", "use/", f"of/{member.pk}/photo/"):
            assert client.get(f"{page}{path}").status_code == 404
        for path in (f"{quoted.pk}/take-back/", f"uses/{used.pk}/taken-down/"):
            assert client.post(f"{page}{path}").status_code == 404
    assert Use.objects.live(timezone.localdate()).exists()


def test_the_trail_names_nobody(world, panel, member, quoted):
    used = use(panel, member, world)
    actions.take_back_permission(quoted, panel, by=world.olli, now=timezone.now())
    actions.take_down_use(used, by=world.olli, now=timezone.now())
    assert "Anna" not in whole_trail()
    assert WORDS not in whole_trail()
