"""One indicator told with two values for one period and one scope; for what is promised: two targets for one year."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from decimal import Decimal

from luoshi.checking.manuscript import Figure, Manuscript, Span
from luoshi.checking.remark import Remark, Severity
from luoshi.checking.told import Told, amount, far_apart, is_level, is_plain, told_figures
from luoshi.quantity.value import Measure

SHORTEST = 4  # 清偿率, 合格率: a rate of many things, told one after the other
OTHER = 2  # times
MEASURES = (Measure.LEVEL, Measure.GROWTH, Measure.SHARE)


def find(manuscript: Manuscript) -> Iterator[Remark]:
    """Each further value that differs from the first one by more than rounding; two clauses are compared once."""
    first: dict[Hashable, list[Told]] = defaultdict(list)
    told: set[tuple[Span, Span]] = set()
    for one in _clear(manuscript):
        known = first[_sameness(one)]
        for earlier in known:
            clauses = manuscript.clause(earlier.figure.start), manuscript.clause(one.figure.start)
            if clauses[0] == clauses[1] or _is_elsewhere(manuscript, earlier, one):
                continue
            if _is_beside(earlier, one) and _differ(earlier, one):
                if clauses not in told:
                    yield _remark(manuscript, earlier, one)
                told.add(clauses)
                break
        known.append(one)


def _clear(manuscript: Manuscript) -> Sequence[Told]:
    """Figures of which indicator, period and place are certain; two of one indicator in a clause leave it open which is
    which (80%的村收入增长10%以上).
    """
    candidates = [one for one in told_figures(manuscript) if _is_clear(one)]
    crowd = Counter(
        (one.indicator, one.figure.quantity.unit, manuscript.clause(one.figure.start)) for one in candidates
    )
    return [
        one
        for one in candidates
        if crowd[one.indicator, one.figure.quantity.unit, manuscript.clause(one.figure.start)] == 1
    ]


def _is_clear(one: Told) -> bool:
    return (
        len(one.indicator) >= SHORTEST
        and one.anchored
        and one.period is not None
        and one.period.end is not None
        and one.figure.quantity.measure in MEASURES
        and (one.promised or is_plain(one))
    )


def _is_beside(one: Told, other: Told) -> bool:
    """Whether the periods are certain to be one: both are named, or both stand in one chapter."""
    return (one.dated and other.dated) or one.heading == other.heading


def _is_elsewhere(manuscript: Manuscript, one: Told, other: Told) -> bool:
    """Whether the levels beside the two figures are so far apart that another place is meant (7856亿元 and 1000亿元)."""
    levels = [_level(manuscript, told) for told in (one, other)]
    return all(levels) and max(levels) > OTHER * min(levels)


def _level(manuscript: Manuscript, told: Told) -> Decimal:
    """The first level in the clause of a figure, the figure itself where it is one."""
    if is_level(told.figure):
        return amount(told.figure)
    beside = (one for one in manuscript.figures_in(*manuscript.clause(told.figure.start)) if one.quantity.low)
    return next((amount(one) for one in beside if _is_amount(one, told.indicator)), Decimal(0))


def _is_amount(figure: Figure, indicator: str) -> bool:
    return figure.quantity.of == indicator and figure.quantity.measure is Measure.LEVEL


def _differ(one: Told, other: Told) -> bool:
    """A target is exact as it stands, a fact is rounded."""
    if one.promised:
        return one.figure.quantity.low != other.figure.quantity.low
    return far_apart(one.figure, other.figure)


def _sameness(one: Told) -> Hashable:
    quantity, period = one.figure.quantity, one.period
    return (
        one.indicator,
        one.scope,
        one.promised,
        quantity.unit,
        quantity.measure,
        quantity.falling,
        quantity.comparator if one.promised else None,
        period.end if period else None,
        None if one.promised or period is None else period.start,
    )


def _remark(manuscript: Manuscript, earlier: Told, later: Told) -> Remark:
    words = [manuscript.words(one.figure) for one in (earlier, later)]
    what = "同一年的两个目标" if earlier.promised else "同一时期的两个数"
    message = f"“{later.indicator}”有{what}（“{words[0]}”和“{words[1]}”），请核对后统一，口径不同的请注明。"
    code = "double_target" if earlier.promised else "contradicting_figures"
    places = [manuscript.around(earlier.figure), manuscript.around(later.figure)]
    return manuscript.remark(code, Severity.ORDINARY, message, places)
