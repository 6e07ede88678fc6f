"""One figure of one indicator, as a frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from luoshi.period.value import Period
from luoshi.quantity.value import Quantity
from luoshi.text.evidence import Evidence


class Standing(StrEnum):
    """Whether a figure was reached or is aimed at."""

    RESULT = "result"
    TARGET = "target"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What a document says of one indicator in one place.

    ``quantity`` is ``None`` where the target names no number but a relation, which ``relation`` then holds in the
    document's words (与经济增长同步). ``average``: a yearly average over ``period`` (年均). ``stretch``: the second, higher
    value that is striven for beyond the target (增长7%，力争8%). ``scope`` is ``None`` for the document's own area,
    otherwise whose figure it is (全国, 清河县). ``evidence`` runs from the name to the amount, ``sentence`` is the sentence.
    """

    indicator: str
    name: str
    wording: str
    standing: Standing
    period: Period | None
    quantity: Quantity | None
    relation: str | None = None
    average: bool = False
    stretch: bool = False
    announced: bool = False
    scope: str | None = None
    evidence: Evidence
    sentence: Evidence
    text: str

    @property
    def is_own(self) -> bool:
        """Whether it is the figure of the document's own area."""
        return self.scope is None
