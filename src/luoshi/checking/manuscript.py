"""A reading laid out for checking: figures, times and statements at their places of the view, with their sentences."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from luoshi.checking.remark import Remark, Severity, key_of
from luoshi.extract.statement import Statement
from luoshi.period.value import TimeMention
from luoshi.plan.reading import Reading
from luoshi.quantity.numerals import ARABIC, half_step, read_arabic
from luoshi.quantity.value import Measure, Quantity
from luoshi.text.evidence import Evidence

_SENTENCE_END = re.compile(r"[。！？!?\n]")
_CLAUSE_END = re.compile(r"[。！？!?\n；;]")
_FIGURES = re.compile(ARABIC)
LONGEST = 400  # characters of a quoted sentence; a table on one line has no end


class Span(NamedTuple):
    """A slice ``[start, end)`` of the view."""

    start: int
    end: int


class Figure(NamedTuple):
    """The quantity of this ``number`` in the reading, at ``[start, end)`` of the view; ``half`` is half a unit of its last
    written figure.
    """

    number: int
    start: int
    end: int
    quantity: Quantity
    half: Decimal


class Stated(NamedTuple):
    """A statement at ``[start, end)`` of the view."""

    start: int
    end: int
    statement: Statement


class Manuscript:
    """The text to be checked."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.view.text
        self._sentences = [0, *(match.end() for match in _SENTENCE_END.finditer(self.text)), len(self.text)]
        self._clauses = [0, *(match.end() for match in _CLAUSE_END.finditer(self.text)), len(self.text)]
        self.figures = tuple(self._figures())
        self.times: tuple[TimeMention, ...] = tuple(time.mention for time in reading.times)
        self.stated = tuple(Stated(*self.span(one.evidence), one) for one in reading.statements)
        self._stated_at = [one.start for one in self.stated]
        self._figures_at = [one.start for one in self.figures]
        self._times_at = [one.start for one in self.times]

    def _figures(self) -> Iterator[Figure]:
        for index, read in enumerate(self.reading.quantities):
            yield Figure(index, *self.span(read.evidence), read.quantity, _half(read.text, read.quantity))

    def span(self, evidence: Evidence) -> Span:
        """Where a piece of evidence stands in the view."""
        start = self.reading.view.locate(evidence.start)
        return Span(start, max(start, self.reading.view.locate(max(evidence.start, evidence.end - 1)) + 1))

    def sentence(self, at: int) -> Span:
        """The sentence around an offset, up to 。 or the end of the line."""
        return _around(self._sentences, at)

    def clause(self, at: int) -> Span:
        """The sentence around an offset, up to 。 or ； or the end of the line."""
        return _around(self._clauses, at)

    def sentences(self) -> Iterator[Span]:
        """All sentences that hold something."""
        for start, end in zip(self._sentences, self._sentences[1:], strict=False):
            if end - start > 1:
                yield Span(start, end)

    def figures_in(self, start: int, end: int) -> Sequence[Figure]:
        """The figures that begin inside ``[start, end)``."""
        return self.figures[bisect_left(self._figures_at, start) : bisect_left(self._figures_at, end)]

    def times_in(self, start: int, end: int) -> Sequence[TimeMention]:
        """The calendar expressions that begin inside ``[start, end)``."""
        return self.times[bisect_left(self._times_at, start) : bisect_left(self._times_at, end)]

    def stated_at(self, at: int) -> Stated | None:
        """The statement around an offset."""
        index = bisect_right(self._stated_at, at) - 1
        return self.stated[index] if index >= 0 and at < self.stated[index].end else None

    def evidence(self, start: int, end: int) -> Evidence:
        """The proof of a slice of the view, shortened where it runs on."""
        low, high = self.reading.view.span(start, min(end, start + LONGEST))
        original = self.reading.original
        return Evidence(document=original.name, start=low, end=high, quote=original.characters[low:high])

    def remark(
        self,
        code: str,
        severity: Severity,
        message: str,
        places: Sequence[tuple[int, int]],
        *,
        identity: Sequence[str] | None = None,
    ) -> Remark:
        """A remark about slices of the view; its key comes from ``identity``, otherwise from the words of the slices."""
        proofs = tuple(self.evidence(*self._trimmed(start, end)) for start, end in places)
        words = [self.text[start:end] for start, end in places] if identity is None else identity
        return Remark(code=code, severity=severity, message=message, places=proofs, key=key_of(code, words))

    def around(self, figure: Figure) -> Span:
        """The clause of a figure, from a little before it where the clause is very long."""
        start, end = self.clause(figure.start)
        low = max(start, figure.start - LONGEST // 2)
        return Span(low, max(figure.end, min(end, low + LONGEST)))

    def words(self, figure: Figure) -> str:
        """The figure as it is written."""
        return self.text[figure.start : figure.end]

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        while start < end and self.text[start] in " \n\t*|":
            start += 1
        while end > start and self.text[end - 1] in " \n\t*|":
            end -= 1
        return start, end


def _around(bounds: Sequence[int], at: int) -> Span:
    index = bisect_right(bounds, at)
    return Span(bounds[index - 1], bounds[index] if index < len(bounds) else bounds[-1])


def _half(text: str, quantity: Quantity) -> Decimal:
    """Half a unit of the last written figure in the base unit: 904.6亿元 → 0.05亿."""
    found = _FIGURES.search(text)
    if found is None or quantity.low is None:
        return Decimal(0)
    written = read_arabic(found[0])
    if quantity.measure is Measure.COUNT and quantity.low == written:
        return Decimal(0)  # 125家 were counted, not measured
    return half_step(found[0]) * (quantity.low / written if written else Decimal(1))
