"""Values that follow from what a text says: wholes, bases, references, earlier rates, required growth, sums, elasticities."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from luoshi.extract.implication_reader import MentionReader, implied, is_level, is_rate, same_thing, signed, single
from luoshi.extract.required_growth import goals, multiples
from luoshi.extract.scenarios import elasticities, sums
from luoshi.quantity.implied import (
    Implied,
    Rounded,
    base_from_growth,
    reference_from_gap,
    share_before,
    total_from_share,
)
from luoshi.quantity.value import Measure, QuantityMention

_BELOW = re.compile("低于|慢于|落后|低[^，。；]{0,2}$")
_LAST_YEAR = re.compile("同比|上年|去年|增长|下降|提高|回落|减少|增加")
_MANY_YEARS = re.compile(
    "年均|平均|比(?:20|19)\\d\\d年|较(?:20|19)\\d\\d年|年来|五年|[三四五]年|“十|两年|季度比|环比|月比"
)


def find_implied(text: str, mentions: Sequence[QuantityMention]) -> list[Implied]:
    """Everything the mentions imply, in reading order of the last amount each value needs."""
    reader = MentionReader(text, mentions)
    found = [
        one for rule in (_wholes, _bases, _references, multiples, goals, sums, elasticities) for one in rule(reader)
    ]
    found.extend(_earlier_shares(reader, found))
    return sorted(found, key=lambda one: max(one.inputs, default=-1))


def _wholes(reader: MentionReader) -> Iterator[Implied]:
    """904.6亿元，占全市的47% → the whole city's amount."""
    for index, mention in enumerate(reader.mentions):
        quantity = mention.quantity
        if quantity.measure is not Measure.SHARE or not quantity.reference or not single(quantity) or not quantity.low:
            continue
        part = reader.earlier(index, is_level, 1)
        if part is not None:
            name = _named(quantity.reference, quantity.of)
            yield implied(
                name,
                total_from_share(reader.level(part), reader.rate(index)),
                reader.quantity(part).unit,
                "部分÷占比",
                part,
                index,
            )


def _named(place: str, of: str | None) -> str:
    if not of or of[-4:] in place:
        return place  # 全市固定资产投资 needs no 固定资产投资 after it
    return place + of


def _bases(reader: MentionReader) -> Iterator[Implied]:
    """1762.7亿元，同比增长6.4% → the amount of the year before."""
    for index, mention in enumerate(reader.mentions):
        quantity = mention.quantity
        if quantity.measure is not Measure.GROWTH or quantity.unit != "%" or not single(quantity):
            continue
        words = reader.before(index)
        level = reader.earlier(index, is_level)
        if level is None or not _LAST_YEAR.search(words) or _MANY_YEARS.search(words) or not reader.quantity(level).low:
            continue
        growth = signed(reader.rate(index), quantity.falling)
        if growth.value <= -99:
            continue
        formula = "本期÷（1－降幅）" if quantity.falling else "本期÷（1＋增幅）"
        yield implied(
            f"上年同期{quantity.of}",
            base_from_growth(reader.level(level), growth),
            reader.quantity(level).unit,
            formula,
            level,
            index,
        )


def _references(reader: MentionReader) -> Iterator[Implied]:
    """增长26.5%，高于全市工业11.4个百分点，同比提高16.2个百分点 → the reference's rate and last year's rate."""
    for index, mention in enumerate(reader.mentions):
        quantity = mention.quantity
        if quantity.unit != "pp" or quantity.measure not in (Measure.GAP, Measure.CHANGE) or not single(quantity):
            continue
        rate = reader.earlier(index, is_rate)
        words = reader.before(index, 30)
        if rate is None or (
            quantity.measure is Measure.CHANGE and (not _LAST_YEAR.search(words) or _MANY_YEARS.search(words))
        ):
            continue
        kind = "增速" if reader.quantity(rate).measure is Measure.GROWTH else ""
        below = quantity.falling if quantity.measure is Measure.CHANGE else bool(_BELOW.search(words))
        if quantity.measure is Measure.GAP:
            place = (quantity.reference or "参照").removesuffix("增速")
            name = _named(place, quantity.of) + kind
        else:
            name = f"上年同期{quantity.of}{kind}"
        own = signed(reader.rate(rate), reader.quantity(rate).falling)
        yield implied(
            name,
            reference_from_gap(own, signed(reader.rate(index), below)),
            "%",
            "本率＋差距" if below else "本率－差距",
            rate,
            index,
        )


def _earlier_shares(reader: MentionReader, found: Sequence[Implied]) -> Iterator[Implied]:
    """Share now, growth of the part, growth of the whole (from a gap) → the share of the year before."""
    shares = [one for one in found if one.formula == "部分÷占比"]
    gaps = [
        one
        for one in found
        if one.formula.startswith("本率") and one.name.endswith("增速") and not one.name.startswith("上年同期")
    ]
    for share in shares:
        quantity = reader.quantity(share.inputs[1])
        for gap in gaps:
            part = reader.quantity(gap.inputs[0])
            if same_thing(part.of, quantity.of) and gap.name.startswith(str(quantity.reference)):
                whole = Rounded(gap.value, (gap.high - gap.low) / 2)
                growth = signed(reader.rate(gap.inputs[0]), part.falling)
                estimate = share_before(reader.rate(share.inputs[1]), growth, whole)
                inputs = (share.inputs[1], *gap.inputs)
                yield implied(
                    f"上年同期{quantity.of}占{quantity.reference}比重",
                    estimate,
                    "%",
                    "占比×（1＋整体增幅）÷（1＋部分增幅）",
                    *inputs,
                )
