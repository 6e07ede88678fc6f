"""Which statements of a report look back, which look ahead, and how far."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from luoshi.extract.statement import Kind, Statement
from luoshi.plan.reading import Reading
from luoshi.text.evidence import Evidence

_MARK = re.compile(
    r"(?P<long>(?:过去|今后|未来|这|近)(?:的)?[三四五]年|[三四五]年(?:来|间|期间)|本届政府|近年来|一届政府)"
    r"|(?P<plan>(?<![比较])“(?:九|十|十[一二三四五])五”(?:规划|计划)?(?:期间|时期|以来|期末|末|目标)|(?:到|至)“十)"
    r"|(?P<year>(?:过去|这)(?:的)?一年|一年来|去年|今年|全年|当年|年内|年底)"
    r"|(?P<number>(?<![比较自从由\d])(?:19|20)\d\d)(?:年(?!同期|以来|的)|—|-)"
)
_BACK = re.compile("回顾|过去|工作总结|主要工作和|完成情况")
_AHEAD = re.compile("将(?:于|在|要|会|力争)|即将|年将|力争|争取在")
_END = re.compile("[。！？；\n]")


class Scope(StrEnum):
    """What stretch of time a statement speaks of."""

    YEAR = "year"  # the one year that is asked for
    TERM = "term"  # several years, of a review those up to now
    OTHER = "other"  # another year


@dataclass(frozen=True, slots=True)
class Placed:
    """A statement with its place in the view."""

    statement: Statement
    start: int
    end: int
    scope: Scope


def review(reading: Reading, year: int | None) -> list[Placed]:
    """The statements that look back, before the plan begins."""
    looked_back = reading.statements[: _turn(reading)]
    return _placed(reading, tuple(one for one in looked_back if not _AHEAD.search(one.text)), year)


def outlook(reading: Reading, year: int | None) -> list[Placed]:
    """What is to be done: the deliverables behind the turn."""
    ahead = reading.statements[_turn(reading) :]
    return _placed(reading, tuple(one for one in ahead if one.kind.is_deliverable), year)


def sentence(reading: Reading, start: int, end: int) -> Evidence:
    """The whole sentence around a slice of the view, at most some hundred characters to either side."""
    text = reading.view.text
    low = max(0, start - 300)
    before = [match.end() for match in _END.finditer(text, low, start)]
    after = _END.search(text, max(start, end - 1), min(len(text), end + 300))
    begin, stop = before[-1] if before else low, after.end() if after else end
    first, last = reading.view.span(begin, stop)
    characters = reading.original.characters
    return Evidence(document=reading.original.name, start=first, end=last, quote=characters[first:last])


def _turn(reading: Reading) -> int:
    """Where looking back ends: as many facts as possible before it, as many deliverables as possible behind it."""
    signs = [_sign(statement) for statement in reading.statements]
    sums = [0, *accumulate(signs)]
    return max(range(len(sums)), key=lambda at: (sums[at], -at))


def _sign(statement: Statement) -> int:
    if statement.kind in (Kind.FACT, Kind.PROBLEM):
        return 2 if any(_BACK.search(title) for title in statement.heading[:1]) else 1
    return -1


def _placed(reading: Reading, statements: tuple[Statement, ...], year: int | None) -> list[Placed]:
    view, found = reading.view, []
    paragraph, spans = -1, _Spans("", 0, year)
    for statement in statements:
        start = view.locate(statement.evidence.start)
        end = max(start, view.locate(statement.evidence.end - 1) + 1)
        begin = view.text.rfind("\n", 0, start) + 1
        if begin != paragraph:
            stop = view.text.find("\n", begin)
            paragraph, spans = begin, _Spans(view.text[begin : stop if stop >= 0 else None], begin, year)
        headed = _by_headings(statement.heading, year)
        scope = spans.scope(end, headed) or headed or Scope.YEAR
        found.append(Placed(statement, start, end, scope))
    return found


def _by_headings(headings: tuple[str, ...], year: int | None) -> Scope | None:
    for heading in reversed(headings):
        seen = [_scope(match, year) for match in _MARK.finditer(heading)]
        if seen:
            return Scope.YEAR if Scope.YEAR in seen else seen[-1]
    return None


class _Spans:
    """The marks of a paragraph: what stands behind 五年来 speaks of five years until 去年 comes."""

    def __init__(self, text: str, begin: int, year: int | None) -> None:
        self.marks = [(begin + m.start(), _scope(m, year), m["plan"] is not None) for m in _MARK.finditer(text)]

    def scope(self, end: int, headed: Scope | None) -> Scope | None:
        """The last mark; under a heading of the year a plan that is named in passing (“十二五”规划) is none."""
        last = None
        for at, scope, plan in self.marks:
            if at >= end:
                break
            if not (plan and headed is Scope.YEAR):
                last = scope
        return last


def _scope(match: re.Match[str], year: int | None) -> Scope:
    if match["number"]:
        return Scope.YEAR if year is None or int(match["number"]) == year else Scope.OTHER
    return Scope.TERM if match["long"] or match["plan"] else Scope.YEAR
