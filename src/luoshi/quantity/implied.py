"""Values that a sentence implies, each with its formula and rounding interval (domain C6)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Implied:
    """``value`` follows from the named inputs by ``formula``; it may lie anywhere in ``[low, high]`` because the inputs
    were rounded. ``unit`` as in ``Quantity``. ``inputs`` are indexes into the reading's quantities.
    ``name`` says in Chinese what the value is (全市固定资产投资).
    """

    name: str
    value: Decimal
    low: Decimal
    high: Decimal
    unit: str
    formula: str
    inputs: tuple[int, ...] = ()
