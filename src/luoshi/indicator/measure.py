"""What an amount says of an indicator: its level, its growth, a change, a share, a gap or a place."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from luoshi.indicator.catalogue import Family, Indicator
from luoshi.quantity.value import Measure, Quantity

_TO = re.compile("(?:到|至|达|在|为|是|突破|超过|控制|稳定|保持)")
_FROM_TO = re.compile("(?:提高|上升|下降|降低|增加|回落|扩大|减少|上涨|涨|升|降|增)(?:了|约|近|幅度?)*$")
_SHARE = re.compile("占|比重|比例|相当于")
_GAP = re.compile("高于|低于|快于|高出|好于")
_DOWN = re.compile("下降|降低|减少|回落|负增长|降")
_MONEY = ("元", "USD", "EUR", "HKD", "JPY")
_PEOPLE = ("人", "个", "人次", "名", "户")
_WEIGHT = ("吨", "公斤", "斤")
_INDEX = Decimal(90)  # a price index stands near 100, a price change does not


def fit(quantity: Quantity, gap: str, indicator: Indicator) -> Quantity | None:
    """The amount as one of this indicator, or ``None`` where its unit cannot be."""
    if quantity.unit == "位":
        return replace(quantity, measure=Measure.RANK)
    if quantity.unit == "pp":
        wanted = Measure.GAP if _GAP.search(gap) else quantity.measure
        return replace(quantity, measure=wanted, falling=quantity.falling or bool(_DOWN.search(gap)))
    if _GAP.search(gap) and not re.search("不(?:高|低)于", gap) and quantity.unit != "倍":
        return None
    if quantity.unit in ("%", "‰"):
        return _percent(quantity, gap, indicator)
    if quantity.unit == "倍":
        return quantity if indicator.family is Family.MONEY and quantity.measure is Measure.GROWTH else None
    return _level(quantity, gap, indicator)


def _percent(quantity: Quantity, gap: str, indicator: Indicator) -> Quantity | None:
    falling = quantity.falling or bool(_DOWN.search(gap))
    if _SHARE.search(gap) and not indicator.rate:
        return replace(quantity, measure=Measure.SHARE)
    if indicator.rate:
        moved = _FROM_TO.search(gap) is not None and not _TO.search(gap)
        return replace(quantity, measure=Measure.CHANGE if moved else Measure.LEVEL, falling=falling and moved)
    if indicator.family is Family.PERCENT:
        return replace(quantity, measure=Measure.GROWTH, falling=not re.search("上升|增长|提高", gap))
    if indicator.family is Family.PRICE and quantity.low is not None and quantity.low > _INDEX:
        return replace(quantity, measure=Measure.LEVEL)
    return replace(quantity, measure=Measure.GROWTH, falling=falling)


def _level(quantity: Quantity, gap: str, indicator: Indicator) -> Quantity | None:
    units = {Family.MONEY: _MONEY, Family.PEOPLE: _PEOPLE, Family.WEIGHT: _WEIGHT, Family.COUNT: ("家", "户", "个")}
    allowed = units.get(indicator.family)
    if indicator.family is Family.CONCENTRATION:
        allowed = ("微克/立方米",) if "微克" in quantity.unit else ()
        allowed = (quantity.unit,) if allowed else ()
    if allowed is None or quantity.unit not in allowed:
        return None
    grown = re.search("净?(?:增加|新增|净增|增)(?:了|约|近)*$", gap) is not None and indicator.key != "new_jobs"
    return replace(quantity, measure=Measure.CHANGE if grown else Measure.LEVEL)
