"""The year that a stretch of a report is about: its review speaks of the year before, its plan of the year to come."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from luoshi.period.numerals import YEAR, read_year

# A heading: a short line of its own, or bold or numbered words at the head of a line (some reports come without breaks).
_LINE = re.compile(
    r"^[ \t\u3000*#>-]*+(?P<number>[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}部分)?[ \t]*+(?P<words>[^\n。；！*]{2,48}?)[ \t*：:]*+$"
    r"|\*\*(?P<bold_number>[一二三四五六七八九十]{1,3}、)?(?P<bold>[^\n*。；！]{4,40})\*\*"
    r"|(?<=[ 。！])(?P<run_number>[一二三四五六]、)(?P<run>[^\n。；，！]{3,24}?(?:回顾|工作|任务|目标|安排|部署|重点|要求))(?=[ \u3000])",
    re.M,
)
_TOPIC = re.compile(r"回顾|工作|任务|安排|目标|实事|部署|重点|要点|情况|成就|成效|公报|形势|建议|打算|总结|开局")
_YEAR_WORD = re.compile(rf"({YEAR}) ?年")
_REVIEW = re.compile(r"过去|[一二两三四五] ?年来|本届政府|回顾|去年|上年")
_PLAN = re.compile(r"今年|今后|未来|新的一年")
_PART_YEAR = re.compile(r"[上下]半年|季度|[0-9一二三四五六七八九十]月|以来")  # a review within the year
_REPORT = re.compile(r"工作报告|各位代表")
_BULLETIN = re.compile(rf"({YEAR}) ?年[^\n]{{0,24}}(?:统计公报|执行情况)")
_REPORT_TITLE = re.compile(rf"({YEAR}) ?年[^\n，。；]{{0,16}}政府工作报告")
_WORK_OF = re.compile(rf"({YEAR}) ?年(?:(?:的|全市|全省|全区|全县|全州|政府|主要|重点)*)工作")
_OPENING = re.compile(
    rf"^[ \t\u3000*—-]*(?:各位代表[：:，,！!]?[ ]*)?(?:(?P<year>{YEAR}) ?年(?:是|，|,|我们)|(?P<review>(?:过去|刚刚过去)的?一年|一年来)"
    r"|(?P<plan>(?:今年|新的一年)(?:是|，|,|我们|要|重点|全|主要)))",
    re.M,
)
_HEAD = 4000  # a title stands near the beginning
_YEAR_END_MONTH = 11


def report_year(text: str, today: date | None) -> int | None:
    """The year a report plans for: that of its date, or the next one for a report given in the last weeks of a year."""
    head = text[:_HEAD]
    titled = _REPORT_TITLE.search(head)
    if today is None:
        return read_year(titled[1]) if titled is not None else None
    if today.month < _YEAR_END_MONTH:
        return today.year
    planned = any(read_year(match[1]) == today.year + 1 for match in _WORK_OF.finditer(text))
    return today.year + 1 if planned or (titled is not None and read_year(titled[1]) == today.year + 1) else today.year


def year_frames(text: str, today: date | None) -> list[tuple[int, int, int]]:
    """The stretches ``(start, end, year)`` whose year the headings tell, in order, none overlapping."""
    year = report_year(text, today)
    marks = _headings(text, year)
    framed = _with_openings(text, marks, year)
    frames = []
    for (start, told), following in pairwise([*framed, (len(text), None)]):
        if told is not None and start < following[0]:
            frames.append((start, following[0], told))
    return frames


def _headings(text: str, year: int | None) -> list[tuple[int, int | None]]:
    """Where a heading sets a year, or (a numbered one after a numbered one) takes it away."""
    marks: list[tuple[int, int | None]] = []
    bulletin = _BULLETIN.search(text, 0, _HEAD)
    if bulletin is not None and "政府工作报告" not in text[:_HEAD]:
        marks.append((0, read_year(bulletin[1])))
    numbered = False
    for match in _LINE.finditer(text):
        words = match["words"] or match["bold"] or match["run"] or ""
        number = match["number"] or match["bold_number"] or match["run_number"]
        told = _told(words, year)
        if told is not None:
            marks.append((match.start(), told))
            numbered = number is not None
        elif number is not None and numbered and marks:
            marks.append((match.start(), None))
    return marks


def _told(words: str, year: int | None) -> int | None:
    """The year that a heading tells."""
    if _TOPIC.search(words) is None and _REVIEW.search(words) is None:
        return None
    named = [read_year(match[1]) for match in _YEAR_WORD.finditer(words)]
    if "政府工作报告" in words and len(words) > 10 and named:
        return None
    near = [value for value in named if year is None or year - 2 <= value <= year]
    if near:
        return near[0]
    if named or year is None or not _TOPIC.search(words):
        return None
    if _PLAN.search(words) or _PART_YEAR.search(words):
        return year
    return year - 1 if _REVIEW.search(words) else None


def _with_openings(text: str, marks: list[tuple[int, int | None]], year: int | None) -> list[tuple[int, int | None]]:
    """Where no heading tells the year, the first words of a paragraph do (2024年是…的一年, 一年来，…, 今年，…)."""
    if year is None:
        return marks
    merged: list[tuple[int, int | None]] = []
    index, told = 0, None
    report = _REPORT.search(text, 0, _HEAD) is not None
    for match in _OPENING.finditer(text):
        while index < len(marks) and marks[index][0] <= match.start():
            merged.append(marks[index])
            told = marks[index][1]
            index += 1
        if told is None:
            value = read_year(match["year"]) if match["year"] else year - 1 if match["review"] else year
            if value in (year - 1, year):
                merged.append((match.start(), value))
                if not report:  # elsewhere the year of a paragraph is its own
                    stop = text.find("\n", match.end())
                    merged.append((len(text) if stop < 0 else stop, None))
    return [*merged, *marks[index:]]
