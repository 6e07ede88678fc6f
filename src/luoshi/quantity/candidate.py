"""A number found in the text before it is known what it measures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from luoshi.quantity.units import Unit, UnitKind
from luoshi.quantity.value import Comparator


@dataclass(slots=True, kw_only=True)
class Candidate:
    """``[start, end)`` covers number, unit and the comparator words directly attached; ``core`` is where the number begins.

    ``low`` and ``high`` are already in the base unit. ``tail`` is where the unit ends, before 以上 and the like.
    """

    start: int
    end: int
    core: int
    tail: int
    low: Decimal | None
    high: Decimal | None
    unit: Unit
    comparator: Comparator = Comparator.EQUAL
    exceeding: bool = False

    @property
    def kind(self) -> UnitKind:
        """What the unit counts."""
        return self.unit.kind
