"""A target that lies below what has been reached already; asked, not judged."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from luoshi.checking.manuscript import Manuscript
from luoshi.checking.remark import Remark, Severity
from luoshi.checking.told import Told, amount, far_apart, is_level, is_plain, told_figures
from luoshi.quantity.value import Comparator

# What should fall: here a lower target is progress.
# Yearly flows and the floor of a harvest are promised below what was reached as a matter of habit: worth a hint only.
FLOW = re.compile(r"产量|脱贫|解决|新增|就业|转移|培训|新建|改造|完成|建设|面积|清理|引进|整治|搬迁")
# Words of a promise in a review, or of a sum over several years.
WISH = re.compile(r"年均|累计|[三四五]年|力争|争取|确保|预期|计划|目标|超过|(?<!主)要(?!素)")
OTHER = 2  # so much more is told of another place or of more years
BURDEN = re.compile(r"能耗|排放|浓度|失业|死亡|事故|负债|债务|库存|用水量|用电|时限|成本|支出|案件|信访")


def find(manuscript: Manuscript) -> Iterator[Remark]:
    """Levels only: a lower growth rate is an ordinary choice."""
    reached: dict[tuple[str, frozenset[str], str], list[Told]] = defaultdict(list)
    told = [one for one in told_figures(manuscript) if is_level(one.figure) and one.period and one.period.end]
    for one in told:
        if (
            not one.promised
            and is_plain(one)
            and not WISH.search(manuscript.text, *manuscript.clause(one.figure.start))
        ):
            reached[one.indicator, one.scope, one.figure.quantity.unit].append(one)
    asked: set[tuple[str, Decimal]] = set()
    for target in told:
        bound = target.figure.quantity.comparator
        if (
            not target.promised
            or bound not in (Comparator.EQUAL, Comparator.AT_LEAST)
            or BURDEN.search(target.indicator)
        ):
            continue
        for fact in reached[target.indicator, target.scope, target.figure.quantity.unit]:
            name = target.indicator, amount(target.figure)
            if (
                name not in asked
                and not _share_a_clause(manuscript, fact, target)
                and _is_earlier(fact, target)
                and _is_less(target, fact)
            ):
                asked.add(name)
                yield _remark(manuscript, fact, target)
                break


def _is_earlier(fact: Told, target: Told) -> bool:
    """Whether the fact was reached before the target's period, over a period as long."""
    one, other = fact.period, target.period
    if one is None or other is None or one.end is None or other.end is None or one.start is None:
        return False
    return one.end < other.end and (other.start is None or (one.end - one.start) <= (other.end - other.start) * 1.1)


def _share_a_clause(manuscript: Manuscript, one: Told, other: Told) -> bool:
    return manuscript.clause(one.figure.start) == manuscript.clause(other.figure.start)


def _is_less(target: Told, fact: Told) -> bool:
    return amount(target.figure) < amount(fact.figure) < OTHER * amount(target.figure) and far_apart(
        fact.figure, target.figure
    )


def _remark(manuscript: Manuscript, fact: Told, target: Told) -> Remark:
    words = manuscript.words(target.figure), manuscript.words(fact.figure)
    message = f"“{target.indicator}”的目标“{words[0]}”低于已经达到的“{words[1]}”，是否有意下调？请核对。"
    places = [manuscript.around(target.figure), manuscript.around(fact.figure)]
    severity = (
        Severity.HINT if FLOW.search(manuscript.text, *manuscript.clause(target.figure.start)) else Severity.ORDINARY
    )
    return manuscript.remark("target_below_level", severity, message, places)
