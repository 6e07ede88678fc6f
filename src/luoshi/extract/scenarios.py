"""Sums of a base and an addition, and the effect of one point more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.extract.implication_reader import MentionReader, implied, is_level
from luoshi.quantity.implied import Implied
from luoshi.quantity.value import Measure

_ADDED = re.compile("(?:释放|投产|达产|新增|再增|增加|带来|形成|就有|可达|可增)")
_EACH = re.compile("每(?:提高|提升|增加|上升|增长)$")


def sums(reader: MentionReader) -> Iterator[Implied]:
    """产值228亿元，投产后新增200亿元……可以翻倍 → the sum, its growth, and what doubling still lacks."""
    for index in range(2, len(reader.mentions)):
        first, second, doubled = (reader.quantity(index - step) for step in (2, 1, 0))
        if (
            doubled.unit != "倍"
            or not reader.text.startswith("翻", reader.mentions[index].start)
            or first.unit != second.unit
        ):
            continue
        between = reader.text[reader.mentions[index - 2].end : reader.mentions[index - 1].start]
        near = (
            reader.sentence[index] == reader.sentence[index - 2]
            and reader.mentions[index].start - reader.mentions[index - 1].end <= 40
        )
        if (
            not (near and is_level(first) and is_level(second) and _ADDED.search(between))
            or not first.low
            or not second.low
            or not doubled.low
        ):
            continue
        total = first.low + second.low
        growth = second.low / first.low * 100
        lacking = first.low * doubled.low - total
        inputs = (index - 2, index - 1)
        yield implied("合计", (total, total, total), first.unit, "基数＋新增", *inputs)
        yield implied("新增后增幅", (growth, growth, growth), "%", "新增÷基数", *inputs)
        if lacking > 0:
            yield implied("达到倍数尚差", (lacking, lacking, lacking), first.unit, "基数×倍数－合计", *inputs, index)


def elasticities(reader: MentionReader) -> Iterator[Implied]:
    """每提高1个百分点，可以拉动增长1.5-2个百分点 → the effect of one point."""
    for index in range(1, len(reader.mentions)):
        cause, effect = reader.quantity(index - 1), reader.quantity(index)
        if not _EACH.search(reader.before(index - 1, 12)) or effect.measure is not Measure.CONTRIBUTION:
            continue
        if (
            reader.sentence[index] != reader.sentence[index - 1]
            or not cause.low
            or effect.low is None
            or effect.high is None
        ):
            continue
        low, high = effect.low / cause.low, effect.high / cause.low
        yield implied(
            f"{cause.of or ''}每提高1{_point(cause.unit)}的拉动",
            ((low + high) / 2, low, high),
            effect.unit,
            "拉动÷提高",
            index - 1,
            index,
        )


def _point(unit: str) -> str:
    return "个百分点" if unit == "pp" else unit
