"""Quantities and times of an excerpt against its labels."""

from __future__ import annotations

from collections.abc import Iterator

from luoshi.evaluation.case import Case, ErrorKind
from luoshi.evaluation.gold import GoldExcerpt, GoldQuantity
from luoshi.evaluation.normal import name, unit
from luoshi.evaluation.pairing import overlap, pairs
from luoshi.evaluation.seen import Seen, SeenQuantity
from luoshi.evaluation.tally import Tally

LOOSE = frozenset("大张级强")  # 三大, 两张, 万吨级: read either way, so not scored


def quantities(gold: GoldExcerpt, read: Seen, tally: Tally) -> Iterator[Case]:
    """Count the four figures of quantities and give the differences."""
    loose = [one.span for one in gold.quantities if set(one.unit) <= LOOSE]
    expected = [one for one in gold.quantities if not set(one.unit) <= LOOSE]
    found = [one for one in read.quantities if not any(overlap(span, one.span) > 0 for span in loose)]
    matched = pairs([one.span for one in expected], [one.span for one in found])
    right = [(expected[i], found[j]) for i, j in matched if _same(expected[i], found[j])]
    counts = {
        "quantity (value+unit)": len(right),
        "quantity (+comparator)": sum(one.op == other.quantity.comparator.value for one, other in right),
        "quantity (+what it measures)": sum(name(one.of) == name(other.quantity.of) for one, other in right),
        "quantity (+measure)": sum(one.measure == other.quantity.measure.value for one, other in right),
    }
    for figure, count in counts.items():
        tally.add(figure, count, len(found), len(expected))
    for i, j in matched:
        yield from _differences(gold.document, expected[i], found[j])
    for i in set(range(len(expected))) - {i for i, _ in matched}:
        yield Case(
            kind=ErrorKind.QUANTITY_MISSED,
            document=gold.document,
            span=expected[i].span,
            expected=expected[i].quote,
            found=None,
        )
    for j in set(range(len(found))) - {j for _, j in matched}:
        yield Case(
            kind=ErrorKind.QUANTITY_INVENTED,
            document=gold.document,
            span=found[j].span,
            expected=None,
            found=found[j].quote,
        )


def times(gold: GoldExcerpt, read: Seen, tally: Tally) -> Iterator[Case]:
    """Count the figure of times and give the differences."""
    matched = pairs([one.span for one in gold.times], [one.span for one in read.times])
    wrong = [
        (gold.times[i], read.times[j])
        for i, j in matched
        if (gold.times[i].start, gold.times[i].end) != (read.times[j].start, read.times[j].end)
    ]
    tally.add("time", len(matched) - len(wrong), len(read.times), len(gold.times))
    for one, other in wrong:
        yield Case(
            kind=ErrorKind.TIME,
            document=gold.document,
            span=one.span,
            expected=_period(one.start, one.end),
            found=_period(other.start, other.end),
        )
    for i in set(range(len(gold.times))) - {i for i, _ in matched}:
        missed = gold.times[i]
        yield Case(
            kind=ErrorKind.TIME_MISSED,
            document=gold.document,
            span=missed.span,
            expected=_period(missed.start, missed.end),
            found=None,
        )
    for j in set(range(len(read.times))) - {j for _, j in matched}:
        invented = read.times[j]
        yield Case(
            kind=ErrorKind.TIME_INVENTED,
            document=gold.document,
            span=invented.span,
            expected=None,
            found=_period(invented.start, invented.end),
        )


def _same(one: GoldQuantity, other: SeenQuantity) -> bool:
    return one.value == other.value and unit(one.unit) == unit(other.quantity.unit)


def _differences(document: str, one: GoldQuantity, other: SeenQuantity) -> Iterator[Case]:
    """What differs; where the amount itself is wrong, the rest is not worth a look."""
    quantity = other.quantity
    checks = [
        (ErrorKind.VALUE, one.value != other.value, _number(one.value), _number(other.value)),
        (ErrorKind.UNIT, unit(one.unit) != unit(quantity.unit), one.unit, quantity.unit),
    ]
    if _same(one, other):
        checks = [
            (ErrorKind.COMPARATOR, one.op != quantity.comparator.value, one.op, quantity.comparator.value),
            (ErrorKind.MEASURE, one.measure != quantity.measure.value, one.measure, quantity.measure.value),
            (ErrorKind.MEASURED_THING, name(one.of) != name(quantity.of), one.of or "", quantity.of or ""),
        ]
    for kind, differs, expected, found in checks:
        if differs:
            yield Case(kind=kind, document=document, span=one.span, expected=expected or None, found=found or None)


def _number(value: tuple[float | None, ...] | None) -> str:
    return "—".join("" if end is None else f"{end:g}" for end in value) if value else ""


def _period(start: str | None, end: str | None) -> str:
    return f"{start or '…'}—{end or '…'}"
