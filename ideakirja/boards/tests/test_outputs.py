"""What the activity's report gets."""

from ideakirja.boards import actions
from ideakirja.boards.outputs import outputs

from .things import a_board, an_activity, write


def test_every_sheet_with_notes(world):
    activity = an_activity(world)
    a_board(world, activity=activity, name="Tyhjä")
    board = a_board(world, "problem-why-solution", activity=activity, name="Ongelmat", question="Mikä ei toimi?")
    rows = write(board, "rows", "Puhelin | Jonot")
    actions.choose_note(rows[0], by=world.sari)
    [output] = outputs(activity)
    assert output == {
        "name": "Ongelmat",
        "template": "problem-why-solution",
        "question": "Mikä ei toimi?",
        "is_closed": False,
        "is_script": False,
        "choice": "Most feasible",
        "areas": [
            {
                "name": "Problems and solutions",
                "columns": ["What is the problem?", "Why is it a problem?", "What would solve it?"],
                "groups": [
                    {
                        "theme": "",
                        "notes": [
                            {
                                "text": "What is the problem? Puhelin\nWhy is it a problem? Jonot",
                                "cells": ["Puhelin", "Jonot", ""],
                                "depth": 0,
                                "is_chosen": True,
                            }
                        ],
                    }
                ],
            }
        ],
    }


def test_two_queries_for_any_number(world, django_assert_num_queries):
    activity = an_activity(world)
    for _ in range(5):
        write(a_board(world, activity=activity), "strengths", "Kahvi")
    with django_assert_num_queries(2):
        assert len(outputs(activity)) == 5
