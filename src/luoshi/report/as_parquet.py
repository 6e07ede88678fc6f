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

# The schema: name, type, meaning. The meanings travel inside the file. New columns are added at the end, none is
# renamed or removed without a new version. Unknown is null, never 0; a list without members is empty.
QUANTITY = (
    ("text", "text", "as written, cleaned"),
    ("low", "number", "amount in the base unit; null when redacted"),
    ("high", "number", "equal to low unless a range"),
    ("unit", "text", "base unit; pp for percentage points"),
    ("comparator", "text", "= >= > <= < ~"),
    ("measure", "text", "level growth change share gap rank count contribution other"),
    ("of", "text", "what is measured"),
    ("reference", "text", "what a gap or a change is measured against"),
    ("falling", "flag", "a fall, written as a positive amount"),
)
COLUMNS = (
    ("document", "text", "name of the file"),
    ("digest", "text", "SHA-256 of the file"),
    ("title", "text", "title of the document"),
    ("genre", "text", "speech work_report plan task_breakdown bulletin notice regulation news unknown"),
    ("place", "text", "place of the document"),
    ("day", "day", "day from which the document speaks"),
    ("number", "count", "place of the statement in its document, from 1"),
    ("kind", "text", "target task milestone rule fact problem"),
    ("vague", "flag", "an empty call: nothing in it can be checked"),
    ("strength", "text", "must ensure strict need strive seek explore when_fit plain"),
    ("text", "text", "cleaned wording"),
    ("quote", "text", "wording of the original, noise included"),
    ("start", "offset", "first character of the quote in the original, from 0"),
    ("end", "offset", "character after the quote"),
    ("heading", "names", "headings above it, outermost first"),
    ("lead", "names", "leading bodies as the text names them"),
    ("support", "names", "supporting bodies"),
    ("deadline", "day", "last day allowed"),
    ("deadline_other", "day", "last day in the other reading that is in use"),
    ("deadline_quote", "text", "words of the deadline"),
    ("quantities", "quantities", "quantities of the statement in reading order"),
    ("projects", "names", "projects that it names"),
    ("gaps", "names", "which of the four clarities are missing"),
    ("confidence", "number", "in (0, 1]"),
    ("reasons", "names", "why it was read so"),
)

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
                writer.write_table(_table(arrow, waiting, schema))
                waiting = []
        writer.write_table(_table(arrow, waiting, schema))


def _table(arrow: ModuleType, rows: Rows, schema: Any) -> Any:
    try:
        return arrow.Table.from_pylist(rows, schema=schema)
    except UnicodeEncodeError:  # a lone surrogate out of a damaged document
        return arrow.Table.from_pylist([_encodable(row) for row in rows], schema=schema)


def _encodable(value: Any) -> Any:
    """The value with every lone surrogate as “?”."""
    if isinstance(value, str):
        return value.encode("utf-8", errors="replace").decode("utf-8")
    if isinstance(value, list):
        return [_encodable(item) for item in value]
    return {key: _encodable(item) for key, item in value.items()} if isinstance(value, dict) else value


def _pyarrow() -> tuple[ModuleType, ModuleType]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise ParquetUnavailable("pip install 'luoshi[parquet]'") from error
    return pyarrow, pyarrow.parquet


def _schema(arrow: ModuleType) -> Any:
    types = {
        "text": arrow.string(),
        "names": arrow.list_(arrow.string()),
        "flag": arrow.bool_(),
        "day": arrow.date32(),
        "count": arrow.int32(),
        "offset": arrow.int64(),
        "number": arrow.float64(),
    }
    types["quantities"] = arrow.list_(arrow.struct(_fields(arrow, QUANTITY, types)))
    return arrow.schema(_fields(arrow, COLUMNS, types), metadata={"schema": SCHEMA_VERSION})


def _fields(arrow: ModuleType, columns: tuple[tuple[str, str, str], ...], types: dict[str, Any]) -> list[Any]:
    return [arrow.field(name, types[kind], metadata={"description": meaning}) for name, kind, meaning in columns]


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
