"""A run of reports of one city: for every indicator and year what was promised and what was reported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from luoshi.comparison.compare import compare, year_of
from luoshi.comparison.figure import Figure, figure_class, figures
from luoshi.comparison.part import review, sentence
from luoshi.comparison.verdict import Outcome, Verdict
from luoshi.plan.reading import Reading, ReadQuantity
from luoshi.text.evidence import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """An amount with the sentence that says it."""

    quantity: ReadQuantity
    sentence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackRow:
    """One indicator in one year. ``verdict`` is ``None`` where nothing was promised or the next report is not there."""

    indicator: str
    measure: str
    unit: str
    year: int
    promised: Said | None = None
    reported: Said | None = None
    verdict: Verdict | None = None
    reason: str | None = None


_Name = tuple[str, str, str]


def track(readings: Sequence[Reading]) -> tuple[TrackRow, ...]:
    """Rows by indicator and year; the indicators that most years speak of come first.

    Reports without a year are left out. Of two reports of one year the first counts. What a report says of the year
    before belongs to that year, whether or not the report that promised it is there.
    """
    by_year = {year: reading for reading in reversed(readings) if (year := year_of(reading)) is not None}
    rows: dict[tuple[_Name, int], TrackRow] = {}
    for year in sorted(by_year):
        for row in _promises(by_year[year], by_year.get(year + 1), year):
            rows.setdefault(((row.indicator, row.measure, row.unit), row.year), row)
    wanted = {name for name, _ in rows}
    for year, reading in sorted(by_year.items()):
        _fill(rows, reading, year - 1, wanted)
    years: dict[_Name, int] = defaultdict(int)
    for name, _ in rows:
        years[name] += 1
    ordered = sorted(rows, key=lambda key: (-years[key[0]], key[0], key[1]))
    return tuple(rows[key] for key in ordered)


def _promises(reading: Reading, following: Reading | None, year: int) -> Iterator[TrackRow]:
    """The promised amounts of a report; without the next report only what was promised is known."""
    comparison = compare(reading, following or reading)
    for outcome in comparison.outcomes:
        quantity = outcome.promise.quantity
        if quantity is None or len(outcome.promise.subject) < 2:
            continue
        measure, unit = figure_class(quantity.quantity)
        yield TrackRow(
            indicator=outcome.promise.subject,
            measure=measure,
            unit=unit,
            year=year,
            promised=Said(quantity=quantity, sentence=outcome.promise.sentence),
            reported=_reported(outcome) if following else None,
            verdict=outcome.verdict if following else None,
            reason=outcome.reason if following else "没有下一年的报告",
        )


def _reported(outcome: Outcome) -> Said | None:
    answer = outcome.answer
    if answer is None or answer.quantity is None:
        return None
    return Said(quantity=answer.quantity, sentence=answer.sentence)


def _fill(rows: dict[tuple[_Name, int], TrackRow], reading: Reading, year: int, wanted: set[_Name]) -> None:
    """What a report says of the year before about an indicator that some year promises."""
    for figure in figures(reading, review(reading, year)):
        name = (figure.subject.name, *figure.key)
        if name in wanted and (name, year) not in rows and _counts(figure):
            said = Said(quantity=figure.read, sentence=sentence(reading, figure.placed.start, figure.placed.end))
            rows[(name, year)] = TrackRow(indicator=name[0], measure=name[1], unit=name[2], year=year, reported=said)


def _counts(figure: Figure) -> bool:
    return figure.yearly and not figure.subject.is_generic and not figure.places and figure.order <= 1
