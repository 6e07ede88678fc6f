"""Find every calendar expression and length of time in a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from luoshi.period import bare_year, century, duration, near, numeric, plan, point, stretch
from luoshi.period.bounds import bound
from luoshi.period.clock import Clock
from luoshi.period.found import Bounded, Found, Grain
from luoshi.period.frame import report_year, year_frames
from luoshi.period.value import Period, TimeMention

# Every pattern below begins with one of these; asking for them first makes the search several times faster.
_FIRST = "0-9一二三四五六七八九十两半今去明后前本上下当来次翌同该第“‘\"'「年月全头过以未接近这此昨即元除春端中重劳儿妇教建植国清入"
_SCAN = re.compile(
    rf"(?=[{_FIRST}])(?:(?P<numeric>{numeric.START})|(?P<plan>{plan.START})|(?P<stretch>{stretch.START})"
    rf"|(?P<near>{near.START})|(?P<point>{point.START})|(?P<century>{century.START})|(?P<bare>{bare_year.START})"
    rf"|(?P<duration>{duration.START}))"
)
_RANGE = re.compile(rf"{point.DASH}|(?<=[0-9一二三四五六七八九十])、")  # 6、7月份
_EVERY = "每年"
_SAME_TIME = re.compile(r"同期|同一?时[期间段]")
_COMPARED = ("比", "较", "是", "与", "于", "按", "超", "和", "及", "同")


def find_times(
    text: str, *, today: date | None, sections: Sequence[tuple[int, int, int]] | None = None
) -> list[TimeMention]:
    """Every time in ``text``, in order, none overlapping.

    ``today`` is the document's date; without it relative words are found but stay unresolved. ``sections`` tells the year a
    stretch of text is about, as ``year_frames`` does, which is asked where it is not given.
    """
    frames = year_frames(text, today) if sections is None else sections
    clock = Clock(text, today, frames, report_year(text, today))
    mentions: list[TimeMention] = []
    at = floor = 0
    while (hit := _SCAN.search(text, at)) is not None:
        mention = _read(hit, text, clock, floor)
        if mention is None:
            at = hit.start() + 1
            continue
        mentions.append(mention)
        at = floor = mention.end
    return mentions


def _read(hit: re.Match[str], text: str, clock: Clock, floor: int) -> TimeMention | None:
    kind, at = hit.lastgroup, hit.start()
    if kind == "duration":
        return duration.read_duration(text, at, clock)
    if kind in ("stretch", "plan", "century", "bare"):
        bounded = _named(kind, text, at, clock, floor)
        return None if bounded is None else _mention(bounded)
    found = _calendar(kind, text, at, clock)
    return None if found is None else _point(found, text, clock, floor)


def _named(kind: str, text: str, at: int, clock: Clock, floor: int) -> Bounded | None:
    if kind == "stretch":
        return stretch.read_stretch(text, at, clock)
    if kind == "bare":
        return bare_year.read_bare_year(text, at)
    return (plan.read_plan if kind == "plan" else century.read_century)(text, at, clock, floor)


def _calendar(kind: str | None, text: str, at: int, clock: Clock) -> Found | None:
    if kind == "numeric":
        return numeric.read_numeric(text, at)
    return near.read_near(text, at, clock) if kind == "near" else point.read_point(text, at, clock)


def _point(found: Found, text: str, clock: Clock, floor: int) -> TimeMention:
    found = _ranged(found, text, clock)
    same = _SAME_TIME.match(text, found.end)
    if same is not None and found.grain is Grain.YEARS:
        found = Found(found.start, same.end(), _same_time(found, clock), Grain.PART, found.year)
    elif found.names_year and found.year is not None and not text.endswith(_COMPARED, floor, found.start):
        clock.carry_year, clock.carry_at = found.year, found.end
    if found.period is not None:
        clock.remember(found.period, found.end)
    every = len(_EVERY) if text.endswith(_EVERY, floor, found.start) else 0
    bounded = bound(text, found, clock, floor)
    return _mention(replace(bounded, start=bounded.start - every) if every else bounded, recurring=every > 0)


def _ranged(first: Found, text: str, clock: Clock) -> Found:
    """Join 2015-2035年, 1-9月, 5月16日至18日 into one; a range that runs backwards is left as its near end."""
    dash = _RANGE.match(text, first.end)
    if dash is None or first.grain is Grain.FESTIVAL:
        return first
    far = point.read_point(text, dash.end(), clock, parent=first)
    if far is None or far.grain is Grain.FESTIVAL:
        return first
    if first.period is None or far.period is None:
        return Found(first.start, far.end, None, far.grain, first.year, first.month, first.names_year)
    start, end = first.period.start or first.period.last_day, far.period.end
    if start is None or end is None or start >= end:
        return first
    return Found(first.start, far.end, Period(start, end), far.grain, far.year, far.month, first.names_year)


def _same_time(found: Found, clock: Clock) -> Period | None:
    """去年同期: the months just named, in the other year; the whole year where none were."""
    last = clock.last
    if last is None or found.year is None or last.start is None or not clock.same_paragraph(clock.last_at, found.start):
        return found.period
    return point.moved(last, found.year) or found.period


def _mention(found: Bounded, *, recurring: bool = False) -> TimeMention:
    return TimeMention(
        start=found.start, end=found.end, period=found.period, deadline=found.deadline,
        other_deadline=found.other_deadline, recurring=recurring,
    )  # fmt: skip
