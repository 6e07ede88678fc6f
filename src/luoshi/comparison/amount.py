"""Which reported amount answers which promised one: each answer is used once, the surest pairs first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from luoshi.comparison.figure import Figure
from luoshi.comparison.part import Scope
from luoshi.comparison.subject import Aspect, likeness

SURE = 0.8
FAINT = 0.5  # below this a passage is not even shown as the nearest
# Beyond these ratios the two are rarely the same thing: another definition, a total instead of an addition.
LEAST, MOST, FAR_MOST = Decimal("0.4"), Decimal("2.5"), Decimal("3.5")
TERM_MOST = Decimal("1.6")
_PART_OF_YEAR = re.compile(
    "[一二三四]季度|上半年|下半年|前[三二]季度|[1１]-\\d+月|首月|百日|春节|国庆|黄金周|每[月周天日]|日均|月均|单日"
)
_INSTEAD = re.compile("调整为|改为|变更为|低于目标|差距|相差")


@dataclass(frozen=True, slots=True)
class Match:
    """A promised amount with the likeliest reported one; ``sure``: it counts as the answer."""

    promised: Figure
    reported: Figure
    score: float
    sure: bool


def match(promised: Sequence[Figure], reported: Sequence[Figure]) -> dict[int, Match]:
    """The best match of each promised figure by its index, where there is any worth showing."""
    found = _pairs(promised, reported)
    found.sort(key=lambda one: (-one[0], one[1], one[2]))
    taken: set[int] = set()
    matches: dict[int, Match] = {}
    for score, left, right in found:
        if left in matches or right in taken:
            continue
        sure = score >= SURE and not _doubtful(promised[left], reported[right])
        if sure:
            taken.add(right)
            matches[left] = Match(promised[left], reported[right], round(score, 3), sure)
    for score, left, right in found:
        if left not in matches and score >= FAINT:
            matches[left] = Match(promised[left], reported[right], round(score, 3), sure=False)
    return matches


def _pairs(promised: Sequence[Figure], reported: Sequence[Figure]) -> list[tuple[float, int, int]]:
    by_key: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, figure in enumerate(reported):
        by_key[figure.key].append(index)
    found = []
    for left, wanted in enumerate(promised):
        for right in by_key.get(wanted.key, ()):
            score = _score(wanted, reported[right])
            if score > 0:
                found.append((score, left, right))
    return found


def _score(wanted: Figure, given: Figure) -> float:
    """Likeness of the words; of equals the one that is nearer in amount comes first."""
    one, other = wanted.subject, given.subject
    score = likeness(one, other)
    if score < 1:
        short = max(likeness(wanted.second, other), likeness(one, given.second), likeness(wanted.second, given.second))
        if short >= SURE and one.decisive == other.decisive and one.numbers == other.numbers and not _generic(wanted):
            score = max(score, 0.85 * short)
    return score - _distance(wanted, given) / 100 if score else 0.0


def _generic(figure: Figure) -> bool:
    return figure.second.is_generic


def _distance(wanted: Figure, given: Figure) -> float:
    low, got = wanted.low, given.low
    if low is None or got is None or low + got == 0:
        return 1.0
    return min(1.0, float(abs(low - got) / (abs(low) + abs(got))))


def _doubtful(wanted: Figure, given: Figure) -> bool:
    """Whether something speaks against it although the words agree."""
    return (
        not given.yearly
        or wanted.places != given.places
        or (wanted.order != given.order and 0 not in (wanted.order, given.order))
        or wanted.subject.is_generic
        or given.subject.is_generic
        or _conflict(wanted, given)
        or bool(_PART_OF_YEAR.search(given.words)) != bool(_PART_OF_YEAR.search(wanted.words))
        or bool(_INSTEAD.search(given.words))
        or not _plausible(wanted, given)
    )


def _conflict(wanted: Figure, given: Figure) -> bool:
    """What is added against what there is; new things against renewed ones, unless the amounts are the very same."""
    one, other = wanted.subject, given.subject
    if {one.aspect, other.aspect} == {Aspect.FLOW, Aspect.STOCK}:
        return True
    return bool(one.works and other.works and one.works != other.works) and wanted.low != given.low


def _plausible(wanted: Figure, given: Figure) -> bool:
    low, got = wanted.low, given.low
    if low is None or got is None or wanted.key[0] in ("growth", "change"):
        return True
    if not low or not got:
        return low == got
    if given.placed.scope is Scope.TERM:  # 达到 at the end of five years, or the sum of them
        return LEAST <= got / low <= TERM_MOST
    most = FAR_MOST if wanted.subject.name == given.subject.name else MOST
    return LEAST <= got / low <= most
