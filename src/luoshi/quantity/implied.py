"""Values that a sentence implies, each with its formula and rounding interval (domain C6)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from itertools import product


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


@dataclass(frozen=True, slots=True)
class Rounded:
    """A written number and how far the true one may lie from it (47 % → 0.5 points either way)."""

    value: Decimal
    half: Decimal = Decimal(0)

    @property
    def ends(self) -> tuple[Decimal, Decimal]:
        """The least and the greatest number that is written so."""
        return self.value - self.half, self.value + self.half


Estimate = tuple[Decimal, Decimal, Decimal]
"""Value, least and greatest possible value."""


def _spread(formula: Callable[..., Decimal], *inputs: Rounded) -> Estimate:
    """Evaluate a formula that is monotone in each input at the written numbers and at all corners of their rounding."""
    corners = [formula(*corner) for corner in product(*(one.ends for one in inputs))]
    return formula(*(one.value for one in inputs)), min(corners), max(corners)


def total_from_share(part: Rounded, share: Rounded) -> Estimate:
    """The whole of which ``part`` is ``share`` percent: 904.6 / 47 %."""
    return _spread(lambda amount, percent: amount / (percent / 100), part, share)


def base_from_growth(level: Rounded, growth: Rounded) -> Estimate:
    """The level before it grew by ``growth`` percent (negative where it fell): 1762.7 / 1.064."""
    return _spread(lambda amount, percent: amount / (1 + percent / 100), level, growth)


def reference_from_gap(rate: Rounded, gap: Rounded) -> Estimate:
    """The rate from which ``rate`` differs by ``gap`` points (negative where it lies below): 26.5 - 11.4."""
    return _spread(lambda own, points: own - points, rate, gap)


def share_before(share: Rounded, part_growth: Rounded, whole_growth: Rounded) -> Estimate:
    """The share before part and whole grew by their rates: 47 % x 1.156 / 1.132."""
    return _spread(
        lambda now, part, whole: now * (1 + whole / 100) / (1 + part / 100), share, part_growth, whole_growth
    )


def yearly_growth(multiple: Decimal, years: int) -> Decimal:
    """The percent by which something grows each year to reach ``multiple`` in ``years``: 2 in 3 years → 26.0."""
    return ((multiple.ln() / years).exp() - 1) * 100
