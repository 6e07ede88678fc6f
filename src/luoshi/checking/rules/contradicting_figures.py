"""One indicator told with two values for one period and one scope; for what is promised: two targets for one year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator

from luoshi.checking.manuscript import Manuscript
from luoshi.checking.remark import Remark, Severity
from luoshi.checking.told import Told, far_apart, is_plain, told_figures
from luoshi.quantity.value import Measure

SHORTEST = 4  # 清偿率, 合格率: a rate of many things, told one after the other
MEASURES = (Measure.LEVEL, Measure.GROWTH, Measure.SHARE)


def find(manuscript: Manuscript) -> Iterator[Remark]:
    """Each further value that differs from the first one by more than rounding."""
    first: dict[Hashable, list[Told]] = defaultdict(list)
    for one in told_figures(manuscript):
        if len(one.indicator) < SHORTEST or one.period is None or one.period.end is None:
            continue
        if one.figure.quantity.measure not in MEASURES or (not one.promised and not is_plain(one)):
            continue
        known = first[_sameness(one)]
        for earlier in known:
            if _differ(earlier, one) and manuscript.clause(earlier.figure.start) != manuscript.clause(one.figure.start):
                yield _remark(manuscript, earlier, one)
                break
        known.append(one)


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
