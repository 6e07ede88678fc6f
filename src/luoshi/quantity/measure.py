"""What kind of figure an amount is: the words right before it and its unit tell."""

from __future__ import annotations

import re

from luoshi.quantity.units import UnitKind
from luoshi.quantity.value import Measure

_RISE = "增长|增加|递增|上涨|上升|提升|提高|净增|增收|攀升|扩大|增|升|涨|多|跃升|前移|进位|上调|上浮|提速|加快|增值|反弹|回升"
_FALL = "下降|降低|减少|压减|压缩|缩短|精简|回落|下滑|削减|调减|减排|下调|减|降|缩减|收窄|少|减负|下浮|节约|下跌|萎缩|后移|降幅|降本"
_ADVERB = "(?:了|幅度|再|又|仅|就|也|都|均|各|预计|可比|力争|实际|同比|平均|年均|约|近|超|超过|突破|接近|不低于|不少于|达|达到|可|将|分别|：|:|每年|每人|每月|月人均|人均|户均|左右|基本|至少|最多|额)*"
_CHANGED = re.compile(f"(?:{_RISE}|{_FALL}|拉动|翻){_ADVERB}$")
_RATE_NOUN = re.compile(
    "(?:增速|增幅|涨幅|降幅|增长率|下降率|增长速度|年均增速|平均增速|增长|下降|年增|递增率|增长幅度)[^，。；、]{0,4}?(?:为|是|达|达到|在|保持在|位居|控制在|超|超过|不低于|不少于|约|：|:|至少|均)*$"
)
_FALLING = re.compile(f"(?:{_FALL}|下降率|降低率){_ADVERB}$")
_REACHED = re.compile("(?:到|至|为)(?:了|约|近|超|超过|目前的|不超过|不到|平均)*$")
_NEW_AREA = re.compile("(?:新增|净增|减少|增加|减排|压减|调减|削减|降低|淘汰|压缩|减免|节约)[^，。；：]{0,14}$")
_GAP = re.compile("(?:高于|低于|高出|快于|慢于|高|低|领先|落后于?)[^，。；]{0,18}$")
_CONTRIBUTION = re.compile("(?:贡献率|贡献|拉动)[^，。；]{0,12}$")
_INCREMENT_SHARE = re.compile("增量[^，。；]{0,4}$")
_RANK_MOVED = re.compile(
    "(?:跃升|上升|提升|前移|前进|进位|下滑|后退|下降|提高|晋升|赶超|前进了|上升了|升|后移|晋|进)了?$"
)


def measure_of(kind: UnitKind, before: str, after: str) -> Measure:
    """The measure of an amount whose sentence up to it is ``before`` and whose next words are ``after``."""
    return _BY_KIND[kind](before, after)


def is_falling(before: str) -> bool:
    """Whether the amount is told as a fall (下降7.5%)."""
    return bool(_FALLING.search(before)) or (bool(_REDUCED.search(before)))


_REDUCED = re.compile("(?:减少|减排|压减|调减|削减|降低|减免)[^，。；：、]{0,10}$")


def _percent(before: str, after: str) -> Measure:
    if _INCREMENT_SHARE.search(before) or _CONTRIBUTION.search(before):
        return Measure.CONTRIBUTION
    if _CHANGED.search(before) or _RATE_NOUN.search(before) or before.endswith("自然增长率控制在"):
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


def _physical(before: str, after: str) -> Measure:
    if (_CHANGED.search(before) or _NEW_AREA.search(before)) and not _REACHED.search(before):
        return Measure.CHANGE
    return Measure.LEVEL


def _count(before: str, after: str) -> Measure:
    return Measure.CHANGE if _CHANGED.search(before) and not _REACHED.search(before) else Measure.COUNT


def _label(before: str, after: str) -> Measure:
    return Measure.OTHER


_BY_KIND = {
    UnitKind.PERCENT: _percent, UnitKind.POINTS: _points, UnitKind.TIMES: _times, UnitKind.RANK: _rank,
    UnitKind.MONEY: _physical, UnitKind.PHYSICAL: _physical, UnitKind.COUNT: _count, UnitKind.PERIOD: _physical, UnitKind.LABEL: _label,
}  # fmt: skip
