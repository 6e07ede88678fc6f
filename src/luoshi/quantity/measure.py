"""What kind of figure an amount is: the words right before it and its unit tell."""

from __future__ import annotations

import re

from luoshi.quantity.units import UnitKind
from luoshi.quantity.value import Measure

_RISE = "增长|增加|增产|递增|上涨|上升|提升|提高|净增|增收|攀升|扩大|增|升|涨|多|跃升|前移|进位|上调|上浮|反弹|回升"
_FALL = "下降|减产|降低|减少|压减|压缩|缩短|精简|回落|下滑|削减|调减|减排|下调|减|降|缩减|收窄|少|减负|下浮|节约|下跌|萎缩|后移|降幅|降本"
_ADVERB = "(?:了|幅度|再|又|仅|就|也|都|均|各|预计|可比|力争|实际|同比|平均|年均|约|近|超|超过|突破|接近|不低于|不少于|达|达到|可|将|分别|：|:|每年|每人|每月|月人均|人均|户均|左右|基本|至少|最多|额)*"
_CHANGED = re.compile(f"(?:{_RISE}|{_FALL}|拉动|翻){_ADVERB}$")
_RATE_NOUN = re.compile(
    "(?:增速|增幅|涨幅|降幅|增长率|下降率|增长速度|年均增速|平均增速|增长|下降|年增|递增率|增长幅度)[^，。；、]{0,4}?(?:为|是|达|达到|在|保持在|位居|控制在|超|超过|不低于|不少于|约|：|:|至少|均)*$"
)
_FALLING = re.compile(f"(?:{_FALL}|下降率|降低率){_ADVERB}$")
_REACHED = re.compile("(?:到|至|为)(?:了|约|近|超|超过|目前的|不超过|不到|平均)*$")
_NEW_AREA = re.compile("(?:净增|减少|增加(?!值)|减排|压减|调减|削减|降低|淘汰|压缩|减免|节约)[^，。；：]{0,14}$")
_GREW = re.compile("[^，。；、：\n]新增$")  # 建成区面积新增8平方公里; 新增绿地8亩 tells a level
_REDUCED_BY = re.compile("(?:精简|削减|压减|减少|压缩|降低|减免|节约)(?![^，。；]*[率重例])[^，。；：、]{1,10}$")
_CHANGED_TO = re.compile(
    "(?:下降|降低|减少|回落|上升|提高|提升|上涨|增加|增长|下调|上调|扩大|压缩|缩短|降|升)(?:到|至|为)(?:了|约|近|超|超过|目前的|平均)*$"
)
_STOCK = re.compile(
    "(?:吞吐量|拥有量|保有量|人口|能力)(?:预计|已|将|要|分别|达到?|为|突破|超过?|约|近|完成|到|增加到|提高到|扩大到)*$"
)
_DAYS = re.compile("天数[^，。；]{0,6}$")
_GAP = re.compile("(?:高于|低于|高出|快于|慢于|高|低|领先|落后于?)[^，。；]{0,18}$")
_CONTRIBUTION = re.compile("(?:贡献率|贡献|拉动)[^，。；]{0,24}$")
_INCREMENT_SHARE = re.compile("增量[^，。；]{0,4}$")
_PLACED = re.compile("[排居列名第位获全省国市]")
_RANK_MOVED = re.compile(
    "(?:跃升|上升|提升|前移|前进|进位|下滑|后退|下降|提高|晋升|赶超|前进了|上升了|升|后移|晋|进)了?$"
)


def measure_of(kind: UnitKind, before: str, after: str) -> Measure:
    """The measure of an amount whose sentence up to it is ``before`` and whose next words are ``after``."""
    return _BY_KIND[kind](before.rstrip(), after.strip())


def is_falling(before: str) -> bool:
    """Whether the amount is told as a fall (下降7.5%)."""
    return bool(_FALLING.search(before)) or (bool(_REDUCED.search(before)))


_REDUCED = re.compile("(?:减少|减排|压减|调减|削减|降低|减免)[^，。；：、]{0,10}$")


def _percent(before: str, after: str) -> Measure:
    if _INCREMENT_SHARE.search(before) or _CONTRIBUTION.search(before):
        return Measure.CONTRIBUTION
    if _CHANGED_TO.search(before):
        return Measure.SHARE
    if _CHANGED.search(before) or _RATE_NOUN.search(before) or _REDUCED_BY.search(before) or "自然增长率" in before:
        return Measure.GROWTH
    if after.startswith(
        (
            "的增长",
            "的速度",
            "增长",
            "的增速",
            "以上增长",
            "的增幅",
            "左右的增长",
            "以上的增长",
            "以上的速度",
            "以上速度",
        )
    ):
        return Measure.GROWTH
    return Measure.SHARE


def _points(before: str, after: str) -> Measure:
    if _CONTRIBUTION.search(before):
        return Measure.CONTRIBUTION
    if _GAP.search(before) and not re.search("(?:提高|降低)(?:了|约|近|超|超过)*$", before):
        return Measure.GAP
    return Measure.CHANGE


def _times(before: str, after: str) -> Measure:
    return Measure.GROWTH if not before.endswith(("的", "是", "为", "到")) or _CHANGED.search(before) else Measure.OTHER


def _rank(before: str, after: str) -> Measure:
    return Measure.CHANGE if _RANK_MOVED.search(before) else Measure.RANK


def _places(before: str, after: str) -> Measure:
    if after and not _PLACED.search(before):
        return Measure.COUNT  # 三位同志 are people
    return _rank(before, after)


def _physical(before: str, after: str) -> Measure:
    if (_CHANGED.search(before) or _NEW_AREA.search(before) or _GREW.search(before)) and not _REACHED.search(before):
        return Measure.CHANGE
    return Measure.LEVEL


def _count(before: str, after: str) -> Measure:
    if _STOCK.search(before):
        return Measure.LEVEL
    grown = _CHANGED.search(before) and not _REACHED.search(before)
    return Measure.CHANGE if grown and not after else Measure.COUNT  # 增加3个站点 counts the stations


def _period(before: str, after: str) -> Measure:
    return Measure.COUNT if _DAYS.search(before) else _physical(before, after)


def _label(before: str, after: str) -> Measure:
    return Measure.LEVEL if "寿命" in before else Measure.OTHER  # 岁 and 千伏 say which people, which lines


_BY_KIND = {
    UnitKind.PERCENT: _percent, UnitKind.POINTS: _points, UnitKind.TIMES: _times, UnitKind.RANK: _rank, UnitKind.PLACES: _places,
    UnitKind.MONEY: _physical, UnitKind.PHYSICAL: _physical, UnitKind.COUNT: _count, UnitKind.PERIOD: _period, UnitKind.LABEL: _label,
}  # fmt: skip
