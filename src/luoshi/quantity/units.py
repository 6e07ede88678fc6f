"""Units of measurement: how each is written, its base unit and what kind of amount it counts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from luoshi.quantity.words import words


class UnitKind(StrEnum):
    """What an amount with this unit can be."""

    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    TIMES = "times"
    RANK = "rank"  # 第3位, 前十强
    PLACES = "places"  # 46位: a place, a move by places, or people
    PHYSICAL = "physical"  # lengths, areas, weights, energy: a level
    COUNT = "count"  # things and people
    PERIOD = "period"  # 天, 小时: an amount only where a procedure or a count of days is measured
    LABEL = "label"  # 岁, 千伏: says which things, measures nothing itself


@dataclass(frozen=True, slots=True)
class Unit:
    """``name`` is the base unit; an amount is multiplied by ``factor`` to reach it."""

    name: str
    kind: UnitKind
    factor: Decimal = Decimal(1)


_MONEY = {
    "元": "元",
    "元人民币": "元",
    "人民币": "元",
    "块钱": "元",
    "美元": "USD",
    "美金": "USD",
    "欧元": "EUR",
    "港元": "HKD",
    "港币": "HKD",
    "日元": "JPY",
    "英镑": "GBP",
}
_PERIOD = ("天", "小时", "工作日", "个工作日", "分钟", "个月", "个小时", "秒", "日历天")
_LABEL = ("岁", "周岁", "千伏", "蒸吨", "伏", "星级")
_ALIASES = {
    "平方千米": "平方公里", "个工作日": "工作日", "个小时": "小时", "个项目": "个", "个县": "个", "平米": "平方米", "㎡": "平方米", "m²": "平方米", "米²": "平方米",
    "km": "公里", "km²": "平方公里", "m³": "立方米", "TEU": "标箱", "吨标煤": "吨标准煤", "平方": "平方米", "立方": "立方米", "大类": "类",
}  # fmt: skip


def _build() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for word in words("physical_units"):
        units[word] = Unit(_ALIASES.get(word, word), UnitKind.PHYSICAL)
    for word in words("counters"):
        units[word] = Unit(_ALIASES.get(word, word), UnitKind.COUNT)
    for word in _PERIOD:
        units[word] = Unit(_ALIASES.get(word, word), UnitKind.PERIOD)
    for word in _LABEL:
        units[word] = Unit(word, UnitKind.LABEL)
    for word, base in _MONEY.items():
        units[word] = Unit(base, UnitKind.MONEY)
    for word in ("%", "％", "个%", "个百分之"):
        units[word] = Unit("%", UnitKind.PERCENT)
    units["‰"] = Unit("‰", UnitKind.PERCENT)
    for word in ("个百分点", "百分点", "个百分比", "pp"):
        units[word] = Unit("pp", UnitKind.POINTS)
    units["倍"] = Unit("倍", UnitKind.TIMES)
    units["位"] = Unit("位", UnitKind.PLACES)
    units["位次"] = Unit("位", UnitKind.PLACES)
    return units


UNITS = _build()
LONGEST_UNIT = max(map(len, UNITS))
RARE_UNITS = frozenset(words("rare_counters"))
