"""Writing the memo together: nothing that anybody saved or typed is lost."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from ideakirja.gatherings import actions
from ideakirja.gatherings.actions import Overtaken
from ideakirja.gatherings.documents import plain_proposal
from ideakirja.gatherings.merging import merged
from ideakirja.gatherings.models import Item, Memo
from ideakirja.matters.tests.things import last_verbs, queries_of
from ideakirja.trail.models import LiveEvent

from .inviting import a_member
from .things import URL, a_held_meeting, a_point, agreed_line, an_activity, at_once, finished, typed


@pytest.fixture
def meeting(world):
    return a_held_meeting(world)


@pytest.fixture
def item(meeting):
    return meeting.items.get()


def saved(item):
    return Item.objects.get(pk=item.pk)


def test_save_one_point(world, sign_in, meeting, item):
    fields = typed(item, "Soitetaan takaisin") | {"point": item.pk}
    answer = sign_in(world.maija).post(f"{URL}{meeting.pk}/memo/", fields)
    assert answer.headers["Location"] == f"{URL}{meeting.pk}/memo/#point-{item.pk}"
    assert (saved(item).text, saved(item).version, saved(item).changed_by) == ("Soitetaan takaisin", 1, world.maija)
    assert last_verbs() == ["memo.written"]
    assert LiveEvent.objects.filter(name=f"gathering-{meeting.pk}").exists()


def proposed(answer):
    """The text and the version that the page comes back with for its first point."""
    form = answer.context["points"][0].text_form
    return form["text"].value(), form["version"].value()


def test_over_a_newer_text_both_are_shown_and_saved_on_confirm(world, sign_in, meeting, item):
    actions.write_item(item, "Ollin rivi", version=0, by=world.olli)
    client, address = sign_in(world.maija), f"{URL}{meeting.pk}/memo/"
    answer = client.post(address, typed(item, "Maijan rivi"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Saved by Olli Niemi" in page
    assert proposed(answer) == ("Ollin rivi\nMaijan rivi", 1)
    assert saved(item).text == "Ollin rivi"
    client.post(address, typed(saved(item), "Ollin rivi\nMaijan rivi", 1))
    assert saved(item).text == "Ollin rivi\nMaijan rivi"


def test_every_button_saves_all_points(world, sign_in, meeting, item):
    second, third = a_point(meeting, "Kesälomat"), a_point(meeting, "Tilat")
    actions.write_item(third, "Vanha", version=0, by=world.olli)
    third = saved(third)
    fields = typed(item, "Ensimmäinen") | typed(second, "Toinen") | typed(third, "Uusi", 1) | {"point": second.pk}
    sign_in(world.maija).post(f"{URL}{meeting.pk}/memo/", fields)
    assert [point.text for point in meeting.items.all()] == ["Ensimmäinen", "Toinen", "Uusi"]


def test_a_conflict_in_one_point_keeps_the_others(world, sign_in, meeting, item):
    second = a_point(meeting, "Kesälomat")
    actions.write_item(item, "Ollin rivi", version=0, by=world.olli)
    answer = sign_in(world.maija).post(f"{URL}{meeting.pk}/memo/", typed(item, "Maijan rivi") | typed(second, "Toinen"))
    assert answer.status_code == 422
    assert proposed(answer)[0] == "Ollin rivi\nMaijan rivi"
    assert [point.text for point in meeting.items.all()] == ["Ollin rivi", "Toinen"]


def test_a_point_that_was_left_alone_is_not_written_over(world, sign_in, meeting, item):
    second = a_point(meeting, "Kesälomat")
    actions.write_item(item, "Ollin rivi", version=0, by=world.olli)
    answer = sign_in(world.maija).post(f"{URL}{meeting.pk}/memo/", typed(item, "") | typed(second, "Toinen"))
    assert answer.status_code == 302
    assert [point.text for point in meeting.items.all()] == ["Ollin rivi", "Toinen"]


def test_a_half_line_stays_and_the_texts_are_saved(world, sign_in, meeting, item):
    fields = typed(item, "Puhuttiin") | agreed_line(item, kind="action", text="Soitetaan")
    answer = sign_in(world.maija).post(f"{URL}{meeting.pk}/memo/", fields)
    assert "Choose who takes it on." in answer.content.decode()
    assert 'value="Soitetaan"' in answer.content.decode()
    assert saved(item).text == "Puhuttiin"


def test_the_text_of_a_point_that_is_gone_stays_on_the_page(world, sign_in, meeting):
    gone = a_point(meeting, "Kesälomat")
    actions.remove_item(gone, by=world.olli)
    answer = sign_in(world.maija).post(f"{URL}{meeting.pk}/memo/", typed(gone, "Lomalista puuttuu"))
    assert answer.status_code == 422
    assert "Lomalista puuttuu" in answer.content.decode()


def test_finishing_and_taking_back_save_what_was_typed(world, sign_in, meeting, item):
    today, client = timezone.localdate(), sign_in(world.maija)
    line = actions.agree(item, "note", "Kahvi", by=world.maija, today=today)
    client.post(f"{URL}agreed/{line.pk}/take-back/", typed(item, "Yksi"))
    assert (saved(item).text, item.agreed.count()) == ("Yksi", 0)
    client.post(f"{URL}{meeting.pk}/memo/finish/", typed(saved(item), "Kaksi", 1))
    assert saved(item).text == "Kaksi"
    assert Memo.objects.get().finished_at


def test_over_a_finished_memo_the_text_stays_until_it_is_open_again(world, sign_in, meeting, item):
    actions.write_item(item, "Valmis", version=0, by=world.maija)
    finished(world, meeting)
    client, fields = sign_in(world.olli), typed(saved(item), "Valmis, ja lisää", 1)
    answer = client.post(f"{URL}{meeting.pk}/memo/", fields)
    assert answer.status_code == 422
    assert "Valmis, ja lisää" in answer.content.decode()
    client.post(f"{URL}{meeting.pk}/memo/reopen/", fields)
    assert saved(item).text == "Valmis, ja lisää"


def test_overtaken_again_while_joining(world, sign_in, meeting, item):
    for version, text in enumerate(("Yksi", "Kaksi", "Kolme")):
        actions.write_item(item, text, version=version, by=world.olli)
    answer = sign_in(world.maija).post(f"{URL}{meeting.pk}/memo/", typed(item, "Oma", 1))
    assert proposed(answer) == ("Kolme\nOma", 3)


@pytest.mark.parametrize("version", ["", "x", "-3", "99"])
def test_a_broken_version_never_overwrites(world, sign_in, meeting, item, version):
    actions.write_item(item, "Ollin", version=0, by=world.olli)
    answer = sign_in(world.maija).post(f"{URL}{meeting.pk}/memo/", typed(item, "Maijan", version))
    assert proposed(answer) == ("Ollin\nMaijan", 1)
    assert saved(item).text == "Ollin"


def test_the_same_text_twice_is_one_save(world, item):
    actions.write_item(item, "Sama", version=0, by=world.maija)
    actions.write_item(item, "Sama", version=0, by=world.maija)
    assert saved(item).version == 1


@pytest.mark.django_db(transaction=True)
def test_two_at_the_same_moment(world, item):
    """One is saved; the other is told and holds the text of the first."""
    found = at_once(
        lambda: actions.write_item(item, "Ollin", version=0, by=world.olli),
        lambda: actions.write_item(item, "Maijan", version=0, by=world.maija),
    )
    overtaken = [problem for problem in found if isinstance(problem, Overtaken)]
    assert len(overtaken) == 1
    assert overtaken[0].text == saved(item).text
    assert saved(item).version == 1


def test_joined_texts_have_every_line_once():
    assert merged("a\nb\nc", "a\nx\nc\nd") == "a\nb\nx\nc\nd"
    assert merged("", "oma") == merged("oma", "") == "oma"
    assert merged("sama", "sama") == "sama"


def test_a_text_that_is_too_long_is_kept(world, sign_in, meeting, item):
    text = "ö" * 20_001
    answer = sign_in(world.maija).post(f"{URL}{meeting.pk}/memo/", typed(item, text))
    assert answer.status_code == 422
    assert text in answer.content.decode()


def test_a_finished_memo_is_opened_first(world, item, meeting):
    actions.write_item(item, "Valmis", version=0, by=world.maija)
    finished(world, meeting)
    with pytest.raises(ValidationError, match="Open it again first"):
        actions.write_item(item, "Lisää", version=1, by=world.olli)


def test_written_words_are_no_markup(world, sign_in, meeting, item):
    actions.write_item(item, "<script>alert(1)</script> **tärkeää**", version=0, by=world.maija)
    finished(world, meeting)
    page = sign_in(world.bertta).get(f"{URL}{meeting.pk}/memo/").content.decode()
    assert "<script>alert" not in page
    assert "<strong>tärkeää</strong>" in page


def test_the_plain_memo_begins_from_the_points(world, sign_in, meeting, item):
    today = timezone.localdate()
    actions.agree(item, "action", "Kokeillaan soittoa", owner=world.olli, due_on=today, by=world.maija, today=today)
    page = sign_in(world.maija).get(f"{URL}{meeting.pk}/memo/plain/").content.decode()
    assert "Puhelinajat" in page
    assert "Kokeillaan soittoa" in page
    assert "Olli" not in page.split("<textarea")[1].split("</textarea>")[0]


def test_the_plain_memo_adds_no_full_stop_after_a_question(world, meeting, item):
    day, meeting.language = timezone.localdate(), "en"
    for text in ("Kuka soittaa?", "Soitetaan takaisin"):
        actions.agree(item, "action", text, owner=world.olli, due_on=day, by=world.maija, today=day)
    lines = plain_proposal(meeting).splitlines()
    assert any(line.startswith("- Kuka soittaa? Ready at the latest on") for line in lines)
    assert any(line.startswith("- Soitetaan takaisin. Ready at the latest on") for line in lines)


def test_the_plain_memo_is_guarded_too(world, sign_in, meeting):
    address = f"{URL}{meeting.pk}/memo/plain/"
    sign_in(world.olli).post(address, {"text": "Ollin sanat", "version": 0})
    answer = sign_in(world.maija).post(address, {"text": "Maijan sanat", "version": 0})
    assert answer.status_code == 422
    assert answer.context["form"].initial == {"text": "Ollin sanat\nMaijan sanat", "version": 1}
    assert Memo.objects.get().plain == "Ollin sanat"


def test_a_participants_name_in_the_plain_memo_is_told(world, sign_in):
    meeting = a_held_meeting(world, activity=an_activity(world))
    actions.add_host(meeting, "introducer", participant=a_member(meeting.activity), by=world.maija)
    text = {"text": "Virtasen Annan idea oli hyvä. Anna kertoi.", "version": 0}
    page = sign_in(world.maija).post(f"{URL}{meeting.pk}/memo/plain/", text, follow=True).content.decode()
    assert "The text has a name: Anna Virtanen." in page


def test_all_workers_of_the_unit_read_it(world, sign_in, item):
    meeting = a_held_meeting(world, name="Raati", activity=an_activity(world))
    actions.write_item(meeting.items.get(), "Sovittiin paljon", version=0, by=world.maija)
    for person in (world.bertta, world.aino, world.pekka):
        assert "Sovittiin paljon" in sign_in(person).get(f"{URL}{meeting.pk}/memo/").content.decode()
    assert sign_in(world.bertta).post(f"{URL}{meeting.pk}/memo/", {}).status_code == 404


def test_the_page_asks_no_more_for_more_points(world, sign_in, meeting):
    address, client = f"{URL}{meeting.pk}/memo/", sign_in(world.maija)
    before = queries_of(client, address)
    for number in range(5):
        a_point(meeting, f"Kohta {number}")
    assert queries_of(client, address) == before <= 20
