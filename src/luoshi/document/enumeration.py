"""Announced lists (六个方面, 三点感受) against the numbered items that follow, and holes in the numbering."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from luoshi.document.facts import Finding
from luoshi.document.ordinal import ordinal
from luoshi.document.outline import Section
from luoshi.text.evidence import Evidence

Locate = Callable[[int, int], Evidence]

NUMERALS = re.compile(r"[一二三四五六七八九十百零〇\d]+")
# 讲六个方面的意思 · 有三点感受 · 把握好五方面关键 · 以下8项重点工作
ANNOUNCED = re.compile(
    r"(?P<count>[一二两三四五六七八九十]{1,3}|\d{1,2})(?:个|点|项|条|大|件)?(?:方面|问题|意思|意见|感受|要求|特点|关键|重点|任务|建议|体会|工作|短板|原则|实事|举措|措施|环节|抓手|行动|工程|提升|突破|突出|改革|攻坚|机制|关系|难题|转变)"
    r"[^。；：！？\n，对从把被]{0,12}(?P<stop>[：。])"
)
# What makes the number an announcement and not a mention: somebody speaks of it, or a colon follows.
SPEAKS = re.compile(
    r"[讲谈说]|强调|以下|下列|如下|把握|做好|抓好|突出|围绕|坚持|存在|感受|看出|聚焦|回答|处理|实施|落实|推进|包括|分为|主要|重点"
)
REACH = 160  # characters between an announcement and its first item
SENTENCE = 60
HEADED = ("#、", "#是", "（#）")
# Its members may stand before the number: “定责、交办、跟踪”三个环节; 定责、交办和跟踪三个环节.
IN_FRONT = re.compile(r"[“‘]?(?P<list>[^“”‘’。；：！？，\n]{3,120})[”’]?[这等]?$")
QUOTED_IN_FRONT = re.compile(r"(?:[“‘][^“”‘’\n]{1,40}[”’][、和]?)+[这等]?$")
MEMBER_END = re.compile(r"、|[和及与]|[”’][“‘]")
SEVERAL = 7  # of a larger count less than half in marks are groups (12件实事：一是…四是)
MANY = 12  # larger counts are seldom numbered one by one (27件实事 in ten groups)
SHORT_JUMP = 3  # a jump of more is another list, or a mark read wrongly


class _Item(NamedTuple):
    section: Section
    shape: str
    number: int
    parent: int  # identity of the list of siblings


def check_lists(text: str, *, outline: Section, gaps: Sequence[int], locate: Locate) -> Iterator[Finding]:
    """Findings about lists, in reading order."""
    items = list(_items(outline))
    runs = list(_runs(items))
    found = [*_holes(runs, _Places(items), gaps, locate), *_announcements(text, runs, gaps, locate)]
    found.sort(key=lambda pair: pair[0])
    yield from (finding for _, finding in found)


def _items(section: Section) -> Iterator[_Item]:
    """Numbered sections with the shape of their markers: 一、 and 二、 share the shape #、."""
    for child in section.children:
        digits = NUMERALS.search(child.marker)
        number = ordinal(digits[0]) if digits else None
        if number is not None:
            yield _Item(child, NUMERALS.sub("#", child.marker, count=1), number, id(section))
        yield from _items(child)


def _runs(items: Sequence[_Item]) -> Iterator[list[_Item]]:
    """Lists: items of one shape under one parent whose numbers rise."""
    open_runs: dict[tuple[int, str], list[_Item]] = {}
    for item in items:
        key = item.parent, item.shape
        run = open_runs.get(key)
        if run and item.number > run[-1].number:
            run.append(item)
            continue
        if run:
            yield run
        open_runs[key] = [item]
    yield from open_runs.values()


class _Places:
    """Where each number of each shape stands: lists may count on across parents ((三) under 二、 after (二) under 一、)."""

    def __init__(self, items: Sequence[_Item]) -> None:
        self._at: dict[tuple[str, int], list[int]] = {}
        for item in items:
            self._at.setdefault((item.shape, item.number), []).append(item.section.start)

    def between(self, shape: str, number: int, low: int, high: int) -> bool:
        """Whether an item of this shape and number begins inside ``[low, high)``."""
        starts = self._at.get((shape, number), [])
        index = bisect_left(starts, low)
        return index < len(starts) and starts[index] < high


def _gap_between(gaps: Sequence[int], start: int, end: int) -> bool:
    return any(start < gap <= end for gap in gaps)


def _holes(
    runs: Sequence[list[_Item]], places: _Places, gaps: Sequence[int], locate: Locate
) -> Iterator[tuple[int, Finding]]:
    """一是 and 三是 without 二是; a list that begins at 二、."""
    for run in runs:
        for before, after in pairwise(run):
            jump = after.number - before.number
            low, high = before.section.start, after.section.start
            if 1 < jump <= SHORT_JUMP:
                if places.between(before.shape, before.number + 1, low, high):
                    continue
                yield after.section.start, _hole(before, after, gaps, locate)
            elif _gap_between(gaps, before.section.start, after.section.start):
                yield after.section.start, _across(before, after, locate)
        first = run[0]
        if 1 < first.number <= SHORT_JUMP and first.shape in HEADED and not _digits(first):
            start = first.section.start
            if not places.between(first.shape, first.number - 1, 0, start):
                message = f"“{first.section.marker}”之前没有前{first.number - 1}项，前文可能缺失。"
                yield start, Finding(code="list_head_missing", message=message, evidence=_marker(first, locate))


def _digits(item: _Item) -> bool:
    return any(sign.isdecimal() and sign.isascii() for sign in item.section.marker)


def _marker(item: _Item, locate: Locate) -> Evidence:
    start = item.section.title_start
    return locate(start, start + max(1, len(item.section.marker)))


def _hole(before: _Item, after: _Item, gaps: Sequence[int], locate: Locate) -> Finding:
    why = "，中间有缺文" if _gap_between(gaps, before.section.start, after.section.start) else ""
    message = f"编号从“{before.section.marker}”跳到“{after.section.marker}”{why}，请核对是否漏项。"
    return Finding(
        code="numbering_gap", message=message, evidence=_marker(before, locate), other=_marker(after, locate)
    )


def _across(before: _Item, after: _Item, locate: Locate) -> Finding:
    names = f"“{before.section.marker}”与“{after.section.marker}”"
    message = f"{names}之间有缺文，可能不是同一组列举，请对照原文核对。"
    evidence, other = _marker(before, locate), _marker(after, locate)
    return Finding(code="list_across_gap", message=message, evidence=evidence, other=other)


def _announcements(
    text: str, runs: Sequence[list[_Item]], gaps: Sequence[int], locate: Locate
) -> Iterator[tuple[int, Finding]]:
    """Announced counts that the list behind them does not reach."""
    heads = sorted(((run[0].section.start, run) for run in runs if run[0].number == 1), key=lambda pair: pair[0])
    starts = [start for start, _ in heads]
    for match in ANNOUNCED.finditer(text):
        declared = ordinal(match["count"])
        sentence = max(text.rfind(sign, max(0, match.start() - SENTENCE), match.start()) for sign in "。；\n！？") + 1
        sentence = max(sentence, match.start() - SENTENCE)
        if not declared or not 2 <= declared <= MANY:
            continue
        if not (match["stop"] == "：" or SPEAKS.search(text, sentence, match.start())):
            continue
        if _in_front(text, sentence, match.start(), declared):
            continue
        index = bisect_left(starts, match.end())
        if index >= len(heads) or starts[index] - match.end() > (REACH if match["stop"] == "。" else 8):
            continue
        run = _continued(_unbroken(heads[index][1], gaps), runs, gaps)
        if len(run) < declared and not (declared > SEVERAL and 2 * len(run) < declared):
            yield match.start(), _short(match, declared, run, gaps, locate, len(text))


def _in_front(text: str, start: int, end: int, declared: int) -> bool:
    """Whether the members stand before their number, as many as it says."""
    for pattern in (IN_FRONT, QUOTED_IN_FRONT):
        match = pattern.search(text[max(start, end - REACH) : end])
        if match and (
            _members(match[0].rstrip("这等"), r"、") == declared or _members(match[0], MEMBER_END.pattern) == declared
        ):
            return True
    return False


def _members(words: str, separator: str) -> int:
    return len([part for part in re.split(separator, words) if part])


def _continued(run: list[_Item], runs: Sequence[list[_Item]], gaps: Sequence[int]) -> list[_Item]:
    """The run with what counts on in marks of another shape (一是、二是、第三、四要): a list that has no beginning of its
    own and begins with the next number behind the last item.
    """
    longer = list(run)
    for other in sorted(runs, key=lambda items: items[0].section.start):
        first, last = other[0], longer[-1]
        behind = first.section.start > last.section.start and first.number == last.number + 1
        if behind and first.number > 1 and not _gap_between(gaps, last.section.start, first.section.start):
            longer.extend(_unbroken(other, gaps))
    return longer


def _unbroken(run: list[_Item], gaps: Sequence[int]) -> list[_Item]:
    """The items up to a gap in the text: what comes behind may belong to another list (N25)."""
    kept = run[:1]
    for before, after in pairwise(run):
        if _gap_between(gaps, before.section.start, after.section.start):
            break
        kept.append(after)
    return kept


def _short(
    match: re.Match[str], declared: int, run: list[_Item], gaps: Sequence[int], locate: Locate, length: int
) -> Finding:
    last = run[-1]
    lost = any(gap > last.section.start for gap in gaps)
    why = "其余各项可能落在缺文中" if lost else "请核对是否漏项"
    message = f"前文说“{match[0].rstrip('：。')}”，只找到{len(run)}项（到“{last.section.marker}”为止），{why}。"
    return Finding(
        code="enumeration_short", message=message, evidence=locate(*match.span()), other=_marker(last, locate)
    )
