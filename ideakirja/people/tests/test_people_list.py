"""The page of people and units."""

import pytest

from ideakirja.people.models import Role, RoleKind, Unit, User

URL = "/en/staff/people/"


def test_a_worker_sees_the_own_unit_and_no_acts(world, sign_in):
    page = sign_in(world.maija).get(URL).text
    assert "Olli Niemi" in page
    assert "Timo Koski" not in page
    assert "Invite somebody" not in page
    assert f"/en/staff/people/{world.olli.pk}/" not in page


def test_an_administrator_sees_the_whole_tree_with_the_acts(world, sign_in):
    page = sign_in(world.antti).get(URL).text
    assert page.index("All adult social work") < page.index("Town centre office") < page.index("Rantakylä office")
    assert "Invite somebody" in page
    assert f"/en/staff/people/units/{world.whole.pk}/add/" in page


def test_without_any_role_the_page_says_what_to_do(world, sign_in):
    Role.objects.filter(user=world.maija).delete()
    assert "You do not have a role in any unit." in sign_in(world.maija).get(URL).text


def test_a_person_without_a_role_is_found_by_the_administrator_of_the_whole(world, sign_in):
    Role.objects.filter(user=world.maija).delete()
    assert "Maija Salo" in sign_in(world.antti).get(URL).text
    assert "Maija Salo" not in sign_in(world.pekka).get(URL).text


def test_more_people_and_units_need_no_more_queries(world, sign_in, django_assert_max_num_queries):
    for number in range(20):
        unit = Unit.objects.create(names={"en": f"Team {number}"}, parent=world.keskusta)
        user = User.objects.create_user(f"p{number}@koivuranta.example", name=f"Person {number}")
        Role.objects.create(user=user, unit=unit, kind=RoleKind.OFFICE_WORKER)
    browser = sign_in(world.antti)
    browser.get(URL)
    with django_assert_max_num_queries(22):
        assert "Person 19" in browser.get(URL).text


@pytest.mark.parametrize("name", ["maija", "sari", "pekka", "kaisa"])
def test_the_menu_offers_the_trail_only_to_administrators(world, sign_in, name):
    assert "/en/staff/trail/" not in sign_in(getattr(world, name)).get(URL).text
    assert "/en/staff/trail/" in sign_in(world.antti).get(URL).text
