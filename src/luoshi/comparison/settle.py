"""Setting the reported amount against the promised one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from luoshi.comparison.figure import Figure
from luoshi.comparison.verdict import Verdict
from luoshi.quantity.render import render_amount
from luoshi.quantity.value import Comparator

NEAR = Decimal("0.03")  # 左右: a clerk lets 5.9 pass for 6左右, 7.6 for 8左右 is admitted as missed
NEAR_POINTS = Decimal("0.2")
FAR_ABOVE = Decimal("1.1")  # of 120家以上 131 is what was promised, 132 is more
_FALL = re.compile(
    "降到|降至|降为|控制在|控制到|压减到|压缩|缩短|减少到|减至|不超过|失业率|消费价格|物价|细颗粒物|零增长|以内"
)


@dataclass(frozen=True, slots=True)
class Settled:
    """The verdict on two amounts with its reason in Chinese."""

    verdict: Verdict
    reason: str
    difference: Decimal | None = None


def settle(promised: Figure, reported: Figure) -> Settled:
    """Compare; a bound that leaves it open is an answer without value."""
    low, high = _signed(promised)
    got_low, got_high = _signed(reported)
    if low is None or high is None or got_low is None or got_high is None:
        return Settled(Verdict.ANSWERED_WITHOUT_VALUE, "数值被隐去，无法比较")
    down = _wants_less(promised)
    if promised.read.quantity.falling and reported.read.quantity.falling:
        down, low, high, got_low, got_high = False, abs(high), abs(low), abs(got_high), abs(got_low)
    bound = reported.read.quantity.comparator
    got = got_low if bound in (Comparator.MORE, Comparator.AT_LEAST) else got_high
    met = _met(promised, (low, high), got, down)
    if _is_open(bound, met, down):
        return Settled(Verdict.ANSWERED_WITHOUT_VALUE, "下次报告只给出界限，是否完成看不出来")
    if not met:
        short = low - got if not down else got - high
        return Settled(Verdict.MISSED, f"差{_told(short, promised)}", got - (high if down else low))
    return Settled(*_how_well(promised, (low, high), got, down))


def _signed(figure: Figure) -> tuple[Decimal | None, Decimal | None]:
    low, high = figure.low, figure.high
    if figure.read.quantity.falling and low is not None and high is not None and figure.key[0] in ("growth", "change"):
        return -high, -low
    return low, high


def _wants_less(figure: Figure) -> bool:
    less = figure.read.quantity.comparator in (Comparator.AT_MOST, Comparator.LESS)
    return less or bool(_FALL.search(figure.words + figure.read.text))


def _met(promised: Figure, bounds: tuple[Decimal, Decimal], got: Decimal, down: bool) -> bool:
    low, high = bounds
    slack = Decimal(0)
    if promised.read.quantity.comparator is Comparator.ABOUT:
        slack = NEAR_POINTS if promised.key[0] == "growth" and abs(low) > 4 else abs(low) * NEAR
    return got <= high + slack if down else got >= low - slack


def _is_open(bound: Comparator, met: bool, down: bool) -> bool:
    """突破100 says nothing of 120; 不到100 says nothing of 80 where less is wanted more."""
    if bound in (Comparator.MORE, Comparator.AT_LEAST):
        return met if down else not met
    if bound in (Comparator.LESS, Comparator.AT_MOST):
        return not met if down else met
    return False


def _how_well(
    promised: Figure, bounds: tuple[Decimal, Decimal], got: Decimal, down: bool
) -> tuple[Verdict, str, Decimal]:
    low, high = bounds
    beyond = low - got if down else got - high
    comparator = promised.read.quantity.comparator
    difference = got - (high if down else low)
    if comparator in (Comparator.AT_LEAST, Comparator.MORE):
        far = got >= low * FAR_ABOVE
    elif comparator in (Comparator.AT_MOST, Comparator.LESS) or down:
        far = False  # to stay below is what was asked
    else:
        far = beyond > (abs(high) * NEAR if comparator is Comparator.ABOUT else 0)
    return (
        (Verdict.EXCEEDED, f"超出{_told(got - high, promised)}", difference)
        if far
        else (Verdict.REACHED, "已达到", difference)
    )


def _told(amount: Decimal, promised: Figure) -> str:
    """The amount as a clerk writes it; the difference of two percentages is in points."""
    unit = "pp" if promised.key[1] == "%" else promised.key[1]
    return render_amount(amount, amount, unit)
