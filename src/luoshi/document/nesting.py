"""Which list lies inside which: the document's own counting decides, the usual order only where it is silent.

If list B starts again at 1 between two neighbours k and k+1 of list A, then B lies inside A. Each such case is a vote.
A heading without a number lies above a list that starts at 1 behind it, and inside a list that counts on across it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from luoshi.document.mark import RANK, SENTENCE_FAMILIES, Family, Mark

Votes = dict[tuple[Family, Family], int]
COUNTLESS = (Family.BARE,)


def count_votes(marks: Sequence[Mark]) -> Votes:
    """``votes[a, b]``: how often list ``b`` was seen inside list ``a``."""
    votes: Votes = defaultdict(int)
    last: dict[Family, tuple[int, int]] = {}  # index and number of the family's latest mark
    first: dict[Family, int] = {}  # index where the family latest started at 1
    waiting: dict[Family, set[Family]] = {family: set() for family in COUNTLESS}
    for index, mark in enumerate(marks):
        family = mark.family
        if family in COUNTLESS:
            waiting[family] = set(last) | set(Family)
            continue
        if mark.number is None:
            continue
        for bare, open_for in waiting.items():
            if family in open_for:
                votes[(bare, family) if mark.number == 1 else (family, bare)] += 1
                open_for.discard(family)
        before = last.get(family)
        if before and mark.number == before[1] + 1:
            for other, started in first.items():
                if other is not family and before[0] < started < index:
                    votes[family, other] += 1
        if mark.number == 1:
            first[family] = index
        last[family] = index, mark.number
    return votes


def is_inside(inner: Family, outer: Family, votes: Votes) -> bool:
    """Whether a list of ``inner`` belongs below a section of ``outer``."""
    if inner is outer:
        return False
    for_it, against = votes.get((outer, inner), 0), votes.get((inner, outer), 0)
    if for_it != against and (inner not in SENTENCE_FAMILIES or outer in SENTENCE_FAMILIES or for_it > against):
        return for_it > against
    return RANK[inner] > RANK[outer]
