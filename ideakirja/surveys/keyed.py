"""A card that a worker types for somebody else: what stands on the page, and whether it may be saved."""

from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from ideakirja.questions.form import Filled

from .models import Collection
from .receipts import Receipt
from .revealing import warnings_of
from .tokens import new_token, read_token


@dataclass(kw_only=True)
class KeyedCard:
    """receipt: what makes saving twice one card; None when the page had been open for too long."""

    collection: Collection
    token: str
    receipt: Receipt | None
    data: QueryDict
    filled: Filled = field(default_factory=Filled)
    problems: dict[str, str] = field(default_factory=dict)
    notice: str = ""
    may_save_anyway: bool = False

    @classmethod
    def empty(cls, collection: Collection) -> "KeyedCard":
        return cls.opened(collection, new_token(collection), QueryDict())

    @classmethod
    def opened(cls, collection: Collection, token: str, data: QueryDict) -> "KeyedCard":
        opened = read_token(token, collection)
        return cls(collection=collection, token=token, receipt=opened and opened.receipt, data=data)

    @classmethod
    def sent(cls, collection: Collection, data: QueryDict) -> "KeyedCard":
        """As it was typed, with what is to be looked at again. Contacts and names are asked about once."""
        card = cls.opened(collection, data.get("token", "")[:200], data)
        form = collection.version.form
        card.filled = form.read(data)
        warnings = {} if "anyway" in data else warnings_of(form, card.filled, collection.unit)
        card.problems = {key: warned.short for key, warned in warnings.items()} | card.filled.unclear
        card.may_save_anyway = bool(warnings) and not card.filled.unclear
        if card.receipt is None:
            card.refuse(_("The page had been open for a long time. Nothing is lost: save the card once more."))
        elif card.filled.is_empty:
            card.refuse(_("The card is still empty. Answer one question and you can save it."))
        return card

    def refuse(self, notice: str) -> None:
        """Not to be saved as it is. A page that was too old gets a new token, so that saving once more works."""
        self.notice = notice
        if self.receipt is None:
            fresh = KeyedCard.empty(self.collection)
            self.token, self.receipt = fresh.token, fresh.receipt

    @property
    def is_fresh(self) -> bool:
        """Nothing has been typed yet: the one before has just been saved, or there was none."""
        return not self.data

    @property
    def is_ready(self) -> bool:
        return not self.notice and not self.problems

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [
            {
                "number": number,
                "question": question,
                "typed": question.typed(self.data),
                "problem": self.problems.get(question.id),
            }
            for number, question in self.collection.version.form.numbered()
        ]
