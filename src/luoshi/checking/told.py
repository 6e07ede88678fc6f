"""Figures told of an indicator, with the scope and the period that the sentence gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from luoshi.checking.manuscript import Figure, Manuscript
from luoshi.extract.statement import Kind
from luoshi.period.frame import year_frames
from luoshi.period.value import Period
from luoshi.quantity.value import Comparator, Measure

# A place or a group that a figure may be about; the document's own place is said in many ways and counts as none.
_SCOPE = re.compile(
    r"[\u4e00-\u9fff]{1,4}?(?:省|市|县|区|州|盟|旗|镇|乡|村|街道|园|新城|开发区|高新区|经开区|新区|链|集团|公司|企业|全国|世界|城镇|农村)"
    r"|全国|全省|国家|世界|民间|央行|国有|规模以上|规上|限额以上|限上|五年|三年|年均|累计|人均|户均|平均|新增|净增|其中|第[一二三]产业|前[一二三四五六七八九十\d]+"
)
_OWN = ("全市", "我市", "全县", "我县", "全区", "我区", "全省", "我省", "全州", "我州", "全旗", "本市", "本省")
_BASE = re.compile(r"[由从比较](?:原来的?|上年的?|去年的?|(?:19|20)\d\d年的?)?$")
_GOALS = re.compile(r"预期[^，。；]{0,6}(?:目标|指标)|奋斗目标")
_OVER_YEARS = re.compile(r"[从由比较](?:19|20)\d\d年|年均|“十[一二三四]五”")
_PRICES = re.compile(r"不变价|可比价|价格")  # 1990年不变价 is no period
# Names that say nothing of what is counted, or that belong to one project and not to the place.
_GENERAL = frozenset(
    (
        "总量",
        "总额",
        "总投资",
        "计划总投资",
        "完成投资",
        "年度投资",
        "项目投资",
        "总面积",
        "总里程",
        "总产值",
        "覆盖率",
        "合格率",
    )
)
_INDICATOR = re.compile(
    r"(?:生产总值|GDP|增加值|总产值|产值|投资|收入|支出|零售总额|进出口总额|出口|进口|利用外资|外资|存款|贷款|余额|税收|利润|就业|失业率|率|指数|比重|覆盖面积|总量|总额|人口|产量|吞吐量|客流量|游客|面积|里程|交易额|营业额|销售额|成交额|合同额)$"
)


class Told(NamedTuple):
    """One figure of an indicator. ``promised``: it stands in a target, a task or a milestone, not in a review.
    ``dated``: the sentence itself names the period. ``anchored``: it does, or it names the document's own place (全市).
    """

    figure: Figure
    indicator: str
    scope: frozenset[str]
    period: Period | None
    promised: bool
    dated: bool
    anchored: bool
    heading: tuple[str, ...]


@lru_cache(maxsize=1)  # several rules ask one after the other
def told_figures(manuscript: Manuscript) -> tuple[Told, ...]:
    """The figures whose indicator, scope and period are clear enough to be compared with others."""
    return tuple(_told(manuscript))


def _told(manuscript: Manuscript) -> Iterator[Told]:
    frames = year_frames(manuscript.text, manuscript.reading.facts.day)
    for figure in manuscript.figures:
        quantity = figure.quantity
        if quantity.low is None or not quantity.of or not is_indicator(quantity.of) or quantity.reference:
            continue
        stated = manuscript.stated_at(figure.start)
        clause = manuscript.clause(figure.start)
        if _BASE.search(manuscript.text, max(0, figure.start - 8), figure.start) or (
            quantity.measure is Measure.GROWTH and _OVER_YEARS.search(manuscript.text, clause.start, figure.start)
        ):
            continue  # 由3506.8亿元增加到: what it was before; 从2015年的…到2020年的…，增长40.7%: no growth of one year
        if stated is None or stated.statement.kind is Kind.PROBLEM:
            continue
        start, _ = manuscript.sentence(figure.start)
        named = _period(manuscript, start, figure)
        yield Told(
            figure,
            quantity.of,
            _scope(manuscript.text, start, figure.end),
            named or _framed(frames, figure.start),
            bool(stated.statement.kind.is_deliverable or _GOALS.search(manuscript.text, start, figure.start))
            and not _is_over(named, manuscript.reading.facts.day),
            named is not None,
            named is not None or any(word in manuscript.text[start : figure.start] for word in _OWN),
            stated.statement.heading[:1],
        )


def _is_over(period: Period | None, today: date | None) -> bool:
    """Whether the period lies before the document: what is told of it was reached, not promised."""
    return bool(period and period.end and today and period.end <= today)


def is_indicator(name: str) -> bool:
    """Whether a name is that of a statistical indicator, not a general word."""
    return len(name) >= 3 and name not in _GENERAL and bool(_INDICATOR.search(name))


def _scope(text: str, start: int, end: int) -> frozenset[str]:
    found = (match[0] for match in _SCOPE.finditer(text, max(start, end - 120), end))
    return frozenset(word for word in found if not word.endswith(_OWN))


def _period(manuscript: Manuscript, start: int, figure: Figure) -> Period | None:
    """The period that is named last before the figure in its sentence; 比上年 names what is compared with."""
    named = [
        time.period
        for time in manuscript.times_in(start, figure.start)
        if time.duration is None
        and manuscript.text[time.start - 1 : time.start] not in ("比", "较", "由", "从")
        and not _PRICES.match(manuscript.text, time.end)
    ]
    return named[-1] if named else None


def _framed(frames: list[tuple[int, int, int]], at: int) -> Period | None:
    for start, end, year in frames:
        if start <= at < end:
            return Period(date(year, 1, 1), date(year + 1, 1, 1))
    return None


def is_plain(told: Told) -> bool:
    """Whether the figure is one exact value (neither a bound nor about)."""
    quantity = told.figure.quantity
    return quantity.low == quantity.high and quantity.comparator is Comparator.EQUAL


def comparable(one: Told, other: Told) -> bool:
    """Whether two figures must be equal: same indicator, scope, measure, unit and period."""
    left, right = one.figure.quantity, other.figure.quantity
    return (
        one.indicator == other.indicator
        and one.scope == other.scope
        and left.unit == right.unit
        and left.measure is right.measure
        and left.falling == right.falling
    )


def far_apart(one: Figure, other: Figure) -> bool:
    """Whether the more exact amount does not round to the other one."""
    if one.quantity.low is None or other.quantity.low is None:
        return False
    return abs(one.quantity.low - other.quantity.low) > max(one.half, other.half)


def is_level(figure: Figure) -> bool:
    """Whether the figure is an amount of something, not a rate."""
    quantity = figure.quantity
    return (
        quantity.low is not None
        and quantity.low == quantity.high
        and quantity.measure in (Measure.LEVEL, Measure.COUNT, Measure.OTHER)
        and quantity.unit not in ("%", "pp", "倍", "位", "")
    )


def amount(figure: Figure) -> Decimal:
    """The single amount of a level."""
    return Decimal(0) if figure.quantity.low is None else figure.quantity.low
