"""Parts that do not add up to the total told with them: 共125家，其中南浦区32家、桐岭市24家 …"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from luoshi.checking.manuscript import Figure, Manuscript
from luoshi.checking.remark import Remark, Severity
from luoshi.checking.told import amount, is_level
from luoshi.quantity.value import Comparator, Measure

# Between the total and its first part. The closed ones promise all parts, the open ones only some.
CLOSED = re.compile(r"分别(?:为|是|有)?|分为|一并分下去|分下去|分解到|分配到|正好|合计|加起来")
OPEN = re.compile(r"其中|包括")
FEWEST = 2
INSIDE = re.compile(r"其中|包括|中[有，]")  # the next amounts are parts of a part
NEAR = Decimal("0.03")  # a sum that misses the total by so little was meant to reach it
FEWEST_NEAR = 4
SEPARATOR = re.compile(r"[，、；]|和")
JOINT = re.compile(r"增长|下降|同比|占|比上年|较上年|提高|增加|减少|超|累计|人均|平均|率")


def find(manuscript: Manuscript) -> Iterator[Remark]:
    """A total, 其中 or 分别, and a row of amounts of the same unit in the same sentence."""
    done = -1
    for position, total in enumerate(manuscript.figures):
        if position <= done or not _is_total(total) or manuscript.words(total).endswith("级"):
            continue
        parts = _parts(manuscript, position)
        if len(parts) < FEWEST:
            continue
        done = position + len(parts)
        yield from _judge(manuscript, total, parts)


def _is_total(figure: Figure) -> bool:
    return is_level(figure) and figure.quantity.comparator is Comparator.EQUAL and amount(figure) > 0


def _parts(manuscript: Manuscript, position: int) -> Sequence[Figure]:
    """The row of amounts behind the word that opens it."""
    figures, text = manuscript.figures, manuscript.text
    total = figures[position]
    end = manuscript.sentence(total.start).end
    row: list[Figure] = []
    marks = ""
    for figure in figures[position + 1 :]:
        if figure.start >= end or figure.quantity.unit != total.quantity.unit or not is_level(figure):
            break
        if amount(figure) > amount(total):
            return ()  # what is more than the total is no part of it, nor are the others for certain
        between = text[(row[-1] if row else total).end : figure.start]
        if not row and not (CLOSED.search(between) or OPEN.search(between)):
            break
        if row and (len(between) > 20 or not SEPARATOR.match(between) or INSIDE.search(between)):
            break
        mark = between[0] if row else ""
        marks = marks or mark
        if row and mark != marks and mark != "和":
            break  # a list keeps to one mark; the next one begins another
        if JOINT.search(between) or figure.quantity.measure is Measure.CHANGE:
            break
        row.append(figure)
    return row


def _judge(manuscript: Manuscript, total: Figure, parts: Sequence[Figure]) -> Iterator[Remark]:
    opening = manuscript.text[total.end : parts[0].start]
    added = sum((amount(part) for part in parts), Decimal(0))
    half = total.half + sum((part.half for part in parts), Decimal(0))
    gap = amount(total) - added
    if abs(gap) <= half or any(amount(part) >= amount(total) and len(parts) == FEWEST for part in parts):
        return
    closed = CLOSED.search(opening) and not OPEN.search(opening)
    near = len(parts) >= FEWEST_NEAR and abs(gap) <= NEAR * amount(total)
    if gap < 0 or closed or near:
        more = "多" if gap < 0 else "少"
        message = (
            f"各项相加与总数“{manuscript.words(total)}”不符，比总数{more}{_written(manuscript, total, abs(gap))}，"
            "请核对总数和分项。"
        )
        grave = near or (gap < 0 and (closed or _is_tight(manuscript, parts)))
        severity = Severity.ORDINARY if grave else Severity.HINT
        yield manuscript.remark("parts_misfit", severity, message, [manuscript.sentence(total.start)])


def _is_tight(manuscript: Manuscript, parts: Sequence[Figure]) -> bool:
    """Whether the row is one list (A、B和C); parts told in clauses of their own may overlap (因私…，赴港澳台…)."""
    return all("，" not in manuscript.text[one.end : other.start] for one, other in pairwise(parts))


def _written(manuscript: Manuscript, total: Figure, gap: Decimal) -> str:
    """The difference in the scale and unit in which the total is written."""
    match = re.search(r"(?P<figures>[\d,.]+)(?P<unit>[^\d]*)$", manuscript.words(total))
    if match is None:
        return f"{gap.normalize():f}"
    scale = amount(total) / Decimal(match["figures"].replace(",", ""))
    return f"{(gap / scale).normalize():f}{match['unit']}"
