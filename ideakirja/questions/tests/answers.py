"""A filled-in form for the tests."""

from django.http import QueryDict

TEXT = {"fi": "Kysymys", "sv": "Fråga", "en": "Question"}


def filled(**answers: str | list[str]) -> QueryDict:
    """What the browser sends: filled(year="1973"), filled(many=["a", "b"])."""
    form = QueryDict(mutable=True)
    for name, value in answers.items():
        form.setlist(f"q-{name}", value if isinstance(value, list) else [value])
    return form
