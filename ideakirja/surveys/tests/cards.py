"""Cards for the tests: filled and sent as a browser does it, or put straight into the waiting row."""

import re
from datetime import date, timedelta

from django.test import Client
from django.utils import timezone

from ideakirja.questions.actions import adopt
from ideakirja.questions.ready import ORAL_FEEDBACK
from ideakirja.surveys.actions import start_collection, submit
from ideakirja.surveys.models import Collection
from ideakirja.surveys.receipts import Receipt


def open_card(code: str, language: str = "en", client: Client | None = None) -> str:
    """The hidden token of a freshly opened card."""
    page = (client or Client()).get(f"/{language}/k/{code}/").content.decode()
    return re.search(r'name="token" value="([^"]+)"', page)[1]


def send_card(code: str, language: str = "en", token: str = "", client: Client | None = None, **answers: str):
    """Post a card; the answer of the server."""
    client = client or Client()
    token = token or open_card(code, language, client)
    filled = {"token": token, **{f"q-{name}": value for name, value in answers.items()}}
    return client.post(f"/{language}/k/{code}/", filled)


def put_waiting(collection: Collection, number: int, *, today: date | None = None, **answers: object) -> list[Receipt]:
    """`number` sealed answers; `{n}` in a text becomes the number of the card."""
    receipts = []
    for n in range(number):
        receipt = Receipt.draw()
        filled = {
            key: value.replace("{n}", str(n)) if isinstance(value, str) else value for key, value in answers.items()
        }
        content = {"answers": filled, "language": "fi", "mark": None, "receipt": receipt.hash}
        submit(collection, receipt, content, suspect=False, opened_on=today or timezone.localdate())
        receipts.append(receipt)
    return receipts


def start_oral(world, **more: object) -> Collection:
    """An open collection of oral feedback in Keskusta."""
    today = timezone.localdate()
    collection = Collection(
        unit=world.keskusta,
        version=adopt(ORAL_FEEDBACK, by=world.sari),
        name="Suullinen palaute, syksy",
        purposes={"fi": "Kehitämme omaa työtämme."},
        responsible=world.maija,
        opens_on=today,
        closes_on=today + timedelta(days=60),
        promise_days=30,
        release_limit=5,
        offers_slip=False,
    )
    for name, value in more.items():
        setattr(collection, name, value)
    return start_collection(collection, by=world.sari)
