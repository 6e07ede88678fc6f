"""Which found span answers which expected one."""

from __future__ import annotations

from collections.abc import Sequence

from luoshi.evaluation.gold import Span

ENOUGH = 0.5  # overlap over union from which two statements are the same statement


def common(one: Span, other: Span) -> int:
    """How many characters both cover."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def overlap(one: Span, other: Span) -> float:
    """Characters of both over characters of either."""
    return common(one, other) / (max(one[1], other[1]) - min(one[0], other[0]))


def pairs(gold: Sequence[Span], found: Sequence[Span], *, least: float = 0.0) -> list[tuple[int, int]]:
    """One-to-one pairs of indexes, best overlap first; ``least`` is the overlap from which a pair counts."""
    possible = sorted(
        (
            (share, i, j)
            for i, one in enumerate(gold)
            for j, other in enumerate(found)
            if (share := overlap(one, other)) > 0 and share >= least
        ),
        reverse=True,
    )
    left, right, kept = set(range(len(gold))), set(range(len(found))), []
    for _, i, j in possible:
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            kept.append((i, j))
    return kept
