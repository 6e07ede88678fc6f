"""Mentions of quantities with the sentence they stand in and the precision they were written with."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from luoshi.quantity.implied import Estimate, Implied, Rounded
from luoshi.quantity.numerals import ARABIC, half_step
from luoshi.quantity.value import Comparator, Measure, Quantity, QuantityMention

_FIGURES = re.compile(ARABIC)
_SENTENCE_END = re.compile("[。！？\n]")


class MentionReader:
    """The mentions with the sentence that each stands in and the precision with which it was written."""

    def __init__(self, text: str, mentions: Sequence[QuantityMention]) -> None:
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

    def same_sentence(self, one: int, other: int) -> bool:
        """Whether two mentions stand in one sentence."""
        return self.sentence[one] == self.sentence[other]

    def listed(self, index: int) -> bool:
        """Whether a mention follows the one before it in a list (6.7%和8%)."""
        return self.text[self.mentions[index - 1].end : self.mentions[index].start] in ("、", "和", "及", "与", "，")

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
    if not one or not other:
        return False
    return one.endswith(other) or other.endswith(one)


def single(quantity: Quantity) -> bool:
    return (
        quantity.low is not None
        and quantity.low == quantity.high
        and quantity.comparator in (Comparator.EQUAL, Comparator.ABOUT)
    )


def is_level(quantity: Quantity) -> bool:
    return (
        single(quantity)
        and quantity.measure in (Measure.LEVEL, Measure.COUNT)
        and quantity.unit not in ("%", "pp", "倍", "位", "")
    )


def is_rate(quantity: Quantity) -> bool:
    return single(quantity) and quantity.unit == "%" and quantity.measure in (Measure.GROWTH, Measure.SHARE)


def implied(name: str, estimate: Estimate, unit: str, formula: str, *inputs: int) -> Implied:
    value, low, high = estimate
    return Implied(name=name, value=value, low=low, high=high, unit=unit, formula=formula, inputs=inputs)


def signed(rate: Rounded, falling: bool) -> Rounded:
    return Rounded(-rate.value, rate.half) if falling else rate
