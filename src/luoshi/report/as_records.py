"""Records as files: CSV that spreadsheets open, and Parquet."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

from luoshi.report.writable import writable

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def as_csv(columns: Sequence[tuple[str, str]], records: Sequence[Mapping[str, Any]]) -> bytes:
    """``columns`` are names and heads. UTF-8 with a mark at its start, which spreadsheets need; unknown is empty."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow([head for _, head in columns])
    writer.writerows([_cell(record[name]) for name, _ in columns] for record in records)
    return b"\xef\xbb\xbf" + buffer.getvalue().encode("utf-8", errors="replace")


def _cell(value: Any) -> Any:
    """Words that a spreadsheet would take for a formula are marked as words."""
    if value is None:
        return ""
    if isinstance(value, str):
        value = writable(value)
        return "'" + value if value.startswith(FORMULA_SIGNS) else value
    return value


def as_parquet_table(kinds: Mapping[str, str], records: Sequence[Mapping[str, Any]]) -> bytes:
    """``kinds`` are names with ``text``, ``number`` or ``count``; unknown is null."""
    from luoshi.report.as_parquet import ParquetUnavailable

    try:
        import pyarrow as arrow
        import pyarrow.parquet as parquet
    except ImportError as error:
        raise ParquetUnavailable("pip install 'luoshi[parquet]'") from error
    types = {"text": arrow.string(), "number": arrow.float64(), "count": arrow.int64()}
    schema = arrow.schema([arrow.field(name, types[kind]) for name, kind in kinds.items()])
    rows = [{name: _encodable(record[name]) for name in kinds} for record in records]
    buffer = io.BytesIO()
    parquet.write_table(arrow.Table.from_pylist(rows, schema=schema), buffer, compression="zstd")
    return buffer.getvalue()


def _encodable(value: Any) -> Any:
    return value.encode("utf-8", errors="replace").decode("utf-8") if isinstance(value, str) else value
