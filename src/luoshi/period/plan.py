"""Five-year plans and law-popularisation plans by their short names: 十四五, “十二五”末, 第十四个五年, “八五”普法."""

from __future__ import annotations

import re
from datetime import date

from luoshi.period import calendar
from luoshi.period.bounds import bound
from luoshi.period.clock import Clock
from luoshi.period.found import Bounded, Found, Grain
from luoshi.period.numerals import COUNT, read_count
from luoshi.period.value import Period

_FIRST_PLAN = 1953  # the first five-year plan; the third began in 1966 after three years of adjustment
_THIRD_PLAN = 1966
_FIRST_LAW_PLAN = 1986
_AGES = r"时期|期间|规划|计划|期末|末|初|以来|目标|普法|法治宣传"
_QUOTE, _UNQUOTE = "[“‘\"'「]", "[”’\"'」]"
START = (
    r"(?<![一二三四五六七八九十0-9第])"
    rf"(?:{_QUOTE}[一二三四五六七八九十]五{_UNQUOTE}(?=\s?(?:{_AGES}|[一-龥]{{0,4}}普法))|{_QUOTE}[八九十]五{_UNQUOTE}"
    rf"|{_QUOTE}?十[一二三四五六]五(?![年天个月日号届次位名区条十百千万亿])|[九十]五(?={_AGES})|第{COUNT}个五年(?=[规计]划))"
)
_PLAN = re.compile(
    rf"{_QUOTE}?(?:(?P<ten>十)?(?P<ones>[一二三四五六七八九十])五|第(?P<number>{COUNT})个五年(?:[规计]划)?){_UNQUOTE}?"
    rf"(?P<law>(?=[一-龥]{{0,4}}普法|法治宣传))?(?:(?:时期|规划|计划)?(?P<last>期?末)|时期|期间)?"
    rf"(?:的?(?P<side>[前头后])(?P<count>{COUNT})年)?"
)


def plan_period(number: int) -> Period | None:
    """The years of the five-year plan of this number: 14 → 2021 to 2025."""
    if number < 1:
        return None
    first = _FIRST_PLAN + 5 * (number - 1) if number < 3 else _THIRD_PLAN + 5 * (number - 3)
    return calendar.years(first, first + 4)


def _law_period(number: int) -> Period | None:
    first = _FIRST_LAW_PLAN + 5 * (number - 1)
    return calendar.years(first, first + 4)


def _narrow(period: Period, side: str, count: int) -> Period | None:
    """The first or last years of a plan (“十四五”前三年)."""
    if period.start is None or period.last_day is None or not 1 <= count <= 5:
        return period
    if side == "后":
        return calendar.years(period.last_day.year - count + 1, period.last_day.year)
    return calendar.years(period.start.year, period.start.year + count - 1)


def read_plan(text: str, at: int, clock: Clock, floor: int) -> Bounded | None:
    """Read the plan named at ``at``."""
    match = _PLAN.match(text, at)
    if match is None:
        return None
    number = read_count(match["number"]) if match["number"] else read_count((match["ten"] or "") + match["ones"])
    period = plan_period(number) if match["law"] is None else _law_period(number)
    if period is not None and match["side"]:
        period = _narrow(period, match["side"], read_count(match["count"]))
    grain = Grain.YEARS
    if period is not None and period.end is not None and match["last"]:
        last = date(period.end.year - 1, 12, 31)
        passed = clock.today is not None and last <= clock.today
        period, grain = Period(last if passed else None, period.end), Grain.EDGE
    return bound(text, Found(at, match.end(), period, grain), clock, floor)
