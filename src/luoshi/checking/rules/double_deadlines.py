"""One thing to be done by two different days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from luoshi.checking.manuscript import Manuscript, Stated
from luoshi.checking.remark import Remark, Severity

STAGES = (
    "开工",
    "投产",
    "竣工",
    "通车",
    "建成",
    "完工",
    "投用",
    "投运",
    "封顶",
    "挂网",
    "验收",
    "开园",
    "通航",
    "并网",
    "交付",
)
PLAIN = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9]+")
MODAL = re.compile(r"确保|力争|争取|必须|务必|要|将|全面|全部|如期|尽快|加快|推动|推进|实现|完成|建设")
SHORTEST = 6


def find(manuscript: Manuscript) -> Iterator[Remark]:
    """The same words apart from the day, or the same named project and stage."""
    told: dict[str, Stated] = {}
    for one in manuscript.stated:
        deadline = one.statement.deadline
        if not one.statement.kind.is_deliverable or deadline is None or deadline.by is None or deadline.inherited:
            continue
        for key in _keys(manuscript, one):
            earlier = told.setdefault(key, one)
            if earlier is not one and not _days(earlier) & _days(one):
                yield _remark(manuscript, earlier, one)
                break


def _keys(manuscript: Manuscript, one: Stated) -> Iterator[str]:
    """What the statement is about: its words without times, and each project with its stage."""
    at, kept = one.start, []
    for time in manuscript.times_in(one.start, one.end):
        kept.append(manuscript.text[at : max(at, time.start)])
        at = max(at, time.end)
    words = PLAIN.sub("", MODAL.sub("", "".join([*kept, manuscript.text[at : one.end]])))
    if len(words) >= SHORTEST:
        yield words
    text = manuscript.text[one.start : one.end]
    stages = [stage for stage in STAGES if stage in text]
    if len(one.statement.projects) == 1 and len(stages) == 1 and len(manuscript.times_in(one.start, one.end)) == 1:
        name = one.statement.projects[0].name
        if len(name) >= SHORTEST:
            yield f"{name}|{stages[0]}"


def _days(one: Stated) -> set[date]:
    deadline = one.statement.deadline
    return {day for day in (deadline.by, deadline.other_reading) if day} if deadline else set()


def _remark(manuscript: Manuscript, earlier: Stated, later: Stated) -> Remark:
    days = [
        min(_days(one)).isoformat() if len(_days(one)) == 1 else _written(manuscript, one) for one in (earlier, later)
    ]
    message = f"同一件事写了两个时限（{days[0]}、{days[1]}），请核对后统一。"
    places = [(earlier.start, earlier.end), (later.start, later.end)]
    return manuscript.remark("double_deadline", Severity.ORDINARY, message, places)


def _written(manuscript: Manuscript, one: Stated) -> str:
    deadline = one.statement.deadline
    return manuscript.text[slice(*manuscript.span(deadline.evidence))] if deadline else ""
