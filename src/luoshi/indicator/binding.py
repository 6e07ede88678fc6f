"""Which amounts belong to which indicator: those that only words of change, time and comparison part from its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from luoshi.indicator.mention import Group
from luoshi.period.value import TimeMention
from luoshi.quantity.value import Quantity

_LONGEST_GAP = 46
_BRACKET = re.compile("（[^（）]{0,24}）")
_TIME = "\x01"  # stands for a time word in a gap
# What may stand between an indicator and its amount, or between two amounts of one indicator.
_FILLER_WORDS = (
    "预期(?=增长|实现|年均|达到|在)", "预计", "力争", "争取", "确保", "努力", "工作目标", "奋斗目标", "实际工作中", "在", "全年", "当年", "全市",
    "同比", "环比", "比上年", "较上年", "比去年", "较去年", "比上一年", "上年", "按可比价格计算", "按可比价格", "按可比价计算", "按可比价", "可比价",
    "按可比口径", "按同口径", "同口径", "可比口径", "剔除[^，。；]{1,14}?后", "扣除[^，。；]{1,14}?后", "按现价", "名义", "实际", "现价", "均", "分别", "都", "各", "也",
    "连续[^，。；]{1,4}年", "首次", "再次", "成功", "历史性", "一举", "率先", "实现", "完成", "达到", "达", "为", "是", "约", "近", "突破", "跃上", "迈上", "跨上", "迈入",
    "站上", "超过", "超", "跨越", "增长速度", "增长率", "增长", "增速", "增幅", "增加", "增", "上涨幅度", "上涨", "涨幅", "涨", "提高", "上升", "下降率", "下降",
    "降低", "降幅", "降", "减少", "回落", "收窄", "控制", "保持", "稳定", "维持", "力保", "调控", "处于", "到", "至", "由", "从", "扩大", "发展", "年平均", "年均", "平均", "每年", "每", "递增", "净增",
    "新增", "进一步", "总量", "总额", "总值", "总数", "规模", "水平", "累计", "合计", "上", "高于", "低于", "快于", "高出", "好于", "位居", "位列", "居", "列", "排名", "排", "占", "相当于", "比重", "比例",
    "全省平均水平", "全国平均水平", "全省平均", "全国平均", "全省", "全国", "全区", "全部投资", "副省级城市", "省会城市", "同类城市", "地级市", "计划单列市",
    "比", "较", "后", "的", "了", "将", "有", "要", "数", "人数", "人", "额", "率", "值", "以", "并", "且", "其中", "能够", "目标", "左右", "以上", "以内",
    "[，：:、；和“”]", _TIME,
)  # fmt: skip
_FILLER = re.compile("(?>" + "|".join(sorted(_FILLER_WORDS, key=len, reverse=True)) + ")*+")
_LIST_GAP = re.compile("[、和与及，,]|以及")
_BASE = re.compile("(?:由|从|比|较)" + _TIME + "?的?$")
_OTHER_SUBJECT = re.compile("[、，；和]([一-龥]{2,6}[县区市])((?:[^，。；]{0,10})$)")


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity with its view offsets."""

    start: int
    end: int
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class Bound:
    """An amount bound to a group: ``gap`` are the words before it, ``run`` and ``place`` its place in a list."""

    amount: Amount
    gap: str
    run: int
    place: int
    scope: str | None = None


def bind(
    text: str, groups: Sequence[Group], amounts: Sequence[Amount], times: Sequence[TimeMention], end: int
) -> Iterator[tuple[Group, list[Bound]]]:
    """The groups of one sentence with their amounts; ``end`` is where the sentence ends."""
    for index, group in enumerate(groups):
        limit = groups[index + 1].start if index + 1 < len(groups) else end
        inside = [amount for amount in amounts if group.end <= amount.start and amount.end <= limit]
        yield group, _numbered(text, _bound(text, group, inside, times))


def _bound(text: str, group: Group, amounts: Sequence[Amount], times: Sequence[TimeMention]) -> list[Bound]:
    bound: list[Bound] = []
    anchor, scope = group.end, None
    for amount in amounts:
        if amount.start - anchor > _LONGEST_GAP:
            break
        gap = _gap(text, anchor, amount.start, times)
        other = _OTHER_SUBJECT.match(gap) if bound else None
        if other is not None and _FILLER.fullmatch(other[2]):
            scope = other[1]
        elif not _FILLER.fullmatch(gap):
            break
        anchor = amount.end
        bound.append(Bound(amount, gap, 0, 0, scope))
    return bound


def _gap(text: str, start: int, end: int, times: Sequence[TimeMention]) -> str:
    """The words between, a time word as one sign and remarks in brackets left out."""
    parts: list[str] = []
    at = start
    for time in times:
        if start <= time.start and time.end <= end and time.start >= at:
            parts.extend((text[at : time.start], _TIME))
            at = time.end
    parts.append(text[at:end])
    return _BRACKET.sub("", "".join(parts))


def _numbered(text: str, bound: list[Bound]) -> list[Bound]:
    """Find the lists (2%、3%和4%): members of one list share a run number and the words before its first member.
    Starting values (由…) are left out with all of their list.
    """
    numbered: list[Bound] = []
    run = place = 0
    gap = ""
    for index, one in enumerate(bound):
        before = bound[index - 1].amount if index else None
        listed = (
            before is not None
            and _LIST_GAP.fullmatch(one.gap) is not None
            and before.quantity.unit == one.amount.quantity.unit
        )
        run, place = (run, place + 1) if listed else (run + 1, 0)
        gap = gap if listed else one.gap
        if not _BASE.search(gap):
            numbered.append(Bound(one.amount, gap, run, place, one.scope))
    return numbered
