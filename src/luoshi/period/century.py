"""Centuries and decades: 本世纪中叶, 20世纪90年代, 上世纪八十年代末, 21世纪."""

from __future__ import annotations

import re

from luoshi.period import calendar
from luoshi.period.bounds import bound
from luoshi.period.clock import Clock
from luoshi.period.found import Bounded, Found, Grain
from luoshi.period.numerals import COUNT, read_count
from luoshi.period.value import Period

START = (
    rf"(?<![0-9一二三四五六七八九十新跨])(?:1[5-9]|2[01]|十[五六七八九]|二十一?|本|上个?)世纪(?!之交|大道|广场|城|公园|花园|家园)"
    rf"|(?<![0-9一二三四五六七八九十]){COUNT}十?年代"
)
_CENTURY = re.compile(
    rf"(?:(?P<number>1[5-9]|2[01]|十[五六七八九]|二十一?)|(?P<which>[本上])个?)世纪"
    rf"(?:(?P<decade>{COUNT})年代(?P<third>初|末|中期|初期|末期|后期)?|(?P<part>初|末|中叶|中期|上半叶|下半叶))?"
    rf"|(?P<alone>[2-9]0|[二三四五六七八九]十)年代(?:初期|末期|中期|后期|[初末])?"
)
_PARTS = {"初": (1, 10), "末": (91, 100), "中叶": (50, 50), "中期": (50, 50), "上半叶": (1, 50), "下半叶": (51, 100)}


def read_century(text: str, at: int, clock: Clock, floor: int) -> Bounded | None:
    """Read the century or decade at ``at``; a bare 九十年代 lies in the last century."""
    match = _CENTURY.match(text, at)
    if match is None:
        return None
    return bound(text, Found(at, match.end(), _period(match, clock), Grain.YEARS), clock, floor)


def _period(match: re.Match[str], clock: Clock) -> Period | None:
    if match["alone"]:
        return calendar.years(1900 + read_count(match["alone"]), 1909 + read_count(match["alone"]))
    if match["number"]:
        base = 100 * (read_count(match["number"]) - 1)
    elif clock.today is not None:
        base = 100 * ((clock.today.year - 1) // 100 - (match["which"] == "上"))
    else:
        return None
    if match["decade"]:
        first = base + read_count(match["decade"])
        return calendar.years(first, first + 9)
    first, last = _PARTS.get(match["part"] or "", (1, 100))
    return calendar.years(base + first, base + last)
