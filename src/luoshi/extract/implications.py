"""Values that follow from what a text says: wholes, bases, references, earlier rates, required growth, sums, elasticities."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from luoshi.quantity.implied import (
    Estimate,
    Implied,
    Rounded,
    base_from_growth,
    reference_from_gap,
    share_before,
    total_from_share,
    yearly_growth,
)
from luoshi.quantity.numerals import ARABIC, half_step, read_arabic, read_han
from luoshi.quantity.value import Comparator, Measure, Quantity, QuantityMention

_FIGURES = re.compile(ARABIC)
_SENTENCE_END = re.compile("[。！？\n]")
_BELOW = re.compile("低于|慢于|落后|低[^，。；]{0,2}$")
_LAST_YEAR = re.compile("同比|上年|去年|增长|下降|提高|回落|减少|增加")
_MANY_YEARS = re.compile(
    "年均|平均|比(?:20|19)\\d\\d年|较(?:20|19)\\d\\d年|年来|五年|[三四五]年|“十|两年|季度比|环比|月比"
)
_YEARS = re.compile(
    "(?<![\\d〇零])(?P<count>\\d{1,2}|[一二两三四五六七八九十]{1,2})年(?!级|前|来|代|底|初|度|以来|龄|会)"
)
_SPAN = re.compile("(?P<to>20\\d\\d)年(?:底|末)?[^，。；\n]{0,4}比(?P<from>20\\d\\d)年")
_MULTIPLY = re.compile(
    "(?<!\\d)(?P<count>\\d{1,2}|[一二两三四五六七八九十]{1,2})年(?:内|时间)?(?:力争|实现|要|再|规模|产值|总量|收入){0,3}(?P<how>倍增|翻一番|翻番|翻两番|翻倍)"
)
_TIMES = {"倍增": 2, "翻一番": 2, "翻番": 2, "翻倍": 2, "翻两番": 4}
_BASE_IN_BRACKET = re.compile("^[（(]20\\d\\d年(?:的?[^，。；（）()\\d]{0,8})$")
_ADDED = re.compile("(?:释放|投产|达产|新增|再增|增加|带来|形成|就有|可达|可增)")
_EACH = re.compile("每(?:提高|提升|增加|上升|增长)$")

Mentions = Sequence[QuantityMention]


def find_implied(text: str, mentions: Sequence[QuantityMention]) -> list[Implied]:
    """Everything the mentions imply, in reading order of the last amount each value needs."""
    reader = _Reader(text, mentions)
    found = [
        one for rule in (_wholes, _bases, _references, _multiples, _goals, _sums, _elasticities) for one in rule(reader)
    ]
    found.extend(_earlier_shares(reader, found))
    return sorted(found, key=lambda one: max(one.inputs, default=-1))


class _Reader:
    """The mentions with the sentence that each stands in and the precision with which it was written."""

    def __init__(self, text: str, mentions: Mentions) -> None:
        self.text = text
        self.mentions = mentions
        ends = [match.end() for match in _SENTENCE_END.finditer(text)]
        self.sentence: list[int] = []
        at = 0
        for mention in mentions:
            while at < len(ends) and ends[at] <= mention.start:
                at += 1
            self.sentence.append(at)
        self._bounds = [0, *ends, len(text)]

    def quantity(self, index: int) -> Quantity:
        """The quantity of a mention."""
        return self.mentions[index].quantity

    def before(self, index: int, reach: int = 16) -> str:
        """The words right before a mention, within its sentence and after the mention before it."""
        start = self.mentions[index].start
        last = self.mentions[index - 1].end if index else 0
        return self.text[max(start - reach, self.sentence_start(index), last) : start]

    def sentence_start(self, index: int) -> int:
        """Where the sentence of a mention begins."""
        return self._bounds[self.sentence[index]]

    def rate(self, index: int) -> Rounded:
        """A percentage or points, with the rounding that its written figures leave."""
        mention = self.mentions[index]
        figures = _FIGURES.search(self.text, mention.start, mention.end)
        half = half_step(figures[0]) if figures else Decimal(0)
        amount = self.quantity(index).low
        return Rounded(Decimal(0) if amount is None else amount, half)

    def level(self, index: int) -> Rounded:
        """A level. It is written to more figures than the rates beside it, so its own rounding is left out."""
        amount = self.quantity(index).low
        return Rounded(Decimal(0) if amount is None else amount)

    def earlier(self, index: int, fits: Callable[[Quantity], bool], reach: int = 3) -> int | None:
        """The nearest earlier mention of the same sentence and the same thing measured that fits."""
        of = self.quantity(index).of
        for other in range(index - 1, max(-1, index - 1 - reach), -1):
            if self.sentence[other] != self.sentence[index]:
                return None
            if same_thing(self.quantity(other).of, of) and fits(self.quantity(other)):
                return other
        return None


def same_thing(one: str | None, other: str | None) -> bool:
    """Whether two names of indicators mean one thing: equal, or one is the other with its place before it."""
    return bool(one and other) and (one == other or one.endswith(other) or other.endswith(one))  # type: ignore[union-attr,arg-type]


def _single(quantity: Quantity) -> bool:
    return (
        quantity.low is not None
        and quantity.low == quantity.high
        and quantity.comparator in (Comparator.EQUAL, Comparator.ABOUT)
    )


def _is_level(quantity: Quantity) -> bool:
    return (
        _single(quantity)
        and quantity.measure in (Measure.LEVEL, Measure.COUNT)
        and quantity.unit not in ("%", "pp", "倍", "位", "")
    )


def _is_rate(quantity: Quantity) -> bool:
    return _single(quantity) and quantity.unit == "%" and quantity.measure in (Measure.GROWTH, Measure.SHARE)


def _implied(name: str, estimate: Estimate, unit: str, formula: str, *inputs: int) -> Implied:
    value, low, high = estimate
    return Implied(name=name, value=value, low=low, high=high, unit=unit, formula=formula, inputs=inputs)


def _signed(rate: Rounded, falling: bool) -> Rounded:
    return Rounded(-rate.value, rate.half) if falling else rate


def _wholes(reader: _Reader) -> Iterator[Implied]:
    """904.6亿元，占全市的47% → the whole city's amount."""
    for index, mention in enumerate(reader.mentions):
        quantity = mention.quantity
        if quantity.measure is not Measure.SHARE or not quantity.reference or not _single(quantity) or not quantity.low:
            continue
        part = reader.earlier(index, _is_level, 1)
        if part is not None:
            name = _named(quantity.reference, quantity.of)
            yield _implied(
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


def _bases(reader: _Reader) -> Iterator[Implied]:
    """1762.7亿元，同比增长6.4% → the amount of the year before."""
    for index, mention in enumerate(reader.mentions):
        quantity = mention.quantity
        if quantity.measure is not Measure.GROWTH or quantity.unit != "%" or not _single(quantity):
            continue
        words = reader.before(index)
        level = reader.earlier(index, _is_level)
        if level is None or not _LAST_YEAR.search(words) or _MANY_YEARS.search(words) or not reader.quantity(level).low:
            continue
        growth = _signed(reader.rate(index), quantity.falling)
        if growth.value <= -99:
            continue
        formula = "本期÷（1－降幅）" if quantity.falling else "本期÷（1＋增幅）"
        yield _implied(
            f"上年同期{quantity.of}",
            base_from_growth(reader.level(level), growth),
            reader.quantity(level).unit,
            formula,
            level,
            index,
        )


def _references(reader: _Reader) -> Iterator[Implied]:
    """增长26.5%，高于全市工业11.4个百分点，同比提高16.2个百分点 → the reference's rate and last year's rate."""
    for index, mention in enumerate(reader.mentions):
        quantity = mention.quantity
        if quantity.unit != "pp" or quantity.measure not in (Measure.GAP, Measure.CHANGE) or not _single(quantity):
            continue
        rate = reader.earlier(index, _is_rate)
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
        own = _signed(reader.rate(rate), reader.quantity(rate).falling)
        yield _implied(
            name,
            reference_from_gap(own, _signed(reader.rate(index), below)),
            "%",
            "本率＋差距" if below else "本率－差距",
            rate,
            index,
        )


def _earlier_shares(reader: _Reader, found: Sequence[Implied]) -> Iterator[Implied]:
    """Share now, growth of the part, growth of the whole (from a gap) → the share of the year before."""
    shares = [one for one in found if one.formula == "部分÷占比"]
    gaps = [one for one in found if one.name.endswith("增速") and not one.name.startswith("上年同期")]
    for share in shares:
        quantity = reader.quantity(share.inputs[1])
        for gap in gaps:
            part = reader.quantity(gap.inputs[0])
            if same_thing(part.of, quantity.of) and gap.name.startswith(str(quantity.reference)):
                whole = Rounded(gap.value, (gap.high - gap.low) / 2)
                growth = _signed(reader.rate(gap.inputs[0]), part.falling)
                estimate = share_before(reader.rate(share.inputs[1]), growth, whole)
                inputs = (share.inputs[1], *gap.inputs)
                yield _implied(
                    f"上年同期{quantity.of}占{quantity.reference}比重",
                    estimate,
                    "%",
                    "占比×（1＋整体增幅）÷（1＋部分增幅）",
                    *inputs,
                )


def _years(words: str) -> int | None:
    """The number of years told last in ``words`` (用5年时间, 三年)."""
    found = list(_YEARS.finditer(words))
    return _count(found[-1]["count"]) if found else None


def _count(figures: str) -> int | None:
    amount = read_arabic(figures) if figures.isdigit() else read_han(figures)
    return int(amount) if amount and amount <= 30 else None


def _multiples(reader: _Reader) -> Iterator[Implied]:
    """三年倍增, 2012年比2007年翻一番 → the growth that each year needs."""
    told: set[int] = set()
    for found in _MULTIPLY.finditer(reader.text):
        years = _count(found["count"])
        inputs = [
            index for index, one in enumerate(reader.mentions) if one.start < found.end() and found.start() < one.end
        ]
        told.update(inputs)
        if years:
            yield _required(Decimal(_TIMES[found["how"]]), years, inputs)
    for index, mention in enumerate(reader.mentions):
        quantity = mention.quantity
        if (
            index in told
            or quantity.unit != "倍"
            or quantity.measure is not Measure.GROWTH
            or not reader.text.startswith("翻", mention.start)
        ):
            continue
        span = _SPAN.search(reader.text, reader.sentence_start(index), mention.start)
        if span and quantity.low and int(span["to"]) > int(span["from"]):
            yield _required(quantity.low, int(span["to"]) - int(span["from"]), [index])


def _required(multiple: Decimal, years: int, inputs: Sequence[int], name: str = "所需年均增速") -> Implied:
    value = yearly_growth(multiple, years)
    return _implied(name, (value, value, value), "%", f"{multiple.normalize():f}^(1/{years})－1", *inputs)


def _goals(reader: _Reader) -> Iterator[Implied]:
    """5年突破1000亿元（2021年300亿元） → the growth that each year needs."""
    for index in range(len(reader.mentions) - 1):
        goal, base = reader.quantity(index), reader.quantity(index + 1)
        if (
            goal.unit != base.unit
            or not goal.low
            or not base.low
            or not goal.low > base.low
            or base.unit in ("%", "pp", "位")
        ):
            continue
        between = reader.text[reader.mentions[index].end : reader.mentions[index + 1].start]
        if not _BASE_IN_BRACKET.match(between):
            continue
        before = reader.text[
            max(reader.sentence_start(index), reader.mentions[index].start - 80) : reader.mentions[index].start
        ]
        years = _years(before)
        if years:
            multiple = goal.low / base.low
            value = yearly_growth(multiple, years)
            formula = f"（目标÷基数）^(1/{years})－1"
            yield _implied(f"{goal.of or ''}所需年均增速", (value, value, value), "%", formula, index, index + 1)


def _sums(reader: _Reader) -> Iterator[Implied]:
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
            not (near and _is_level(first) and _is_level(second) and _ADDED.search(between))
            or not first.low
            or not second.low
            or not doubled.low
        ):
            continue
        total = first.low + second.low
        growth = second.low / first.low * 100
        lacking = first.low * doubled.low - total
        inputs = (index - 2, index - 1)
        yield _implied("合计", (total, total, total), first.unit, "基数＋新增", *inputs)
        yield _implied("新增后增幅", (growth, growth, growth), "%", "新增÷基数", *inputs)
        if lacking > 0:
            yield _implied("达到倍数尚差", (lacking, lacking, lacking), first.unit, "基数×倍数－合计", *inputs, index)


def _elasticities(reader: _Reader) -> Iterator[Implied]:
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
        yield _implied(
            f"{cause.of or ''}每提高1{_point(cause.unit)}的拉动",
            ((low + high) / 2, low, high),
            effect.unit,
            "拉动÷提高",
            index - 1,
            index,
        )


def _point(unit: str) -> str:
    return "个百分点" if unit == "pp" else unit
