"""How much of a document lies before us: declared length, gaps, broken ends, announced lists that are too short."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from luoshi.document.enumeration import check_lists
from luoshi.document.facts import Completeness, Finding
from luoshi.document.outline import Section
from luoshi.text.clean import Gap
from luoshi.text.evidence import Evidence

Locate = Callable[[int, int], Evidence]

SHOWN = re.compile(r"(?:显示|顯示)\D{0,4}(\d+)字")
COMPLETE = 0.85  # sites count titles and widgets too, so a body somewhat shorter than declared is whole
CLOSED = frozenset("。！？；”’」』》）)】]…!?;:：.\"'|")
PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("【", "】"))
NAMES = {"“": "引号", "《": "书名号", "（": "括号", "【": "方括号"}
RUNNING = 40  # characters of a last paragraph that must be running text, not a signature or a table cell


def find_completeness(
    text: str,
    *,
    declared_length: int | None,
    gaps: Sequence[Gap],
    outline: Section,
    locate: Locate,
) -> Completeness:
    """Signs of incompleteness of a cleaned ``text``; ``gaps`` and ``declared_length`` come from the cleaner."""
    end_gap = next((gap for gap in gaps if gap.start >= len(text) - 1), None)
    inner = [gap for gap in gaps if gap is not end_gap]
    share = _share(text, declared_length, end_gap)
    findings = [*_length(share, declared_length, end_gap), *_inside(inner)]
    broken = list(_end(text, locate))
    truncated = end_gap is not None or any(finding.code == "cut_end" for finding in broken)
    findings += [*broken, *check_lists(text, outline=outline, gaps=[gap.start for gap in gaps], locate=locate)]
    return Completeness(
        share=share,
        declared_length=declared_length,
        missing=_missing(gaps, end_gap),
        truncated=truncated,
        findings=tuple(findings),
    )


def _share(text: str, declared: int | None, end_gap: Gap | None) -> float | None:
    """Present ÷ declared. Where a site tells how many characters it shows, its own count stands against its own claim."""
    if not declared:
        return None
    shown = SHOWN.search(end_gap.evidence.quote) if end_gap else None
    present = int(shown[1]) if shown else len(text)
    return min(1.0, present / declared)


def _missing(gaps: Sequence[Gap], end_gap: Gap | None) -> int | None:
    """Characters known to be left out. A site that tells how many it shows has counted inner gaps already."""
    if end_gap and end_gap.missing is not None and SHOWN.search(end_gap.evidence.quote):
        return end_gap.missing
    known = [gap.missing for gap in gaps if gap.missing is not None]
    return sum(known) if known else None


def _length(share: float | None, declared: int | None, end_gap: Gap | None) -> Iterator[Finding]:
    evidence = end_gap.evidence if end_gap else None
    if share is not None and share < COMPLETE:
        message = f"声明全文{declared}字，现有约{share:.1%}，请找到全文后再登记后半部分的任务。"
        yield Finding(code="length_short", message=message, evidence=evidence)
    elif end_gap is not None:
        yield Finding(code="end_missing", message="文末标明后文未显示，请找到全文后补录。", evidence=evidence)


def _inside(gaps: Sequence[Gap]) -> Iterator[Finding]:
    for gap in gaps:
        count = f"{gap.missing}字" if gap.missing else "若干字"
        message = f"此处被网站略去{count}，前后两句不完整，请对照原文核对。"
        yield Finding(code="gap_inside", message=message, evidence=gap.evidence)


def _end(text: str, locate: Locate) -> Iterator[Finding]:
    """A last paragraph of running text that breaks off, and quotes that it leaves open."""
    body = text.rstrip(" \n*_|")
    start = body.rfind("\n") + 1
    last = body[start:]
    running = len(last) >= RUNNING and "\t" not in last and ("，" in last or "。" in last)
    if not running:
        return
    if last[-1] not in CLOSED:
        tail = max(start, len(body) - 20)
        message = f"文末停在“{body[tail:].replace('“', '').replace('”', '')}”，句子没有写完，后文可能缺失。"
        yield Finding(code="cut_end", message=message, evidence=locate(tail, len(body)))
    for opening, closing in PAIRS:
        at = last.rfind(opening)
        if last.count(opening) > last.count(closing) and closing not in last[at:]:
            message = f"末段有一处{NAMES[opening]}只有前半，后文可能缺失。"
            yield Finding(code="unbalanced_end", message=message, evidence=locate(start + at, len(body)))
