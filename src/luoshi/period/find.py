"""Find every calendar expression and length of time in a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from luoshi.period import duration, numeric, plan, point, stretch
from luoshi.period.bounds import bound
from luoshi.period.clock import Clock
from luoshi.period.found import Bounded, Found, Grain
from luoshi.period.frame import report_year, year_frames
from luoshi.period.numerals import YEAR
from luoshi.period.value import Period, TimeMention

# 2019中国民营企业500强, 2030峰会: a bare figure is a year only before such words.
_BARE_YEAR = rf"(?<![0-9.一二三四五六七八九〇○零〔\[(（/-]){YEAR}(?=中国|全国|全球|世界|国际|亚洲|峰会)"
_SCAN = re.compile(
    rf"(?P<numeric>{numeric.START})|(?P<plan>{plan.START})|(?P<stretch>{stretch.START})|(?P<point>{point.START})"
    rf"|(?P<bare>{_BARE_YEAR})|(?P<duration>{duration.START})"
)
_RANGE = re.compile(point.DASH)
_EVERY = "每"
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
    if kind == "stretch":
        stretched = stretch.read_stretch(text, at, clock)
        return None if stretched is None else _mention(stretched)
    if kind == "plan":
        planned = plan.read_plan(text, at, clock, floor)
        return None if planned is None else _mention(planned)
    if kind == "bare":
        return _mention(_bare_year(hit))
    found = numeric.read_numeric(text, at) if kind == "numeric" else point.read_point(text, at, clock)
    return None if found is None else _point(found, text, clock, floor)


def _bare_year(hit: re.Match[str]) -> Bounded:
    found = point.whole_year(hit["bare"])
    return Bounded(hit.start(), hit.end(), found, found.last_day if found is not None else None)


def _point(found: Found, text: str, clock: Clock, floor: int) -> TimeMention:
    found = _ranged(found, text, clock)
    same = _SAME_TIME.match(text, found.end)
    if same is not None and found.grain is Grain.YEARS:
        found = Found(found.start, same.end(), _same_time(found, clock), Grain.PART, found.year)
    elif found.names_year and found.year is not None and not text.endswith(_COMPARED, floor, found.start):
        clock.carry_year, clock.carry_at = found.year, found.end
    if found.period is not None:
        clock.remember(found.period, found.end)
    recurring = found.start > floor and text[found.start - 1] == _EVERY
    return _mention(bound(text, found, clock, floor), recurring=recurring)


def _ranged(near: Found, text: str, clock: Clock) -> Found:
    """Join 2015-2035年, 1-9月, 5月16日至18日 into one; a range that runs backwards is left as its near end."""
    dash = _RANGE.match(text, near.end)
    if dash is None or near.grain is Grain.FESTIVAL:
        return near
    far = point.read_point(text, dash.end(), clock, parent=near)
    if far is None or far.grain is Grain.FESTIVAL:
        return near
    if near.period is None or far.period is None:
        return Found(near.start, far.end, None, far.grain, near.year, near.month, near.names_year)
    start, end = near.period.start or near.period.last_day, far.period.end
    if start is None or end is None or start >= end:
        return near
    return Found(near.start, far.end, Period(start, end), far.grain, far.year, far.month, near.names_year)


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
