"""Koivuranta: the units and people that `make run` shows and that the tests speak of by name."""

from dataclasses import dataclass

from django.conf import settings

from ideakirja.people.models import Role, RoleKind, Unit, User


@dataclass(frozen=True, kw_only=True)
class World:
    """Units: the whole of adult social work, and under it two offices. People are called by first name."""

    whole: Unit
    keskusta: Unit
    rantakyla: Unit
    maija: User  # social counsellor, Keskusta
    olli: User  # social worker, Keskusta
    aino: User  # office worker, Keskusta
    bertta: User  # benefit handler, Keskusta
    sari: User  # lead worker, Keskusta
    kaisa: User  # coordinator of the whole
    pekka: User  # manager of the whole
    vilma: User  # communications officer of the whole
    antti: User  # administrator of the whole
    timo: User  # social worker, Rantakylä: a stranger to Keskusta

    @property
    def people(self) -> list[User]:
        return [value for value in vars(self).values() if isinstance(value, User)]


def build_people() -> World:
    """Make the units and the staff. Call once on an empty database."""
    whole = Unit.objects.create(
        names={"fi": "Koko aikuissosiaalityö", "sv": "Hela vuxensocialarbetet", "en": "All adult social work"}
    )
    keskusta = Unit.objects.create(
        names={"fi": "Keskustan toimisto", "sv": "Centrums byrå", "en": "Town centre office"}, parent=whole
    )
    rantakyla = Unit.objects.create(
        names={"fi": "Rantakylän toimisto", "sv": "Strandbyns byrå", "en": "Rantakylä office"}, parent=whole
    )

    def person(name: str, title: str, kind: RoleKind, unit: Unit) -> User:
        email = f"{name.split()[0].lower()}@koivuranta.example"
        user = User.objects.create_user(email, settings.DEMO_PASSWORD, name=name, title=title)
        Role.objects.create(user=user, unit=unit, kind=kind)
        return user

    return World(
        whole=whole,
        keskusta=keskusta,
        rantakyla=rantakyla,
        maija=person("Maija Salo", "sosiaaliohjaaja", RoleKind.SOCIAL_COUNSELLOR, keskusta),
        olli=person("Olli Niemi", "sosiaalityöntekijä", RoleKind.SOCIAL_WORKER, keskusta),
        aino=person("Aino Berg", "toimistotyöntekijä", RoleKind.OFFICE_WORKER, keskusta),
        bertta=person("Bertta Lind", "etuuskäsittelijä", RoleKind.BENEFIT_HANDLER, keskusta),
        sari=person("Sari Lehto", "johtava työntekijä", RoleKind.LEAD_WORKER, keskusta),
        kaisa=person("Kaisa Aalto", "koordinaattori", RoleKind.COORDINATOR, whole),
        pekka=person("Pekka Mattila", "aikuissosiaalityön päällikkö", RoleKind.MANAGER, whole),
        vilma=person("Vilma Ek", "viestintäasiantuntija", RoleKind.COMMUNICATIONS, whole),
        antti=person("Antti Rinne", "pääkäyttäjä", RoleKind.ADMINISTRATOR, whole),
        timo=person("Timo Koski", "sosiaalityöntekijä", RoleKind.SOCIAL_WORKER, rantakyla),
    )
