"""Stretches of years counted from the report: 过去五年, 五年来, 这五年, 今后五年, 近三年, 前五年, 一年来, 十年前."""

from __future__ import annotations

import re
from datetime import timedelta

from luoshi.period import calendar
from luoshi.period.clock import Clock
from luoshi.period.found import Bounded
from luoshi.period.numerals import COUNT, read_count
from luoshi.period.value import Period

_YEAR = r"年(?![龄级均轮期])"
_NUMBER = rf"(?<![0-9.一二三四五六七八九十几第]){COUNT}"
START = "|".join(
    (
        rf"(?:过去|以往)的?{COUNT} ?{_YEAR}",
        rf"(?:今后|未来|接下来)的?{COUNT}(?:[-—~～至到]{COUNT})? ?{_YEAR}",
        rf"(?<![附靠临接将])近{COUNT} ?(?:{_YEAR}|个月)",
        rf"[这此](?:[两二三四五六七八九十]|[0-9]{{1,2}}) ?{_YEAR}(?!前|后)",
        rf"(?<![以之提月日满届])前(?:[两二三四五六七八九十]|[0-9]{{1,2}}) ?{_YEAR}",
        rf"{_NUMBER} ?年(?:多)?来(?!说|看|讲|华|访|到|自)",
        rf"{_NUMBER} ?年[之以]?前(?![列茅提瞻期沿景往进端])",
    )
)
_STRETCH = re.compile(
    rf"(?P<kind>过去|以往|今后|未来|接下来|近|[这此前])?的?(?P<count>{COUNT})(?:[-—~～至到](?P<far>{COUNT}))? ?"
    r"(?P<unit>年|个月)(?:多)?(?P<tail>以?来|[之以]?前)?"
)
_TERM = 5
_AHEAD = ("今后", "未来", "接下来")


def read_stretch(text: str, at: int, clock: Clock) -> Bounded | None:
    """Read the stretch that begins at ``at``."""
    match = _STRETCH.match(text, at)
    if match is None:
        return None
    kind, tail = match["kind"] or "", match["tail"] or ""
    count = read_count(match["far"] or match["count"])
    period = _period(kind, tail, count, match["unit"], at, clock) if count else None
    if period is not None and count > 1 and (kind in ("过去", "以往", "这") or (kind == "" and tail.endswith("来"))):
        clock.reviewed[count] = period
        clock.reviewed_at = at
    end = match.end("unit") if kind == "前" else match.end()
    ahead = kind in _AHEAD and period is not None
    return Bounded(at, end, period, period.last_day if ahead and period is not None else None)


def _period(kind: str, tail: str, count: int, unit: str, at: int, clock: Clock) -> Period | None:
    if kind == "近":
        return _up_to_today(count if unit == "个月" else 12 * count, clock)
    if tail.endswith("前") and kind == "":
        year = clock.year_here(at)
        return None if year is None else calendar.years(year - count, year - count)
    last = clock.reviewed_year(at)
    if last is None or unit != "年":
        return None
    if kind in _AHEAD:
        return calendar.years(last + 1, last + count)
    if kind == "前":  # the years before those under review: before the whole term, or before the one year
        last -= count if count == _TERM and count in clock.reviewed else 1
    return calendar.years(last - count + 1, last)


def _up_to_today(months: int, clock: Clock) -> Period | None:
    if clock.today is None:
        return None
    first = calendar.shift_months(clock.today, -months)
    return None if first is None else Period(first, clock.today + timedelta(days=1))
