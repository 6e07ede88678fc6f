"""Numbers of projects promised by stage (新签约30个、新开工20个、新投产10个以上) and the projects named for each stage.

A clause with such numbers begins a region that ends where the next such clause begins, or with the paragraph. Inside it
the clauses that name projects and say a stage are read; who is named for a stage counts for the number of that stage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from luoshi.checking.manuscript import Figure, Manuscript, Span
from luoshi.quantity.value import Comparator

# The words by which named projects reach the stage of a count.
REACHED = {
    "签约": ("签约", "签订"),
    "开工": ("开工", "动工", "启动建设", "开建"),
    "投产": ("投产", "达产", "投用", "投运"),
    "竣工": ("竣工", "完工", "建成"),
    "通车": ("通车",),
}
STAGE = re.compile("|".join(word for words in REACHED.values() for word in words))
COUNTED = re.compile(
    r"(?P<label>(?:新|拟|集中|竣工)?(?P<stage>签约|开工|投产|竣工|通车))(?P<what>[^，。；：、\d\n]{0,12})$"
)
UNITS = ("个", "项", "家")
MOST = 500  # larger counts are never named one by one
PARAGRAPH = 1500  # how far a region reaches when nothing ends it
TOGETHER = 6  # 竣工投产: stage words that stand together are one
WHOSE = re.compile(
    r"(?:[，。；：、\n]|^)(?:今年|全年|年内|其中|\d{4}年)*(?P<name>(?!今年|全年|年内|其中|[上下]半年|[一二三四]季度)[\u4e00-\u9fff（）“”和、]{2,18}?)(?=，|要|今年|全年|年内|新签约|新开工|新投产|将|力争|确保)"
)
BODY_END = re.compile(r"(?:园|园区|区|县|市|镇|乡|公司|集团|局|委|办)$")
CLAUSE = re.compile(r"[^，。；：\n]{4,400}")
SEPARATOR = re.compile(r"、|以及|[和及与]")
LEAD = re.compile(
    r"(?:其中|力争|确保|要|推动|推进|加快|全力|促使|保证|争取|实现|全年|年内|今年|上半年|下半年|抓好|抓紧|重点|以及|和|使|促进|力促|必须)+"
)
TAIL = re.compile(r"(?:等|(?:[一二两三四五六七八九十]+|\d+)[个项家])?(?:重点|重大)?(?:产业)?(?:项目|企业|工程)?$")
WHEN = re.compile(
    r"(?:\d{1,2}月(?:\d{1,2}日)?(?:底|末|初|中旬|上旬|下旬|份)?(?:之?前)?|[上下]半年|年内|年底(?:之?前)?|今年|明年|[一二三四]季度(?:末|底)?(?:前)?|国庆前|春节前)$"
)
MODAL = re.compile(
    r"(?:要|力争|确保|争取|必须|能够|全部|尽快|如期|顺利|陆续|分别|实现|也|将|都|均|全面|建设|完成|早日)+$"
)


class Pledge(NamedTuple):
    """``promised`` projects of one stage (as the text says it: 新投产); ``named`` are the places of the names found for it."""

    figure: Figure
    whose: str
    stage: str
    promised: int
    named: tuple[Span, ...]

    @property
    def short(self) -> int:
        """How many of the promised projects are not named."""
        return self.promised - len(self.named)


class _Count(NamedTuple):
    figure: Figure
    stage: str
    label: str


def find_pledges(manuscript: Manuscript) -> list[Pledge]:
    """Counts of a stage behind which at least two projects are named for that stage."""
    groups = [group for group in _groups(manuscript) if any(_is_promised(manuscript, one.figure) for one in group)]
    pledges: list[Pledge] = []
    for index, group in enumerate(groups):
        start, end = _region(manuscript, group, groups[index + 1] if index + 1 < len(groups) else None)
        named = list(_named(manuscript.text, start, end))
        for count in group:
            names = tuple(dict.fromkeys(span for span, stages in named if count.stage in stages))
            if len(names) > 1:
                whose, promised = _whose(manuscript, group[0]), int(count.figure.quantity.low or 0)
                pledges.append(Pledge(count.figure, whose, count.label, promised, names))
    return pledges


def _groups(manuscript: Manuscript) -> Iterator[list[_Count]]:
    """Counts that stand side by side in one clause."""
    group: list[_Count] = []
    for figure in manuscript.figures:
        count = _count(manuscript, figure)
        if count is None:
            continue
        if (
            group
            and manuscript.clause(group[-1].figure.start) == manuscript.clause(figure.start)
            and not _again(group, count)
        ):
            group.append(count)
            continue
        if group:
            yield group
        group = [count]
    if group:
        yield group


def _is_promised(manuscript: Manuscript, figure: Figure) -> bool:
    """Whether it is a promise: of what was done last year only some is named."""
    stated = manuscript.stated_at(figure.start)
    bound = figure.quantity.comparator is Comparator.AT_LEAST
    return bound or stated is None or stated.statement.kind.is_deliverable


def _again(group: Sequence[_Count], count: _Count) -> bool:
    return any(one.stage == count.stage for one in group)


def _count(manuscript: Manuscript, figure: Figure) -> _Count | None:
    quantity = figure.quantity
    if quantity.unit not in UNITS or quantity.low is None or not Decimal(2) <= quantity.low <= MOST:
        return None
    start, _ = manuscript.clause(figure.start)
    match = COUNTED.search(manuscript.text, max(start, figure.start - 20), figure.start)
    return _Count(figure, match["stage"], match["label"]) if match else None


def _region(manuscript: Manuscript, group: Sequence[_Count], following: Sequence[_Count] | None) -> tuple[int, int]:
    """From behind the last count to the sentence of the next group, at most to the end of the paragraph."""
    start = group[-1].figure.end
    line = manuscript.text.find("\n", start)
    end = min(start + PARAGRAPH, len(manuscript.text) if line < 0 else line)
    if following is not None:
        end = min(end, max(start, manuscript.clause(following[0].figure.start).start))
    return start, end


def _named(text: str, start: int, end: int) -> Iterator[tuple[Span, frozenset[str]]]:
    """Names in clauses that say a stage."""
    for match in CLAUSE.finditer(text, start, end):
        found = STAGE.search(text, match.start() + 2, match.end())
        if found is None or ("、" not in match[0] and "和" not in match[0] and found.start() - match.start() > 24):
            continue
        said = text[found.start() : found.end() + TOGETHER]
        stages = frozenset(stage for stage, words in REACHED.items() if any(word in said for word in words))
        yield from ((name, stages) for name in _names(text, match.start(), found.start()))


def _names(text: str, start: int, end: int) -> Iterator[Span]:
    """The members of a list of names before the stage word."""
    for pattern in (MODAL, WHEN, MODAL, TAIL):
        stripped = pattern.search(text[start:end])
        end = start + stripped.start() if stripped else end
    lead = LEAD.match(text, start, end)
    at = lead.end() if lead else start
    for cut in SEPARATOR.finditer(text, at, end):
        if cut[0] != "、" and (cut.start() - at < 2 or end - cut.end() < 2):
            continue  # 同和铝业 is one name
        if 2 <= cut.start() - at <= 20:
            yield Span(at, cut.start())
        at = cut.end()
    if 2 <= end - at <= 20:
        yield Span(at, end)


def _whose(manuscript: Manuscript, count: _Count) -> str:
    """The body of the numbers, where it opens the sentence."""
    start, _ = manuscript.clause(count.figure.start)
    match = WHOSE.search(manuscript.text[start : count.figure.start])
    return match["name"] if match and BODY_END.search(match["name"]) else ""
