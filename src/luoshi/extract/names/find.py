"""Finds the names of projects in a clause: candidates are weighed, and the best set that does not overlap is kept.

The weights are learnt from labelled statements (``tools/train_names.py``). Most clauses hold no name; a cheap look at
their pairs of characters turns them away first.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from operator import add

from luoshi.extract.names.features import Clue
from luoshi.extract.names.weights import Weights

LIKELY = -2.0  # lets seven names in eight through and one clause in six; the rest would mostly be missed anyway
HOPELESS = -3.0  # a candidate below this after a first look is not looked at again; none of those has ever won
FAVOUR = 1.5  # a missed name costs a clerk more than one to strike out; chosen by cross-validation


def find_names(clause: str, weights: Weights, favour: float = FAVOUR) -> list[tuple[int, int]]:
    """``[start, end)`` of the names in ``clause``, in order."""
    if len(clause) < 3 or not is_likely(clause, weights):
        return []
    return best(scored(clause, weights), favour)


def is_likely(clause: str, weights: Weights) -> bool:
    """True where the clause's pairs of characters may hold a name."""
    return _likelihood(clause, weights.likely) > LIKELY


def _likelihood(clause: str, likely: dict[str, float]) -> float:
    return sum([likely[pair] for pair in map(add, clause, clause[1:]) if pair in likely], likely[""])


def scored(clause: str, weights: Weights) -> list[tuple[int, int, float]]:
    """Every candidate with what speaks for it, as log-odds."""
    clue, names, get = Clue(clause), weights.names, weights.names.get
    within = [0.0, *accumulate(get(pair, 0.0) + get(single, 0.0) for pair, single in clue.within())]
    found = []
    for member in clue.members:
        starts = {s: sum([names[f] for f in clue.start(member, s) if f in names], names[""]) for s in member.starts}
        ends = {e: sum([names[f] for f in clue.end(member, e) if f in names]) for e in member.ends}
        for start, end in member.spans():
            score = starts[start] + ends[end] + within[end - 1] - within[start]
            if score > HOPELESS:
                together = sum([names[f] for f in clue.both(member, start, end) if f in names])
                found.append((start, end, score + together))
    return found


def best(candidates: list[tuple[int, int, float]], favour: float) -> list[tuple[int, int]]:
    """The set of candidates that do not overlap with the greatest sum of scores."""
    order = sorted((end, start, score + favour) for start, end, score in candidates if score + favour > 0)
    ends = [end for end, _, _ in order]
    sums, kept = [0.0], [False]
    for index, (_, start, score) in enumerate(order):
        with_it = sums[bisect_right(ends, start, 0, index)] + score
        kept.append(with_it > sums[-1])
        sums.append(max(with_it, sums[-1]))
    chosen, index = [], len(order)
    while index:
        if kept[index]:
            end, start, _ = order[index - 1]
            chosen.append((start, end))
            index = bisect_right(ends, start, 0, index - 1)
        else:
            index -= 1
    return chosen[::-1]
