"""Time words cut off by a comma are no statement: 到2026年底，按期办结率不低于95% is one target, not two.

The first statement behind them in the sentence takes them in front; without one they are dropped.
"""

from __future__ import annotations

from collections.abc import Sequence

from luoshi.extract.draft import Draft, Page
from luoshi.period.value import TimeMention

_MODALS = ("力争", "确保", "争取", "要", "计划", "预计", "必须", "即", "从", "自", "在", "，")


def apply(drafts: Sequence[Draft], page: Page, times: Sequence[TimeMention]) -> list[Draft]:
    """The drafts, those of lone time words merged into the next of their sentence or left out."""
    ends = {mention.end: mention.start for mention in times}
    kept: list[Draft] = []
    waiting: Draft | None = None
    for draft in drafts:
        if waiting and _follows(waiting, draft, page):
            draft.start, draft.clauses = waiting.start, (*waiting.clauses, *draft.clauses)
        waiting = draft if _is_lone(draft, page, ends) else None
        if waiting is None:
            kept.append(draft)
    return kept


def _is_lone(draft: Draft, page: Page, ends: dict[int, int]) -> bool:
    start = ends.get(draft.end)
    if start is None or start < draft.start:
        return False
    before = page.text[draft.start : start]
    while before.startswith(_MODALS):
        before = before[next(len(word) for word in _MODALS if before.startswith(word)) :]
    return not before


def _follows(first: Draft, second: Draft, page: Page) -> bool:
    a, b = page.clauses[first.clauses[-1]], page.clauses[second.clauses[0]]
    return a.sentence == b.sentence and second.clauses[0] == first.clauses[-1] + 1
