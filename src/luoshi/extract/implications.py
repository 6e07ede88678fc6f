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
from luoshi.quantity.value import Measure, Quantity, QuantityMention

_BELOW = re.compile("低于|慢于|落后|低[^，。；]{0,2}$")
_LAST_YEAR = re.compile("上年|去年|同期|上一年")
_SINCE = "(?:同比|环比|(?:比|较)(?:上年|去年|上一年)(?:同期|同口径)?|按可比价格?(?:计算)?|按可比口径(?:计算)?|可比口径|可比|预计|实际|名义|仅|又|再|也|约)*"
# The clause of a growth or change that tells nothing but the change: its subject is that of the amount before it.
_ONLY_GREW = re.compile(_SINCE + "(?:增长|下降|增加|减少|提高|提升|上升|上涨|回落|降低)(?:了|约|近|超过|超)?")
_ONLY_ABOVE = re.compile("(?:仅|均|也)?(?:高于|低于|快于|慢于|高出|落后于?|领先|[高低]于?全).*")
_ONLY_SHARE = re.compile("[，、,；]?(?:约|仅|分别)?占.*")
_CLAUSE = re.compile("[，、；：,;（(]")
_AN_INDICATOR = re.compile(
    "(?:收入|支出|投资|产值|总值|增加值|GDP|税收|总额|总量|面积|人口|预算|水平|总数|贷款|存款|企业|进出口)$"
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
        if part is not None and _ONLY_SHARE.fullmatch(reader.before(index, 40)):
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
    """The name of a reference: a place takes the indicator after it, an indicator stands alone."""
    if not of or of[-4:] in place or _AN_INDICATOR.search(place):
        return place
    return place + of


def _last_clause(words: str) -> str:
    return _CLAUSE.split(words)[-1]


def _bases(reader: MentionReader) -> Iterator[Implied]:
    """1762.7亿元，同比增长6.4% → the amount of the year before."""
    for index in range(len(reader.mentions)):
        if not _is_growth(reader.quantity(index)):
            continue
        clause = _last_clause(reader.before(index))
        if clause.startswith("分别"):
            yield from _listed_bases(reader, index)
        elif _ONLY_GREW.fullmatch(clause):
            level = reader.earlier(index, is_level)
            if level is not None:
                yield from _base(reader, level, index)


def _is_growth(quantity: Quantity) -> bool:
    if quantity.measure is not Measure.GROWTH or quantity.unit != "%" or not single(quantity):
        return False
    return quantity.reference is None or bool(_LAST_YEAR.search(quantity.reference))


def _listed_bases(reader: MentionReader, first: int) -> Iterator[Implied]:
    """40587元和16865元，分别增长6.7%和8% → each level with its own growth."""
    last = first
    while last + 1 < len(reader.mentions) and reader.listed(last + 1) and _is_growth(reader.quantity(last + 1)):
        last += 1
    count = last - first + 1
    levels = range(first - count, first)
    if (
        levels.start >= 0
        and count > 1
        and all(is_level(reader.quantity(level)) and reader.same_sentence(level, first) for level in levels)
    ):
        for level, growth in zip(levels, range(first, last + 1), strict=True):
            yield from _base(reader, level, growth)


def _base(reader: MentionReader, level: int, index: int) -> Iterator[Implied]:
    quantity = reader.quantity(index)
    growth = signed(reader.rate(index), quantity.falling)
    if not reader.quantity(level).low or growth.value <= -99:
        return
    formula = "本期÷（1－降幅）" if quantity.falling else "本期÷（1＋增幅）"
    estimate = base_from_growth(reader.level(level), growth)
    yield implied(
        f"上年同期{reader.quantity(level).of or ''}", estimate, reader.quantity(level).unit, formula, level, index
    )


def _references(reader: MentionReader) -> Iterator[Implied]:
    """增长26.5%，高于全市工业11.4个百分点，同比提高16.2个百分点 → the reference's rate and last year's rate."""
    for index, mention in enumerate(reader.mentions):
        quantity = mention.quantity
        if quantity.unit != "pp" or quantity.measure not in (Measure.GAP, Measure.CHANGE) or not single(quantity):
            continue
        clause = _last_clause(reader.before(index, 40))
        is_gap = quantity.measure is Measure.GAP
        rate = reader.earlier(index, is_rate)
        if rate is None or not (_ONLY_ABOVE if is_gap else _ONLY_GREW).fullmatch(clause):
            continue
        kind = "增速" if reader.quantity(rate).measure is Measure.GROWTH else ""
        below = bool(_BELOW.search(clause)) if is_gap else quantity.falling
        name = (
            _named((quantity.reference or "参照").removesuffix("增速"), quantity.of)
            if is_gap
            else f"上年同期{quantity.of}"
        )
        own = signed(reader.rate(rate), reader.quantity(rate).falling)
        estimate = reference_from_gap(own, signed(reader.rate(index), below))
        yield implied(name + kind, estimate, "%", "本率＋差距" if below else "本率－差距", rate, index)


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
