"""What a rule of the cleaner finds in a view."""

from __future__ import annotations

from collections.abc import Callable
from operator import ne
from typing import NamedTuple


class Finding(NamedTuple):
    """Noise in view slice ``[start, end)``.

    ``replacement`` is put in its place (empty: the slice is removed; ``None``: the slice is only reported and stays).
    ``common`` findings are so frequent that the log tells them once, with their number. ``hits`` counts what one finding
    stands for. A ``gap`` tells that the publisher left text out here; ``missing`` and ``declared`` are the characters it
    says it left out and the length it claims. ``facts`` are labelled values of a metadata line (来源, 发布时间 …).
    """

    start: int
    end: int
    replacement: str | None
    pattern: str
    reason: str
    common: bool = False
    hits: int = 1
    gap: bool = False
    missing: int | None = None
    declared: int | None = None
    facts: tuple[tuple[str, str], ...] = ()


Rule = Callable[[str], list[Finding]]


def rewritten(before: str, after: str, pattern: str, reason: str) -> list[Finding]:
    """The finding of a length-preserving rewriting, told once in the log with the number of changed characters."""
    if before == after:
        return []
    start = _first_difference(before, after)
    return [Finding(start, len(before), after[start:], pattern, reason, common=True, hits=sum(map(ne, before, after)))]


def _first_difference(before: str, after: str) -> int:
    low, high = 0, len(before)  # before[:low] equals after[:low]; bisecting compares at C speed
    while high - low > 1:
        middle = (low + high) // 2
        if before[low:middle] == after[low:middle]:
            low = middle
        else:
            high = middle
    return low
