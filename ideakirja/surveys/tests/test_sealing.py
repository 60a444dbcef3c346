"""Boxes: closed by anybody, opened by the holder of the release key."""

import pytest
from django.core.management import call_command

from ideakirja.surveys import sealing


@pytest.fixture
def fresh_keys():
    """Keys are kept after the first use; forget them before and after."""
    kept = (sealing._public_key, sealing._release_key)
    for key in kept:
        key.cache_clear()
    yield
    for key in kept:
        key.cache_clear()


def test_what_is_sealed_comes_out_again():
    content = {"answers": {"wish": "ä" * 10_000}, "language": "fi"}
    assert sealing.unseal(sealing.seal(content)) == content


@pytest.mark.parametrize("box", [b"", b"broken", bytes(70_000)])
def test_a_damaged_box_says_nothing(box):
    with pytest.raises(sealing.CannotOpen) as problem:
        sealing.unseal(box)
    assert str(problem.value) == ""


def test_a_server_with_the_public_half_closes_and_cannot_open(settings, capsys, fresh_keys):
    call_command("release_public_key")
    secret, settings.RELEASE_PUBLIC_KEY = settings.RELEASE_KEY, capsys.readouterr().out.strip()
    settings.RELEASE_KEY = ""
    sealing._release_key.cache_clear()
    sealing._public_key.cache_clear()
    box = sealing.seal({"a": 1})
    with pytest.raises(sealing.CannotOpen):
        sealing.unseal(box)
    settings.RELEASE_KEY = secret
    sealing._release_key.cache_clear()
    assert sealing.unseal(box) == {"a": 1}
