"""A growth rate that does not fit the two levels told with it: 735.2亿元 … 860亿元，增长15%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from luoshi.checking.manuscript import Figure, Manuscript
from luoshi.checking.remark import Remark, Severity
from luoshi.checking.told import amount, is_level
from luoshi.quantity.value import Comparator, Measure

# Rates that are measured in comparable prices need not fit levels in current prices.
REAL = re.compile(r"可比|不变价|同口径|扣除|实际增长|生产总值|增加值|GDP|产值|居民|收入")
FROM = re.compile(r"(?:由|从|上年的?|去年的?|(?:19|20)\d\d年的?|上年同期的?)[^，。；\d]{0,12}$")
TO = re.compile(
    r"(?:增加到|提高到|增长到|上升到|扩大到|达到|增至|升至|提高至|达|下降到|减少到|降至|降到|减至|下降至|减少至|发展到|压减到)(?:今年的?|(?:19|20)\d\d年的?)?$"
)
MORE = re.compile(r"(?:比|较)?(?:上年|去年)?(?:同期)?(?:净)?(?:增加|增长|增|多)$")
SLACK = Decimal("0.06")  # percent points beyond rounding that nobody would quarrel about


def find(manuscript: Manuscript) -> Iterator[Remark]:
    """Within one clause: two levels and a rate, or a level, its increase and a rate."""
    for figure in manuscript.figures:
        if not _is_rate(figure):
            continue
        start, _ = manuscript.clause(figure.start)
        near = list(manuscript.figures_in(start, figure.start))[-3:]
        yield from _between(manuscript, near, figure)
        yield from _increase(manuscript, near, figure)


def _is_rate(figure: Figure) -> bool:
    quantity = figure.quantity
    return (
        quantity.measure is Measure.GROWTH
        and quantity.unit == "%"
        and quantity.low == quantity.high
        and quantity.low is not None
        and quantity.comparator is Comparator.EQUAL
    )


def _between(manuscript: Manuscript, near: list[Figure], rate: Figure) -> Iterator[Remark]:
    """由735.2亿元增加到860亿元，增长15%."""
    if len(near) < 2 or not _pair(near[-2], near[-1]):
        return
    before, after = near[-2], near[-1]
    text = manuscript.text
    led = FROM.search(text, max(0, before.start - 24), before.start)
    if not led or not TO.search(text, max(before.end, after.start - 12), after.start):
        return
    if re.search(r"年均|平均|[，。；]\D{4,}$", text[after.end : rate.start]) or REAL.search(
        text, *manuscript.clause(rate.start)
    ):
        return
    yield from _judge(manuscript, rate, before, after)


def _increase(manuscript: Manuscript, near: list[Figure], rate: Figure) -> Iterator[Remark]:
    """860亿元，比上年增加124.8亿元，增长15%."""
    if len(near) < 2 or near[-2].quantity.unit != near[-1].quantity.unit or not is_level(near[-2]):
        return
    level, more = near[-2], near[-1]
    text = manuscript.text
    between = text[level.end : more.start]
    if (
        more.quantity.low is None
        or not MORE.search(between)
        or len(between) > 14
        or len(text[more.end : rate.start]) > 6
    ):
        return
    if REAL.search(text, *manuscript.clause(rate.start)) or level.quantity.comparator is not Comparator.EQUAL:
        return
    base = amount(level) - more.quantity.low
    if base > 0:
        half = level.half + more.half
        low = (amount(level) - level.half) / (base + half) * 100 - 100
        high = (amount(level) + level.half) / max(base - half, Decimal(1)) * 100 - 100
        yield from _outside(manuscript, rate, (low, high))


def _pair(one: Figure, other: Figure) -> bool:
    return (
        one.quantity.unit == other.quantity.unit
        and is_level(one)
        and is_level(other)
        and one.quantity.comparator is other.quantity.comparator is Comparator.EQUAL
        and amount(one) > one.half
    )


def _judge(manuscript: Manuscript, rate: Figure, before: Figure, after: Figure) -> Iterator[Remark]:
    low = (amount(after) - after.half) / (amount(before) + before.half) * 100 - 100
    high = (amount(after) + after.half) / (amount(before) - before.half) * 100 - 100
    if rate.quantity.falling:
        low, high = -high, -low
    yield from _outside(manuscript, rate, (low, high))


def _outside(manuscript: Manuscript, rate: Figure, bounds: tuple[Decimal, Decimal]) -> Iterator[Remark]:
    told, slack = rate.quantity.low or Decimal(0), rate.half + SLACK
    if bounds[0] - slack <= told <= bounds[1] + slack:
        return
    middle = (bounds[0] + bounds[1]) / 2
    message = f"“{manuscript.words(rate)}”与前面的数推算不符（应约为{middle:.1f}%），请核对基数、增量和增幅，口径不同的请注明。"
    yield manuscript.remark("growth_misfit", Severity.ORDINARY, message, [manuscript.around(rate)])
