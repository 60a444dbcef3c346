"""Which matters a message might belong to."""

from ideakirja.matters.models import Matter
from ideakirja.matters.suggestions import shared_words, suggest

from .things import a_matter, a_voice


def test_shared_words(world):
    """Word beginnings are compared, so that Finnish endings do not matter; the words are shown as they were written."""
    phone = a_matter(world, "Puhelimeen ei pääse läpi")
    a_matter(world, "Odotustilan tuolit")
    (suggestion,) = suggest(a_voice(world, "En voi jonottaa puhelimessa."), Matter.objects.all())
    assert suggestion.matter == phone
    assert shared_words([suggestion]) == ["puhelimessa"]


def test_short_and_common_words_do_not_count(world):
    a_matter(world, "Mutta koska minulla ei ole auto")
    assert suggest(a_voice(world, "Mutta minulle, koska auto"), Matter.objects.all()) == []


def test_the_own_unit_comes_first(world):
    own = a_matter(world, "Puhelin")
    a_matter(world, "Puhelin ja jono", unit=world.rantakyla, owner=world.timo)
    found = suggest(a_voice(world, "Puhelimen jonossa, jonotin"), Matter.objects.all())
    assert found[0].matter == own


def test_at_most_five(world):
    for n in range(8):
        a_matter(world, f"Puhelin {n}")
    assert len(suggest(a_voice(world), Matter.objects.all())) == 5
