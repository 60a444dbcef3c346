"""The suppression gate."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ideakirja.kit.gate import gate, gate_overlapping

tables = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 30), min_size=2)


@settings(max_examples=2000, deadline=None)
@given(tables, st.integers(5, 10))
def test_no_small_number_is_shown_or_can_be_counted(counts, limit):
    """No cell of 1…k−1 is shown; what is held back is nobody at all, or k people or more in two cells or more."""
    shown = gate(counts, limit=limit)
    if shown.is_hidden:
        assert sum(counts.values()) < limit
        return
    assert all(n >= limit for n in shown.counts.values())
    held = shown.total - sum(shown.counts.values())
    assert held == 0 or (held >= limit and len(counts) - len(shown.counts) >= 2) or not shown.counts


@settings(max_examples=500, deadline=None)
@given(tables, st.integers(5, 10))
def test_where_many_may_be_chosen_those_who_did_not_are_protected_too(counts, limit):
    total = max(counts.values())
    for n in gate_overlapping(counts, total, limit=limit).counts.values():
        assert n >= limit
        assert total - n == 0 or total - n >= limit


def test_everybody_said_yes():
    """Empty cells may be known to be empty: that tells of no one."""
    assert gate({"yes": 20, "no": 0}).counts == {"yes": 20}


def test_two_said_no():
    assert gate({"yes": 20, "no": 2, "neither": 0}).counts == {}
