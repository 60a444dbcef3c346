"""Nothing that people typed becomes a formula in a spreadsheet."""

import pytest

from ideakirja.kit.tables import csv_of, safe_cell


@pytest.mark.parametrize("typed", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "－1", " =1", "\u200b=1"])
def test_a_formula_becomes_text(typed):
    assert safe_cell(typed) == f"'{typed}"


@pytest.mark.parametrize("typed", ["", "Anna", "a=b", "040 123", "7,20", "Äijälä-Niemi", 12])
def test_other_text_stays(typed):
    assert safe_cell(typed) == str(typed)


def test_a_table():
    assert csv_of([["Nimi", "€"], ["Anna; Bo", "=1"]]).decode("utf-8-sig") == 'Nimi;€\r\n"Anna; Bo";\'=1\r\n'
