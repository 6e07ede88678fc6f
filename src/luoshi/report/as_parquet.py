"""Parquet for researchers: one row a statement, several values of a statement as lists, the same columns for ever.

``pyarrow`` is an optional extra, so it is imported only when a table is written.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from types import ModuleType
from typing import IO, Any

from luoshi.plan.reading import Reading, ReadQuantity
from luoshi.report.record import Record, records_of

SCHEMA_VERSION = "luoshi.statements/1"

Rows = list[dict[str, Any]]


class ParquetUnavailable(Exception):
    """The optional extra is not installed."""


def require_parquet() -> None:
    """Raise ``ParquetUnavailable`` before any work is done for nothing."""
    _pyarrow()


def parquet_rows(reading: Reading) -> Rows:
    """The rows of one reading as plain values; they can travel between processes."""
    return [_row(record) for record in records_of(reading)]


def write_parquet(groups: Iterable[Rows], sink: IO[bytes]) -> None:
    """Write groups of rows (one group a document) to an open binary file, as they come."""
    arrow, parquet = _pyarrow()
    schema = _schema(arrow)
    waiting: Rows = []
    with parquet.ParquetWriter(sink, schema, compression="zstd") as writer:
        for group in groups:
            waiting.extend(group)
            if len(waiting) >= 20_000:  # large row groups compress and scan best
                writer.write_table(arrow.Table.from_pylist(waiting, schema=schema))
                waiting = []
        writer.write_table(arrow.Table.from_pylist(waiting, schema=schema))


def _pyarrow() -> tuple[ModuleType, ModuleType]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise ParquetUnavailable("pip install 'luoshi[parquet]'") from error
    return pyarrow, pyarrow.parquet


def _schema(arrow: ModuleType) -> Any:
    text, names = arrow.string(), arrow.list_(arrow.string())
    quantity = arrow.struct(
        [
            ("text", text),
            ("low", arrow.float64()),
            ("high", arrow.float64()),
            ("unit", text),
            ("comparator", text),
            ("measure", text),
            ("of", text),
            ("reference", text),
            ("falling", arrow.bool_()),
        ]
    )
    columns = [
        ("document", text),
        ("digest", text),
        ("title", text),
        ("genre", text),
        ("place", text),
        ("day", arrow.date32()),
        ("number", arrow.int32()),
        ("kind", text),
        ("vague", arrow.bool_()),
        ("strength", text),
        ("text", text),
        ("quote", text),
        ("start", arrow.int64()),
        ("end", arrow.int64()),
        ("heading", names),
        ("lead", names),
        ("support", names),
        ("deadline", arrow.date32()),
        ("deadline_other", arrow.date32()),
        ("deadline_quote", text),
        ("quantities", arrow.list_(quantity)),
        ("projects", names),
        ("gaps", names),
        ("confidence", arrow.float64()),
        ("reasons", names),
    ]
    return arrow.schema(columns, metadata={"schema": SCHEMA_VERSION})


def _row(record: Record) -> dict[str, Any]:
    statement, deadline = record.statement, record.statement.deadline
    return {
        "document": record.document,
        "digest": record.digest,
        "title": record.title,
        "genre": record.genre,
        "place": record.place,
        "day": record.day,
        "number": record.number,
        "kind": statement.kind.value,
        "vague": statement.vague,
        "strength": statement.strength.value,
        "text": statement.text,
        "quote": statement.evidence.quote,
        "start": statement.evidence.start,
        "end": statement.evidence.end,
        "heading": list(statement.heading),
        "lead": list(record.lead),
        "support": list(record.support),
        "deadline": deadline.by if deadline else None,
        "deadline_other": deadline.other_reading if deadline else None,
        "deadline_quote": deadline.evidence.quote if deadline else None,
        "quantities": [_quantity_row(found) for found in record.quantities],
        "projects": list(dict.fromkeys(project.name for project in statement.projects)),
        "gaps": list(record.gaps),
        "confidence": statement.confidence,
        "reasons": list(statement.reasons),
    }


def _quantity_row(found: ReadQuantity) -> dict[str, Any]:
    quantity = found.quantity
    return {
        "text": found.text,
        "low": _float(quantity.low),
        "high": _float(quantity.high),
        "unit": quantity.unit,
        "comparator": quantity.comparator.value,
        "measure": quantity.measure.value,
        "of": quantity.of,
        "reference": quantity.reference,
        "falling": quantity.falling,
    }


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
