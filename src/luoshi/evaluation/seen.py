"""What a reading says about one excerpt, in the form in which it is compared with labels."""

from __future__ import annotations

from dataclasses import dataclass

from luoshi.evaluation.gold import Amount, Span
from luoshi.evaluation.normal import amount
from luoshi.extract.statement import Statement
from luoshi.period.value import TimeMention
from luoshi.plan.reading import Reading, ReadQuantity
from luoshi.quantity.value import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenQuantity:
    """One quantity that was read."""

    span: Span
    quote: str
    value: Amount | None
    quantity: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenTime:
    """One calendar expression that was read, last day included."""

    span: Span
    quote: str
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """All that was read inside one excerpt."""

    statements: tuple[Statement, ...]
    quantities: tuple[SeenQuantity, ...]
    times: tuple[SeenTime, ...]


def seen(reading: Reading, excerpt: Span) -> Seen:
    """What of ``reading`` lies inside ``excerpt``; the closing punctuation may stand one character behind it."""
    start, end = excerpt
    return Seen(
        statements=tuple(
            one for one in reading.statements if start <= one.evidence.start and one.evidence.end <= end + 1
        ),
        quantities=tuple(
            _quantity(one) for one in reading.quantities if start <= one.evidence.start and one.evidence.end <= end + 1
        ),
        times=tuple(
            _time((one.evidence.start, one.evidence.end), one.text, one.mention)
            for one in reading.times
            if start <= one.evidence.start and one.evidence.end <= end + 1
        ),
    )


def place(statement: Statement) -> Span:
    """Where a statement stands in the original."""
    return statement.evidence.start, statement.evidence.end


def _quantity(one: ReadQuantity) -> SeenQuantity:
    low, high = one.quantity.low, one.quantity.high
    value = None if low is None and high is None else amount([low, high])
    return SeenQuantity(span=(one.evidence.start, one.evidence.end), quote=one.text, value=value, quantity=one.quantity)


def _time(span: Span, quote: str, mention: TimeMention) -> SeenTime:
    period = mention.period
    return SeenTime(
        span=span,
        quote=quote,
        start=period.start.isoformat() if period and period.start else None,
        end=period.last_day.isoformat() if period and period.last_day else None,
    )
