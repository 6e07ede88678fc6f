"""Where a document announces its goals (今年经济社会发展的主要预期目标是：…), how far that holds, and for which years."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from luoshi.period import calendar
from luoshi.period.numerals import YEAR, read_year
from luoshi.period.value import Period

_GOAL = re.compile(
    "(?:目标|指标|预期)[^。；\n，：！]{0,16}?(?:是|为|：|:|如下)|(?:预期性|约束性|调控性)指标[，：]|(?:目标|指标)\n|(?:建议|提出)(?:的)?(?:主要)?(?:预期)?目标[，]"
    "|预期(?=[^。；，\n]{2,10}增长\\d)"
)
_PAST = re.compile(
    "去年|上年|年初|原定|完成了|实现了|圆满完成|超额|超出|高出|未完成|未能|没有完成|低于预期|不及|提前|任务指标完成|确定的"
)
_SENTENCE_END = re.compile("[。！？\n]")
_MARKED = re.compile(
    "[ \t*]*(?:[—\\-·●○◆■▲•※]|[（(]?[0-9一二三四五六七八九十]{1,3}[）).．、]|[一二三四五六七八九十]是)"
)
_THIS_YEAR = re.compile("今年|本年度|新的一年")
_NEXT_YEAR = re.compile("明年")
_PLAN = re.compile(
    '(?:今后|未来)[一二三四五六七八九十几0-9]+(?:年|个时期)|今后一个时期|[“"]?十[一二三四五六]五[”"]?(?:时期|期间|规划|末|$)|五年|“[一二三四五六七八九十]五”(?:时期|期间|计划)'
)
_TO_YEAR = re.compile(f"到({YEAR})年")
_NAMED_YEAR = re.compile(f"({YEAR})年")
_REACH = 110  # characters before the announcement in which it may say its year


@dataclass(frozen=True, slots=True)
class Goal:
    """An announcement that holds on ``[start, end)``; ``period`` is ``None`` where it does not tell its years,
    ``plan`` marks goals for several years."""

    start: int
    end: int
    period: Period | None
    plan: bool


def find_goals(text: str, year: int | None, headings: Sequence[int]) -> list[Goal]:
    """Every announcement of goals in order; ``headings`` are where titles begin, at which an announcement ends."""
    goals: list[Goal] = []
    for match in _GOAL.finditer(text):
        if goals and match.start() < goals[-1].end and text.find("\n", goals[-1].start, match.start()) < 0:
            first = goals[-1]
            said = text[max(first.start, match.start() - 30) : match.start()]
            if not _PLAN.search(said) and not _THIS_YEAR.search(said) and not _NAMED_YEAR.search(said):
                continue
        lead = _lead(text, match.start())
        if _PAST.search(lead):
            continue
        period, plan = _period(lead, year)
        goals.append(Goal(match.start(), _reach(text, match.end(), headings), period, plan))
    return goals


def _lead(text: str, at: int) -> str:
    ends = [match.end() for match in _SENTENCE_END.finditer(text, max(0, at - _REACH), at)]
    return text[max(ends[-1] if ends else 0, at - _REACH) : at]


def _period(lead: str, year: int | None) -> tuple[Period | None, bool]:
    """The years that the words of an announcement name."""
    plans = list(_PLAN.finditer(lead))
    if year is not None:
        if _THIS_YEAR.search(lead):
            return calendar.years(year, year), False
        named = [read_year(match[1]) for match in _NAMED_YEAR.finditer(lead)]
        ahead = [value for value in named if value > year]
        if year in named:
            return calendar.years(year, year), False
        if year + 1 in named and not plans and not _TO_YEAR.search(lead):
            return calendar.years(year + 1, year + 1), False
        if ahead:
            return calendar.years(ahead[-1], ahead[-1]), True
    return None, bool(plans)


def _reach(text: str, at: int, headings: Sequence[int]) -> int:
    """An announcement holds to the end of its paragraph, and on through a list that follows."""
    stop = text.find("\n", at)
    stop = len(text) if stop < 0 else stop
    opened = text[max(at - 1, stop - 2) : stop].rstrip().endswith(("：", ":")) or stop <= at + 2
    index = bisect_right(headings, at)
    wall = headings[index] if index < len(headings) else len(text)
    while stop < len(text) and (opened or _MARKED.match(text, stop + 1)):
        if stop + 1 >= wall and not opened:
            break
        following = text.find("\n", stop + 1)
        stop = len(text) if following < 0 else following
        opened = False
    return stop
