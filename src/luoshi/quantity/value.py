"""A quantity as a clerk would enter it: amount, unit, comparator, what it measures. Redacted amounts stay unknown."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Comparator(StrEnum):
    """How the amount bounds the thing (gold guide, ``op``)."""

    EQUAL = "="
    AT_LEAST = ">="
    MORE = ">"
    AT_MOST = "<="
    LESS = "<"
    ABOUT = "~"


class Measure(StrEnum):
    """What kind of figure it is (gold guide, ``measure``)."""

    LEVEL = "level"
    GROWTH = "growth"
    CHANGE = "change"
    SHARE = "share"
    GAP = "gap"
    RANK = "rank"
    COUNT = "count"
    CONTRIBUTION = "contribution"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """An amount in the base unit (万 and 亿 expanded, money in 元).

    ``low`` and ``high`` are equal for a single value, differ for a range, and are both ``None`` when redacted (X亿元):
    unknown is not zero. ``unit`` is ``pp`` for 百分点. ``of`` names the thing measured, ``reference`` what a gap or a
    change is measured against ("全市工业" in 高于全市工业11.4个百分点).
    """

    low: Decimal | None
    high: Decimal | None
    unit: str
    comparator: Comparator = Comparator.EQUAL
    measure: Measure = Measure.OTHER
    of: str | None = None
    reference: str | None = None
    falling: bool = False  # 下降7.5% keeps the positive amount 7.5
    exceeding: bool = False  # written with 超过, 突破: ``>`` in a fact, ``>=`` in a target (see settle_comparator)

    @property
    def redacted(self) -> bool:
        """Whether the writer has blanked the amount out."""
        return self.low is None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityMention:
    """A quantity at ``[start, end)`` of the text that was searched (view offsets)."""

    start: int
    end: int
    quantity: Quantity
