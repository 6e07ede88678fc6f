"""Growth that each year needs for a multiple or a far goal to be reached."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from luoshi.extract.implication_reader import MentionReader, implied
from luoshi.quantity.implied import Implied, yearly_growth
from luoshi.quantity.numerals import read_arabic, read_han
from luoshi.quantity.value import Measure

_YEARS = re.compile(
    "(?<![\\d〇零])(?P<count>\\d{1,2}|[一二两三四五六七八九十]{1,2})年(?!级|前|来|代|底|初|度|以来|龄|会)"
)
_SPAN = re.compile("(?P<to>20\\d\\d)年(?:底|末)?[^，。；\n]{0,4}比(?P<from>20\\d\\d)年")
_MULTIPLY = re.compile(
    "(?<!\\d)(?P<count>\\d{1,2}|[一二两三四五六七八九十]{1,2})年(?:内|时间)?(?:力争|实现|要|再|规模|产值|总量|收入){0,3}(?P<how>倍增|翻一番|翻番|翻两番|翻倍)"
)
_TIMES = {"倍增": 2, "翻一番": 2, "翻番": 2, "翻倍": 2, "翻两番": 4}
_BASE_IN_BRACKET = re.compile("^[（(]20\\d\\d年(?:的?[^，。；（）()\\d]{0,8})$")


def _years(words: str) -> int | None:
    """The number of years told last in ``words`` (用5年时间, 三年)."""
    found = list(_YEARS.finditer(words))
    return _count(found[-1]["count"]) if found else None


def _count(figures: str) -> int | None:
    amount = read_arabic(figures) if figures.isdigit() else read_han(figures)
    return int(amount) if amount and amount <= 30 else None


def multiples(reader: MentionReader) -> Iterator[Implied]:
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
    return implied(name, (value, value, value), "%", f"{multiple.normalize():f}^(1/{years})－1", *inputs)


def goals(reader: MentionReader) -> Iterator[Implied]:
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
            yield implied(f"{goal.of or ''}所需年均增速", (value, value, value), "%", formula, index, index + 1)
